/** Title page, page about the edition, metadata: what a book says of itself. */
import { describe, expect, it } from 'vitest';
import {
  type FrontMatter,
  writeAboutPage,
  writeTitlePage,
} from '../../../src/formats/epub/front-matter.ts';
import { identifierOf } from '../../../src/formats/epub/identifier.ts';
import { ACTIVE_CLASS, fontBytes, readStyle } from '../../../src/formats/epub/style.ts';
import type { Metadata } from '../../../src/model/document.ts';
import { languagesOf } from '../../../src/writers/languages.ts';
import { document, easy, meta, standard } from './fixture.ts';
import { host, metaValues, render, spokenContext, textsOf } from './read.ts';
import { narrationOf } from './spoken.ts';

const front: FrontMatter = {
  document,
  edition: standard,
  joint: 'none',
  styleSheet: 'css/book.css',
  identifier: 'urn:uuid:1',
  voices: [],
};
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const withMeta = (changes: Partial<Metadata>) => ({ ...document, meta: { ...meta, ...changes } });

describe('the title page', () => {
  it('has title, subtitle, authors, publisher and date, and no role, since there is none', () => {
    const page = textOf(writeTitlePage(front));
    expect(page).toContain('<title>Titelseite: Wohngeld in Musterstadt</title>');
    expect(page).toContain('<h1 id="title">Wohngeld in Musterstadt</h1>');
    expect(page).toContain('Redaktion Musterstadt, Wohngeldstelle Musterstadt');
    expect(page).toContain('Stadt Musterstadt, 2. März 2026');
    expect(page).toContain('epub:type="titlepage"');
    expect(page).not.toContain('role=');
  });

  it('says that a book is in Leichte Sprache, and only then', () => {
    expect(textOf(writeTitlePage(front))).not.toContain('Leichter Sprache');
    const page = textOf(writeTitlePage({ ...front, edition: easy, joint: 'hyphen' }));
    expect(page).toContain('in Leichter Sprache');
    expect(page).toContain('<title>Titelseite: ');
  });

  it('has no empty lines for what the publication does not name', () => {
    const { subtitle: _subtitle, ...rest } = meta;
    const page = textOf(writeTitlePage({ ...front, document: { ...document, meta: rest } }));
    expect(page).not.toContain('subtitle');
    expect(page).not.toMatch(/<p[^>]*><\/p>/);
  });
});

describe('the page about the edition', () => {
  it('names a voice only when one speaks', () => {
    const { voice } = narrationOf(standard);
    expect(textOf(writeAboutPage(front))).not.toContain('Computerstimme');
    expect(textOf(writeAboutPage({ ...front, voices: [voice] }))).toContain('Computerstimme');
  });

  it('writes numbers that a telephone can dial', () => {
    const contact = { name: 'Amt', phone: '+49 (3641) 49-0' };
    const page = textOf(writeAboutPage({ ...front, document: withMeta({ contact }) }));
    expect(page).toContain('<a href="tel:+493641490">+49 (3641) 49-0</a>');
    expect(page).not.toContain('mailto:');
  });

  it('shows joints as the profile says, never the mark itself', () => {
    const page = textOf(writeAboutPage({ ...front, edition: easy, joint: 'hyphen' }));
    expect(page).toContain('Darf ich den Text weiter-geben?');
    expect(page).not.toContain('‧');
  });

  it('escapes what people are called', () => {
    const contact = { name: 'Rat & <Tat>' };
    const page = textOf(writeAboutPage({ ...front, document: withMeta({ contact }) }));
    expect(page).toContain('Rat &#x26; &#x3C;Tat>');
  });
});

describe('the metadata', () => {
  it('names a person who speaks without calling the voice a computer’s', async () => {
    const voice = {
      engine: 'studio',
      version: '1',
      name: 'Redaktion Musterstadt',
      synthetic: false,
    };
    const narrations = [{ ...narrationOf(standard), voice }];
    const [book] = await render({ ...spokenContext, narrations });
    const opf = textsOf(book)['package.opf'];
    expect(metaValues(opf, 'media:narrator')).toEqual(['Redaktion Musterstadt']);
    expect(opf).not.toContain('Computer-Stimme');
    expect(metaValues(opf, 'schema:accessibilityFeature')).not.toContain(
      'highContrastAudio/noBackground',
    );
  });

  it('says of a synthetic voice that it is one, and which class it marks', async () => {
    const [book] = await render(spokenContext);
    const opf = textsOf(book)['package.opf'];
    expect(metaValues(opf, 'media:narrator')).toEqual(['Computer-Stimme (espeak-ng, de)']);
    expect(metaValues(opf, 'media:active-class')).toEqual([ACTIVE_CLASS]);
    expect(opf).toMatch(/<dc:contributor id="stimme">Computer-Stimme/);
  });

  it('states conformance when the publication names who certified it', async () => {
    const certifier = { name: 'Prüfstelle', date: '2026-10-01' };
    const certified = withMeta({ accessibility: { certifier } });
    const [book] = await render({ ...spokenContext, document: certified });
    const opf = textsOf(book)['package.opf'];
    expect(metaValues(opf, 'a11y:certifiedBy')).toEqual(['Prüfstelle']);
    const [plain] = await render(spokenContext);
    expect(textsOf(plain)['package.opf']).not.toContain('conformsTo');
  });

  it('lists the languages that are used, the main one first', () => {
    expect(languagesOf(standard)).toEqual(['de', 'en']);
    expect(languagesOf(easy)).toEqual(['de-simple']);
  });

  it('derives the identifier of the easy edition from that of the publication', () => {
    const isbn = { ...meta, identifier: 'urn:isbn:9783161484100' };
    expect(identifierOf(isbn, 'standard')).toBe('urn:isbn:9783161484100');
    expect(identifierOf(isbn, 'easy')).toMatch(/^urn:uuid:/);
    expect(identifierOf(isbn, 'easy')).not.toBe(identifierOf(meta, 'easy'));
  });
});

describe('the typeface', () => {
  it('is read from the package, cut by cut', async () => {
    const style = await readStyle(host);
    expect(Buffer.from(fontBytes(style, 'latin-700-normal').subarray(0, 4)).toString()).toBe(
      'wOF2',
    );
    expect(() => fontBytes(style, 'latin-900-normal')).toThrow('latin-900-normal');
  });

  it('must be installed: a missing font breaks the build, not the book', async () => {
    const bare = { ...host, packageFile: () => Promise.resolve(undefined) };
    await expect(readStyle(bare)).rejects.toThrow('.woff2');
  });
});
