/** The stage `paginate` with the real engines: pages, findings, cache, same bytes everywhere. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { easyPrintLayout } from '../../src/formats/easy-print/layout.ts';
import type { PrintLayout } from '../../src/formats/format.ts';
import { pdfLayout } from '../../src/formats/pdf/layout.ts';
import type { Host } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Block, Document, Inline } from '../../src/model/document.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { packTypeset, unpackTypeset } from '../../src/paginate/bundle.ts';
import { paginate } from '../../src/paginate/index.ts';
import { readTemplates } from '../../src/paginate/templates.ts';
import {
  chapter,
  documentOf,
  figure,
  h,
  image,
  list,
  note,
  noteMark,
  p,
  s,
  span,
  t,
} from '../writers/typst/build.ts';
import { everyConstruct } from '../writers/typst/every-construct.ts';

const host = createNodeHost();
const layouts = [pdfLayout, easyPrintLayout];

const chapterOf = (...blocks: readonly Block[]) =>
  documentOf([chapter({ id: 'a', blocks: [h(1, 'A', { id: 'a' }), ...blocks] })]);

async function typeset(document: Document, wanted: readonly PrintLayout[] = [pdfLayout]) {
  return paginate({ document, layouts: wanted, host });
}

const codesOf = (result: Awaited<ReturnType<typeof paginate>>) =>
  result.diagnostics.map(({ code }) => code);

describe('pages', () => {
  test('labels are roman before the text and arabic in it; each first unit is of the counted edition', async () => {
    const document = everyConstruct();
    const { value, diagnostics } = await typeset(document, layouts);
    expect(diagnostics).toEqual([]);
    const [pdf, easy] = value;
    expect(pdf?.pages.map(({ label }) => label).slice(0, 4)).toEqual(['i', 'ii', '1', '2']);
    expect(easy?.pages[0]).toEqual({ label: '1' });
    for (const pagination of value) {
      const edition = document.editions.find(({ name }) => name === pagination.edition);
      const units = (edition?.chapters ?? []).flatMap(spokenUnits).map(({ id }) => id);
      const firsts = pagination.pages.flatMap(({ first }) => first ?? []);
      expect(firsts.length).toBeGreaterThan(0);
      // In the order of reading, and each a unit of this edition.
      const places = firsts.map((id) => units.indexOf(id));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });
  test('a chapter starts its page with its own heading', async () => {
    const chapters = ['eins', 'zwei'].map((name) =>
      chapter({ id: name, blocks: [h(1, name, { id: name }), p('Text.')] }),
    );
    const heads = chapters
      .map(({ blocks }) => blocks[0])
      .flatMap((block) => (block?.kind === 'heading' ? block.children : []));
    const { value } = await typeset(documentOf(chapters));
    const firsts = value[0]?.pages.flatMap(({ first }) => first ?? []);
    expect(firsts).toEqual(heads.map((head) => head.kind === 'sentence' && head.id));
  });
  test('a layout whose edition the document lacks is not typeset', async () => {
    const { value } = await typeset(chapterOf(p('Text.')), layouts);
    expect(value.map(({ layout }) => layout)).toEqual(['pdf']);
  });
});

describe('what cannot be printed is a finding with its place', () => {
  test('a character without a glyph', async () => {
    const result = await typeset(chapterOf(p('Ein 😀 und noch eines: 😀')));
    expect(codesOf(result)).toEqual(['print/missing-glyph']);
    expect(result.value).toEqual([]);
    expect(result.diagnostics[0]).toMatchObject({
      severity: 'error',
      span: { file: 'kapitel/01.md', line: 7, column: 3 },
      message: { de: 'Das Zeichen „😀“ (U+1F600) lässt sich nicht drucken.' },
    });
  });
  test('a character in a heading, a note, code or an alternative text', async () => {
    const footnote = note(1, p('日'));
    const document = documentOf([
      chapter({
        id: 'a',
        footnotes: [footnote],
        blocks: [
          h(1, 'A', { id: 'a' }),
          p(s('x', noteMark(footnote))),
          { kind: 'code-block', id: 'c', span: { file: 'b.md', line: 3, column: 1 }, text: '本' },
          // Alternative texts are spoken, not printed: any character may stand there.
          figure(image('openmoji:1F4BB', 'Ein 😀')),
        ],
      }),
    ]);
    const result = await typeset(document);
    expect(result.diagnostics.map(({ message }) => message.en.slice(0, 15))).toEqual([
      'The character “'.slice(0, 15),
      'The character “'.slice(0, 15),
    ]);
    expect(result.diagnostics.map(({ span }) => span?.file)).toEqual(['kapitel/01.md', 'b.md']);
  });
  test('an empty heading is left out, the rest is typeset', async () => {
    const result = await typeset(chapterOf(h(2, ''), p('Text.')));
    expect(codesOf(result)).toEqual(['print/empty-heading']);
    expect(result.value).toHaveLength(1);
  });
  test('a picture that says nothing though it is no decoration', async () => {
    const mute = { ...image('openmoji:1F4BB', ''), decorative: false };
    expect(codesOf(await typeset(chapterOf(figure(mute))))).toEqual([
      'print/picture-without-alternative',
    ]);
  });
  test('what Typst refuses in its own words', async () => {
    const broken = documentOf([
      chapter({ id: 'a', blocks: [h(1, 'A', { id: 'a' }), figure(image('openmoji:1F4BB', 'x'))] }),
    ]);
    const pictures = broken.pictures.map((picture) => ({
      ...picture,
      bytes: new TextEncoder().encode('<svg'),
    }));
    const result = await typeset({ ...broken, pictures });
    expect(codesOf(result)).toEqual(['print/not-typeset']);
    expect(result.diagnostics[0]?.message.en).toMatch(/failed to parse SVG/i);
  });
  test('lists nested too deeply', async () => {
    let deep: Block = p('tief');
    for (let level = 0; level < 60; level += 1) deep = list(false, [deep]);
    expect(codesOf(await typeset(chapterOf(deep)))).toEqual(['print/not-typeset']);
  });
});

test('a footnote in a heading is printed once, though contents and page heads repeat the heading', async () => {
  const footnote = note(1, p('Einmalig.'));
  const link: Inline = { kind: 'cross-reference', span, target: 'a', children: [t('Verweis')] };
  const long = Array.from({ length: 80 }, () =>
    p('Ein Absatz, der die Seite füllt und weiter geht.'),
  );
  const document = documentOf([
    chapter({
      id: 'a',
      footnotes: [footnote],
      blocks: [h(1, '', { id: 'a', children: [s('Titel', noteMark(footnote), link)] }), ...long],
    }),
  ]);
  const { value, diagnostics } = await typeset(document);
  expect(diagnostics).toEqual([]);
  expect(value[0]?.pages.length).toBeGreaterThan(4);
  const names = Buffer.from(value[0]?.exports.archival ?? [])
    .toString('latin1')
    .match(/\/S \/Note\b/g);
  expect(names).toHaveLength(1);
});

test('code, words of Typst and very long words are printed as they stand', async () => {
  const hostile = '#panic("x") $x^2$ @label <label> *fett* `code` \\n // Kommentar {}[]()';
  const word =
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
  expect(codesOf(await typeset(chapterOf(p(hostile), p(word), p(s(t(hostile))))))).toEqual([]);
});

describe('the same input gives the same bytes', () => {
  test('in a second run, in another time zone, in another language', async () => {
    const document = everyConstruct();
    const first = await typeset(document, layouts);
    const before = { TZ: process.env.TZ, LANG: process.env.LANG };
    process.env.TZ = 'Asia/Tokyo';
    process.env.LANG = 'C';
    const second = await typeset(document, layouts);
    if (before.TZ === undefined) delete process.env.TZ;
    else process.env.TZ = before.TZ;
    if (before.LANG === undefined) delete process.env.LANG;
    else process.env.LANG = before.LANG;
    expect(
      second.value.map(({ exports }) => Buffer.from(exports.archival).toString('base64')),
    ).toEqual(first.value.map(({ exports }) => Buffer.from(exports.archival).toString('base64')));
  });
});

describe('without a native engine', () => {
  test('the portable engine sets the same pages and says so', async () => {
    const document = everyConstruct();
    const native = await typeset(document);
    const nativePackage = '@myriaddreamin/no-such-package';
    const portable = await paginate({ document, layouts: [pdfLayout], host, nativePackage });
    expect(codesOf(portable)).toEqual(['print/portable-engine']);
    expect(portable.value[0]?.pages).toEqual(native.value[0]?.pages);
    expect(portable.value[0]?.exports.engine.name).toBe('@myriaddreamin/typst-ts-web-compiler');
    expect(portable.value[0]?.exports.accessible).toBeUndefined();
    expect(
      Buffer.from(portable.value[0]?.exports.archival ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });
});

describe('what did not change is not typeset again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lesbar-paginate-'));
  afterAll(() => rm(folder, { recursive: true }));
  const counter = { runs: 0 };
  const caching = createNodeHost({ cacheFolder: folder });
  const counting: Host = {
    ...caching,
    inWorker: (task, input) => {
      counter.runs += 1;
      return caching.inWorker(task, input);
    },
  };

  test('same document: from the cache; one word changed: typeset', async () => {
    const document = chapterOf(p('Ein Satz.'));
    const first = await paginate({ document, layouts: [pdfLayout], host: counting });
    const second = await paginate({ document, layouts: [pdfLayout], host: counting });
    expect(counter.runs).toBe(1);
    expect(second.value).toEqual(first.value);
    await paginate({
      document: { ...document, meta: { ...document.meta, title: 'Neu' } },
      layouts: [pdfLayout],
      host: counting,
    });
    expect(counter.runs).toBe(2);
  });
  test('a bundle that was cut off is no result', () => {
    const bundle = packTypeset({
      status: 'done',
      engine: { name: 'e', version: '1' },
      pages: [{ label: 'i' }],
      archival: new Uint8Array([1, 2, 3]),
      accessible: undefined,
    });
    expect(unpackTypeset(bundle)?.archival).toEqual(new Uint8Array([1, 2, 3]));
    for (let length = 0; length < bundle.length; length += 1) {
      expect(unpackTypeset(bundle.subarray(0, length))).toBeUndefined();
    }
  });
});

test('templates bring what they import, and nothing from the network', async () => {
  const templates = await readTemplates('pdf/main.typ', host);
  expect([...templates.keys()].sort()).toEqual([
    'pdf/main.typ',
    'typst/look.typ',
    'typst/render.typ',
  ]);
  const sources = [...templates.values()].map((bytes) => new TextDecoder().decode(bytes));
  expect(sources.join('\n')).not.toContain('@preview');
});
