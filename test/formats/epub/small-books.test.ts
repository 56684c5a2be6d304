/** What must hold in books made of Markdown: pages, notes, metadata, landmarks, links, whatever is accepted. */
import { describe, expect, it } from 'vitest';
import { metaValues } from './read.ts';
import { bookFrom, type Wish } from './small-book.ts';

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Absatz ${at + 1} mit Text.\n`).join('\n');

describe('the page list', () => {
  it('has each page that starts within the text, with the label and at the place of the PDF', async () => {
    const { texts, pages } = await bookFrom(
      `# Eins\n\n${paragraphs(90)}\n# Zwei\n\n${paragraphs(3)}`,
    );
    const nav = texts['nav.xhtml'] ?? '';
    const list = /role="doc-pagelist".*?<\/nav>/s.exec(nav)?.[0] ?? '';
    const entries = [...list.matchAll(/<a href="([^"#]+)#([^"]+)">([^<]+)<\/a>/g)];
    const starting = pages.filter(({ first }) => first !== undefined);
    expect(starting.length).toBeGreaterThan(3);
    expect(entries.map(([, , , label]) => label)).toEqual(starting.map(({ label }) => label));
    for (const [at, [, file = '', marker = '']] of entries.entries()) {
      const page = texts[file] ?? '';
      const place = page.indexOf(`id="${marker}"`);
      const first = page.indexOf(`id="${starting[at]?.first}"`);
      expect(place).toBeGreaterThan(0);
      expect(first).toBeGreaterThan(place);
      // Nothing that is read stands between the marker and what starts the page.
      const between = page
        .slice(place, first)
        .replace(/<[^>]*>?/g, '')
        .replace(/^[^>]*>/, '');
      expect(between.trim()).toBe('');
    }
  });
  it('goes over a table without listing its header again', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => `| Amt ${at} | ${at} |`).join('\n');
    const { texts, pages } = await bookFrom(
      `# K\n\n:::tabelle[Zimmer]\n| Amt | Zimmer |\n| --- | --- |\n${rows}\n:::\n`,
    );
    const labels = [
      ...(texts['text/01.xhtml'] ?? '').matchAll(/doc-pagebreak" aria-label="(\d+)"/g),
    ];
    expect(labels.map(([, label]) => label)).toEqual(
      pages.filter(({ first }) => first !== undefined).map(({ label }) => label),
    );
    expect(labels.length).toBeGreaterThan(2);
  });
});

describe('footnotes', () => {
  const NOTES = `# K

Erster Satz.[^a] Zweiter Satz.[^b] Noch einmal.[^a]

- Punkt mit Note.[^c]

Zum Schluss.

[^a]: Note A.

[^b]: Note B.

[^c]: Note C.
`;
  it('stand right after the passage that first names them', async () => {
    const page = (await bookFrom(NOTES)).texts['text/01.xhtml'] ?? '';
    const places = [
      'Noch einmal.',
      'Note A.',
      'Note B.',
      'Punkt mit Note.',
      'Note C.',
      'Zum Schluss.',
    ];
    const found = places.map((text) => page.indexOf(text));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });
  it('lead there and back: each mark has its own way back', async () => {
    const page = (await bookFrom(NOTES)).texts['text/01.xhtml'] ?? '';
    const marks = [...page.matchAll(/<a id="([^"]+)" href="#([^"]+)" class="noteref"/g)];
    expect(marks).toHaveLength(4);
    for (const [, mark, note] of marks) {
      expect(page).toContain(`<aside id="${note}"`);
      expect(page).toContain(`href="#${mark}" class="backlink"`);
    }
    const backs = [...page.matchAll(/role="doc-backlink"/g)];
    expect(backs).toHaveLength(4);
  });
  it('are numbered through, also from another chapter on', async () => {
    const two = `# Eins\n\nSatz.[^a]\n\n[^a]: A.\n\n# Zwei\n\nSatz.[^b]\n\n[^b]: B.\n`;
    const { texts } = await bookFrom(two);
    const numbers = ['text/01.xhtml', 'text/02.xhtml'].map(
      (path) => /aria-label="Fußnote (\d+)"/.exec(texts[path] ?? '')?.[1],
    );
    expect(numbers[0]).toBe('1');
    expect(numbers[1]).toBeDefined();
  });
});

const PICTURE = ':::bild{src="bilder/haus.svg" alt="Ein Haus" lizenz="CC0"}\nDas Haus.\n:::\n';
const DESCRIBED =
  ':::bild{src="bilder/haus.svg" alt="Ein Haus" lizenz="CC0"}\nDas Haus.\n\n:::lang\nGroß.\n:::\n:::\n';
const CERTIFIED =
  'barrierefreiheit: { bestaetigt: { von: Prüfstelle, am: 2026-10-01, bericht: "https://www.example.org/bericht" } }\n';

type Row = {
  readonly when: string;
  readonly text?: string;
  readonly wish?: Wish;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
};

const TRUTHS: readonly Row[] = [
  {
    when: 'text only',
    has: ['tableOfContents', 'unlocked'],
    lacks: ['alternativeText', 'longDescription', 'visual'],
  },
  {
    when: 'a picture',
    text: PICTURE,
    has: ['alternativeText', 'visual', 'textual,visual'],
    lacks: ['longDescription'],
  },
  { when: 'a picture in words', text: DESCRIBED, has: ['alternativeText', 'longDescription'] },
  {
    when: 'one of two in words',
    text: `${DESCRIBED}\n${PICTURE}`,
    has: ['alternativeText'],
    lacks: ['longDescription'],
  },
  {
    when: 'decoration',
    text: '![](bilder/haus.svg){.schmuck}\n',
    lacks: ['alternativeText', 'visual'],
  },
  { when: 'a skipped level', text: '### Zu tief\n', lacks: ['structuralNavigation'] },
  {
    when: 'a voice',
    has: ['synchronizedAudioText', 'highContrastAudio/noBackground'],
    lacks: ['auditory', 'textual,auditory'],
  },
  {
    when: 'no voice',
    wish: { isSpoken: false },
    lacks: ['synchronizedAudioText', 'highContrastAudio/noBackground'],
  },
  { when: 'PDF pages', has: ['pageNavigation', 'pageBreakMarkers'] },
  { when: 'nobody certified', lacks: ['EPUB Accessibility 1.1 - WCAG 2.2 Level AA'] },
  {
    when: 'a certificate',
    wish: { yaml: CERTIFIED },
    has: ['EPUB Accessibility 1.1 - WCAG 2.2 Level AA', 'Prüfstelle', '2026-10-01'],
  },
];

describe('accessibility metadata says what is there and nothing more', () => {
  it.each(TRUTHS)('with $when', async ({ text = '', wish = {}, has = [], lacks = [] }) => {
    const { texts } = await bookFrom(`# K\n\nEin Satz.\n\n${text}`, wish);
    const opf = texts['package.opf'] ?? '';
    const values = [...opf.matchAll(/<meta property="[^"]+"[^>]*>([^<]*)<\/meta>/g)].map(
      ([, value]) => value,
    );
    for (const claim of has) expect(values).toContain(claim);
    for (const claim of lacks) expect(values).not.toContain(claim);
  });
  it('says so when only a part is spoken', async () => {
    const { texts } = await bookFrom('# K\n\nEins. Zwei.\n', {
      leaveOut: ({ editions }) => {
        const block = editions[0]?.chapters[0]?.blocks[1];
        const first = block?.kind === 'paragraph' ? block.children[0] : undefined;
        return first?.kind === 'sentence' ? [first.id] : [];
      },
    });
    const [summary = ''] = metaValues(texts['package.opf'], 'schema:accessibilitySummary');
    expect(summary).toMatch(/^Ein Teil des Textes ist /);
    expect(metaValues(texts['package.opf'], 'media:duration').at(-1)).toBe('0:00:02.000');
  });
  it('a report of the certifier is a link of the certifier', async () => {
    const opf = (await bookFrom('# K\n\nSatz.\n', { yaml: CERTIFIED })).texts['package.opf'] ?? '';
    expect(opf).toContain(
      '<link rel="a11y:certifierReport" href="https://www.example.org/bericht" refines="#pruefer"',
    );
    expect(opf).toMatch(/id="pruefer"[^>]*>Prüfstelle</);
  });
});

describe('landmarks', () => {
  const landmarks = async (markdown: string) => {
    const nav = (await bookFrom(markdown)).texts['nav.xhtml'] ?? '';
    return [...nav.matchAll(/<a epub:type="([^"]+)" href="([^"]+)"/g)].map(
      ([, type, href]) => `${type} ${href}`,
    );
  };
  it('let the text begin after the preface and name the glossary', async () => {
    const markdown = `---
art: vorwort
---

# Vorwort

Guten Tag.

# Hauptteil

Text.

---
art: glossar
---

# Wörter

Text.
`;
    expect(await landmarks(markdown)).toEqual([
      'titlepage title-page.xhtml',
      'toc nav.xhtml#contents',
      'bodymatter text/02.xhtml',
      'glossary text/03.xhtml',
      'copyright-page about.xhtml',
    ]);
  });
  it('a book of a preface alone begins there', async () => {
    const only = '---\nart: vorwort\n---\n\n# Vorwort\n\nGuten Tag.\n';
    expect(await landmarks(only)).toContain('bodymatter text/01.xhtml');
  });
});

describe('links', () => {
  it('between chapters name the file, within one only the place', async () => {
    const { texts } = await bookFrom(
      '# Eins {#eins}\n\n[hier](#teil) [dort](#zwei)\n\n## Teil {#teil}\n\nText.\n\n# Zwei {#zwei}\n\n[zurück](#teil)\n',
    );
    expect(texts['text/01.xhtml']).toContain('href="#teil"');
    expect(texts['text/01.xhtml']).toContain('href="02.xhtml#zwei"');
    expect(texts['text/02.xhtml']).toContain('href="01.xhtml#teil"');
  });
  it('what XML would take for markup stays text, in every file', async () => {
    const { texts } = await bookFrom('# A & B < C\n\nEin "Satz" mit ]]> und &amp;.\n');
    expect(texts['text/01.xhtml']).toContain('A &#x26; B &#x3C; C');
    for (const [path, xml] of Object.entries(texts)) {
      if (/\.(?:xhtml|opf|smil)$/.test(path)) expect(xml, path).not.toMatch(/&(?!#?\w+;)/);
    }
  });
});

describe('the archive', () => {
  it('begins with the bare media type, at the place where tools look for it', async () => {
    const { artifact } = await bookFrom('# K\n\nSatz.\n');
    const bytes = Buffer.from(artifact?.bytes ?? []);
    expect(bytes.toString('latin1', 30, 38)).toBe('mimetype');
    expect(bytes.toString('latin1', 38, 58)).toBe('application/epub+zip');
    // No extra field, stored (OCF, 4.3).
    expect(bytes.readUInt16LE(28)).toBe(0);
    expect(bytes.readUInt16LE(8)).toBe(0);
  });
});
