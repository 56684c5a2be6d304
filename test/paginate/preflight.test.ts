/** What Typst would refuse is found wherever it stands: in the text, in containers, in footnotes. */
import { describe, expect, test } from 'vitest';
import { inspectDocument } from '../../src/paginate/preflight.ts';
import { publicationOf } from '../source/publication-of.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>';

async function found(markdown: string): Promise<readonly string[]> {
  const { value } = await publicationOf({ '01.md': `# T\n\n${markdown}\n`, 'haus.svg': SVG });
  if (value === undefined) throw new Error('No document');
  return inspectDocument(value).map(({ code, span }) => `${code} ${span?.line}:${span?.column}`);
}

const MUTE = 'print/picture-without-alternative';

describe('a picture without words', () => {
  test.for<[string, string, string]>([
    ['alone', '![](haus.svg)', '3:1'],
    ['in a line', 'Text ![](haus.svg) weiter', '3:6'],
    ['in a heading', '## Text ![](haus.svg)', '3:9'],
    ['in a list', '- Text ![](haus.svg)', '3:8'],
    ['in a quote', '> ![](haus.svg)', '3:3'],
    ['in a box', ':::hinweis\n![](haus.svg)\n:::', '4:1'],
    ['in a title', ':::hinweis[A ![](haus.svg)]\nB.\n:::', '3:14'],
    ['in a definition', 'Wort\n: ![](haus.svg)', '4:3'],
    ['in a term', 'Wort ![](haus.svg)\n: Sinn', '3:6'],
    ['in a cell', '| a |\n|---|\n| b ![](haus.svg) |', '5:5'],
    ['in a caption', ':::tabelle[A ![](haus.svg)]\n| a |\n|---|\n| b |\n:::', '3:14'],
    ['in a figure', ':::bild{src="haus.svg"}\n:::', '3:1'],
    [
      'in a description',
      ':::bild{src="haus.svg" alt="A"}\n:::lang\n![](haus.svg)\n:::\n:::',
      '5:1',
    ],
    ['in a footnote', 'Text.[^1]\n\n[^1]: Note ![](haus.svg)', '5:12'],
    ['in a list in a footnote', 'Text.[^1]\n\n[^1]: Note\n\n    - ![](haus.svg)', '7:7'],
    ['in a footnote of a footnote', 'A.[^1]\n\n[^1]: B.[^2]\n[^2]: ![](haus.svg)', '6:7'],
    ['in a link', '[A ![](haus.svg)](https://a.de)', '3:4'],
  ])('%s', async ([, markdown, place]) => {
    expect(await found(markdown)).toEqual([`${MUTE} ${place}`]);
  });

  test('in Leichte Sprache as well', async () => {
    expect(await found('Text.\n\n:::leicht\n![](haus.svg)\nA.\n:::')).toEqual([`${MUTE} 6:1`]);
  });

  test('each one is named', async () => {
    expect(await found('![](haus.svg)\n\n![](haus.svg) ![](haus.svg)')).toHaveLength(3);
  });
});

describe('no finding', () => {
  test.for([
    '![Ein Haus](haus.svg)',
    '![](haus.svg){.schmuck}',
    ':::bild{src="haus.svg" .schmuck}\n:::',
    'Text.[^1]\n\n[^1]: ![Ein Haus](haus.svg)',
    '## Abschnitt',
    '```\n![](haus.svg)\n```',
  ])('%s', async (markdown) => {
    expect(await found(markdown)).toEqual([]);
  });
});

test('a heading without words is named with its place', async () => {
  expect(await found('##\n\nText.\n\n### <!-- nichts -->\n\nText.')).toEqual([
    'print/empty-heading 3:1',
    'print/empty-heading 7:1',
  ]);
});
