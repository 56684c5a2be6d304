/** Packages for audiobook apps: manifests by their standards, recordings whole, lengths that add up. */
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { audiobookFormat } from '../../../src/formats/audiobook/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { decodeMp3 } from '../../narrate/decode.ts';
import { context, standardTracks } from '../spoken/fixture.ts';
import { readiumSchema, w3cSchema } from './schemas.ts';

type W3c = {
  name: string;
  description: string;
  duration: string;
  accessModeSufficient: unknown[];
  accessibilitySummary: string;
  readBy: object;
  readingOrder: { url: string; name: string; duration: string }[];
  resources: { url: string; rel: string }[];
};
type Toc = { href: string; title: string; children?: Toc[] };
type Readium = {
  metadata: { duration: number; narrator: string };
  readingOrder: { href: string; duration: number; title: string }[];
  resources: { href: string }[];
  toc: Toc[];
};

const made: Artifact[] = [];

beforeAll(async () => {
  made.push(...(await audiobookFormat.render(context)).value);
});

function filesOf(path: string, artifacts: readonly Artifact[] = made) {
  return unzipSync(artifacts.find((one) => one.path === path)?.bytes ?? new Uint8Array(0));
}

function jsonOf<T>(files: Record<string, Uint8Array>, path: string): T {
  return JSON.parse(strFromU8(files[path] ?? new Uint8Array(0)));
}

const w3cOf = (path: string, artifacts?: readonly Artifact[]) =>
  jsonOf<W3c>(filesOf(path, artifacts), 'publication.json');
const readiumOf = (path: string) => jsonOf<Readium>(filesOf(path), 'manifest.json');

function errorsOf(schema: object, data: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the packages', () => {
  it('are two for each edition, named as their formats ask', () => {
    expect(made.map(({ path, mediaType }) => `${path} ${mediaType}`)).toEqual([
      'probe.lpf application/lpf+zip',
      'probe.audiobook application/audiobook+zip',
      'probe-leicht.lpf application/lpf+zip',
      'probe-leicht.audiobook application/audiobook+zip',
    ]);
  });

  it('hold what their manifests name, and nothing else', () => {
    const lpf = w3cOf('probe.lpf');
    const named = [...lpf.readingOrder, ...lpf.resources].map(({ url }) => url);
    expect(Object.keys(filesOf('probe.lpf')).toSorted()).toEqual(
      [...named, 'publication.json'].toSorted(),
    );
    const rwpm = readiumOf('probe.audiobook');
    const hrefs = [...rwpm.readingOrder, ...rwpm.resources].map(({ href }) => href);
    expect(Object.keys(filesOf('probe.audiobook')).toSorted()).toEqual(
      [...hrefs, 'manifest.json'].toSorted(),
    );
  });

  it('store the recordings as they are, so that apps can seek in them', () => {
    for (const { bytes, path } of made.slice(0, 2)) {
      const view = Buffer.from(bytes);
      for (const track of standardTracks()) {
        expect(view.indexOf(track.mp3), path).toBeGreaterThan(0);
      }
    }
  });

  it('are the same bytes each time', async () => {
    const again = (await audiobookFormat.render(context)).value;
    const differ = again.filter((one, at) =>
      Buffer.compare(one.bytes, made[at]?.bytes ?? new Uint8Array(0)),
    );
    expect(differ).toEqual([]);
  });
});

describe('publication.json', () => {
  it.each(['probe.lpf', 'probe-leicht.lpf'])('of %s is a W3C Audiobook', (path) => {
    expect(errorsOf(w3cSchema, w3cOf(path))).toEqual([]);
  });

  it('has lengths that add up to the millisecond, and are those of the sound', async () => {
    const { readingOrder, duration } = w3cOf('probe.lpf');
    const sum = readingOrder.reduce((all, one) => all + thousandths(one.duration), 0);
    expect(thousandths(duration)).toBe(sum);
    const files = filesOf('probe.lpf');
    for (const { url, duration: told } of readingOrder) {
      const { samples } = await decodeMp3(files[url] ?? new Uint8Array(0));
      expect(Math.abs(thousandths(told) - (samples.length * 1000) / 22050)).toBeLessThanOrEqual(
        0.5,
      );
    }
  });

  it('says that a computer reads, and calls it no person', () => {
    expect(w3cOf('probe.lpf').readBy).toEqual([{ name: 'Computer-Stimme (espeak-ng, de)' }]);
  });

  it('tells of Leichte Sprache what is open', () => {
    const { name, description } = w3cOf('probe-leicht.lpf');
    expect(name).toBe('Probe – in Leichter Sprache');
    expect(description).toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
  });

  it('claims that hearing suffices only where everything is heard', async () => {
    expect(w3cOf('probe.lpf').accessModeSufficient).toHaveLength(1);
    const [standard, ...others] = context.narrations;
    if (standard === undefined) throw new Error('the fixture was not spoken');
    const gap: Narration = { ...standard, tracks: standard.tracks.slice(1) };
    const { value } = await audiobookFormat.render({ ...context, narrations: [gap, ...others] });
    const partial = w3cOf('probe.lpf', value);
    expect(partial.accessModeSufficient).toEqual([]);
    expect(partial.accessibilitySummary).toContain('Ein Teil des Textes ist nicht zu hören.');
  });

  it('that is broken is refused by these tests', () => {
    const whole = w3cOf('probe.lpf');
    const { duration: _, ...endless } = whole;
    expect(errorsOf(w3cSchema, endless)).toEqual([" must have required property 'duration'"]);
    const [first] = whole.readingOrder;
    const twice = { ...whole, readingOrder: [first, first] };
    expect(errorsOf(w3cSchema, twice)[0]).toContain('NOT have duplicate items');
    const bare = { ...whole, resources: [] };
    expect(errorsOf(w3cSchema, bare)).toContain('/resources must contain at least 1 valid item(s)');
  });
});

describe('manifest.json', () => {
  it.each(['probe.audiobook', 'probe-leicht.audiobook'])('of %s is a Readium audiobook', (path) => {
    expect(errorsOf(readiumSchema, readiumOf(path))).toEqual([]);
  });

  it('has lengths that add up, and are those of the W3C Audiobook', () => {
    const { metadata, readingOrder } = readiumOf('probe.audiobook');
    const told = readingOrder.map(({ duration }) => Math.round(duration * 1000));
    expect(Math.round(metadata.duration * 1000)).toBe(told.reduce((sum, one) => sum + one, 0));
    expect(w3cOf('probe.lpf').readingOrder.map(({ duration }) => thousandths(duration))).toEqual(
      told,
    );
  });

  it('has contents that lead to the sections, where they begin', () => {
    const { toc } = readiumOf('probe.audiobook');
    const [first, ...rest] = toc;
    expect(first?.title).toBe('Los geht’s: der Anfang & <mehr>');
    expect(rest).toEqual([
      { href: 'audio/02-mitte.mp3', title: 'Mitte' },
      { href: 'audio/03-ende.mp3', title: 'Ende' },
    ]);
    const [track] = standardTracks();
    const at = (target: string) => {
      const begin = track?.clips.find((clip) => clip.target === target)?.begin ?? Number.NaN;
      return `audio/01-start.mp3#t=${(Math.round((begin * 1000) / 22050) / 1000).toFixed(3)}`;
    };
    expect(first?.children).toEqual([
      {
        href: at('weg-s'),
        title: 'Der Weg',
        children: [{ href: at('umweg-s'), title: 'Der Umweg' }],
      },
      { href: at('ziel-s'), title: 'Das Ziel' },
    ]);
  });

  it('that is broken is refused by these tests', () => {
    const whole = readiumOf('probe.audiobook');
    const [first, ...rest] = whole.readingOrder;
    const fragment = { ...whole, readingOrder: [{ ...first, href: 'audio/01.mp3#t=1' }, ...rest] };
    expect(errorsOf(readiumSchema, fragment)[0]).toContain('must match pattern');
  });
});

describe('the page of contents', () => {
  const page = () => strFromU8(filesOf('probe.lpf')['index.html'] ?? new Uint8Array(0));

  it('is HTML without a parse error, in its language, and leads to the manifest', () => {
    const errors: string[] = [];
    parse(page(), { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(page()).toContain('<html lang="de">');
    expect(page()).toContain('<link rel="publication" href="publication.json"');
  });

  it('has the same entries as the other package, with text escaped', () => {
    const hrefs = [...page().matchAll(/<a href="([^"]*)">/gu)].map(([, href]) => href);
    const flat = (links: readonly Toc[]): readonly string[] =>
      links.flatMap(({ href, children = [] }) => [href, ...flat(children)]);
    expect(hrefs).toEqual(flat(readiumOf('probe.audiobook').toc));
    expect(page()).toContain('der Anfang &#x26; &#x3C;mehr>');
  });
});

/** Milliseconds of `PT1.500S`. */
function thousandths(duration: string): number {
  return Math.round(Number(/^PT([\d.]+)S$/u.exec(duration)?.[1]) * 1000);
}
