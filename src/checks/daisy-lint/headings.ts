/** Ranks of headings in the NCC and in the text (DAISY 2.02, hierarchical navigation). */
import { descendants } from '../xml.ts';
import type { TalkingBook } from './book.ts';
import type { Fault, Rule } from './rule.ts';

/** Headings that are more than one rank below the one before them. */
export const headings: Rule = (book) =>
  book.files.filter((file) => file.endsWith('.html')).flatMap((file) => skippedIn(book, file));

function skippedIn({ archive }: TalkingBook, file: string): readonly Fault[] {
  const ranks = descendants(archive.xml(file))
    .filter(({ name }) => /^h[1-6]$/u.test(name))
    .map(({ name }) => Number(name.slice(1)));
  return ranks.flatMap((rank, index): readonly Fault[] => {
    const before = ranks[index - 1] ?? 0;
    if (rank <= before + 1) return [];
    const message = {
      de: `Auf eine Überschrift der Ebene ${before} folgt eine der Ebene ${rank}.`,
      en: `A heading of level ${before} is followed by one of level ${rank}.`,
    };
    return [{ code: 'talking-book/heading-skipped', file, message }];
  });
}
