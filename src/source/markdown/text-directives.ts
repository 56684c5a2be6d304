/** Words with a meaning: `:abbr[…]`, `:begriff[…]`, `:fremd[…]{lang=…}`, `:span[…]{…}`. */
import type { TextDirective } from 'mdast-util-directive';
import type { Message } from '../../diagnostics/diagnostic.ts';
import { JOINT } from '../../easy-language/joint.ts';
import type { GlossaryEntry, Inline, Span } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { type Attributes, directiveAttributes } from './attributes.ts';
import { glossaryTarget } from './glossary.ts';
import { allowOnly, withLanguage } from './language.ts';
import { type Reading, spanOf } from './reading.ts';
import { cleanText, textOf } from './text.ts';

type Word = {
  readonly attributes: Attributes;
  readonly children: readonly Inline[];
  /** The words as plain text. */
  readonly label: string;
  readonly span: Span;
};
type Handler = (word: Word, reading: Reading) => readonly Inline[];

const HANDLERS: Readonly<Record<string, Handler>> = {
  abbr: abbreviation,
  begriff: term,
  fremd: foreign,
  span: (word, reading) => {
    allowOnly(word.attributes, { values: ['lang'] }, { ...word, reading });
    return withLanguage(word.children, { ...word, reading });
  },
};

/** A known directive's meaning; `:wort` without brackets is the author's text, colon and all. */
export function textDirective(node: TextDirective, reading: Reading): readonly Inline[] {
  const span = spanOf(node, reading.text);
  const attributes = directiveAttributes(node.attributes);
  const handler = Object.hasOwn(HANDLERS, node.name) ? HANDLERS[node.name] : undefined;
  const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  if (handler === undefined && bare) return [textOf(`:${node.name}`, span)];
  const children = reading.convert.inlines(node.children, reading);
  if (handler === undefined) {
    reportUnknown(node.name, span, reading);
    return children;
  }
  const label = plainText(children).replace(/\s+/g, ' ').trim();
  if (label === '') {
    reading.report('source/bad-directive', span, {
      de: `Nach „:${node.name}“ fehlt das Wort in eckigen Klammern.`,
      en: `After “:${node.name}” the word in square brackets is missing.`,
    });
    return [];
  }
  return handler({ attributes, children, label, span }, reading);
}

function abbreviation({ attributes, label, span }: Word, reading: Reading): readonly Inline[] {
  allowOnly(attributes, { values: ['title'] }, { span, reading });
  const known = reading.meta.abbreviations.find((entry) => entry.short === label)?.expansion;
  const expansion = cleanText(attributes.values.get('title') ?? known ?? '').trim();
  if (expansion !== '')
    return [{ kind: 'abbreviation', span, short: label, expansion, first: false }];
  reading.report('source/unknown-abbreviation', span, {
    de: `Was „${label}“ bedeutet, steht nirgends.`,
    en: `Nothing says what “${label}” stands for.`,
  });
  return [textOf(label, span)];
}

function term({ attributes, label, span }: Word, reading: Reading): readonly Inline[] {
  allowOnly(attributes, { values: ['wort'] }, { span, reading });
  const wanted = attributes.values.get('wort') ?? label;
  const entry = glossaryEntry(wanted, reading.meta.glossary);
  if (entry === undefined) {
    const meant = nearest(
      wanted,
      reading.meta.glossary.map((candidate) => candidate.term),
    );
    const hint = meant === undefined ? undefined : useTerm(label, meant);
    reading.report('source/unknown-term', span, {
      de: `„${wanted}“ steht nicht im Glossar.`,
      en: `“${wanted}” is not in the glossary.`,
      hint,
    });
    return [textOf(label, span)];
  }
  const easy = reading.edition === 'easy' ? entry.easy : undefined;
  const definition = (easy ?? entry.definition).replace(/\s*\n\s*/g, ' ').trim();
  const target = glossaryTarget(entry, reading);
  return [
    { kind: 'term', span, text: label, definition, ...(target === undefined ? {} : { target }) },
  ];
}

function useTerm(label: string, term: string): Message {
  return {
    de: `Meinten Sie „${term}“? Dann schreiben Sie :begriff[${label}]{wort="${term}"}.`,
    en: `Did you mean “${term}”? Then write :begriff[${label}]{wort="${term}"}.`,
  };
}

/** The entry for a word: joints do not count, capitals only where two entries differ in them. */
function glossaryEntry(
  word: string,
  glossary: readonly GlossaryEntry[],
): GlossaryEntry | undefined {
  const wanted = bare(word);
  return (
    glossary.find((entry) => bare(entry.term) === wanted) ??
    glossary.find((entry) => bare(entry.term).toLowerCase() === wanted.toLowerCase())
  );
}

function bare(word: string): string {
  return cleanText(word).replaceAll(JOINT, '').replace(/\s+/g, ' ').trim();
}

function foreign({ attributes, children, span }: Word, reading: Reading): readonly Inline[] {
  allowOnly(attributes, { values: ['lang'] }, { span, reading });
  if (!attributes.values.has('lang')) {
    reading.report('source/bad-attribute', span, {
      de: '„:fremd“ sagt nicht, welche Sprache das ist.',
      en: '“:fremd” does not say which language this is.',
      hint: {
        de: 'Schreiben Sie die Sprache dahinter: :fremd[cloud]{lang=en}.',
        en: 'Write the language behind it: :fremd[cloud]{lang=en}.',
      },
    });
  }
  return withLanguage(children, { attributes, span, reading });
}

function reportUnknown(name: string, span: Span, reading: Reading): void {
  const known = Object.keys(HANDLERS).map((word) => `:${word}`);
  reading.report('source/unknown-directive', span, {
    de: `„:${name}“ gibt es nicht.`,
    en: `There is no “:${name}”.`,
    hint: didYouMean(`:${name}`, known),
  });
}
