/** Style sheets as lists of rules. */
import { describe, expect, it } from 'vitest';
import { declarationsIn, namesClass, rulesIn } from '../../src/checks/style-sheet.ts';

const plain = (css: string) =>
  rulesIn(css).map(({ selectors, declarations, conditions }) => [
    selectors.join(' | '),
    [...declarations].map(([name, value]) => `${name}=${value}`).join(' '),
    conditions.join(' / '),
  ]);

describe('rules', () => {
  it.each([
    ['one', 'p { color: red }', [['p', 'color=red', '']]],
    ['several selectors', 'h1,\nh2 > b { margin: 0 }', [['h1 | h2 > b', 'margin=0', '']]],
    ['several declarations', 'p{color:red;COLOR :blue;}', [['p', 'color=blue', '']]],
    [
      'a comment anywhere',
      'p /* a { b: c } */ { /* x */ color: /* y */ red }',
      [['p', 'color=red', '']],
    ],
    ['nothing set', 'p { }', [['p', '', '']]],
    [
      'within a condition',
      '@media (prefers-color-scheme: dark) { p { color: #fff } b { color: red } } i { color: blue }',
      [
        ['p', 'color=#fff', '@media (prefers-color-scheme: dark)'],
        ['b', 'color=red', '@media (prefers-color-scheme: dark)'],
        ['i', 'color=blue', ''],
      ],
    ],
    [
      'conditions within conditions',
      '@supports (display: grid) { @media print { p { margin: 0 } } }',
      [['p', 'margin=0', '@supports (display: grid) / @media print']],
    ],
    [
      'fonts are no rules',
      '@font-face { font-family: X; src: url(x) } p { margin: 0 }',
      [['p', 'margin=0', '']],
    ],
    ['imports are no rules', '@import "x.css"; p { margin: 0 }', [['p', 'margin=0', '']]],
    ['a sheet that is cut off', 'p { color: red } b { color', [['p', 'color=red', '']]],
    [
      'a brace too many',
      'p { color: red } } b { color: blue }',
      [
        ['p', 'color=red', ''],
        ['b', 'color=blue', ''],
      ],
    ],
    ['an empty sheet', '', []],
  ])('%s', (_, css, expected) => {
    expect(plain(css)).toEqual(expected);
  });
});

describe('declarations', () => {
  it.each([
    ['color: red; margin: 0 1em', ['color=red', 'margin=0 1em']],
    ['background: url(https://example.org/a.png)', ['background=url(https://example.org/a.png)']],
    ['line-height: 1.2 !important;', ['line-height=1.2 !important']],
    ['color:;;  ;margin', []],
    ['', []],
  ])('of „%s“', (text, expected) => {
    const found = [...declarationsIn(text)].map(([name, value]) => `${name}=${value}`);
    expect(found).toEqual(expected);
  });
});

describe('a class in a selector', () => {
  it.each([
    ['.an', true],
    ['p.an', true],
    ['.x .an > b', true],
    ['.an:hover', true],
    ['.x.an', true],
    ['.andere', false],
    ['an', false],
    ['#an', false],
    ['.-an', false],
    ['.an-', false],
  ])('„%s“: %s', (selector, is) => {
    expect(namesClass(selector, 'an')).toBe(is);
  });
});
