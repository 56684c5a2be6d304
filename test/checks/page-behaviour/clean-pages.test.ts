/** Pages that do it right in every way one may do it: nothing is found. And what is no page's fault. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { pageBehaviourCheck } from '../../../src/checks/page-behaviour/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { memoryCache } from '../../memory-cache.ts';
import { contextOf, page } from '../artifacts.ts';
import { type Trial, tryPages } from './try-page.ts';

const trials: Readonly<Record<string, Trial>> = {
  'without any stop': { body: '<p>Nur Text.</p>' },
  'with a skip link that appears with the focus': {
    body: '<a class="skip" href="#ziel">Zum Inhalt</a><nav><a href="#titel">Start</a></nav><div id="ziel" tabindex="-1"><p>Text</p></div>',
    style: '.skip{position:absolute;left:0;top:0} .skip:not(:focus){transform:translateY(-200%)}',
  },
  'with text for screen readers only': {
    body: '<p><a href="#titel">Mehr<span class="u"> über die Gebühren der Stadt</span></a></p>',
    style:
      '.u{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  },
  'with a wide table that scrolls': {
    body: '<div tabindex="0" role="region" aria-label="Tabelle" style="overflow-x:auto"><table style="width:900px"><tr><th>A</th><th>B</th></tr><tr><td>Ein Wert</td><td>Noch einer</td></tr></table></div>',
  },
  'with everything one can operate': {
    body: `<details><summary>Mehr</summary><p><a href="#titel">Innen</a></p></details>
<form><p><label>Name <input name="n"></label></p><p><label><input type="checkbox"> Ja</label></p>
<fieldset><legend>Wahl</legend><label><input type="radio" name="r"> A</label> <label><input type="radio" name="r"> B</label></fieldset>
<p><label>Ort <select><option>Jena</option></select></label></p><p><label>Text <textarea></textarea></label></p>
<p><button>Senden</button> <button disabled>Gesperrt</button></p></form>`,
  },
  'with a button made by hand that answers to Enter': {
    body: `<div id="k" role="button" tabindex="0" style="border:1px solid">Weiter</div><script>const k=document.getElementById('k');k.addEventListener('keydown',(e)=>{if(e.key==='Enter'){e.preventDefault()}})</script>`,
  },
  'with focus shown by a frame': {
    body: '<p><a href="#titel">Ein Verweis</a></p>',
    style:
      'a{border:2px solid transparent} a:focus-visible{outline:3px solid transparent;border-color:#000}',
  },
  'with focus shown by a bar before it': {
    body: '<p><a href="#titel">Ein Verweis</a></p>',
    style: 'a:focus-visible{outline:none} a:focus-visible::before{content:"▶";color:#000}',
  },
  'with a shadow for focus and an outline for forced colours': {
    body: '<p><a href="#titel">Ein Verweis</a></p>',
    style: ':focus-visible{outline:3px solid transparent;box-shadow:0 0 0 3px #00f}',
  },
  'with a current page that is bold, too': {
    body: '<ul><li><a href="#titel">A</a></li><li><a aria-current="page" href="#titel" style="background:#cdf;font-weight:700">B</a></li></ul>',
  },
  'with motion for those who want it': {
    body: '<p id="p1">Bewegt</p>',
    style:
      '@media (prefers-reduced-motion:no-preference){@keyframes b{50%{opacity:.5}} #p1{animation:b 2s infinite}} @media (prefers-reduced-motion:reduce){*{transition-duration:.01ms}}',
  },
  'with a narrow bar that stays': {
    body: `${Array.from({ length: 30 }, (_, index) => `<p><a href="#titel">Verweis ${index}</a></p>`).join('')}<div style="position:fixed;left:0;right:0;bottom:0;height:40px;background:#eee">Leiste</div>`,
    style: 'html{scroll-padding-bottom:60px} body{padding-bottom:60px}',
  },
  'with tabs of which one stands for all': {
    body: '<div role="tablist"><button role="tab" aria-selected="true" style="border:2px solid">Eins</button><button role="tab" aria-selected="false" tabindex="-1" style="border:1px dotted">Zwei</button></div>',
  },
  'with a box hidden behind its label': {
    body: '<p><input type="checkbox" id="c" style="position:absolute;opacity:0"><label for="c">Ja, gern</label></p>',
    style: 'input:focus-visible + label{outline:3px solid #00f} label{border:1px solid}',
  },
};

const seen: { runs: Readonly<Record<string, CheckRun>> } = { runs: {} };
beforeAll(async () => {
  seen.runs = await tryPages(trials);
});
afterEach(() => vi.unstubAllEnvs());

describe('nothing is found on a page', () => {
  it.each(Object.keys(trials))('%s', (name) => {
    const run = seen.runs[name];
    expect(run?.diagnostics.map(({ code, message }) => `${code} ${message.de}`)).toEqual([]);
    expect(run?.status).toBe('pass');
  });
});

describe('what was not looked at', () => {
  it('is incomplete without a browser, never a pass', async () => {
    vi.stubEnv('LESBAR_BROWSER', 'none');
    const [run] = Object.values(await tryPages({ a: { body: '<p>Nie gesehen</p>' } }));
    expect(run?.status).toBe('incomplete');
    expect(run?.diagnostics.map(({ code }) => code)).toEqual(['web/unvisited']);
  });
});

describe('the cache', () => {
  it('keeps what was seen: without a change, no browser is asked for', async () => {
    const kept = new Map<string, Uint8Array>();
    const real = createNodeHost();
    const cache = memoryCache(kept);
    const subjects = [page('a.html', '<p><a href="#titel" tabindex="1">A</a></p>')];
    const first = await pageBehaviourCheck.run(
      contextOf({ ...real, cache }, subjects, { subjects }),
    );
    await real.close();
    const browser = () => Promise.reject(new Error('a browser was asked for'));
    const again = { ...real, cache, browser };
    expect(await pageBehaviourCheck.run(contextOf(again, subjects, { subjects }))).toEqual(first);
    expect(kept.size).toBe(1);
  });
});
