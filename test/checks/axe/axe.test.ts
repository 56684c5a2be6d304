/** The axe adapter, run for real in Chromium on small pages: broken ones are reported, clean ones are not. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { axeCheck } from '../../../src/checks/axe/index.ts';
import type { CheckRun } from '../../../src/checks/check.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { contextOf, documentWithIds, page, textArtifact } from '../artifacts.ts';

const state: { folder: string; opened: number; hosts: Host[] } = {
  folder: '',
  opened: 0,
  hosts: [],
};

/** A real host whose browser ends with the test. */
function realHost(): Host {
  const host = createNodeHost({ cacheFolder: state.folder });
  state.hosts.push(host);
  return host;
}

afterEach(async () => {
  for (const host of state.hosts.splice(0)) await host.close();
});

/** The real host, counting how often a browser was opened. */
function countingHost(): Host {
  const host = realHost();
  return {
    ...host,
    browser: () => {
      state.opened += 1;
      return host.browser();
    },
  };
}

async function check(
  artifacts: readonly Artifact[],
  host = countingHost(),
): Promise<readonly CheckRun[]> {
  const subjects = artifacts.filter((artifact) => axeCheck.examines(artifact));
  const document = documentWithIds('p1', 's1', 'bild');
  return axeCheck.run(contextOf(host, artifacts, { subjects, document }));
}

async function checkOne(artifacts: readonly Artifact[]): Promise<CheckRun> {
  const [run] = await check(artifacts);
  if (run === undefined) throw new Error('no run');
  return run;
}

const codes = (run: CheckRun) => run.diagnostics.map((finding) => finding.code);
const rules = (run: CheckRun) => run.diagnostics.map((finding) => finding.tool?.rule);

beforeAll(async () => {
  state.folder = await mkdtemp(join(tmpdir(), 'lesbar-axe-'));
});
afterAll(() => rm(state.folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe('a clean page', () => {
  it('passes, with its style sheet, in both colour schemes and all widths', async () => {
    const css = textArtifact(
      'assets/a.css',
      ':root{color-scheme:light dark} body{background:#fff;color:#111} @media (prefers-color-scheme:dark){body{background:#111;color:#fff}}',
    );
    const clean = page(
      'lesen/a.html',
      '<p id="p1">Text</p>',
      '<link rel="stylesheet" href="../assets/a.css">\n',
    );
    const run = await checkOne([clean, css]);
    expect(run.diagnostics).toEqual([]);
    expect(run.status).toBe('pass');
    expect(run.tool.version).toMatch(/^4\./);
  });
});

describe('broken pages', () => {
  it('reports a picture without alternative text at its line in the source', async () => {
    const svg = textArtifact(
      'assets/x.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    );
    const run = await checkOne([
      page('b.html', '<p id="p1"><img id="bild" src="assets/x.svg"></p>'),
      svg,
    ]);
    expect(codes(run)).toEqual(['web/axe']);
    expect(run.status).toBe('fail');
    const [finding] = run.diagnostics;
    expect(finding?.span).toEqual({ file: 'a.md', line: 5, column: 1 });
    expect(finding?.tool).toMatchObject({ name: 'axe-core', rule: 'image-alt' });
    expect(finding?.tool?.url).toContain('image-alt');
    expect(finding?.message.de).toContain('Alternativtext');
    expect(finding?.message.en).toContain('alternative text');
    expect(finding?.hint.de).toMatch(/Element|Attribut/);
  });

  it('falls back to the nearest element whose id the document knows', async () => {
    const run = await checkOne([
      page('c.html', '<div id="p1"><span><a href="#titel"></a></span></div>'),
    ]);
    expect(rules(run)).toContain('link-name');
    expect(run.diagnostics[0]?.span?.line).toBe(3);
  });

  it('sees a contrast that fails in the dark scheme only, and says so', async () => {
    const style =
      '<style>:root{color-scheme:light dark}body{background:#fff;color:#000}@media (prefers-color-scheme:dark){body{background:#000}p{color:#333}h1{color:#fff}}</style>';
    const run = await checkOne([page('d.html', '<p id="p1">Dunkel</p>', style)]);
    expect(rules(run)).toEqual(['color-contrast']);
    expect(run.diagnostics[0]?.message.de).toContain('dark 1280, dark 768, dark 320');
  });

  it('asks for the contrast of level AAA', async () => {
    const run = await checkOne([
      page('e.html', '<p id="p1">Grau</p>', '<style>p{color:#666;background:#fff}</style>'),
    ]);
    expect(rules(run)).toEqual(['color-contrast-enhanced']);
  });

  it('counts what it does not name when one rule fails often', async () => {
    const many = Array.from({ length: 25 }, (_, index) => `<p>Grau ${index}</p>`).join('\n');
    const run = await checkOne([
      page('f.html', many, '<style>p{color:#888;background:#fff}</style>'),
    ]);
    const contrast = run.diagnostics.filter((finding) => finding.tool?.rule === 'color-contrast');
    expect(contrast).toHaveLength(10);
    expect(contrast.at(-1)?.message.de).toContain('und 15 weitere');
  });

  it('reports a page that is wider than 320 pixels, and names the element', async () => {
    const run = await checkOne([page('g.html', `<p id="s1">${'x'.repeat(200)}</p>`)]);
    expect(codes(run)).toEqual(['web/reflow']);
    expect(run.diagnostics[0]?.span?.line).toBe(4);
    expect(run.diagnostics[0]?.message.de).toMatch(
      /320 Pixeln Fensterbreite ist die Seite \d{4} Pixel/,
    );
  });

  it('reports missing files, foreign addresses and script errors', async () => {
    const run = await checkOne([
      page(
        'h.html',
        '<img src="fehlt.png" alt="Bild"><img src="https://example.org/x.png" alt="Bild"><script>throw new Error("kaputt")</script>',
      ),
    ]);
    expect(codes(run)).toEqual(['web/request', 'web/request', 'web/request']);
    const text = run.diagnostics.map((finding) => finding.message.de).join('\n');
    expect(text).toContain('fehlt.png (404)');
    expect(text).toContain('https://example.org/x.png');
    expect(text).toContain('kaputt');
  });

  it('is incomplete, not a pass, when axe cannot decide', async () => {
    const style = '<style>p{color:#000;background:linear-gradient(#fff,#000)}</style>';
    const run = await checkOne([page('i.html', '<p id="p1">Verlauf</p>', style)]);
    expect(new Set(codes(run))).toEqual(new Set(['web/axe-incomplete']));
    expect(run.status).toBe('incomplete');
  });

  it('decides about what is scrolled out of sight, too', async () => {
    const cells = (style: string) =>
      `<div tabindex="0" role="region" aria-label="Tabelle" style="overflow-x:auto;background:#fff;color:#000"><table style="width:900px"><tr><th scope="col">Erste Spalte</th><th scope="col">Zweite Spalte</th></tr><tr><td>Ein Wert</td><td id="s1" style="${style}">Noch ein Wert</td></tr></table></div>`;
    const good = await checkOne([page('s.html', cells('color:#000'))]);
    expect(good.diagnostics).toEqual([]);
    const bad = await checkOne([page('t.html', cells('color:#999'))]);
    expect(rules(bad)).toEqual(['color-contrast']);
    expect(bad.diagnostics[0]?.message.de).not.toContain('px]');
  });

  it('lets narration be, which is long and unheard here', async () => {
    const body = '<audio controls preload="auto" src="audio/a.mp3" aria-label="Vorlesen"></audio>';
    const run = await checkOne([page('j.html', body), textArtifact('audio/a.mp3', 'x')]);
    expect(run.diagnostics).toEqual([]);
  });
});

describe('pages one after the other', () => {
  it('leave nothing behind for the next', async () => {
    const noise =
      '<script>setInterval(() => { fetch("weg.json"); setTimeout(() => { throw new Error("Nachhall") }) }, 40)</script>';
    const loud = ['u', 'v'].map((name) => page(`${name}.html`, `<p>${name}</p>${noise}`));
    const quiet = ['w', 'x'].map((name) => page(`${name}.html`, `<p>${name} ist still</p>`));
    const runs = await check([...loud, ...quiet]);
    expect(runs.map((run) => run.status)).toEqual(['fail', 'fail', 'pass', 'pass']);
    expect(runs.slice(2).flatMap((run) => run.diagnostics)).toEqual([]);
  });
});

describe('the cache', () => {
  it('starts no browser when nothing changed, and gives the same findings', async () => {
    const artifacts = [
      page('k.html', '<p id="p1">Ein Satz</p>', '<link rel="stylesheet" href="k.css">'),
      textArtifact('k.css', 'p{color:#888;background:#fff}'),
    ];
    const first = await check(artifacts);
    const opened = state.opened;
    expect(await check(artifacts)).toEqual(first);
    expect(state.opened).toBe(opened);
  });

  it('scans again when a style sheet changed, and only the pages that name it', async () => {
    const pages = [
      page('l.html', '<p id="p1">Ein Satz</p>', '<link rel="stylesheet" href="l.css">'),
      page('m.html', '<p id="p1">Ein Satz</p>'),
    ];
    await check([...pages, textArtifact('l.css', 'p{color:#000;background:#fff}')]);
    const scanned: string[] = [];
    const host = countingHost();
    const runs = await check([...pages, textArtifact('l.css', 'p{color:#888;background:#fff}')], {
      ...host,
      progress: (step) => scanned.push('label' in step ? step.label : ''),
    });
    expect(scanned).toEqual(['l.html']);
    expect(runs.map((run) => run.status)).toEqual(['fail', 'pass']);
  });
});

describe('when the browser is missing or dies', () => {
  it('says that nothing was scanned without one', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'none');
    const run = await checkOne([page('n.html', '<p>Nie gesehen</p>')]);
    expect(run.status).toBe('incomplete');
    expect(codes(run)).toEqual(['web/unscanned']);
  });

  it('is incomplete when the browser closes in the middle', async () => {
    const host = realHost();
    const pages = ['o', 'p', 'q', 'r'].map((name) =>
      page(`${name}.html`, `<p>${name} bricht ab</p>`),
    );
    const handles: (() => Promise<void>)[] = [];
    const runs = await check(pages, {
      ...host,
      browser: async () => {
        const handle = await host.browser();
        if (handle !== undefined) handles.push(handle.close);
        return handle;
      },
      progress: () => void handles[0]?.(),
    });
    expect(runs).toHaveLength(4);
    expect(runs.at(-1)?.status).toBe('incomplete');
    expect(codes(runs.at(-1) as CheckRun)).toEqual(['web/unscanned']);
  });
});
