/**
 * The base publication as a player plays it, kept as text: where one can jump to, then every par with its
 * time, its words, and what it can be skipped as. `ACCEPT=1` rewrites accepted/*.txt; read it as a diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  bodyOf,
  fileOf,
  idOf,
  openTalkingBook,
  type Par,
  type TalkingBook,
} from '../../../src/checks/daisy-lint/book.ts';
import { wordsIn } from '../../../src/checks/xml.ts';
import { host, makeBase } from '../../checks/daisy-lint/book.ts';

afterAll(() => host.close());

/** The places of the NCC, headings set in by their rank, each with the words that play there. */
function placesOf(book: TalkingBook): readonly string[] {
  return bodyOf(book.ncc).map(({ name, attributes, children: [link] }) => {
    const rank = /^h(\d)$/u.exec(name)?.[1];
    const indent = '  '.repeat(Number(rank ?? 7) - 1);
    const href = link?.attributes.href;
    const par = book.smils
      .find(({ file }) => file === fileOf(href))
      ?.pars.find(({ element }) => element.attributes.id === idOf(href));
    const kind = attributes.class === undefined ? name : `${name} ${attributes.class}`;
    return `${indent}${kind}: ${link?.text} → ${par && wordsOf(par, book)}`;
  });
}

function lineOf(par: Par, book: TalkingBook): string {
  const times = par.clips.map(({ begin, end }) => `${begin / 1000}–${end / 1000}`);
  const skip = par.skip === undefined ? '' : ` (${par.skip})`;
  return `${times.length === 0 ? 'silent' : times.join(' ')}${skip} ${wordsOf(par, book)}`;
}

function wordsOf({ file, id }: Par, { target }: TalkingBook): string {
  const element = target(file, id);
  if (element === undefined) return '?';
  return element.name === 'img' ? `Bild: ${element.attributes.alt}` : wordsIn(element);
}

function played(bytes: Uint8Array): string {
  const book = openTalkingBook(bytes);
  const chapters = book.smils.flatMap(({ file, pars }) => [
    '',
    file,
    ...pars.map((par) => lineOf(par, book)),
  ]);
  return `${[...placesOf(book), ...chapters].join('\n')}\n`;
}

describe('the base publication', () => {
  it('plays as it was accepted, in both editions', async () => {
    const { books } = await makeBase();
    expect(books).toHaveLength(2);
    for (const { bytes, download } of books) {
      const file = new URL(`./accepted/${download?.edition}.txt`, import.meta.url);
      const actual = played(bytes);
      if (process.env.ACCEPT === '1') writeFileSync(file, actual);
      expect(actual).toBe(readFileSync(file, 'utf8'));
    }
  });
});
