/**
 * Reading recordings and books that others made: MPEG versions and tags, Xing and Info frames, packages
 * in other folders, overlays with more in them than ours have.
 */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBook } from '../../../src/checks/overlay-coverage/book.ts';
import { mp3Length } from '../../../src/checks/overlay-coverage/mp3-length.ts';

/** Frames with a header of four bytes, each `length` bytes long, the first of them filled by `fill`. */
function frames(
  header: readonly number[],
  length: number,
  count: number,
  fill?: (first: Uint8Array) => void,
) {
  const bytes = new Uint8Array(length * count);
  for (let index = 0; index < count; index += 1) bytes.set(header, index * length);
  fill?.(bytes.subarray(0, length));
  return bytes;
}
const put = (text: string, at: number) => (first: Uint8Array) => first.set(Buffer.from(text), at);

describe('the length of recordings of every version', () => {
  // Length of a frame: 144 (MPEG 1) or 72 (MPEG 2, 2.5) times bit rate over sample rate, cut.
  it.each([
    ['MPEG 1, 44.1 kHz, 128 kbit/s', [0xff, 0xfb, 0x90, 0xc4], 417, 1152 / 44_100],
    ['MPEG 1, 48 kHz, 64 kbit/s', [0xff, 0xfb, 0x54, 0xc4], 192, 1152 / 48_000],
    ['MPEG 1, 32 kHz, 320 kbit/s, stereo', [0xff, 0xfb, 0xe8, 0x04], 1440, 1152 / 32_000],
    ['MPEG 2, 22.05 kHz, 48 kbit/s', [0xff, 0xf3, 0x60, 0xc4], 156, 576 / 22_050],
    ['MPEG 2, 24 kHz, 64 kbit/s', [0xff, 0xf3, 0x84, 0xc4], 192, 576 / 24_000],
    ['MPEG 2, 16 kHz, 8 kbit/s', [0xff, 0xf3, 0x18, 0xc4], 36, 576 / 16_000],
    ['MPEG 2.5, 8 kHz, 16 kbit/s', [0xff, 0xe3, 0x28, 0xc4], 144, 576 / 8000],
    ['with a checksum', [0xff, 0xf2, 0x84, 0xc4], 192, 576 / 24_000],
    ['with a filling byte', [0xff, 0xf3, 0x86, 0xc4], 193, 576 / 24_000],
  ])('%s', (_, header, length, seconds) => {
    expect(mp3Length(frames(header, length, 50))).toBe(Math.ceil(50 * seconds * 1000 - 1e-6));
  });

  it.each([
    ['Layer II', [0xff, 0xfd, 0x90, 0xc4]],
    ['a reserved version', [0xff, 0xeb, 0x90, 0xc4]],
    ['a reserved sample rate', [0xff, 0xfb, 0x9c, 0xc4]],
    ['a free bit rate', [0xff, 0xfb, 0x00, 0xc4]],
    ['a bit rate that is none', [0xff, 0xfb, 0xf0, 0xc4]],
    ['nearly a frame', [0xff, 0x1b, 0x90, 0xc4]],
  ])('%s is no recording', (_, header) => {
    expect(mp3Length(frames(header, 417, 3))).toBeUndefined();
  });
});

describe('a first frame that only informs', () => {
  const header = [0xff, 0xf3, 0x84, 0xc4];
  const plain = mp3Length(frames(header, 192, 100)) ?? 0;

  it.each([
    ['Info', 'Info\0\0\0\0'],
    ['Xing', 'Xing\0\0\0\0'],
  ])('%s is not heard', (_, tag) => {
    const bytes = frames(header, 192, 100, put(tag, 13));
    expect(mp3Length(bytes)).toBe(plain - 24);
  });

  it.each([
    ['all fields', 0x0f, 8 + 4 + 4 + 100 + 4],
    ['frames only', 0x01, 8 + 4],
    ['no field', 0x00, 8],
  ])('names delay and padding behind %s', (_, flags, behind) => {
    const bytes = frames(header, 192, 100, (first) => {
      first.set([...Buffer.from('Info'), 0, 0, 0, flags], 13);
      first.set(Buffer.from('LAME3.100'), 13 + behind);
      // Delay 576, padding 1,000: twelve bits each.
      first.set([0x24, 0x03, 0xe8], 13 + behind + 21);
    });
    expect(mp3Length(bytes)).toBe(Math.ceil(((99 * 576 - 1576) * 1000) / 24_000));
  });

  it('in the middle is sound', () => {
    const bytes = frames(header, 192, 100);
    bytes.set(Buffer.from('Info'), 192 * 5 + 13);
    expect(mp3Length(bytes)).toBe(plain);
  });

  it('of more padding than sound leaves nothing, not less', () => {
    const bytes = frames(header, 192, 2, (first) => {
      put('Info\0\0\0\0LAME3.100', 13)(first);
      first.set([0xff, 0xff, 0xff], 13 + 8 + 21);
    });
    expect(mp3Length(bytes)).toBe(0);
  });
});

const container = (path: string) =>
  `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;
const opf = (metas: string, more = '') =>
  `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language> de </dc:language>${metas}</metadata><manifest><item id="a" href="seiten/a.xhtml" media-overlay="o"/><item id="o" href="seiten/a.smil"/><item id="b" href="b.xhtml"/>${more}</manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>`;
const smil = (body: string) =>
  `<smil xmlns="http://www.w3.org/ns/SMIL"><body>${body}</body></smil>`;
const par = (text: string, audio: string) => `<par><text src="${text}"/><audio ${audio}/></par>`;

function bookOf(body: string, { metas = '', folder = 'OPS/' } = {}) {
  const files = {
    'META-INF/container.xml': container(`${folder}buch.opf`),
    [`${folder}buch.opf`]: opf(metas),
    [`${folder}seiten/a.smil`]: smil(body),
  };
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return openBook(zipSync(Object.fromEntries(bytes)));
}

describe('a book of others', () => {
  it.each(['', 'OPS/', 'a/b/c/'])('may stand in any folder: „%s“', (folder) => {
    const clip = par('a.xhtml#s1', 'src="../ton/a.mp3" clipBegin="1s" clipEnd="2s"');
    const { overlays } = bookOf(clip, { folder });
    expect(overlays).toEqual([
      {
        page: `${folder}seiten/a.xhtml`,
        path: `${folder}seiten/a.smil`,
        pars: [
          {
            page: `${folder}seiten/a.xhtml`,
            id: 's1',
            audio: `${folder}ton/a.mp3`,
            begin: 1000,
            end: 2000,
            types: [],
          },
        ],
      },
    ]);
  });

  it('is read in the order of its overlay, groups within groups', () => {
    const one = (id: string) => par(`a.xhtml#${id}`, 'src="a.mp3" clipEnd="1s"');
    const { overlays } = bookOf(
      `<seq>${one('a')}<seq><seq>${one('b')}</seq>${one('c')}</seq></seq>${one('d')}`,
    );
    expect(overlays[0]?.pars.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['no begin', 'clipEnd="2s"', [0, 2000]],
    ['no end', 'clipBegin="1s"', [1000, Number.NaN]],
    ['neither', '', [0, Number.NaN]],
    ['an end nobody can read', 'clipEnd="zwei"', [0, Number.NaN]],
    ['a begin nobody can read', 'clipBegin="eins" clipEnd="2s"', [Number.NaN, 2000]],
  ])('may have clips with %s', (_, times, expected) => {
    const [clip] = bookOf(par('a.xhtml#s', `src="a.mp3" ${times}`)).overlays[0]?.pars ?? [];
    expect([clip?.begin, clip?.end]).toEqual(expected);
  });

  it.each([
    ['signs encoded', 'a.xhtml#m%C3%BCll', 'müll'],
    ['no id', 'a.xhtml', ''],
    ['no address', '', ''],
  ])('may have text with %s', (_, address, id) => {
    const [clip] = bookOf(par(address, 'src="a.mp3" clipEnd="1s"')).overlays[0]?.pars ?? [];
    expect(clip?.id).toBe(id);
  });

  it('tells the durations of the whole and of the part apart', () => {
    const metas =
      '<meta property="media:duration" refines="#o"> 0:00:02.000 </meta><meta property="media:duration">5s</meta><meta property="media:active-class"> laut </meta>';
    const book = bookOf('', { metas });
    expect([book.total, book.overlays[0]?.duration, book.activeClass]).toEqual([
      5000,
      2000,
      'laut',
    ]);
    expect(book.languages).toEqual(['de']);
    expect(bookOf('')).not.toHaveProperty('total');
  });

  it.each([
    ['no container', {}, 'META-INF/container.xml: missing'],
    [
      'a container that names nothing',
      { 'META-INF/container.xml': '<container/>' },
      'package document: missing',
    ],
    [
      'a container that names what is not there',
      { 'META-INF/container.xml': container('x.opf') },
      'x.opf: missing',
    ],
  ])('with %s cannot be read, and says why', (_, files, words) => {
    const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
    expect(() => openBook(zipSync(Object.fromEntries(bytes)))).toThrow(words);
  });
});
