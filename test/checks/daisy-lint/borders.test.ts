/** Where rules of the check end: what is just allowed, and what is just no longer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daisyLintCodes } from '../../../src/checks/daisy-lint/codes.ts';
import { silentMp3 } from '../../formats/epub/spoken.ts';
import { type Base, type Break, broken, examine, host, makeBase } from './book.ts';

const state: { base?: Base } = {};
beforeAll(async () => {
  state.base = await makeBase();
});
afterAll(() => host.close());

/** The codes that are found after a change to the standard book, each once. */
async function codesAfter(breaks: Readonly<Record<string, Break>>): Promise<readonly string[]> {
  const [book] = state.base?.books ?? [];
  if (state.base === undefined || book === undefined) throw new Error('no book');
  const { diagnostics } = await examine(state.base, broken(book, breaks));
  return [...new Set(diagnostics.map(({ code }) => code))];
}

const swap = (from: RegExp | string, to: string) => (text: string) => text.replace(from, to);
const ncc = 'ncc.html';
const smil = 'k001.smil';
const meta = (name: string) => new RegExp(`("${name}" content=")[^"]*`, 'u');

type Case = readonly [what: string, breaks: Readonly<Record<string, Break>>];

describe('what DAISY 2.02 allows', () => {
  it.each<Case>([
    ['a date that is a year', { [ncc]: swap(meta('dc:date'), '$12026') }],
    ['a second author', { [ncc]: swap(/<meta name="dc:creator"[^>]+>/u, '$&$&') }],
    ['a second narrator, named too', { [ncc]: swap(/<meta name="ncc:narrator"[^>]+>/u, '$&$&') }],
    ['capitals in the charset', { [ncc]: swap(meta('ncc:charset'), '$1UTF-8') }],
    ['no count of what may be left out', { [ncc]: swap(/<meta name="ncc:depth"[^>]+>/u, '') }],
    [
      'an optional name of our own',
      { [ncc]: swap('<meta ', '<meta name="x:y" content="z"/><meta ') },
    ],
    [
      'a link to somewhere else',
      { 'content.html': swap(/<a href="http[^"]*/u, '<a href="tel:110') },
    ],
  ])('%s', async (_, breaks) => {
    expect(await codesAfter(breaks)).toEqual([]);
  });
});

describe.each<readonly [string, readonly Case[]]>([
  [
    'talking-book/bad-structure',
    [
      [
        'a page whose number is a word',
        { [ncc]: swap(/(class="page-normal".*?>)1</su, '$1eins<') },
      ],
      ['a class that nobody knows', { [ncc]: swap('class="sidebar"', 'class="box"') }],
      ['words beside a link', { [ncc]: swap(/(<h2 [^>]*>)/u, '$1Siehe ') }],
      [
        'a par in a par',
        { [smil]: swap(/<par\b.*?<\/par>/su, '<par id="x" endsync="last">$&</par>') },
      ],
      ['a text without id', { [smil]: swap(/(<text\b[^>]*?) id="[^"]*"/u, '$1') }],
      ['two sequences in one body', { [smil]: swap('</body>', '<seq dur="1.000s"/></body>') }],
      ['a duration that is no time', { [smil]: swap(/(<seq dur=")[^"]+/u, '$1lang') }],
      ['a par in the master', { 'master.smil': swap(/<ref\b/u, '<par id="x"/><ref') }],
    ],
  ],
  [
    'talking-book/bad-metadata',
    [
      ['a month without zero', { [ncc]: swap(meta('dc:date'), '$12026-3') }],
      ['an empty title', { [ncc]: swap(meta('dc:title'), '$1 ') }],
      ['a language in words', { [ncc]: swap(meta('dc:language'), '$1Deutsch (leicht)') }],
      ['another charset', { [ncc]: swap(meta('ncc:charset'), '$1iso-8859-1') }],
      ['a book of sound only', { [ncc]: swap(meta('ncc:multimediaType'), '$1audioNcc') }],
      ['61 minutes', { [ncc]: swap(meta('ncc:totalTime'), '$100:61:00') }],
      ['a count in words', { [ncc]: swap(meta('ncc:pageFront'), '$1keine') }],
    ],
  ],
  [
    'talking-book/heading-skipped',
    [['in the NCC', { [ncc]: (text) => text.replace(/(<\/?h)2/gu, '$14') }]],
  ],
  ['talking-book/foreign-file', [['an Ogg', { 'k009.ogg': new Uint8Array([1]) }]]],
  ['talking-book/bad-recording', [['a frame of another bit rate', { 'k003.mp3': twoRates() }]]],
  [
    'talking-book/not-skippable',
    [['a page marked as a note', { [smil]: swap('pagenumber-on', 'footnote-on') }]],
  ],
])('%s', (code, cases) => {
  it.each(cases)('%s', async (_, breaks) => {
    expect(await codesAfter(breaks)).toContain(code);
  });
});

/** The second half at 32 kbit/s: shorter frames behind another header. */
function twoRates(): Uint8Array {
  const slow = Array.from({ length: 400 }, () => [0xff, 0xf3, 0x44, 0xc4, ...new Uint8Array(92)]);
  return new Uint8Array([...silentMp3(400), ...slow.flat()]);
}

describe('half a second', () => {
  const stated = async (seconds: (real: number) => number) =>
    codesAfter({
      [smil]: (text) =>
        text.replace(
          /(<seq dur=")([\d.]+)/u,
          (_, before: string, real: string) => before + seconds(Number(real)).toFixed(3),
        ),
    });

  it('is what times may be off, in both directions, and not a millisecond more', async () => {
    expect(await stated((real) => real + 0.5)).toEqual([]);
    expect(await stated((real) => real - 0.5)).toEqual([]);
    expect(await stated((real) => real + 0.501)).toEqual(['talking-book/wrong-time']);
    expect(await stated((real) => real - 0.501)).toEqual(['talking-book/wrong-time']);
  });
});

describe('each finding', () => {
  it('says what it is in both languages', () => {
    for (const { title, why } of Object.values(daisyLintCodes)) {
      expect(title.de).not.toBe(title.en);
      expect(why.de).not.toBe(why.en);
    }
  });
});
