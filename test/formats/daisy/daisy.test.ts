/** DAISY books as files: names, navigation, metadata that add up, what can be left out. */
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookPictures } from '../../../src/formats/daisy/pictures.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { document, easy, pictures, standard } from '../epub/fixture.ts';
import { narrationOf } from '../epub/spoken.ts';
import { filesOf, host, render, spokenContext } from './books.ts';

const made: {
  standard: Readonly<Record<string, string>>;
  easy: Readonly<Record<string, string>>;
} = { standard: {}, easy: {} };

beforeAll(async () => {
  const { value } = await render();
  made.standard = filesOf(value[0]);
  made.easy = filesOf(value[1]);
});

const file = (name: string, edition: 'standard' | 'easy' = 'standard') => made[edition][name] ?? '';
const metaOf = (text: string, name: string) =>
  [...text.matchAll(/<meta name="([^"]+)" content="([^"]*)"/gu)].flatMap(([, key, value]) =>
    key === name ? [value] : [],
  );

describe('the book', () => {
  it('is a zip for each edition, told to readers with its length', async () => {
    const { value, diagnostics } = await render();
    expect(diagnostics).toEqual([]);
    const units = standard.chapters.flatMap(spokenUnits).length;
    expect(value.map(({ path, download }) => [path, download?.edition])).toEqual([
      ['wohngeld-daisy.zip', 'standard'],
      ['wohngeld-leicht-daisy.zip', 'easy'],
    ]);
    expect(value[0]?.download).toMatchObject({ title: 'DAISY-Hörbuch', duration: units * 1000 });
    expect(value[0]?.download?.purpose).toContain('künstlichen Stimme');
  });

  it('holds its files side by side under short names', () => {
    expect(Object.keys(made.standard)).toEqual([
      'ncc.html',
      'master.smil',
      'content.html',
      'text.css',
      'k001.smil',
      'k001.mp3',
      'k002.smil',
      'k002.mp3',
      'p001.png',
    ]);
  });

  it('plays the very recordings of the narration', async () => {
    const { value } = await render();
    const { mp3 } = narrationOf(standard).tracks[0] ?? {};
    expect(unzipSync(value[0]?.bytes ?? new Uint8Array())['k001.mp3']).toEqual(mp3);
  });

  it('is the same bytes each time', async () => {
    const [first, second] = [await render(), await render()];
    expect(first.value.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      second.value.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
  });

  it('is not made of an edition that nobody speaks', async () => {
    const { value } = await render({ ...spokenContext, narrations: [narrationOf(easy)] });
    expect(value.map(({ path }) => path)).toEqual(['wohngeld-leicht-daisy.zip']);
  });
});

describe('the NCC', () => {
  it('leads to title, headings, pages, notes and boxes in the order of reading', () => {
    const entries = [
      ...file('ncc.html').matchAll(/<(h\d|span) id="[^"]+"(?: class="([^"]+)")?><a[^>]*>([^<]+)/gu),
    ].map(([, name, kind, label]) => `${name}${kind ? `.${kind}` : ''} ${label}`);
    expect(entries).toEqual([
      'h1.title Wohngeld in Musterstadt',
      'span.page-normal 2',
      'h1 Der Antrag',
      'span.noteref 1',
      'span.page-normal 3',
      'h2 Wer Wohngeld bekommt',
      'span.page-normal 4',
      'h3 So geht es',
      'span.page-normal 5',
      'span.sidebar Zuerst den Antrag stellen',
      'span.page-normal 6',
      'h2 Am Ende',
      'h1 Wörter',
      'span.page-normal 7',
    ]);
  });

  it('names the synthetic voice, the publisher and where the text comes from', () => {
    const ncc = file('ncc.html');
    expect(metaOf(ncc, 'ncc:narrator')).toEqual(['Computer-Stimme (espeak-ng, de)']);
    expect(metaOf(ncc, 'dc:creator')).toEqual([
      'Redaktion Musterstadt',
      'Wohngeldstelle Musterstadt',
    ]);
    expect(metaOf(ncc, 'dc:language')).toEqual(['de', 'en']);
    expect(metaOf(ncc, 'dc:source')).toEqual([document.meta.identifier]);
    expect(metaOf(ncc, 'dc:identifier')[0]).toMatch(/^urn:uuid:/u);
    expect(metaOf(ncc, 'dc:identifier')).not.toEqual(
      metaOf(file('ncc.html', 'easy'), 'dc:identifier'),
    );
    expect(metaOf(file('ncc.html', 'easy'), 'dc:title')).toEqual([
      'Wohngeld in Musterstadt – in Leichter Sprache',
    ]);
  });

  it('says of an unchecked text in Leichte Sprache that it is a draft', () => {
    expect(metaOf(file('ncc.html', 'easy'), 'dc:description')[0]).toContain(
      'Noch nicht von einer Prüf-Gruppe geprüft.',
    );
    expect(file('content.html', 'easy')).toContain('Entwurf.');
  });
});

describe('times', () => {
  it('add up: each document begins where the ones before it end', () => {
    const [first, second] = ['k001.smil', 'k002.smil'].map((name) => file(name));
    const clips = (smil = '') => smil.match(/<audio /gu)?.length ?? 0;
    const clock = (seconds: number) => `00:00:${String(seconds).padStart(2, '0')}`;
    expect(metaOf(first ?? '', 'ncc:totalElapsedTime')).toEqual(['00:00:00']);
    expect(metaOf(second ?? '', 'ncc:totalElapsedTime')).toEqual([clock(clips(first))]);
    expect(metaOf(second ?? '', 'ncc:timeInThisSmil')).toEqual([clock(clips(second))]);
    const total = [clock(clips(first) + clips(second))];
    expect(metaOf(file('ncc.html'), 'ncc:totalTime')).toEqual(total);
    expect(metaOf(file('master.smil'), 'ncc:timeInThisSmil')).toEqual(total);
  });
});

describe('pictures', () => {
  it('are pixels, as the specification wants them', async () => {
    const { value } = await render();
    const png = Buffer.from(unzipSync(value[0]?.bytes ?? new Uint8Array())['p001.png'] ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // 600 by 200 units, 640 pixels wide.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([640, 213]);
    expect(file('content.html')).toContain('src="p001.png" alt="Drei Schritte');
  });

  it('stand on white, whatever ground a player has', async () => {
    const empty = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
    const white = pictures.map((picture) => ({ ...picture, bytes: empty }));
    const made = await bookPictures(white, host);
    const [png] = [...made.values()].map(({ bytes }) => Buffer.from(bytes));
    // The first chunk of data; whatever its filter, the first pixel of a row stands as it is.
    const at = png?.indexOf('IDAT') ?? 0;
    const rows = inflateSync(png?.subarray(at + 4, at + 4 + (png.readUInt32BE(at - 4) ?? 0)) ?? '');
    expect([...rows.subarray(1, 4)]).toEqual([255, 255, 255]);
  });

  it('that cannot be drawn are described, and told', async () => {
    const broken = pictures.map((picture) => ({ ...picture, bytes: Buffer.from('<svg') }));
    const { value, diagnostics } = await render({
      ...spokenContext,
      document: { ...document, pictures: broken },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'daisy/picture-in-words',
      'daisy/picture-in-words',
    ]);
    const text = filesOf(value[0])['content.html'];
    expect(text).toContain('class="picture">Bild: Drei Schritte: Antrag, Prüfung, Bescheid<');
    expect(text).not.toContain('<img');
  });
});

describe('a sentence without a clip', () => {
  it('is told with its chapter, and the book is made without it', async () => {
    const narrations = [narrationOf(standard, ['s2']), narrationOf(easy)];
    const { value, diagnostics } = await render({ ...spokenContext, narrations });
    expect(diagnostics.map(({ code }) => code)).toEqual(['daisy/narration-gap']);
    expect(diagnostics[0]?.message.de).toContain('1 von');
    expect(filesOf(value[0])['k001.smil']).not.toContain('content.html#s2"');
    await host.close();
  });
});
