/** The web edition as a whole: which pages there are, where their links lead, what stands on them. */
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { otherArtifacts, sampleDocument } from './sample.ts';
import { attributes, build, pagesOf } from './site.ts';

const built = await build();
const pages = pagesOf(built);
const standard = built.read('lesen/01-antrag.html');
const easy = built.read('leicht/01-antrag.html');
const landing = built.read('index.html');

test('a landing page, a statement on accessibility and a page for each chapter of each edition', () => {
  expect(pages).toEqual([
    'erklaerung.html',
    'index.html',
    'leicht/01-antrag.html',
    'leicht/02-hilfe.html',
    'leicht/erklaerung.html',
    'lesen/01-antrag.html',
    'lesen/02-hilfe.html',
  ]);
});

describe.each(pages)('%s', (path) => {
  const page = built.read(path);

  test('links to files and places that exist', () => {
    const targets = [...attributes(page, 'href'), ...attributes(page, 'src')];
    const inside = targets.filter((href) => !/^(https?:|mailto:|tel:|data:)/.test(href));
    const broken = inside.filter((href) => {
      const [file = '', id] = href.split('#');
      const to = file === '' ? path : posix.join(posix.dirname(path), file);
      if (!built.artifacts.has(to)) return true;
      return id !== undefined && !attributes(built.read(to), 'id').includes(id);
    });
    expect(broken).toEqual([]);
  });

  test('has unique ids, and names that exist', () => {
    const ids = attributes(page, 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const names = [...attributes(page, 'aria-labelledby'), ...attributes(page, 'aria-describedby')];
    expect(names.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('holds no script, no style of its own, and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<style|<iframe| on[a-z]+="/);
    expect(attributes(page, 'src').filter((src) => /^https?:/.test(src))).toEqual([]);
    expect(attributes(page, 'style')).toEqual([]);
  });

  test('has one main part, one h1, a skip link and an address of its own', () => {
    expect(page.match(/<main /g)).toHaveLength(1);
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).toMatch(/<body class="[^"]+">\n<a class="skip" href="#text">/);
    expect(page).toContain(
      `<link rel="canonical" href="https://lesen.musterstadt.example/wohngeld/${path}">`,
    );
    expect(page).toContain('<meta name="color-scheme" content="light dark">');
  });
});

describe('a reading page', () => {
  test('has the language of its edition and a title of chapter and publication', () => {
    expect(standard).toContain('<html lang="de">');
    expect(standard).toContain('<title>Der Antrag – Wohngeld in Musterstadt</title>');
    expect(easy).toContain('<html lang="de-simple">');
    expect(easy).toContain('<title>Der Antrag – Wohngeld in Musterstadt (Leichte Sprache)</title>');
  });

  test('leads to the same section in the other edition, by a name of its own', () => {
    expect(standard).toContain(
      '<a href="../leicht/01-antrag.html#wer-leicht" hreflang="de-simple">In Leichter Sprache<span class="unseen"> lesen: Wer Wohngeld bekommt</span></a>',
    );
    expect(easy).toContain('<a href="../lesen/01-antrag.html#wer" hreflang="de">');
    expect(standard).toContain(
      '<link rel="alternate" hreflang="de-simple" href="https://lesen.musterstadt.example/wohngeld/leicht/01-antrag.html">',
    );
  });

  test('marks itself among the chapters, and turns', () => {
    expect(standard).toContain('<a href="01-antrag.html" aria-current="page">Der Antrag</a>');
    expect(standard).toMatch(/<a href="02-hilfe.html" rel="next"/);
    expect(standard).not.toContain('rel="prev"');
    expect(built.read('lesen/02-hilfe.html')).toMatch(/<a href="01-antrag.html" rel="prev"/);
  });

  test('lists its sections when there are several', () => {
    expect(standard).toContain('<h2 id="contents-title">Auf dieser Seite</h2>');
    expect(built.read('lesen/02-hilfe.html')).not.toContain('contents-title');
  });

  test('shows joints as the easy edition wants, and none in titles', () => {
    expect(easy).toContain('Wer bekommt Wohn·geld?');
    expect(easy).not.toContain('‧');
    expect(standard).not.toContain('·');
    expect(easy.match(/<title>.*<\/title>/)?.[0]).not.toContain('·');
  });

  test('has its notes at the end, with ways back', () => {
    expect(standard).toMatch(/<section class="footnotes" role="doc-endnotes"/);
    expect(standard).toContain('Zurück zur Textstelle 1');
  });

  test('says in Leichte Sprache that nobody has checked it', () => {
    expect(easy).toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
  });
});

describe('the recording', () => {
  test('is offered where it was made, with length and captions', () => {
    expect(standard).toContain('Dieses Kapitel anhören (4 Minuten)');
    expect(standard).toContain(
      '<audio controls preload="none" src="../audio/standard/01-antrag.mp3"',
    );
    expect(standard).toContain(
      '<track kind="captions" srclang="de" label="Text zum Mitlesen" src="../audio/standard/01-antrag.vtt">',
    );
  });

  test('is not offered where it was not', async () => {
    expect(built.read('lesen/02-hilfe.html')).not.toContain('<audio');
    const silent = await build({}, []);
    expect(silent.read('lesen/01-antrag.html')).not.toContain('<audio');
  });

  test('has no captions where none were made', async () => {
    const plain = await build(
      {},
      otherArtifacts.filter(({ path }) => !path.endsWith('.vtt')),
    );
    expect(plain.read('lesen/01-antrag.html')).toContain('<audio');
    expect(plain.read('lesen/01-antrag.html')).not.toContain('<track');
  });

  test('is offered on the landing page, chapter by chapter', () => {
    expect(landing).toContain('<summary>Einzelne Kapitel zum Anhören</summary>');
    expect(landing).toMatch(
      /href="audio\/standard\/01-antrag.mp3"[^>]*>.*\(MP3, 1 kB, 4 Minuten\)/,
    );
  });
});

describe('the landing page', () => {
  test('is German, with a part in Leichte Sprache', () => {
    expect(landing).toContain('<html lang="de">');
    expect(landing).toMatch(/<section id="easy" class="entrance easy" lang="de-simple"/);
  });

  test('tells of each file its kind, size, pages, duration and whom it suits', () => {
    expect(landing).toContain('(PDF, 1,2 MB, 12 Seiten)');
    expect(landing).toContain('(EPUB, 12,3 MB, 1 Stunde 5 Minuten)');
    expect(landing).toContain('(PDF, 820 kB, 1 Seite)');
    expect(landing).toContain('<p>Für alle, die auf Papier lesen. <span');
  });

  test('offers no files when there are none', async () => {
    expect((await build({}, [])).read('index.html')).not.toContain('Zum Mitnehmen');
  });

  test('says how the text came about, whom to ask, whom to thank, which licence holds', () => {
    for (const words of [
      'Ein Computerprogramm hat diesen Text entworfen.',
      'Für den Text in Leichter Sprache gilt: Entwurf. Noch nicht von einer Prüf-Gruppe geprüft.',
      'tel:+491234560',
      'OpenMoji, CC BY-SA 4.0',
      'Atkinson Hyperlegible Next',
      'https://creativecommons.org/licenses/by/4.0/deed.de',
    ]) {
      expect(landing).toContain(words);
    }
  });
});

describe('one edition alone', async () => {
  const one = await build({ editions: sampleDocument.editions.slice(0, 1) });

  test('has no ways to the other', () => {
    const text = pagesOf(one)
      .map((path) => one.read(path))
      .join('');
    expect(text).not.toContain('leicht/');
    expect(text).not.toContain('de-simple');
  });

  test('brings only the pictures it shows', () => {
    const pictures = [...one.artifacts.keys()].filter((path) => path.includes('pictures/'));
    expect(pictures).toEqual(['assets/pictures/haus.svg']);
  });
});

test('a publication without an address has relative alternates and no canonical', async () => {
  const { address: _, ...meta } = sampleDocument.meta;
  const local = await build({ document: { ...sampleDocument, meta } });
  const page = local.read('lesen/01-antrag.html');
  expect(page).not.toContain('canonical');
  expect(page).toContain('hreflang="de-simple" href="../leicht/01-antrag.html"');
});

test('the same publication gives the same bytes', async () => {
  const again = await build();
  expect([...again.artifacts]).toEqual([...built.artifacts]);
});
