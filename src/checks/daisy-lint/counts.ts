/** Numbers that the NCC states of the book, counted again (DAISY 2.02, appendix 2). */
import { bodyOf, metasOf, type TalkingBook } from './book.ts';
import type { Fault, Rule } from './rule.ts';

/** Metadata and the class of the entries that it counts. */
const BY_CLASS: Readonly<Record<string, string>> = {
  'ncc:pageFront': 'page-front',
  'ncc:pageNormal': 'page-normal',
  'ncc:pageSpecial': 'page-special',
  'ncc:footnotes': 'noteref',
  'ncc:sidebars': 'sidebar',
  'ncc:prodNotes': 'optional-prodnote',
};

/** What is stated otherwise than counted; optional numbers that are not stated are not counted. */
export const counts: Rule = (book) => {
  const metas = metasOf(book.ncc);
  return Object.entries(countedIn(book)).flatMap(([name, counted]): readonly Fault[] => {
    const stated = metas.get(name)?.[0];
    if (stated === undefined || Number(stated) === counted) return [];
    const message = {
      de: `${name} nennt ${stated}; gezählt sind ${counted}.`,
      en: `${name} states ${stated}; counted are ${counted}.`,
    };
    return [{ code: 'talking-book/wrong-count', file: 'ncc.html', message }];
  });
};

function countedIn({ archive, files, ncc }: TalkingBook): Readonly<Record<string, number>> {
  const entries = bodyOf(ncc);
  const ofClass = (name: string) => entries.filter(({ attributes }) => attributes.class === name);
  const numbers = ofClass('page-normal').map(({ children }) => Number(children[0]?.text));
  const ranks = entries.flatMap(({ name }) => /^h([1-6])$/u.exec(name)?.[1] ?? []).map(Number);
  const bytes = files.reduce((sum, file) => sum + (archive.bytes(file)?.length ?? 0), 0);
  return {
    ...Object.fromEntries(
      Object.entries(BY_CLASS).map(([meta, name]) => [meta, ofClass(name).length]),
    ),
    'ncc:tocItems': entries.length,
    'ncc:depth': Math.max(1, ...ranks),
    'ncc:maxPageNormal': Math.max(0, ...numbers),
    'ncc:files': files.length,
    'ncc:kByteSize': Math.ceil(bytes / 1024),
  };
}
