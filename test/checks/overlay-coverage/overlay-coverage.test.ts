/** The check on a sound book, and on books broken on purpose: each break gives its code and no other. */
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { overlayCoverageCheck } from '../../../src/checks/overlay-coverage/index.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import {
  type Breaks,
  bookOf,
  broken,
  document,
  examine,
  narrationOf,
  silentMp3,
  standard,
} from './book.ts';

const sound = bookOf(standard, narrationOf(standard));
const units = standard.chapters.flatMap(spokenUnits);
const [, first, second] = units.map(({ id }) => id);

const smil = 'EPUB/overlay/01-kapitel.smil';
const page = 'EPUB/text/01-kapitel.xhtml';
const opf = 'EPUB/package.opf';
const css = 'EPUB/css/book.css';
const mp3 = 'EPUB/audio/01-kapitel.mp3';

async function codesOf(breaks: Breaks): Promise<readonly string[]> {
  const run = await examine(broken(sound, breaks), standard);
  expect(run.status).toBe('fail');
  return run.diagnostics.map(({ code }) => code);
}

/** The `par` of a unit, as it stands in the overlay. */
function parOf(id: string | undefined): RegExp {
  return new RegExp(`\\s*<par id="par-${id}">.*?</par>`, 'su');
}

describe('a sound book', () => {
  it.each(document.editions)('passes: $name', async (of) => {
    const run = await examine(bookOf(of, narrationOf(of)), of);
    expect(run).toMatchObject({ status: 'pass', diagnostics: [], check: 'overlay-coverage' });
  });

  it('passes without a voice when nobody spoke the edition', async () => {
    const run = await examine(bookOf(standard), standard, []);
    expect(run).toMatchObject({ status: 'pass', diagnostics: [] });
  });

  it('is known by its media type', () => {
    const artifact = { path: 'x', bytes: sound };
    expect(overlayCoverageCheck.examines({ ...artifact, mediaType: 'application/epub+zip' })).toBe(
      true,
    );
    expect(overlayCoverageCheck.examines({ ...artifact, mediaType: 'text/html' })).toBe(false);
  });
});

describe('what is spoken', () => {
  it('misses a sentence, and names it with its place', async () => {
    const run = await examine(
      broken(sound, { [smil]: (text) => text.replace(parOf(second), '') }),
      standard,
    );
    const [silent] = run.diagnostics;
    expect(run.diagnostics.map(({ code }) => code)).toEqual([
      'overlay/silent',
      'overlay/not-contiguous',
    ]);
    expect(silent?.message.de).toBe('Die Vorlese-Stimme lässt aus: „Sie fragen zuerst.“');
    expect(silent).toMatchObject({
      span: { file: 'kapitel/01.md' },
      artifact: { selector: `#${second}` },
    });
  });

  it('misses a whole chapter in one finding', async () => {
    const withoutOverlay = (text: string) =>
      text.replace(' media-overlay="overlay-02-kontakt"', '');
    const run = await examine(broken(sound, { [opf]: withoutOverlay }), standard);
    expect(run.diagnostics.map(({ message }) => message.de)).toEqual([
      'Das Kapitel „Kontakt“ hat keine Vorlese-Stimme (2 Sätze und Bilder).',
    ]);
  });

  it('hears that a narration is not in the book', async () => {
    const run = await examine(bookOf(standard), standard);
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['overlay/silent', 'overlay/silent']);
  });

  it('hears a sentence twice', async () => {
    const twice = (text: string) => text.replaceAll(`#${second}"`, `#${first}"`);
    expect(await codesOf({ [smil]: twice })).toEqual(['overlay/silent', 'overlay/spoken-twice']);
  });

  it('hears two sentences swapped', async () => {
    const swapped = (text: string) =>
      text
        .replace(`xhtml#${first}"`, 'xhtml#swap"')
        .replace(`xhtml#${second}"`, `xhtml#${first}"`)
        .replace('xhtml#swap"', `xhtml#${second}"`);
    const run = await examine(broken(sound, { [smil]: swapped }), standard);
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['overlay/wrong-order']);
    expect(run.diagnostics[0]?.message.de).toBe(
      '„Das Amt hilft.“ wird erst nach „Sie fragen zuerst.“ gesprochen.',
    );
  });
});

describe('where clips point', () => {
  it('finds text that is not in the page', async () => {
    const elsewhere = (text: string) => text.replace(`id="${second}"`, 'id="anders"');
    expect(await codesOf({ [page]: elsewhere })).toEqual(['overlay/text-missing']);
  });

  it('finds a clip that is empty, reversed or unreadable', async () => {
    for (const end of ['0:00:00.500', '0:00:00.400', 'bald']) {
      const shortened = (text: string) =>
        text.replace(
          'clipBegin="0:00:00.500" clipEnd="0:00:01.000"',
          `clipBegin="0:00:00.500" clipEnd="${end}"`,
        );
      expect(new Set(await codesOf({ [smil]: shortened }))).toEqual(
        new Set(
          end === 'bald' ? ['overlay/bad-clip'] : ['overlay/bad-clip', 'overlay/not-contiguous'],
        ),
      );
    }
  });

  it('finds a clip behind the end of its recording', async () => {
    const run = await examine(broken(sound, { [mp3]: () => silentMp3(100) }), standard);
    expect(run.diagnostics.every(({ code }) => code === 'overlay/bad-clip')).toBe(true);
    expect(run.diagnostics).toHaveLength(4);
    expect(run.diagnostics.at(-1)?.message.de).toContain('(2400 ms) hinaus');
  });

  it('finds a recording that is missing, or is something else', async () => {
    const all = units.length - 2;
    for (const change of [() => undefined, () => 'Das ist Text.']) {
      expect(await codesOf({ [mp3]: change })).toEqual(
        Array.from({ length: all }, () => 'overlay/bad-clip'),
      );
    }
  });

  it('finds gaps and overlaps between clips', async () => {
    for (const begin of ['0:00:00.700', '0:00:00.300']) {
      const moved = (text: string) =>
        text.replace('clipBegin="0:00:00.500"', `clipBegin="${begin}"`);
      expect(await codesOf({ [smil]: moved })).toEqual(['overlay/not-contiguous']);
    }
  });
});

describe('what the package says', () => {
  const total = /(<meta property="media:duration">)[^<]+/u;
  const ofOverlay = /(<meta property="media:duration" refines="#overlay-01-kapitel">)[^<]+/u;

  it('lets durations differ by a second, not by more', async () => {
    const set = (pattern: RegExp, value: string) => ({
      [opf]: (text: string) => text.replace(pattern, `$1${value}`),
    });
    const near = await examine(broken(sound, set(total, '0:00:05.500')), standard);
    expect(near.diagnostics).toEqual([]);
    expect(await codesOf(set(total, '0:00:07.000'))).toEqual(['overlay/wrong-duration']);
    expect(await codesOf(set(ofOverlay, '12.5s'))).toEqual(['overlay/wrong-duration']);
    expect(await codesOf({ [opf]: (text) => text.replace(total, '$1bald') })).toEqual([
      'overlay/wrong-duration',
    ]);
  });

  it.each(['.-epub-media-overlay-active', 'laut leise', '#laut', '1a'])(
    'wants one name for the class, not „%s“',
    async (name) => {
      const named = (text: string) => text.replace('>-epub-media-overlay-active<', `>${name}<`);
      expect(await codesOf({ [opf]: named })).toEqual(['overlay/bad-class']);
    },
  );

  it('wants a class for the spoken sentence, and a rule for it', async () => {
    const none = (text: string) =>
      text.replace(/<meta property="media:active-class">.*?<\/meta>/u, '');
    expect(await codesOf({ [opf]: none })).toEqual(['overlay/no-highlight']);
    expect(await codesOf({ [css]: (text) => text.replace('-active', '-aktiv') })).toEqual([
      'overlay/no-highlight',
    ]);
    expect(await codesOf({ [css]: (text) => `/* ${text} */` })).toEqual(['overlay/no-highlight']);
    expect(await codesOf({ [css]: () => '.-epub-media-overlay-active {}' })).toEqual([
      'overlay/no-highlight',
    ]);
  });
});

describe('what cannot be read', () => {
  const unreadable: Readonly<Record<string, () => Uint8Array>> = {
    'no archive': () => new Uint8Array([1, 2, 3]),
    'no package': () => broken(sound, { [opf]: () => undefined }),
    'an overlay that is not well-formed': () =>
      broken(sound, { [smil]: (text) => text.replace('</body>', '') }),
    'a page that is not well-formed': () =>
      broken(sound, { [page]: (text) => text.replace('</section>', '') }),
    'no overlay where one is named': () => broken(sound, { [smil]: () => undefined }),
  };

  it.each(Object.keys(unreadable))('is not passed: %s', async (name) => {
    const run: CheckRun = await examine(unreadable[name]?.() ?? sound, standard);
    expect(run.status).toBe('incomplete');
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['overlay/not-checked']);
  });
});
