/** One page broken on purpose for each fault: its code occurs, alone, at the element that is at fault. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { behaviourCodes } from '../../../src/checks/page-behaviour/codes.ts';
import { codesOf, type Trial, tryPages } from './try-page.ts';

type Case = Trial & { readonly code: keyof typeof behaviourCodes; readonly at: string };

const LINK = '<p><a href="#titel">Ein Verweis</a></p>';
const fixed = 'position:fixed;left:0;right:0;bottom:0;height:70%;background:#eee';
const manyLinks = Array.from(
  { length: 30 },
  (_, index) => `<p><a id="v${index}" href="#titel">Verweis ${index}</a></p>`,
).join('');

const cases: Readonly<Record<string, Case>> = {
  'a box of fixed height': {
    code: 'web/text-spacing',
    at: '#p1',
    body: `<p id="p1" style="width:20em;height:3.2em;overflow:hidden">Hier steht ein Satz, der gerade noch in seinen Kasten mit zwei Zeilen passt.</p>`,
  },
  'lines that cannot grow apart': {
    code: 'web/text-resize',
    at: '#p1',
    body: '<p id="p1" style="width:30rem;line-height:18px">Ein Satz, dessen Zeilen gleich weit voneinander stehen bleiben, wie groß auch immer die Schrift wird, und der lang genug für drei Zeilen ist.</p>',
  },
  'text that runs into the next': {
    code: 'web/text-resize',
    at: '#p1',
    body: '<div style="height:20px"><p id="p1" style="margin:0">Der erste Satz</p></div><p id="p2" style="margin:0">Der zweite Satz</p>',
  },
  'white text that runs out of its dark box': {
    code: 'web/text-resize',
    at: '#p1',
    body: '<p id="p1" style="height:30px;width:16rem;background:#000;color:#fff;margin-bottom:300px">Weiß auf Schwarz</p>',
  },
  'text that insists on its colours': {
    code: 'web/forced-colours-text',
    at: '#p1',
    body: '<p id="p1" style="forced-color-adjust:none;color:#fff;background:transparent"><span style="forced-color-adjust:auto"></span>Weiß</p>',
  },
  'a button that is a background': {
    code: 'web/forced-colours-control',
    at: '#knopf',
    body: `<button id="knopf" aria-label="Abspielen" style="appearance:none;border:0;width:48px;height:48px;background:linear-gradient(#003,#006)"></button>`,
  },
  'a current page that is a background': {
    code: 'web/forced-colours-state',
    at: '#hier',
    body: '<ul><li><a href="#titel">A</a></li><li><a id="hier" aria-current="page" href="#titel" style="background:#cdf">B</a></li></ul>',
  },
  'focus that is a shadow': {
    code: 'web/forced-colours-focus',
    at: '#p1 a',
    body: '<p id="p1"><a href="#titel">Ein Verweis</a></p>',
    style: ':focus-visible{outline:none;box-shadow:0 0 0 3px #00f}',
  },
  'an animation without end': {
    code: 'web/motion',
    at: '#p1',
    body: '<p id="p1">Blinkt</p>',
    style: '@keyframes b{50%{color:#333}} #p1{animation:b 2s infinite}',
  },
  'a transition that takes its time': {
    code: 'web/motion',
    at: '#p1 a',
    body: '<p id="p1"><a href="#titel">Ein Verweis</a></p>',
    style: 'a{transition:padding .3s}',
  },
  'smooth scrolling': {
    code: 'web/motion',
    at: 'html',
    body: '<p>Rollt</p>',
    style: 'html{scroll-behavior:smooth}',
  },
  'a button that is none': {
    code: 'web/keyboard-unreached',
    at: '#p1',
    body: '<div id="p1" onclick="void 0">Weiter</div>',
  },
  'a link that the keyboard passes by': {
    code: 'web/keyboard-unreached',
    at: '#p1 span',
    body: '<p id="p1"><span role="link" tabindex="-1">Weiter</span></p>',
  },
  'a stop that throws the focus back': {
    code: 'web/keyboard-trap',
    at: '#falle',
    body: `${LINK}<p><button id="falle">Hier bleibt man</button></p>${LINK}<script>document.getElementById('falle').addEventListener('keydown', (e) => { if (e.key === 'Tab') e.preventDefault() })</script>`,
  },
  'a circle without a way out': {
    code: 'web/keyboard-trap',
    at: '#eins',
    body: `<p><button id="eins">Eins</button> <button id="zwei">Zwei</button></p>${LINK}<script>document.getElementById('zwei').addEventListener('keydown', (e) => { if (e.key === 'Tab') { e.preventDefault(); document.getElementById('eins').focus() } })</script>`,
  },
  'a button that no key presses': {
    code: 'web/key-dead',
    at: '#p1',
    body: '<div id="p1" role="button" tabindex="0" onclick="void 0">Weiter</div>',
  },
  'an order of its own': {
    code: 'web/focus-order',
    at: '#erster',
    body: '<p><a id="erster" href="#titel">Erster</a> <a href="#titel" tabindex="1">Zweiter</a></p>',
  },
  'focus that one cannot see': {
    code: 'web/focus-invisible',
    at: '#p1 a',
    body: '<p id="p1"><a href="#titel">Ein Verweis</a></p>',
    style: ':focus-visible{outline:none}',
  },
  'focus that one can hardly see': {
    code: 'web/focus-contrast',
    at: '#p1 a',
    body: '<p id="p1"><a href="#titel">Ein Verweis</a></p>',
    style: ':focus-visible{outline:3px solid #ccc}',
  },
  'a stop outside the window': {
    code: 'web/focus-outside',
    at: '#p1 a',
    body: '<p id="p1"><a href="#titel" style="position:absolute;left:-9999px">Fort</a></p>',
  },
  'a bar over half the page': {
    code: 'web/focus-covered',
    at: '#v',
    body: `${manyLinks}<div style="${fixed}">Leiste</div>`,
  },
  'a bar that covers links in a small window only': {
    code: 'web/focus-covered',
    at: '#v',
    body: `${manyLinks}<div class="leiste" style="${fixed}">Leiste</div>`,
    style: '@media (min-width:400px){.leiste{display:none}}',
  },
  'a mark of the keyboard that fades on a tablet': {
    code: 'web/focus-contrast',
    at: '#p1 a',
    body: '<p id="p1"><a href="#titel">Ein Verweis</a></p>',
    style: '@media (min-width:600px) and (max-width:900px){:focus-visible{outline:3px solid #ccc}}',
  },
  'a menu of small windows that opens with a mouse only': {
    code: 'web/keyboard-unreached',
    at: '#menue',
    body: `${LINK}<div id="menue" class="klein" onclick="this.title = 'offen'">Menü</div>`,
    style: '@media (min-width:400px){.klein{display:none}}',
  },
  'a skip link to nowhere': {
    code: 'web/skip-link',
    at: '#p1 a',
    body: `<p id="p1"><a href="#fehlt">Zum Inhalt</a></p>${LINK}`,
  },
};

const seen: { runs: Readonly<Record<string, CheckRun>> } = { runs: {} };
beforeAll(async () => {
  seen.runs = await tryPages(cases);
});

describe('a page with', () => {
  it.each(Object.entries(cases))('%s', (name, { code, at }) => {
    const run = seen.runs[name];
    if (run === undefined) throw new Error('no run');
    expect(codesOf(run)).toEqual([code]);
    expect(run.status).toBe('fail');
    const [finding] = run.diagnostics;
    expect(finding?.artifact?.selector).toContain(at);
    expect(finding?.criteria).toEqual(
      'criteria' in behaviourCodes[code] ? behaviourCodes[code].criteria : undefined,
    );
  });

  it('each fault but one has its case: a browser that is missing is tried elsewhere', () => {
    const tried = new Set(Object.values(cases).map(({ code }) => code));
    const all = Object.keys(behaviourCodes).filter((code) => code !== 'web/unvisited');
    expect([...tried].toSorted()).toEqual(all.toSorted());
  });
});

describe('a finding', () => {
  it('comes home to the line in the source', () => {
    const [finding] = seen.runs['focus that one cannot see']?.diagnostics ?? [];
    expect(finding?.span).toEqual({ file: 'a.md', line: 3, column: 1 });
  });

  it('tells the contrast that was measured', () => {
    const [finding] = seen.runs['focus that one can hardly see']?.diagnostics ?? [];
    expect(finding?.message.de).toContain('Kontrast von 1,6 zu 1');
    expect(finding?.message.en).toContain('contrast of 1.6 to 1');
  });

  it.each([
    ['a bar that covers links in a small window only', '320'],
    ['a mark of the keyboard that fades on a tablet', '768'],
    ['a menu of small windows that opens with a mouse only', '320'],
  ])('of %s names the window of %s pixels', (name, width) => {
    for (const { message } of seen.runs[name]?.diagnostics ?? []) {
      expect(message.de).toMatch(new RegExp(`^Fenster von ${width} Pixeln: `, 'u'));
      expect(message.en).toMatch(new RegExp(`^Window of ${width} pixels: `, 'u'));
    }
  });

  it('of what is wrong in each window is told once, and names none', () => {
    const { diagnostics = [] } = seen.runs['focus that one cannot see'] ?? {};
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message.de).not.toContain('Fenster von');
  });

  it('names five places and counts the rest', () => {
    const { diagnostics = [] } = seen.runs['a bar over half the page'] ?? {};
    expect(diagnostics).toHaveLength(5);
    expect(diagnostics.at(-1)?.message.de).toMatch(/und \d+ weitere$/u);
    expect(diagnostics[0]?.message.de).toContain('Leiste');
  });

  it.each([
    ['a box of fixed height', 'ist Text abgeschnitten'],
    ['white text that runs out of its dark box', 'läuft Text aus seinem Kasten'],
    ['text that runs into the next', 'steht etwas über'],
    ['an animation without end', 'Etwas bewegt sich von selbst (2000 ms)'],
    ['a transition that takes its time', 'Ein Übergang braucht Zeit (300 ms)'],
  ])('of %s says what happens', (name, text) => {
    expect(seen.runs[name]?.diagnostics[0]?.message.de).toContain(text);
  });
});
