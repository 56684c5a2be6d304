/** SMIL, NCC and text of DAISY 2.02 by small examples, times by properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipValue, hoursValue, secondsValue } from '../../../src/writers/daisy/clock.ts';
import { writeNcc } from '../../../src/writers/daisy/ncc.ts';
import type { Item } from '../../../src/writers/daisy/script.ts';
import { writeMasterSmil, writeSmil } from '../../../src/writers/daisy/smil.ts';
import { classOfPage, toXhtml1 } from '../../../src/writers/daisy/xhtml.ts';
import { element, toXmlBytesAsIs } from '../../../src/writers/package/xml.ts';
import { box, el } from '../../../src/writers/xhtml/index.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const book = { identifier: 'urn:x', title: 'Buch & Co', generator: 'Lesbar' };
const clip = (id: string, begin: number, end: number) => ({ id, begin, end });

function smil(items: readonly Item[]): string {
  const source = { book, title: 'Eins', items, duration: 1500, elapsed: 61_500 };
  return textOf(writeSmil({ ...source, text: 'content.html', audio: 'k001.mp3' }));
}

describe('times', () => {
  it('are seconds in clips and hours in metadata', () => {
    expect(clipValue(62_005)).toBe('npt=62.005s');
    expect(secondsValue(0)).toBe('0.000s');
    expect(hoursValue(3_723_499)).toBe('01:02:03');
    expect(hoursValue(360_000_000)).toBe('100:00:00');
  });

  it('say to the millisecond, and to half a second, what they were made of', () => {
    fc.assert(
      fc.property(fc.nat(40_000_000), (milliseconds) => {
        const seconds = Number(secondsValue(milliseconds).slice(0, -1));
        expect(Math.round(seconds * 1000)).toBe(milliseconds);
        const [h = 0, m = 0, s = 0] = hoursValue(milliseconds).split(':').map(Number);
        expect(Math.abs((h * 3600 + m * 60 + s) * 1000 - milliseconds)).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('a SMIL document', () => {
  const sentence: Item = { id: 'par-a', text: 'a', clips: [clip('a', 0, 1000)] };
  const note: Item = {
    id: 'par-n',
    text: 'n',
    clips: [clip('x', 1000, 1200), clip('y', 1200, 1500)],
    skip: 'footnote',
    reference: 'par-a',
  };

  it('says which book and chapter it is, and when it plays', () => {
    const xml = smil([sentence]);
    expect(xml).toContain('<!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN"');
    expect(xml).toContain('<meta name="ncc:totalElapsedTime" content="00:01:02"/>');
    expect(xml).toContain('<seq dur="1.500s">');
    expect(xml).toContain('<text src="content.html#a" id="text-a"/>');
    expect(xml).toContain('clip-begin="npt=0.000s" clip-end="npt=1.000s" id="audio-a"');
  });

  it('puts a note into one sequence with the sentence right before it', () => {
    const lines = smil([sentence, note]).match(/<(?:\/?seq|par)[^>]*>/gu);
    expect(lines).toEqual([
      '<seq dur="1.500s">',
      '<seq>',
      '<par endsync="last" id="par-a">',
      '<par endsync="last" id="par-n" system-required="footnote-on">',
      '<seq>',
      '</seq>',
      '</seq>',
      '</seq>',
    ]);
  });

  it('lets a note stand alone when other sentences come between', () => {
    const between: Item = { id: 'par-b', text: 'b', clips: [clip('b', 0, 1)] };
    expect(smil([sentence, between, note]).match(/<seq>/gu)).toHaveLength(1);
  });

  it('shows a page number without sound', () => {
    const xml = smil([{ id: 'par-p', text: 'p', clips: [], skip: 'pagenumber' }, sentence]);
    expect(xml.replaceAll(/\s+</gu, '<')).toContain(
      'system-required="pagenumber-on"><text src="content.html#p" id="text-p"/></par>',
    );
  });

  it('is listed by the master', () => {
    const master = textOf(writeMasterSmil(book, [{ title: 'Eins', file: 'k001.smil' }], 90_000));
    expect(master).toContain('<ref title="Eins" src="k001.smil" id="smil-1"/>');
    expect(master).toContain('content="00:01:30"');
  });
});

const facts = {
  ...book,
  lang: 'de',
  languages: ['de'],
  authors: [],
  publisher: 'Stadt',
  description: 'Über etwas.',
  subjects: [],
  rights: 'CC BY 4.0',
  date: '2026-10-15',
  sourceDate: '2026-03-02',
  source: 'urn:y',
  sourceTitle: 'Buch',
  narrator: 'Computer-Stimme',
};

describe('the NCC', () => {
  const title = { kind: 'heading', label: 'Buch', href: 'k001.smil#a' } as const;
  const page = (label: string) => ({ kind: 'page', label, href: 'k001.smil#p' }) as const;

  it('counts pages by their kind, and everything once', () => {
    const entries = [
      page('iv'),
      page('12'),
      page('13'),
      page('A-1'),
      { kind: 'heading', label: 'Tief', level: 3, href: 'k001.smil#h' } as const,
    ];
    const ncc = textOf(
      writeNcc({ facts, title, entries, duration: 0, files: { count: 3, bytes: 5000 } }),
    );
    const meta = (name: string) =>
      new RegExp(`"ncc:${name}" content="([^"]+)"`, 'u').exec(ncc)?.[1];
    expect(
      ['pageFront', 'pageNormal', 'pageSpecial', 'maxPageNormal', 'tocItems', 'depth', 'files'].map(
        meta,
      ),
    ).toEqual(['1', '2', '1', '13', '6', '3', '4']);
    // Who wrote it is never left open.
    expect(ncc).toContain('<meta name="dc:creator" content="Stadt"/>');
  });

  it('states its own size with the others, wherever a kilobyte ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (bytes) => {
        const files = { count: 1, bytes };
        const ncc = writeNcc({ facts, title, entries: [], duration: 0, files });
        const stated = /"ncc:kByteSize" content="(\d+)"/u.exec(textOf(ncc))?.[1];
        expect(Number(stated)).toBe(Math.ceil((bytes + ncc.length) / 1024));
      }),
    );
  });

  it('knows page numbers in front and in the middle', () => {
    expect(['12', 'xiv', 'A-1', '1a'].map(classOfPage)).toEqual([
      'page-normal',
      'page-front',
      'page-special',
      'page-special',
    ]);
  });
});

describe('the text', () => {
  const options = {
    file: 'content.html',
    addressOf: (id: string) => (id === 'known' ? 'k001.smil#par-known' : undefined),
    pictureOf: (name: string) => (name === 'a.svg' ? 'p001.png' : undefined),
  };
  const xhtml = (node: Parameters<typeof toXhtml1>[0]) =>
    textOf(toXmlBytesAsIs(element('x', {}, '|', toXhtml1(node, options))))
      .replace(/^.*\n<x>\|/u, '')
      .replace(/<\/x>\n$/u, '');

  it.each([
    ['a section', el('section', { id: 'a', role: 'doc-chapter' }, 'x'), '<div id="a">x</div>'],
    ['a language', el('span', { lang: 'en' }, 'x'), '<span lang="en" xml:lang="en">x</span>'],
    ['a sentence', el('span', { class: 's' }, 'x'), '<span class="sentence">x</span>'],
    ['an empty cell', el('td', { id: 'c' }), '<td id="c"> </td>'],
    ['a line break', el('br', {}), '<br/>'],
    [
      'a long description',
      el('details', { open: true }, el('summary', {}, 'x')),
      '<div><p>x</p></div>',
    ],
    ['a box', box('aside', { id: 'b', class: 'box tip' }), '<div id="b" class="sidebar"> </div>'],
    ['a link inside', el('a', { href: '#known' }, 'x'), '<a href="k001.smil#par-known">x</a>'],
    ['a link to silence', el('a', { href: '#other' }, 'x'), '<a href="#other">x</a>'],
    [
      'a link outside',
      el('a', { href: 'https://x.example' }, 'x'),
      '<a href="https://x.example">x</a>',
    ],
    ['a decoration left out', el('img', { src: 'b.svg', alt: '' }), ''],
    [
      'a picture',
      el('img', { id: 'i', src: 'a.svg', alt: 'Haus' }),
      '<img id="i" src="p001.png" alt="Haus"/>',
    ],
    [
      'a picture left out',
      el('img', { id: 'i', src: 'b.svg', alt: 'Haus' }),
      '<span id="i" class="picture">Bild: Haus</span>',
    ],
    [
      'a page number',
      el('div', { id: 'p', role: 'doc-pagebreak', 'aria-label': 'iv' }),
      '<span id="p" class="page-front">iv</span>',
    ],
    [
      'a mark of a note',
      el('a', { id: 'r', role: 'doc-noteref', href: '#n' }, '1'),
      '<span id="r" class="noteref" bodyref="content.html#n">1</span>',
    ],
    [
      'a note',
      el(
        'aside',
        { id: 'n', role: 'doc-footnote' },
        el('a', { role: 'doc-backlink', href: '#r' }, '1'),
      ),
      '<div id="n" class="notebody">1</div>',
    ],
    [
      'a definition list',
      el('dl', {}, el('div', { id: 'd' }, el('dt', {}, 'x'), el('dd', {}, 'y'))),
      '<dl><dt>x</dt><dd>y</dd></dl>',
    ],
    [
      'a heading',
      el('h2', { id: 'known' }, 'x'),
      '<h2 id="known"><a href="k001.smil#par-known">x</a></h2>',
    ],
    [
      'a heading with a link',
      el('h2', { id: 'known' }, el('em', {}, el('a', { href: 'https://x.example' }, 'x'))),
      '<h2 id="known"><em><a href="https://x.example">x</a></em></h2>',
    ],
  ])('writes %s in XHTML 1.0', (_, node, expected) => {
    expect(xhtml(node)).toBe(expected);
  });
});
