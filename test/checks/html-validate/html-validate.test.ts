/** The markup check on small pages: each broken page is reported under its rule, clean ones are not. */
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { htmlValidateCheck } from '../../../src/checks/html-validate/index.ts';
import { idsAround } from '../../../src/checks/html-validate/locate.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { memoryCache } from '../../memory-cache.ts';
import { contextOf, documentWithIds, page, textArtifact } from '../artifacts.ts';

const plainHost = createNodeHost();

async function checkOne(artifact: Artifact, host: Host = plainHost): Promise<CheckRun> {
  const document = documentWithIds('p1', 's1');
  const subjects = [artifact];
  const [run] = await htmlValidateCheck.run(contextOf(host, subjects, { subjects, document }));
  if (run === undefined) throw new Error('no run');
  return run;
}

const rulesOf = (run: CheckRun) => run.diagnostics.map((finding) => finding.tool?.rule);

const longTitle = new TextDecoder()
  .decode(page('a.html', '').bytes)
  .replace('Probe<', `${'Lang '.repeat(30)}Probe<`);

describe('clean pages', () => {
  it('pass', async () => {
    const run = await checkOne(
      page('a.html', '<p id="p1"><span id="s1">Käse &amp; Brot</span></p>'),
    );
    expect(run.diagnostics).toEqual([]);
    expect(run.status).toBe('pass');
    expect(run.tool).toMatchObject({ name: 'html-validate' });
  });

  it.each([
    ['a small doctype', page('a.html', '').bytes],
    ['umlauts in ids', page('a.html', '<h2 id="müll-abfuhr">Müll</h2>').bytes],
    ['a bare >', page('a.html', '<p>1 > 0</p>').bytes],
    ['a long title', new TextEncoder().encode(longTitle)],
    ['a telephone number', page('a.html', '<p><a href="tel:+493641490">03641 49-0</a></p>').bytes],
  ])('may have %s', async (_, bytes) => {
    const text = new TextDecoder().decode(bytes).replace('DOCTYPE', 'doctype');
    expect((await checkOne(textArtifact('a.html', text))).diagnostics).toEqual([]);
  });

  it('are the only things it examines', () => {
    expect(htmlValidateCheck.examines(page('a.html', ''))).toBe(true);
    expect(htmlValidateCheck.examines(textArtifact('a.css', ''))).toBe(false);
  });
});

describe('broken pages', () => {
  it.each([
    ['element-permitted-content', '<ul><p>kein li</p></ul>'],
    ['no-dup-id', '<p id="titel">doppelt</p>'],
    ['heading-level', '<h3>übersprungen</h3>'],
    ['wcag/h37', '<img src="x.png">'],
    ['no-missing-references', '<p aria-describedby="fehlt">x</p>'],
    ['unique-landmark', '<nav><a href="#titel">a</a></nav><nav><a href="#titel">b</a></nav>'],
    ['deprecated', '<center>x</center>'],
    ['attribute-allowed-values', '<table><tr><th scope="quer">x</th></tr></table>'],
    ['close-order', '<p><em>x</p>'],
    ['no-implicit-button-type', '<button>x</button>'],
    ['hidden-focusable', '<div aria-hidden="true"><a href="#titel">x</a></div>'],
    ['empty-heading', '<h2></h2>'],
  ])('are reported: %s', async (rule, body) => {
    const run = await checkOne(page('a.html', body));
    expect(rulesOf(run)).toContain(rule);
    expect(run.status).toBe('fail');
    expect(new Set(run.diagnostics.map((finding) => finding.code))).toEqual(
      new Set(['web/markup']),
    );
  });

  it('lead to the source line of the nearest id, with line, selector and link', async () => {
    const run = await checkOne(
      page('a.html', '<p id="p1"><span id="s1">x</span> <img src="x.png"></p>'),
    );
    const [finding] = run.diagnostics;
    expect(finding?.span).toEqual({ file: 'a.md', line: 4, column: 1 });
    expect(finding?.artifact?.path).toBe('a.html');
    expect(finding?.message.de).toContain('HTML-Zeile 11');
    expect(finding?.tool?.url).toContain('html-validate.org');
  });

  it('without a language or a title are reported', async () => {
    const run = await checkOne(
      textArtifact('a.html', '<!DOCTYPE html>\n<html><head></head><body></body></html>'),
    );
    expect(rulesOf(run)).toContain('element-required-attributes');
    expect(rulesOf(run)).toContain('element-required-content');
  });
});

describe('several pages', () => {
  it('are validated in one thread, and each gets its own findings', async () => {
    const tasks: unknown[] = [];
    const host: Host = {
      ...plainHost,
      inWorker: (task, input) => {
        tasks.push(task);
        return plainHost.inWorker(task, input);
      },
    };
    const subjects = [
      page('a.html', '<img src="x.png">'),
      page('b.html', ''),
      page('c.html', '<h2></h2>'),
    ];
    const document = documentWithIds('p1');
    const runs = await htmlValidateCheck.run(contextOf(host, subjects, { subjects, document }));
    expect(runs.map((run) => [run.artifact, run.status])).toEqual([
      ['a.html', 'fail'],
      ['b.html', 'pass'],
      ['c.html', 'fail'],
    ]);
    expect(tasks).toHaveLength(1);
  });
});

describe('the cache', () => {
  it('keeps the notes of a page, and gives the same findings', async () => {
    const kept = new Map<string, Uint8Array>();
    const host: Host = {
      ...plainHost,
      cache: memoryCache(kept),
    };
    const broken = page('a.html', '<img src="x.png">');
    const first = await checkOne(broken, host);
    expect(kept.size).toBe(1);
    const [key = ''] = kept.keys();
    expect(await checkOne(broken, host)).toEqual(first);
    kept.set(key, new TextEncoder().encode('[]'));
    expect((await checkOne(broken, host)).status).toBe('pass');
    expect((await checkOne(page('a.html', '<img src="y.png">'), host)).status).toBe('fail');
  });
});

describe('idsAround', () => {
  const text = '<main id="a"><p id="b">x <em>y</em></p><p id="c">z</p></main>';
  it('gives the own id first, then those before, nearest first', () => {
    expect(idsAround(text, text.indexOf('p id="c"'))).toEqual(['c', 'b', 'a']);
    expect(idsAround(text, text.indexOf('em>'))).toEqual(['b', 'a']);
    expect(idsAround('ohne Markup', 3)).toEqual([]);
  });
});
