/** Sound books pass; each seeded fault is found, and found alone. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daisyLintCheck } from '../../../src/checks/daisy-lint/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { silentMp3 } from '../../formats/epub/spoken.ts';
import { type Base, type Break, broken, examine, host, makeBase } from './book.ts';

const state: { base?: Base } = {};
beforeAll(async () => {
  state.base = await makeBase();
});
afterAll(() => host.close());

function base(): Base {
  if (state.base === undefined) throw new Error('no base');
  return state.base;
}
function standard(): Artifact {
  const [book] = base().books;
  if (book === undefined) throw new Error('no book');
  return book;
}

const codesAfter = async (breaks: Readonly<Record<string, Break>>) => {
  const run = await examine(base(), broken(standard(), breaks));
  return run.diagnostics.map(({ code }) => code);
};
/** The first match is changed. */
const swap = (from: RegExp | string, to: string) => (text: string) => text.replace(from, to);

describe('sound books', () => {
  it('pass in both editions', async () => {
    expect(base().books).toHaveLength(2);
    for (const book of base().books) {
      const run = await examine(base(), book);
      expect(run.diagnostics).toEqual([]);
      expect(run.status).toBe('pass');
    }
  });

  it('are the only artefacts it looks at', () => {
    expect(daisyLintCheck.examines(standard())).toBe(true);
    const other = { ...standard(), path: 'x.epub' };
    expect(daisyLintCheck.examines(other)).toBe(false);
  });
});

/** A first par of the first chapter, and what follows it. */
const firstPar = /<par .*?<\/par>/su;
const ncc = 'ncc.html';
const smil = 'k001.smil';
const text = 'content.html';

type Fault = readonly [what: string, breaks: Readonly<Record<string, Break>>];

describe.each<readonly [string, readonly Fault[]]>([
  [
    'talking-book/bad-structure',
    [
      ['a title that is none', { [ncc]: swap(' class="title"', '') }],
      ['an entry without id', { [ncc]: swap('<h2 id="ncc-5"', '<h2') }],
      ['an entry that is a paragraph', { [ncc]: swap(/<h2( .*?)<\/h2>/u, '<p$1</p>') }],
      ['an id that occurs twice', { [ncc]: swap('id="ncc-3"', 'id="ncc-2"') }],
      ['a par that does not wait for its end', { [smil]: swap(' endsync="last"', '') }],
      ['something else to skip', { [smil]: swap('<par ', '<par system-required="x-on" ') }],
      ['a sound without id', { [smil]: swap(/ id="audio-[^"]+"/u, '') }],
      ['a sequence without duration', { [smil]: swap(/ dur="[^"]+"/u, '') }],
      ['a reference of the master without id', { 'master.smil': swap(' id="smil-1"', '') }],
    ],
  ],
  [
    'talking-book/heading-skipped',
    [['in the text', { [text]: (all) => all.replace(/<(\/?)h2/gu, '<$1h4') }]],
  ],
  [
    'talking-book/bad-metadata',
    [
      ['no title', { [ncc]: swap(/<meta name="dc:title"[^>]+>/u, '') }],
      ['two dates', { [ncc]: swap(/<meta name="dc:date"[^>]+>/u, '$&$&') }],
      ['a date in words', { [ncc]: swap(/("dc:date" content=")[^"]+/u, '$12. März 2026') }],
      ['another version', { [ncc]: swap('Daisy 2.02', 'Daisy 2.0') }],
      ['nobody who reads', { [ncc]: swap(/<meta name="ncc:narrator"[^>]+>/u, '') }],
      ['no author', { [ncc]: (all) => all.replaceAll(/<meta name="dc:creator"[^>]+>/gu, '') }],
      ['no time elapsed', { [smil]: swap(/<meta name="ncc:totalElapsed[^>]+>/u, '') }],
      [
        'the SMIL of another book',
        { [smil]: swap(/("dc:identifier" content=")[^"]+/u, '$1urn:x') },
      ],
    ],
  ],
  [
    'talking-book/wrong-count',
    [
      'tocItems',
      'pageNormal',
      'pageFront',
      'pageSpecial',
      'maxPageNormal',
      'footnotes',
      'sidebars',
      'prodNotes',
      'depth',
      'files',
    ].map(
      (name): Fault => [
        name,
        { [ncc]: swap(new RegExp(`("ncc:${name}" content=")\\d+`, 'u'), '$177') },
      ],
    ),
  ],
  [
    'talking-book/wrong-time',
    [
      ['of the book', { [ncc]: swap(/("ncc:totalTime" content=")[^"]+/u, '$100:59:00') }],
      ['of a chapter', { [smil]: swap(/("ncc:timeInThisSmil" content=")[^"]+/u, '$100:59:00') }],
      ['of a sequence', { [smil]: swap(/(<seq dur=")[^"]+/u, '$13.000s') }],
      [
        'before a chapter',
        { 'k002.smil': swap(/("ncc:totalElapsedTime" content=")[^"]+/u, '$100:00:01') },
      ],
      [
        'in the master',
        { 'master.smil': swap(/("ncc:timeInThisSmil" content=")[^"]+/u, '$100:00:01') },
      ],
    ],
  ],
  [
    'talking-book/dead-reference',
    [
      ['of the NCC', { [ncc]: swap(/(<h2 [^>]+><a href="[^"]+)/u, '$1x') }],
      [
        'of the NCC to a sound',
        { [ncc]: swap(/(<h2 [^>]+><a href="k001\.smil#)par-/u, '$1audio-') },
      ],
      ['of the text', { [text]: swap(/(<h2 [^>]+><a href="[^"]+)/u, '$1x') }],
      [
        'of a page number',
        { [smil]: swap(/(content\.html#pagebreak-)/u, 'nothing.html#pagebreak-') },
      ],
      ['of a mark to its note', { [text]: swap(/(bodyref="content\.html#)/u, '$1x') }],
      ['of the master', { 'master.smil': swap('k002.smil', 'k003.smil') }],
      ['of a picture', { [text]: swap('src="p001.png"', 'src="p009.png"') }],
    ],
  ],
  [
    'talking-book/bad-recording',
    [
      [
        'with ID3',
        { 'k003.mp3': new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, ...silentMp3(800)]) },
      ],
      ['in stereo', { 'k003.mp3': stereo(silentMp3(800)) }],
    ],
  ],
  [
    'talking-book/not-skippable',
    [
      ['a page number', { [smil]: swap(' system-required="pagenumber-on"', '') }],
      ['a note', { [smil]: swap(' system-required="footnote-on"', '') }],
      ['a box', { [smil]: swap(' system-required="sidebar-on"', '') }],
      [
        'a sentence that is none of these',
        { [smil]: swap('<par ', '<par system-required="sidebar-on" ') },
      ],
      ['a mark that names no note', { [text]: swap(/ bodyref="[^"]+"/u, '') }],
    ],
  ],
  [
    'talking-book/narrator-hidden',
    [['behind a name', { [ncc]: swap(/("ncc:narrator" content=")[^"]+/u, '$1Eva Muster') }]],
  ],
  [
    'overlay/bad-clip',
    [
      [
        'that ends before it begins',
        { 'k003.smil': lastClip(/clip-end="[^"]+"/u, 'clip-end="npt=0.000s"') },
      ],
    ],
  ],
])('%s', (code, faults) => {
  it.each(faults)('%s', async (_, breaks) => {
    const codes = await codesAfter(breaks);
    expect(codes).toContain(code);
    expect(codes.filter((one) => one !== code && !followsFrom(code, one))).toEqual([]);
  });
});

/** Faults that no book can have alone: a clip turned round also has its times and neighbours wrong. */
function followsFrom(code: string, other: string): boolean {
  return (
    code === 'overlay/bad-clip' &&
    ['talking-book/wrong-time', 'overlay/not-contiguous'].includes(other)
  );
}

function lastClip(from: RegExp, to: string): (all: string) => string {
  return (all) => {
    const at = all.lastIndexOf('<audio');
    return all.slice(0, at) + all.slice(at).replace(from, to);
  };
}

/** The channel mode of every frame set to stereo. */
function stereo(mp3: Uint8Array): Uint8Array {
  return mp3.map((byte, index) => (index % 192 === 3 ? byte & 0x3f : byte));
}

describe('sentences', () => {
  it('that are taken out are told in their words, with the gap they leave', async () => {
    const run = await examine(base(), broken(standard(), { [smil]: (all) => dropSecond(all) }));
    const codes = run.diagnostics.map(({ code }) => code);
    expect(codes).toContain('overlay/silent');
    expect(codes).toContain('overlay/not-contiguous');
    const silent = run.diagnostics.find(({ code }) => code === 'overlay/silent');
    expect(silent?.message.de).toContain('Das Wohngeld hilft vielen Menschen');
    expect(silent?.span?.file).toBe('kapitel/01-antrag.md');
  });

  it('of a note that lost a clip are told as well', async () => {
    const note = /(system-required="footnote-on".*?<audio [^>]+>)\s*<audio [^>]+>/su;
    expect(await codesAfter({ [smil]: swap(note, '$1') })).toContain('overlay/silent');
  });

  it('that are spoken twice or later than they stand are told', async () => {
    const twice = await codesAfter({ [smil]: swap(firstPar, '$&$&') });
    expect(twice).toContain('overlay/spoken-twice');
    const [a, b] = pairOf(smil);
    const swapped = await codesAfter({ [smil]: (all) => all.replace(a + b, b + a) });
    expect(swapped).toContain('overlay/wrong-order');
  });

  it('of a recording that is missing have no clip', async () => {
    const codes = await codesAfter({
      'k003.mp3': null,
      [ncc]: swap(/("ncc:files" content=")(\d+)/u, '$111'),
    });
    expect([...new Set(codes)]).toEqual(['overlay/bad-clip']);
  });
});

function dropSecond(all: string): string {
  const [, second = ''] = [...all.matchAll(/<par .*?<\/par>/gsu)].map(([par]) => par);
  return all.replace(second, '');
}

/** The first two pars. */
function pairOf(name: string): readonly [string, string] {
  const all = strFromU8(unzipSync(standard().bytes)[name] ?? new Uint8Array());
  const [, a = '', b = ''] = /(<par .*?<\/par>\s*)(<par .*?<\/par>\s*)/su.exec(all) ?? [];
  return [a, b];
}

describe('voices', () => {
  const named = { [ncc]: swap(/("ncc:narrator" content=")[^"]+/u, '$1Eva Muster') };
  const person = { engine: 'recording', version: '1', name: 'Eva Muster', synthetic: false };

  it('of a person are named as they are, and nothing is found', async () => {
    const read = base().narrations.map((narration) => ({ ...narration, voice: person }));
    const run = await examine({ ...base(), narrations: read }, broken(standard(), named));
    expect(run.diagnostics).toEqual([]);
  });

  it('of a person do not hide that a computer reads another chapter', async () => {
    const mixed = base().narrations.map((narration) => ({
      ...narration,
      tracks: narration.tracks.map((track, index) =>
        index === 0 ? { ...track, voice: person } : track,
      ),
    }));
    const run = await examine({ ...base(), narrations: mixed }, broken(standard(), named));
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['talking-book/narrator-hidden']);
  });
});

describe('files', () => {
  it('of other kinds do not belong in the book', async () => {
    const files = { [ncc]: swap(/("ncc:files" content=")(\d+)/u, '$113') };
    const extra = (name: string) => codesAfter({ [name]: new Uint8Array([1]), ...files });
    expect(await extra('schrift.woff2')).toEqual(['talking-book/foreign-file']);
    expect(await extra('ordner/bild.png')).toEqual(['talking-book/foreign-file']);
    expect(await extra('größe.png')).toEqual(['talking-book/foreign-file']);
  });
});

describe('a book that cannot be read', () => {
  it.each<Fault>([
    ['is no archive', {}],
    ['has no NCC', { [ncc]: null }],
    ['has a text that is no XML', { [text]: swap('</body>', '') }],
  ])('%s', async (what, breaks) => {
    const none = { ...standard(), bytes: new Uint8Array([1, 2, 3]) };
    const book = what === 'is no archive' ? none : broken(standard(), breaks);
    const run = await examine(base(), book);
    expect(run.status).toBe('incomplete');
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['talking-book/not-checked']);
  });
});
