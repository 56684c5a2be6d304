/** Each fault of a printed page, seeded by itself, is found by itself. */
import { describe, expect, it } from 'vitest';
import { faultsOf, type Parts, printedOf, RIGHT } from './faulty.ts';

/** Codes that are found, each once, with the value of the first. */
async function found(parts: Parts, size?: number): Promise<readonly string[]> {
  const faults = await faultsOf(parts, size);
  const first = new Map(faults.map(({ code, value }) => [code, value] as const).toReversed());
  return [...first].map(([code, value]) => `${code.replace('easy-print/', '')} ${value}`);
}

const right = (text: string) => RIGHT.replace('Das Haus ist offen.', text);

describe('a page as it should be', () => {
  it('has nothing to be found', async () => {
    expect(await found({})).toEqual([]);
  });

  it('may stress words, link, list, and show its page number', async () => {
    const set =
      '#set page(numbering: "1", footer: context text(size: 14.5pt)[#counter(page).display()])';
    const body = right(
      'Das ist *wichtig*. #link("https://example.org")[mehr]\n\n- Ein Tag\n- Zwei Tage',
    );
    expect(await found({ set, body })).toEqual([]);
    const clean = right('Das ist *wichtig*.\n\n- Ein Tag\n- Zwei Tage');
    expect(await found({ set, body: clean })).toEqual([]);
  });

  it('may end a line behind a suspended hyphen, and between the digits of a number', async () => {
    expect(
      await found({
        body: right(
          'Das sind die Haus- und Garten- und Hof- und Feld- und Wiesen- und Wald-Tiere.',
        ),
      }),
    ).toEqual([]);
  });
});

describe('a fault by itself', () => {
  it.each<[string, Parts]>([
    ['small-type 12 pt', { body: right('#text(size: 12pt)[Das Haus ist offen.]') }],
    ['small-type 10 pt', { set: '#set page(numbering: "1", footer: text(size: 10pt)[Seite 1])' }],
    ['low-contrast 2.3:1', { body: right('#text(fill: rgb("#aaaaaa"))[Das Haus ist offen.]') }],
    [
      'low-contrast 1.0:1',
      { body: right('#block(fill: black, inset: 4pt, text(fill: black)[Das Haus.])') },
    ],
    ['tight-lines 1.17', { set: '#set par(leading: 0.5em)' }],
    ['several-sentences 2', { body: right('Das Haus ist offen. Die Tür ist zu.') }],
    [
      'not-left 8 pt',
      { body: RIGHT.replace('Die Menschen', '#set par(hanging-indent: 8pt)\nDie Menschen') },
    ],
    ['italic AtkinsonHyperlegibleNext-Italic', { body: right('_Das Haus ist offen._') }],
    ['no-picture Das Haus', { body: RIGHT.replace('#picture', '') }],
    ['word-too-wide 64 pt', { body: right('Donaudampfschifffahrtsgesellschaftskapitän') }],
  ])('%s', async (expected, parts) => {
    expect(await found(parts)).toEqual([expected]);
  });

  it('justified text', async () => {
    const long = `${'Das Haus und der Garten sind offen '.repeat(6).trim()}.`;
    expect(await found({ set: '#set par(justify: true)', body: right(long) })).toEqual([
      'not-left Blocksatz',
    ]);
  });

  it('centred text in two lines', async () => {
    const body = right(
      '#align(center)[Das Haus ist offen für alle Menschen in der Stadt Jena und auch für die Gäste.]',
    );
    expect((await found({ body })).map((one) => one.split(' ')[0])).toEqual(['not-left']);
  });

  it('a word divided by the typesetter', async () => {
    const body = right('Das ist unsere wunderbare Verwaltungsgemeinschaft.');
    const codes = (await found({ set: '#set text(hyphenate: true)', body })).map(
      (one) => one.split(' ')[0],
    );
    expect(codes).toEqual(['line-end-hyphen']);
  });

  it('a word divided at its own hyphen, where it would have fitted in a line', async () => {
    const body = right('Fragen Sie hier bitte den Bürger-Meister.');
    expect(await found({ body })).toEqual(['line-end-hyphen „Bürger-Meister.“']);
  });

  it('a word that fits in no line may be divided at its hyphen', async () => {
    const body = right('Fragen Sie die Bundes-Verwaltungs-Ober-Meister-Stelle.');
    expect(await found({ body })).toEqual([]);
  });

  it('a picture on the page before its sentence', async () => {
    const body = '= Das Haus\n#picture\n#pagebreak()\nDas Haus ist offen.';
    expect(await found({ body })).toEqual(['picture-apart 2']);
  });

  it('a picture at the end of a section belongs to what is before it', async () => {
    const body = '= Das Haus\nDas Haus ist offen.\n\n#picture\n#pagebreak()\n= Mehr\nText.';
    expect(await found({ body })).toEqual([]);
  });

  it('a third typeface, though both others are allowed', async () => {
    const body = right(
      '#text(font: "Atkinson Hyperlegible Mono")[Haus] und #text(font: "Noto Sans Math", fallback: false)[±]',
    );
    const codes = (await found({ body })).map((one) => one.split(' ')[0]);
    expect(codes.every((code) => code === 'typeface')).toBe(true);
  });

  it('a typeface with serifs, which is none of ours', async () => {
    const body = right('#text(font: "Libertinus Serif")[Das Haus ist offen.]');
    expect(await found({ body })).toEqual([expect.stringMatching(/^typeface LibertinusSerif/u)]);
  });
});

describe('large print', () => {
  it('asks for what the publication says', async () => {
    expect(await found({}, 18)).toEqual(['small-type 14.5 pt']);
    expect(await found({ set: '#set text(size: 18.6pt)' }, 18)).toEqual([]);
  });
});

describe('what is read back', () => {
  it('has lines with their places, and colours with their grounds', async () => {
    const { blocks, pages } = await printedOf({
      body: '#block(fill: rgb("#000080"), inset: 5pt, text(fill: white)[Das Haus ist offen.])',
    });
    expect(pages).toEqual([{ width: 300, height: 400 }]);
    const [block] = blocks;
    expect(block?.text).toBe('Das Haus ist offen.');
    expect(block?.runs[0]?.colour).toEqual([1, 1, 1]);
    expect(block?.runs[0]?.ground.map((part) => Math.round(part * 255))).toEqual([0, 0, 128]);
    const [line] = block?.lines ?? [];
    expect(line?.x).toBeCloseTo(45, 0);
    // 19 letters at 14.5 pt, about half as wide as high.
    expect((line?.right ?? 0) - (line?.x ?? 0)).toBeGreaterThan(110);
    expect((line?.right ?? 0) - (line?.x ?? 0)).toBeLessThan(170);
  });

  it('measures type on paper, however the page is scaled', async () => {
    const { blocks } = await printedOf({ body: '#scale(50%, reflow: true)[Das Haus ist offen.]' });
    expect(blocks[0]?.runs[0]?.size).toBeCloseTo(7.25, 1);
  });
});
