/** Readability in the report: measured on the sentences of both editions, shown with what it cannot say. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { readLexiconFiles } from '../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../src/easy-language/lexicon/open-lexicon.ts';
import { editionReadability } from '../../src/easy-language/readability/edition.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { prepare } from '../../src/prepare/index.ts';
import { reportPage } from '../../src/report/page/page.ts';
import type { Report } from '../../src/report/report.ts';
import { chapter, documentOf, edition, heading, paragraph } from '../builders.ts';
import { sample } from './sample.ts';

const host = createNodeHost({});
afterAll(() => host.close());

describe('readability', async () => {
  const lexicon = openLexicon(await readLexiconFiles(host));
  const read = (name: 'standard' | 'easy', ...texts: readonly string[]) => {
    const blocks = [heading(1, 'Über die Bewilligung'), ...texts.map((text) => paragraph(text))];
    const document = prepare(documentOf(edition(name, chapter(blocks)))).value;
    return document.editions.flatMap((one) => editionReadability(one, lexicon) ?? []);
  };
  const hard = read(
    'standard',
    'Die Bewilligung von Wohngeld erfolgt ausschließlich auf schriftlichen Antrag. Der Antrag ist einzureichen.',
  );
  const easy = read('easy', 'Sie möchten Geld für die Miete?', 'Dann stellen Sie einen Antrag.');

  it('counts sentences of paragraphs, not headings', () => {
    expect(hard[0]).toMatchObject({ edition: 'standard', sentences: 2, words: 13 });
    expect(hard[0]?.values.sentenceLength).toBe(6.5);
  });

  it('finds Leichte Sprache easier by every measure', () => {
    const [a, b] = [hard[0]?.values, easy[0]?.values];
    expect(b?.lix).toBeLessThan(a?.lix ?? 0);
    expect(b?.rix).toBeLessThan(a?.rix ?? 0);
    expect(b?.amstad).toBeGreaterThan(a?.amstad ?? 0);
    expect(b?.wiener[0]).toBeLessThan(a?.wiener[0] ?? 0);
    expect(b?.frequent).toBeGreaterThan(a?.frequent ?? 0);
    expect(easy[0]?.difficulty).toBeLessThan(hard[0]?.difficulty ?? 0);
  });

  it('has nothing to say of an edition without sentences', () => {
    expect(read('easy')).toEqual([]);
  });

  describe('in the report', () => {
    const report: Report = { ...sample([]), readability: [...hard, ...easy] };
    const page = reportPage(report, { history: [], styles: '' });
    const words = page.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

    it('shows both editions side by side, as numbers and as bars', () => {
      expect(words).toContain('Wörter je Satz weniger ist leichter 6,5 5,5');
      expect(page.match(/class="bar"/gu)).toHaveLength(20);
      expect(page.match(/class="bar"[^>]*aria-hidden="true"/gu)).toHaveLength(20);
    });

    it('keeps bars within their frame', () => {
      const widths = [...page.matchAll(/class="value" width="([\d.]+)"/gu)].map(([, width]) =>
        Number(width),
      );
      expect(widths).toHaveLength(20);
      expect(widths.every((width) => width >= 0 && width <= 100)).toBe(true);
    });

    it('says what such numbers cannot say, and calls none of them HIX', () => {
      expect(words).toContain('wissen sie nicht');
      expect(words).toContain('Für andere Texte und andere Lesende ist sie nicht gemessen');
      expect(words).not.toMatch(/HIX|Hohenheim|ist Leichte Sprache/u);
    });

    it('is linked from the contents, and only when it is there', () => {
      expect(page).toContain('href="#lesbarkeit"');
      expect(reportPage(sample([]), { history: [], styles: '' })).not.toContain('lesbarkeit');
    });

    it('has the shape that the schema describes', () => {
      const schema: unknown = JSON.parse(
        readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
      );
      const ajv = new Ajv({ allErrors: true });
      const valid = ajv.compile(Object(schema));
      expect(valid(JSON.parse(JSON.stringify(report))), JSON.stringify(valid.errors)).toBe(true);
      const broken = { ...report, readability: [{ ...hard[0], edition: 'hix' }] };
      expect(valid(JSON.parse(JSON.stringify(broken)))).toBe(false);
    });
  });
});
