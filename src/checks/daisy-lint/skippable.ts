/** Page numbers, notes and sidebars are marked in SMIL as what they are in the text (DAISY 2.02, skippable structures). */
import { located, type XmlElement } from '../xml.ts';
import type { Par, TalkingBook } from './book.ts';
import type { Fault, Rule } from './rule.ts';

/** Class of the text around a par, and what the par is then skipped as. The innermost counts. */
const SKIPPED: readonly (readonly [RegExp, string])[] = [
  [/^page-(?:normal|front|special)$/u, 'pagenumber-on'],
  [/^notebody$/u, 'footnote-on'],
  [/^sidebar$/u, 'sidebar-on'],
  [/^optional-prodnote$/u, 'prodnote-on'],
];

/** Pars that are marked otherwise than their text, and references that name no note. */
export const skippable: Rule = (book) => {
  const texts = new Set(book.smils.flatMap(({ pars }) => pars.map(({ file }) => file)));
  const around = new Map(
    [...texts].map((file) => [file, book.files.includes(file) ? classesIn(book, file) : new Map()]),
  );
  return [
    ...book.smils.flatMap(({ file, pars }) =>
      pars.flatMap((par) => marked(par, file, around.get(par.file)?.get(par.id))),
    ),
    ...[...texts].flatMap((file) => (book.files.includes(file) ? unbound(book, file) : [])),
  ];
};

/** Classes of each element with an id and of those around it, the innermost first. */
function classesIn({ archive }: TalkingBook, file: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    located(archive.xml(file)).map(({ element, around }) => [
      element.attributes.id ?? '',
      [element, ...around].flatMap(({ attributes }) => attributes.class ?? []),
    ]),
  );
}

/** A text that is missing, and a word that is none to skip, are told by other rules. */
function marked(par: Par, file: string, classes: readonly string[] | undefined): readonly Fault[] {
  if (classes === undefined) return [];
  if (par.skip !== undefined && !SKIPPED.some(([, skip]) => skip === par.skip)) return [];
  const expected = classes.flatMap(
    (name) => SKIPPED.find(([like]) => like.test(name))?.[1] ?? [],
  )[0];
  if (par.skip === expected) return [];
  const name = (skip: string | undefined, none: string) => skip ?? none;
  const message = {
    de: `„${par.id}“ ist als ${name(par.skip, 'nichts')} gekennzeichnet; im Text ist es ${name(expected, 'nichts davon')}.`,
    en: `“${par.id}” is marked as ${name(par.skip, 'nothing')}; in the text it is ${name(expected, 'none of these')}.`,
  };
  return [{ code: 'talking-book/not-skippable', file, message }];
}

/** Marks of notes that do not say which note they belong to. */
function unbound({ archive }: TalkingBook, file: string): readonly Fault[] {
  const isUnbound = ({ attributes }: XmlElement) =>
    attributes.class === 'noteref' && attributes.bodyref === undefined;
  const marks = located(archive.xml(file)).map(({ element }) => element);
  return marks.filter(isUnbound).map(({ attributes }) => ({
    code: 'talking-book/not-skippable',
    file,
    message: {
      de: `Das Fußnotenzeichen „${attributes.id}“ nennt keine Fußnote.`,
      en: `The mark “${attributes.id}” names no note.`,
    },
  }));
}
