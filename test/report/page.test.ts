/** The report page: what a decider reads, and that the page itself is accessible, in a real browser. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { REPORT_STYLES } from '../../src/report/files.ts';
import { entryOf, type HistoryEntry } from '../../src/report/history.ts';
import { reportPage } from '../../src/report/page/page.ts';
import type { Report } from '../../src/report/report.ts';
import { broken, clean, finding, run, sample } from './sample.ts';

const styles = REPORT_STYLES.map((path) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
).join('\n');

const history: readonly HistoryEntry[] = [
  entryOf(broken, '2026-11-21'),
  entryOf(clean, '2026-11-22'),
  { ...entryOf(broken, '2026-11-23'), findings: { error: 2, warning: 7, info: 0 } },
];

const page = (report: Report, past: readonly HistoryEntry[] = []): string =>
  reportPage(report, { history: past, styles });

/** The text between tags, blanks folded, of what stands before the details. */
function summaryOf(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('<nav'));
  return body
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('&#x26;', '&');
}

describe('the summary', () => {
  const doubtful = sample([run('web', 'lesen/1.html', 'pass', [finding('web/x', 'warning')])]);
  const unfinished = sample([run('book', 'buch.pdf', 'incomplete')]);
  it.each([
    ['nothing found', clean, 'Soweit Maschinen das sehen können: ja.'],
    ['errors', broken, 'Nein. Gefunden wurden: 2 Fehler, 2 Warnungen, 1 Hinweis.'],
    ['warnings', doubtful, 'Mit Vorbehalt. Fehler wurden nicht gefunden, aber 1 Warnung.'],
    [
      'a check that did not finish',
      unfinished,
      'Noch nicht. 1 Prüfung ist nicht zu Ende gelaufen: Bücher.',
    ],
  ])('answers the one question: %s', (_, report, answer) => {
    expect(summaryOf(page(report))).toContain(answer);
  });

  test('never says that the publication is accessible, nor that it conforms', () => {
    for (const report of [clean, broken, doubtful, unfinished]) {
      expect(page(report)).not.toMatch(/ist barrierefrei\.|konform|zertifiziert|erfüllt alle/u);
    }
    expect(summaryOf(page(clean))).toContain('Das heißt nicht, dass sie barrierefrei ist');
  });

  test('names what machines looked at and what is left to people', () => {
    const text = summaryOf(page(broken));
    expect(text).toContain('Webseiten, 2 Dateien: nicht bestanden');
    expect(text).toContain('Bücher, 1 Datei: nicht zu Ende geprüft');
    expect(text).toContain('Lesen Sie jeden Alternativtext neben seinem Bild');
  });

  test('names the reference tools that nobody asked', () => {
    const title = { de: 'PDF/UA-1 (veraPDF)', en: 'PDF/UA-1 (veraPDF)' };
    const unasked: Report = { ...clean, notUsed: [{ check: 'verapdf', title }] };
    expect(summaryOf(page(unasked))).toContain('Nicht eingesetzt: PDF/UA-1 (veraPDF)');
    expect(summaryOf(page(clean))).not.toContain('Nicht eingesetzt');
  });

  test('says that nothing was made where the text could not be read', () => {
    const nothing: Report = { ...sample([], [finding('source/x', 'error')]), files: [] };
    expect(summaryOf(page(nothing))).toContain('Nichts: Der Text hat Fehler');
    expect(summaryOf(page(nothing))).toContain('Nichts wurde geprüft.');
  });
});

describe('the details', () => {
  const html = page(broken);

  it('give each finding its place, our words, and the rule of the tool with its link', () => {
    expect(html).toContain('<code>kapitel/1 ä.md:4:2</code>');
    expect(html).toContain(
      '<a href="https://example.org/color-contrast"><code>color-contrast</code></a>',
    );
    expect(html).toContain('<a href="#k-1-4-3">1.4.3</a>');
  });

  it('name every criterion once', () => {
    const anchors = [...html.matchAll(/id="k-([\d-]+)"/gu)].map((match) => match[1]);
    expect(anchors).toEqual(expect.arrayContaining(['1-1-1', '1-4-10', '4-1-3']));
    expect(new Set(anchors).size).toBe(86);
  });

  it('escape what was found', () => {
    expect(html).toContain('&#x3C;b>');
    expect(html).not.toContain('<b>');
  });

  it('name the checks that were not used, so that nobody thinks they were', () => {
    const notUsed = [{ check: 'nu', title: { de: 'Nu-Prüfer', en: 'Nu checker' } }];
    expect(page({ ...clean, notUsed })).toContain('<li>Nu-Prüfer</li>');
    expect(page(clean)).not.toContain('Nicht eingesetzt');
  });

  it('count what they do not show', () => {
    const many = Array.from({ length: 53 }, () => finding('source/x', 'warning'));
    expect(page(sample([], many))).toContain('Und 3 weitere; alle stehen in report.json.');
  });
});

describe('the history', () => {
  it('is drawn from the second build on', () => {
    expect(page(broken, history.slice(0, 1))).not.toContain('<svg');
    expect(page(broken, history)).toContain('<svg');
  });

  it('says in words and numbers what the chart shows', () => {
    const html = page(broken, history);
    expect(html).toContain('Fehler: zuerst 2, zuletzt 2. Warnungen: zuerst 2, zuletzt 7. 3 Bauten');
    expect(html).toContain('Bau 2 vom 22.11.2026');
    expect(html.match(/<circle /gu)).toHaveLength(3);
    expect(html.match(/<rect /gu)).toHaveLength(3);
  });

  it('shows the last twenty of many', () => {
    const long = Array.from({ length: 45 }, () => history)
      .flat()
      .slice(0, 45);
    const html = page(broken, long);
    expect(html).toContain('45 Bauten mit Änderungen; gezeigt werden die letzten 20.');
    expect(html).toContain('<th scope="row">Bau 45 vom');
    expect(html).not.toContain('<th scope="row">Bau 25 vom');
  });
});

describe('in a browser', () => {
  const host = createNodeHost();
  afterAll(() => host.close());
  const views: readonly (readonly [string, BrowserContextOptions])[] = [
    ['wide and light', { viewport: { width: 1280, height: 900 } }],
    ['narrow and dark', { viewport: { width: 320, height: 800 }, colorScheme: 'dark' }],
  ];

  it.each(views)(
    'the page has no barrier that axe finds, nothing it leaves open, and no sideways scrolling: %s',
    async (_, view) => {
      const handle = await host.browser();
      if (handle === undefined)
        throw new Error('no browser starts: this test needs the embedded one');
      const context = await handle.browser.newContext(view);
      try {
        const tab = await context.newPage();
        for (const report of [broken, clean]) {
          await tab.setContent(page(report, history));
          const { violations, incomplete, width } = await examined(tab);
          expect(violations).toEqual([]);
          expect(incomplete).toEqual([]);
          expect(width).toBeLessThanOrEqual(view.viewport?.width ?? 0);
        }
      } finally {
        await context.close();
      }
    },
    60_000,
  );
});

type Seen = {
  readonly violations: readonly string[];
  readonly incomplete: readonly string[];
  readonly width: number;
};

/** Every rule of axe, those of AAA and good practice too. */
async function examined(tab: Page): Promise<Seen> {
  await tab.evaluate(axe.source);
  return tab.evaluate(`(async () => {
    const rules = Object.fromEntries(axe.getRules(['wcag2aaa']).map((rule) => [rule.ruleId, { enabled: true }]));
    const found = await axe.run(document, { rules: { ...rules, 'target-size': { enabled: true } } });
    const named = (list) => list.flatMap((hit) => hit.nodes.map((node) => hit.id + ' ' + node.html + ' ' + JSON.stringify(node.any.map((each) => each.data?.messageKey))));
    return {
      violations: named(found.violations),
      incomplete: named(found.incomplete),
      width: document.documentElement.scrollWidth,
    };
  })()`);
}
