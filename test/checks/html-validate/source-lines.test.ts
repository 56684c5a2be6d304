/**
 * One broken page for each rule that matters to readers, and for each the line in the source to which
 * its finding leads: paragraph `p1` stands on line 3, `p2` on line 4, and the fault is always in `p2`.
 */
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { htmlValidateCheck } from '../../../src/checks/html-validate/index.ts';
import { idsAround } from '../../../src/checks/html-validate/locate.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { contextOf, documentWithIds, page, textArtifact } from '../artifacts.ts';

const host = createNodeHost();

async function check(subjects: readonly Artifact[]): Promise<readonly CheckRun[]> {
  const document = documentWithIds('p1', 'p2', 'p3');
  return htmlValidateCheck.run(contextOf(host, subjects, { subjects, document }));
}

/** Each rule with the line of the source it leads to: `rule 4`; `–` where there is none. */
async function found(body: string): Promise<readonly string[]> {
  const [run] = await check([page('a.html', body)]);
  const places = run?.diagnostics.map(
    ({ tool, span }) => `${tool?.rule} ${span === undefined ? '–' : span.line}`,
  );
  return [...new Set(places)];
}

describe('a page that screen readers stumble over', () => {
  it.each([
    [
      'a list with something else in it',
      '<ol id="p2"><div>x</div></ol>',
      ['element-permitted-content 4'],
    ],
    [
      'a word list with a paragraph in it',
      '<dl id="p2"><p>x</p></dl>',
      ['element-permitted-content 4'],
    ],
    ['an id twice', '<p id="p2"><span id="p2">x</span></p>', ['no-dup-id 4']],
    ['a heading level left out', '<h4 id="p2">x</h4>', ['heading-level 4']],
    ['a second title', '<section id="p2"><h1>x</h1></section>', ['heading-level 4']],
    ['a picture without alternative text', '<p id="p2"><img src="x.png"></p>', ['wcag/h37 4']],
    ['a link without text', '<p id="p2"><a href="x.html"></a></p>', ['wcag/h30 4']],
    ['a button without text', '<p id="p2"><button type="button"></button></p>', ['text-content 4']],
    [
      'a label for nothing',
      '<p id="p2"><label for="weg">x</label></p>',
      ['no-missing-references 4'],
    ],
    ['a field without a label', '<p id="p2"><input type="text"></p>', ['input-missing-label 4']],
    [
      'sound that starts by itself',
      '<audio id="p2" src="a.mp3" autoplay></audio>',
      ['no-autoplay 4'],
    ],
    ['a role it has anyway', '<ul id="p2" role="list"><li>x</li></ul>', ['no-redundant-role 4']],
    ['an attribute twice', '<p id="p2" title="a" title="b">x</p>', ['no-dup-attr 4']],
    ['a sign that does not exist', '<p id="p2">&unbekannt;</p>', ['unrecognized-char-ref 4']],
    ['a tag that closes nothing', '<p id="p2">x</p></section>', ['close-order 4']],
    ['an end of what has none', '<p id="p2">x<br></br></p>', ['void-content 4']],
    ['a style of its own', '<p id="p2" style="color:red">x</p>', ['no-inline-style 4']],
  ])('%s', async (_, broken, expected) => {
    expect(await found(`<p id="p1">gut</p>${broken}<p id="p3">gut</p>`)).toEqual(expected);
  });

  it.each([
    ['two mains', '<main id="p2">x</main>', 'no-multiple-main 4'],
    ['a paragraph in a paragraph', '<p id="p2"><p>x</p></p>', 'no-implicit-close 4'],
    ['a block in a paragraph', '<p id="p2"><div>x</div></p>', 'no-implicit-close 4'],
    [
      'a name that is not there',
      '<p id="p2" aria-labelledby="weg">x</p>',
      'no-missing-references 4',
    ],
    [
      'a scope that is none',
      '<table id="p2"><tr><th scope="quer">x</th></tr></table>',
      'attribute-allowed-values 4',
    ],
    ['retired markup', '<p id="p2"><font>x</font></p>', 'deprecated 4'],
  ])('%s, among what follows from it', async (_, broken, expected) => {
    expect(await found(`<p id="p1">gut</p>${broken}`)).toContain(expected);
  });
});

describe('its neighbour that is right', () => {
  it.each([
    ['a list with items', '<ol id="p2"><li><div>x</div></li></ol>'],
    ['a word list in groups', '<dl id="p2"><div><dt>a</dt><dd>b</dd></div></dl>'],
    ['the next heading level', '<h2 id="p2">x</h2><h3>y</h3>'],
    ['a heading that goes back up', '<h2>x</h2><h3>y</h3><h2 id="p2">z</h2>'],
    ['a decorative picture', '<p id="p2"><img src="x.png" alt=""></p>'],
    [
      'a link with a picture that speaks',
      '<p id="p2"><a href="b.html"><img src="x.png" alt="Weiter"></a></p>',
    ],
    [
      'a region with its heading',
      '<section id="p2" aria-labelledby="h"><h2 id="h">x</h2></section>',
    ],
    [
      'two navigations with names',
      '<nav aria-label="A"><a href="#p2">a</a></nav><nav id="p2" aria-label="B"><a href="#p2">b</a></nav>',
    ],
    ['sound that waits', '<audio id="p2" src="a.mp3" controls></audio>'],
    [
      'a table with headers',
      '<table id="p2"><thead><tr><th scope="col">x</th></tr></thead><tbody><tr><td>y</td></tr></tbody></table>',
    ],
    ['foreign words', '<p id="p2" lang="en">plain <span lang="fr">oui</span></p>'],
    ['signs by name and number', '<p id="p2">&amp; &shy; &#8211; &nbsp;</p>'],
    ['notes with roles', '<aside id="p2" role="doc-footnote"><p>x</p></aside>'],
  ])('%s', async (_, body) => {
    expect(await found(`<p id="p1">gut</p>${body}`)).toEqual([]);
  });
});

describe('the place of a finding', () => {
  it('is the nearest id before it where its element has none', async () => {
    expect(await found('<p id="p1">x</p><div><img src="x.png"></div><p id="p2">y</p>')).toEqual([
      'wcag/h37 3',
    ]);
  });

  it('is the page alone where nobody wrote what is around', async () => {
    const bare = '<!DOCTYPE html>\n<html lang="de"><head><title>x</title></head>';
    const [run] = await check([textArtifact('a.html', `${bare}<body><img src="x"></body></html>`)]);
    expect(run?.diagnostics.map(({ span }) => span)).toEqual(run?.diagnostics.map(() => undefined));
    expect(run?.diagnostics.length).toBeGreaterThan(0);
    expect(run?.diagnostics[0]?.artifact).toMatchObject({ path: 'a.html' });
  });

  it('is told with line, selector and rule in both languages', async () => {
    const [run] = await check([page('a.html', '<p id="p1">x</p>\n<p id="p2"><img src="x"></p>')]);
    expect(run?.diagnostics.map(({ message }) => message)).toEqual([
      {
        de: expect.stringMatching(/^HTML-Zeile 12 \(#p2 > img\) verletzt die Regel „wcag\/h37“: /u),
        en: expect.stringMatching(/^HTML line 12 \(#p2 > img\) breaks the rule "wcag\/h37": /u),
      },
    ]);
  });
});

describe('several pages', () => {
  it('get a run each, in their order, and none the other’s findings', async () => {
    const runs = await check([
      page('b.html', '<p id="p2"><img src="x"></p>'),
      page('a.html', '<p id="p1">gut</p>'),
      page('c.html', '<h3 id="p1">x</h3>'),
    ]);
    expect(
      runs.map(({ artifact, status, diagnostics }) => [
        artifact,
        status,
        diagnostics.map(({ tool, artifact: place }) => `${tool?.rule} ${place?.path}`),
      ]),
    ).toEqual([
      ['b.html', 'fail', ['wcag/h37 b.html']],
      ['a.html', 'pass', []],
      ['c.html', 'fail', ['heading-level c.html']],
    ]);
  });
});

describe('ids around an offset', () => {
  const text =
    '<main id="a">\n<p id="b" data-id="no">x</p> <p id=\'c\'>y</p>\n<p\nid="d">z</p></main>';
  it.each([
    ['within the first tag', 'main id', ['a']],
    ['at the beginning of a tag', '<p id="b"', ['b', 'a']],
    ['in the text of an element', 'x</p>', ['b', 'a']],
    ['in a tag over two lines', 'z</p>', ['d', 'b', 'a']],
    ['behind everything', '</main>', ['d', 'b', 'a']],
  ])('%s', (_, needle, ids) => {
    expect(idsAround(text, text.indexOf(needle))).toEqual(ids);
  });

  it.each([-1, 0, 5, 10_000])('beyond the text, at %i, are found without fault', (offset) => {
    expect(idsAround('<p id="a">x</p>', offset).every((id) => id === 'a')).toBe(true);
  });
});
