/**
 * Laws that hold for every text in prose/*.txt, whatever it becomes: how the file is stored changes
 * nothing, and `prepare`, the speech and the markup lose, add and reorder no words.
 */
import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { JOINT } from '../../src/easy-language/joint.ts';
import type { Chapter, Document, Edition } from '../../src/model/document.ts';
import { isNcName } from '../../src/model/provisional-id.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { prepare } from '../../src/prepare/index.ts';
import { writeScript } from '../../src/writers/speech/index.ts';
import { picturesByPath, toXhtml, writeChapter } from '../../src/writers/xhtml/index.ts';
import { idsOf } from '../prepare/looking.ts';
import { casesIn, outcomeOf, proseFiles, readProse } from './prose-cases.ts';

const all = proseFiles.flatMap((file) =>
  casesIn(file).map((one) => ({ ...one, name: `${file}: ${one.title}` })),
);

test('there are cases to look at', () => {
  expect(all.length).toBeGreaterThan(250);
  const names = all.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('how a file is stored', () => {
  const ways: Readonly<Record<string, (text: string) => string>> = {
    'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
    'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
    'a byte-order mark': (text) => `\uFEFF${text}`,
    'no line end at the end': (text) => text.replace(/\n+$/, ''),
    'more blank lines at the end': (text) => `${text}\n\n`,
  };
  for (const [name, change] of Object.entries(ways)) {
    test(name, async () => {
      for (const { name: which, markdown, expected } of all) {
        expect(await outcomeOf(change(markdown)), which).toBe(expected);
      }
    });
  }

  test('decomposed letters: the same document', async () => {
    for (const { name, markdown, expected } of all) {
      const outcome = await outcomeOf(markdown.normalize('NFD'));
      const [found, wanted] = [outcome, expected].map((text) =>
        // Columns count the author's characters, of which there are more now.
        text.normalize('NFC').replace(/^! (\d+):\d+/gm, '! $1'),
      );
      expect(found, name).toBe(wanted);
    }
  });

  test('blank lines on top move findings and nothing else', async () => {
    const free = all.filter(({ markdown }) => !markdown.startsWith('---'));
    for (const { name, markdown, expected } of free) {
      const moved = (await outcomeOf(`\n\n\n${markdown}`)).split('\n');
      const places = expected.split('\n').map((line) => {
        const inText = line.replace(/^! (\d+)/, (_, at: string) => `! ${Number(at) + 3}`);
        return inText.replace(/Zeile (\d+)/, (_, at: string) => `Zeile ${Number(at) + 3}`);
      });
      const wrong = moved.filter(
        // What has no place in the text stands at its start.
        (line, index) =>
          line !== places[index] && !/^! 1:1 source\/(?:no-title|empty-ch)/.test(line),
      );
      expect(wrong, name).toEqual([]);
    }
  });
});

async function prepared(): Promise<readonly { name: string; document: Document }[]> {
  const documents = all.map(async ({ name, markdown }) => {
    const { value } = await readProse(markdown);
    return value === undefined ? [] : [{ name, document: prepare(value).value }];
  });
  return (await Promise.all(documents)).flat();
}

function idsInOrder(node: Element): readonly string[] {
  const { id } = node.properties;
  const below = node.children.flatMap((child: ElementContent) =>
    child.type === 'element' ? idsInOrder(child) : [],
  );
  return typeof id === 'string' ? [id, ...below] : below;
}

function written(chapter: Chapter, edition: Edition, document: Document): Element {
  return writeChapter(chapter, {
    edition: edition.name,
    hrefOf: (id) => `#${id}`,
    pictures: picturesByPath(document),
    pictureHref: (file) => file,
    joint: 'none',
    epubTypes: true,
    footnotes: 'after-passage',
    pageBreaks: new Map(),
    scrollTables: false,
  });
}

describe('prepared', async () => {
  const documents = await prepared();
  const chapters = documents.flatMap(({ name, document }) =>
    document.editions.flatMap((edition) =>
      edition.chapters.map((chapter) => ({ name, document, edition, chapter })),
    ),
  );

  test('every id is one that XML allows, and there once', () => {
    for (const { name, document } of documents) {
      const ids = idsOf(document);
      expect(
        ids.filter((id) => !isNcName(id)),
        name,
      ).toEqual([]);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        name,
      ).toEqual([]);
    }
  });

  test('every note has a place that refers to it, and the numbers run from 1', () => {
    for (const { name, chapter } of chapters) {
      const { footnotes } = chapter;
      expect(
        footnotes.map(({ number }) => number),
        name,
      ).toEqual(footnotes.map((_, index) => index + 1));
      expect(
        footnotes.filter(({ references }) => references.length === 0),
        name,
      ).toEqual([]);
    }
  });

  test('every spoken unit is said, in order, without joints', () => {
    for (const { name, chapter } of chapters) {
      const { utterances } = writeScript(chapter);
      const ids = new Set(utterances.map(({ target }) => target));
      const units = spokenUnits(chapter).map(({ id }) => id);
      expect(
        utterances.map(({ target }) => target),
        name,
      ).toEqual(units.filter((id) => ids.has(id)));
      const said = utterances.flatMap(({ parts }) => parts.map(({ text }) => text)).join('');
      expect(said, name).not.toContain(JOINT);
    }
  });

  test('every spoken unit has its element, in reading order', () => {
    for (const { name, document, edition, chapter } of chapters) {
      const ids = idsInOrder(written(chapter, edition, document));
      const units = spokenUnits(chapter).map(({ id }) => id);
      const wanted = new Set(units);
      expect(
        ids.filter((id) => wanted.has(id)),
        name,
      ).toEqual(units);
    }
  });

  test('no mark of Markdown’s or ours reaches the markup as an element', () => {
    for (const { name, document, edition, chapter } of chapters) {
      const text = toXhtml(written(chapter, edition, document));
      expect(text, name).not.toMatch(/<(?:script|iframe|img[^>]* on)/);
      expect(text, name).not.toContain('href="javascript:');
    }
  });
});
