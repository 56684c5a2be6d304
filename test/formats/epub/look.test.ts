/** The style sheet and the cover: what a reader sees, in so far as numbers can tell. */
import { describe, expect, it } from 'vitest';
import { type Cover, writeCover } from '../../../src/formats/epub/cover.ts';
import { ACTIVE_CLASS, PLAYING_CLASS, readStyle } from '../../../src/formats/epub/style.ts';
import { host } from './read.ts';

const { css } = await readStyle(host);
const rules = css.replace(/\/\*.*?\*\//gs, '');

/** Declarations of the first rule whose selector list holds this selector. */
function ruleOf(selector: string): string {
  const rule = [...rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)].find(([, selectors = '']) =>
    selectors.split(',').some((one) => one.trim() === selector),
  );
  return rule?.[2] ?? '';
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the style sheet', () => {
  it.each([`.${ACTIVE_CLASS}`, `.${ACTIVE_CLASS} a`])(
    'marks %s with both colours at 7:1',
    (selector) => {
      const rule = ruleOf(selector);
      const ground = /background-color: (#\w{6})/.exec(rule)?.[1] ?? '';
      const letters = /(?:^|\s)color: (#\w{6})/.exec(rule)?.[1] ?? '';
      expect(contrast(ground, letters)).toBeGreaterThanOrEqual(7);
    },
  );

  it('does not move a line when a sentence becomes active', () => {
    expect(ruleOf(`.${ACTIVE_CLASS}`)).not.toMatch(/font|padding|margin|border|display|letter/);
    expect(ruleOf(`img.${ACTIVE_CLASS}`)).not.toMatch(/padding|margin|border/);
  });

  it('leaves the colours of text and page to the reader', () => {
    const coloured = [...rules.matchAll(/([^{}]+)\{[^{}]*(?:^|[\s;])color\s*:/g)];
    expect(coloured.map(([, selectors = '']) => selectors.trim())).toEqual([
      `.${ACTIVE_CLASS},\n.${ACTIVE_CLASS} a`,
    ]);
    expect(ruleOf('body')).not.toContain('background');
    expect(rules).not.toContain('!important');
  });

  it('defines the class of a playing book, too', () => {
    expect(rules).toContain(`.${PLAYING_CLASS} `);
  });
});

describe('the cover', () => {
  const fonts = { regular: Buffer.of(1), bold: Buffer.of(2) };
  const cover: Cover = {
    lang: 'de',
    title: 'Wohngeld & mehr',
    subtitle: 'So geht es',
    authors: 'Redaktion Musterstadt',
    publisher: 'Stadt Musterstadt',
    editionNote: undefined,
    fonts,
  };
  const svgOf = (changes: Partial<Cover>) =>
    new TextDecoder().decode(writeCover({ ...cover, ...changes }));
  const linesOf = (svg: string) =>
    [...svg.matchAll(/<text [^>]*font-size="(\d+)"[^>]*>([^<]*)</g)].map(([, size, text]) => ({
      size: Number(size),
      text,
    }));

  it('has a name for screen readers and every line as text', () => {
    const svg = svgOf({ editionNote: 'in Leichter Sprache' });
    expect(svg).toContain('<title>Wohngeld &#x26; mehr – in Leichter Sprache</title>');
    expect(linesOf(svg).map(({ text }) => text)).toEqual([
      'Redaktion Musterstadt',
      'Wohngeld &#x26;',
      'mehr',
      'So geht es',
      'in Leichter Sprache',
      'Stadt Musterstadt',
    ]);
  });

  it('carries its letters with it and loads nothing', () => {
    const svg = svgOf({});
    expect(svg).toContain('data:font/woff2;base64,AQ==');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href/);
  });

  it('sets long titles smaller, keeps every word, and never exceeds the width', () => {
    const title = 'Datenverarbeitungsgrundverordnungsdurchführungsgesetz verständlich erklärt';
    const lines = linesOf(svgOf({ title, subtitle: undefined })).slice(1, -1);
    expect(lines.map(({ text }) => text).join(' ')).toBe(title);
    for (const { size, text = '' } of lines) {
      expect(size).toBeLessThan(200);
      // A generous mean width of half an em.
      expect(text.length * size * 0.5).toBeLessThanOrEqual(1600);
    }
  });
});
