/** Whole books: what is in them, and that everything in them fits together. */
import { describe, expect, it } from 'vitest';
import { epubFormat } from '../../../src/formats/epub/index.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { document, easy, standard } from './fixture.ts';
import { metaValues, render, spokenContext, textsOf } from './read.ts';
import { narrationOf } from './spoken.ts';

const [book, easyBook] = await render(spokenContext);
const files = textsOf(book);
const easyFiles = textsOf(easyBook);
const opf = files['package.opf'] ?? '';

describe('the artefacts', () => {
  it('are one book for each edition, with facts for the person who downloads them', () => {
    expect([book?.path, easyBook?.path]).toEqual(['wohngeld.epub', 'wohngeld-leicht.epub']);
    expect(book?.download?.title).toBe('EPUB mit Vorlese-Stimme');
    expect(book?.download?.duration).toBe(32_000);
    expect(easyBook?.download?.edition).toBe('easy');
  });

  it('are the same bytes again, in every time zone', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Tokyo';
    try {
      const [again, easyAgain] = await render(spokenContext);
      expect(new Date(0).getHours()).toBe(9);
      expect(Buffer.compare(again?.bytes ?? Buffer.of(), book?.bytes ?? Buffer.of())).toBe(0);
      expect(Buffer.compare(easyAgain?.bytes ?? Buffer.of(), easyBook?.bytes ?? Buffer.of())).toBe(
        0,
      );
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('have different identifiers, each the same in every build', () => {
    const idOf = (xml: string | undefined) => /<dc:identifier[^>]*>([^<]+)/.exec(xml ?? '')?.[1];
    expect(idOf(opf)).toBe(document.meta.identifier);
    expect(idOf(easyFiles['package.opf'])).toMatch(/^urn:uuid:[\da-f-]{14}5/);
    expect(idOf(easyFiles['package.opf'])).not.toBe(idOf(opf));
  });
});

describe('the manifest', () => {
  const items = [...opf.matchAll(/<item id="([^"]+)" href="([^"]+)"/g)];

  it('lists every packed file once, and nothing else', () => {
    const packed = Object.keys(files).filter(
      (path) => !/^(?:mimetype|META-INF|package\.opf)/.test(path),
    );
    expect(items.map(([, , href]) => href).toSorted()).toEqual(packed.toSorted());
    expect(new Set(items.map(([, id]) => id)).size).toBe(items.length);
  });

  it('packs the pictures of its own edition only', () => {
    expect(files['images/ablauf.svg']).toBeDefined();
    expect(files['images/openmoji-1f4bb.svg']).toBeUndefined();
    expect(easyFiles['images/openmoji-1f4bb.svg']).toBeDefined();
    expect(easyFiles['images/ablauf.svg']).toBeUndefined();
  });

  it('packs every font that the style sheet names', () => {
    const named = [...(files['css/book.css'] ?? '').matchAll(/fonts\/([\w-]+\.woff2)/g)];
    expect(named).toHaveLength(8);
    for (const [, name] of named) expect(files[`fonts/${name}`]).toBeDefined();
  });
});

describe('the pages', () => {
  const ids = (xhtml: string | undefined) =>
    new Set([...(xhtml ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

  it('hold an element for every target of the overlay', () => {
    for (const slug of ['01-antrag', '02-glossar']) {
      const known = ids(files[`text/${slug}.xhtml`]);
      const targets = [...(files[`overlay/${slug}.smil`] ?? '').matchAll(/#([^"]+)"/g)];
      expect(targets.length).toBeGreaterThan(1);
      for (const [, target] of targets) expect(known, `${slug}#${target}`).toContain(target);
    }
  });

  it('lead every link of contents, page list and text to an element', () => {
    const links = ['nav.xhtml', 'text/01-antrag.xhtml', 'text/02-glossar.xhtml'].flatMap((page) =>
      [...(files[page] ?? '').matchAll(/href="([^":]*\.xhtml)?#([^"]+)"/g)].map(([, file, id]) => ({
        file: file === undefined ? page : page.startsWith('text/') ? `text/${file}` : file,
        id,
      })),
    );
    expect(links.length).toBeGreaterThan(14);
    for (const { file, id } of links) expect(ids(files[file]), `${file}#${id}`).toContain(id);
  });

  it('carry the page numbers of the layout, listed in the order of the text', () => {
    const listed = /page-list.*?<\/nav>/s.exec(files['nav.xhtml'] ?? '')?.[0] ?? '';
    expect([...listed.matchAll(/">(\d+)<\/a>/g)].map(([, label]) => label)).toEqual([
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
    expect(metaValues(opf, 'pageBreakSource')).toEqual([
      'Wohngeld in Musterstadt, PDF-Ausgabe, Stadt Musterstadt 2026',
    ]);
    expect(easyFiles['nav.xhtml']).not.toContain('page-list');
    expect(metaValues(easyFiles['package.opf'], 'pageBreakSource')).toEqual([]);
  });

  it('have the title of their chapter, without joints, and show joints as the profile says', () => {
    expect(easyFiles['text/01-antrag.xhtml']).toContain('<title>Wohngeld</title>');
    expect(easyFiles['text/01-antrag.xhtml']).toContain('Wohn·geld');
    expect(easyFiles['nav.xhtml']).toContain('>Wohn·geld</a>');
    expect(easyFiles['text/01-antrag.xhtml']).toContain('lang="de-simple" xml:lang="de-simple"');
  });

  it('tell who made the book, in the words of the edition', () => {
    expect(files['about.xhtml']).toContain('Menschen haben diesen Text geschrieben.');
    expect(files['about.xhtml']).toContain('href="mailto:buergerbuero@musterstadt.example"');
    expect(easyFiles['about.xhtml']).toContain('Was ist Leichte Sprache?');
    for (const page of Object.values({ ...files, ...easyFiles })) expect(page).not.toContain('‧');
  });
});

describe('without a narration', () => {
  it('is a book to read, and says nothing of a voice', async () => {
    const [silent] = await render({ ...spokenContext, narrations: [] });
    const texts = textsOf(silent);
    expect(silent?.download?.title).toBe('EPUB');
    expect(silent?.download?.duration).toBeUndefined();
    expect(Object.keys(texts).filter((path) => /\.(?:smil|mp3)$/.test(path))).toEqual([]);
    for (const word of ['media:', 'media-overlay', 'nrt', 'synchronizedAudioText']) {
      expect(texts['package.opf']).not.toContain(word);
    }
    expect(texts['about.xhtml']).not.toContain('stimme');
  });
});

describe('with a narration that leaves something out', () => {
  it('says so, in the findings and in the book', async () => {
    const narrations = [narrationOf(standard, ['s2', 'ablauf-img']), narrationOf(easy)];
    const result = await epubFormat.render({ ...spokenContext, narrations });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['epub/narration-gap']);
    const units = standard.chapters[0] ? spokenUnits(standard.chapters[0]).length : 0;
    expect(result.diagnostics[0]?.message.de).toContain(`2 von ${units}`);
    const texts = textsOf(result.value[0]);
    const [summary] = metaValues(texts['package.opf'], 'schema:accessibilitySummary');
    expect(summary).toContain('Ein Teil des Textes');
  });
});
