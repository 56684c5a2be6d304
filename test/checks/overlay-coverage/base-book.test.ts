/**
 * The base publication as a real book, silent but complete, and broken in ways that real tools and
 * hands break books. Each break is told with the words and the line that its author knows; changes
 * that alter nothing for a listener are not told.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { overlayCoverageCheck } from '../../../src/checks/overlay-coverage/index.ts';
import { epubFormat } from '../../../src/formats/epub/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';
import { narrationOf } from '../../formats/epub/spoken.ts';
import { type Breaks, broken, silentMp3 } from './book.ts';

type Base = {
  readonly document: Document;
  readonly narrations: readonly Narration[];
  readonly books: readonly Artifact[];
};
const state: { base?: Base } = {};
const host = createNodeHost();
const folder = 'test/base';

beforeAll(async () => {
  const read = await readPublication(host, folder);
  if (read.value === undefined) throw new Error('the base publication cannot be read');
  const document = prepare(read.value).value;
  const { editions } = document;
  const narrations = editions.map((edition) => narrationOf(edition));
  const context = { document, editions, narrations, paginations: [], host };
  const books = (await epubFormat.render(context)).value;
  state.base = { document, narrations, books };
});

function base(): Base {
  if (state.base === undefined) throw new Error('no base');
  return state.base;
}
function bookOf(name: 'standard' | 'easy'): Artifact {
  const book = base().books.find(({ download }) => download?.edition === name);
  if (book === undefined) throw new Error(`no book: ${name}`);
  return book;
}

async function examine(book: Artifact, document = base().document): Promise<CheckRun> {
  const { narrations } = base();
  const subjects = [book];
  const [run] = await overlayCoverageCheck.run({
    document,
    narrations,
    artifacts: subjects,
    subjects,
    host,
  });
  if (run === undefined) throw new Error('no run');
  return run;
}
const withBreaks = (breaks: Breaks, book = bookOf('standard')): Artifact => ({
  ...book,
  bytes: broken(book.bytes, breaks),
});
const codesOf = (run: CheckRun) => run.diagnostics.map(({ code }) => code);

const smil = 'EPUB/overlay/01-antrag.smil';
const opf = 'EPUB/package.opf';
const css = 'EPUB/css/book.css';
const mp3 = 'EPUB/audio/01-antrag.mp3';
const read = (path: string, book = bookOf('standard')) => {
  const bytes = unzipSync(book.bytes, { filter: ({ name }) => name === path })[path];
  return strFromU8(bytes ?? new Uint8Array());
};

/** The id of the element that holds exactly these words, tags apart, or of the picture that says them. */
function idOf(words: string, page: string): string {
  const html = read(page);
  const spans = [
    ...html.matchAll(/<(?:span|img)\b[^>]*?\bid="([^"]+)"[^>]*>(?:(.*?)<\/span>)?/gsu),
  ];
  const found = spans.find(
    ([tag, , inner = '']) =>
      inner.replaceAll(/<sup.*?<\/sup>|<[^>]+>/gsu, '').trim() === words ||
      tag.includes(`alt="${words}"`),
  );
  if (found?.[1] === undefined) throw new Error(`„${words}“ is not in ${page}`);
  return found[1];
}

/** The `par` that speaks an element. */
const parOf = (id: string) => new RegExp(`\\s*<par id="par-${id}">.*?</par>`, 'su');

describe('the base publication', () => {
  it.each(['standard', 'easy'] as const)('is spoken whole: %s', async (name) => {
    const run = await examine(bookOf(name));
    expect(run.diagnostics).toEqual([]);
    expect(run.status).toBe('pass');
  });
});

describe('a clip taken out', () => {
  const first = 'kapitel/01-antrag.md';
  it.each([
    ['a sentence', 'Drei Dinge entscheiden, ob Sie Wohngeld bekommen:', first],
    ['a heading', 'Wer Wohngeld bekommt', first],
    ['an item of a list', 'wie hoch die Miete ist.', first],
    ['an item of a list in a list', 'Rente,', first],
    ['a note', 'Heute gilt die Fassung von 2008.', first],
  ])('of %s is told in its words, at its line', async (_, words, file) => {
    const id = idOf(words, 'EPUB/text/01-antrag.xhtml');
    const run = await examine(withBreaks({ [smil]: (text) => text.replace(parOf(id), '') }));
    expect(codesOf(run)).toEqual(['overlay/silent', 'overlay/not-contiguous']);
    const [silent] = run.diagnostics;
    expect(silent?.message.de).toBe(`Die Vorlese-Stimme lässt aus: „${words}“`);
    expect(silent?.artifact).toEqual({ path: 'base.epub', selector: `#${id}` });
    expect(silent?.span?.file).toBe(file);
    const lines = readFileSync(`${folder}/${file}`, 'utf8').split('\n');
    expect(lines[(silent?.span?.line ?? 0) - 1]).toContain(words.split(' ').at(-1));
  });

  it('of every unit in turn is told, and nothing else is', async () => {
    const ids = [...read(smil).matchAll(/<par id="par-([^"]+)"/gu)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(40);
    for (const [index, id] of ids.entries()) {
      const run = await examine(withBreaks({ [smil]: (text) => text.replace(parOf(id), '') }));
      const inside = index > 0 && index < ids.length - 1;
      const gap = inside ? ['overlay/not-contiguous'] : [];
      expect(codesOf(run), id).toEqual(['overlay/silent', ...gap]);
      expect(run.diagnostics[0]?.artifact?.selector).toBe(`#${id}`);
    }
  });
});

describe('order', () => {
  const refs = /<itemref idref="chapter-01-antrag"\/>\s*(<itemref idref="chapter-02-hilfe"\/>)/u;

  it('of chapters that changed places is told once for each unit that comes too late', async () => {
    const swapped = (text: string) => text.replace(refs, '$1<itemref idref="chapter-01-antrag"/>');
    const run = await examine(withBreaks({ [opf]: swapped }));
    expect(new Set(codesOf(run))).toEqual(new Set(['overlay/wrong-order']));
    const clips = read(smil).match(/<par /gu) ?? [];
    expect(run.diagnostics).toHaveLength(clips.length);
  });

  it('of a chapter that is not in the spine is silence', async () => {
    const run = await examine(
      withBreaks({ [opf]: (text) => text.replace('<itemref idref="chapter-02-hilfe"/>', '') }),
    );
    expect(codesOf(run)).toContain('overlay/silent');
    expect(run.diagnostics.filter(({ code }) => code === 'overlay/silent')).toHaveLength(1);
    expect(run.diagnostics[0]?.span?.file).toBe('kapitel/02-hilfe.md');
  });

  it('of a chapter that stands twice in the spine is speech twice', async () => {
    const twice = (text: string) => text.replace(refs, '$&$1');
    const run = await examine(withBreaks({ [opf]: twice }));
    expect(new Set(codesOf(run))).toEqual(
      new Set(['overlay/spoken-twice', 'overlay/wrong-duration']),
    );
    expect(run.diagnostics[0]?.message.de).toContain('wird 2-mal gesprochen');
  });
});

describe('what changes nothing for a listener', () => {
  it.each<readonly [string, Breaks]>([
    [
      'seconds in place of clock values',
      { [smil]: (text) => text.replaceAll(/"0:00:(\d\d)\.000"/gu, '"$1s"') },
    ],
    ['clock values without hours', { [smil]: (text) => text.replaceAll('"0:00:', '"00:') }],
    [
      'no begin where it is the beginning',
      { [smil]: (text) => text.replace(' clipBegin="0:00:00.000"', '') },
    ],
    [
      'addresses with signs encoded',
      { [smil]: (text) => text.replaceAll('text/01-antrag', 'text/%30%31%2Dantrag') },
    ],
    [
      'addresses that take a detour',
      { [smil]: (text) => text.replaceAll('../audio/', '../css/../audio/') },
    ],
    ['groups taken out', { [smil]: (text) => text.replaceAll(/<\/?seq\b[^>]*>/gu, '') }],
    ['ids of pars taken out', { [smil]: (text) => text.replaceAll(/<par id="[^"]+"/gu, '<par') }],
    [
      'text and sound in the other order',
      { [smil]: (text) => text.replace(/(<text [^>]+>)\s*(<audio [^>]+>)/u, '$2$1') },
    ],
    ['other quotes', { [smil]: (text) => text.replaceAll('"', "'") }],
    ['a comment', { [smil]: (text) => text.replace('<body>', '<body><!-- <par/> -->') }],
    [
      'a millisecond between two clips',
      { [smil]: (text) => text.replace('clipBegin="0:00:01.000"', 'clipBegin="0:00:01.001"') },
    ],
    ['a duration in minutes', { [opf]: (text) => text.replace('>0:01:11.000<', '>1.18333min<') }],
    [
      'a duration in a line of its own',
      { [opf]: (text) => text.replace('>0:01:11.000<', '>\n 0:01:11.000\n <') },
    ],
    [
      'a class among others',
      {
        [css]: (text) =>
          text.replaceAll('.-epub-media-overlay-active', '.a, p.-epub-media-overlay-active'),
      },
    ],
    [
      'a sound file longer than its clips',
      { [mp3]: () => silentMp3(4000) as Uint8Array<ArrayBuffer> },
    ],
  ])('%s', async (_, breaks) => {
    expect((await examine(withBreaks(breaks))).diagnostics).toEqual([]);
  });
});

describe('what a listener would hear', () => {
  it('of a par that speaks the paragraph in place of its sentence', async () => {
    const page = read('EPUB/text/01-antrag.xhtml');
    const [, paragraph = '', sentence = ''] =
      /<p id="([^"]+)"><span id="([^"]+)"/u.exec(page) ?? [];
    const run = await examine(
      withBreaks({ [smil]: (text) => text.replace(`#${sentence}"`, `#${paragraph}"`) }),
    );
    expect(codesOf(run)).toEqual(['overlay/silent']);
    expect(run.diagnostics[0]?.artifact?.selector).toBe(`#${sentence}`);
  });

  it('of clips that point into another chapter’s page', async () => {
    const run = await examine(
      withBreaks({ [smil]: (text) => text.replaceAll('text/01-antrag', 'text/02-hilfe') }),
    );
    expect(new Set(codesOf(run))).toEqual(new Set(['overlay/text-missing']));
  });

  it('of two milliseconds between clips: a gap', async () => {
    const moved = (text: string) =>
      text.replace('clipBegin="0:00:01.000"', 'clipBegin="0:00:01.002"');
    expect(codesOf(await examine(withBreaks({ [smil]: moved })))).toEqual([
      'overlay/not-contiguous',
    ]);
  });

  it('of a recording that stops in the middle', async () => {
    const half = () => silentMp3(500) as Uint8Array<ArrayBuffer>;
    const run = await examine(withBreaks({ [mp3]: half }));
    expect(new Set(codesOf(run))).toEqual(new Set(['overlay/bad-clip']));
    // 500 frames of 24 ms are twelve seconds, and each unit lasts one.
    const clips = read(smil).match(/<par /gu) ?? [];
    expect(run.diagnostics).toHaveLength(clips.length - 12);
  });
});

describe('which edition a book is', () => {
  it('says the artefact: a book of the wrong one is silent throughout', async () => {
    const wrong = { ...bookOf('easy'), download: bookOf('standard').download };
    const { download, ...rest } = wrong;
    const run = await examine({ ...rest, ...(download ? { download } : {}) });
    expect(new Set(codesOf(run))).toEqual(new Set(['overlay/silent']));
    expect(run.diagnostics).toHaveLength(base().document.editions[0]?.chapters.length ?? 0);
  });

  it('says its language where the artefact says nothing', async () => {
    for (const name of ['standard', 'easy'] as const) {
      const { download: _, ...unnamed } = bookOf(name);
      expect((await examine(unnamed)).status).toBe('pass');
    }
  });

  it.each([
    [
      'a language of no edition',
      (text: string) => text.replace('<dc:language>de<', '<dc:language>fr<'),
    ],
    ['no language', (text: string) => text.replaceAll(/<dc:language>.*?<\/dc:language>/gu, '')],
  ])('is not guessed from %s', async (_, change) => {
    const { download: _download, ...unnamed } = bookOf('standard');
    const run = await examine(withBreaks({ [opf]: change }, unnamed));
    expect(run.status).toBe('incomplete');
    expect(codesOf(run)).toEqual(['overlay/not-checked']);
  });
});
