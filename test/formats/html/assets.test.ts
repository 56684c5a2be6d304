/** What stands beside the pages: fonts, style sheet; and the contrast of its colours. */
import { describe, expect, test } from 'vitest';
import { htmlFormat } from '../../../src/formats/html/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { contextOf } from './sample.ts';
import { build } from './site.ts';

const built = await build();
const css = built.read('assets/style.css');

test('every font the style sheet names is there, and is WOFF2', () => {
  const named = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, path]) => `assets/${path}`);
  expect(named).toHaveLength(8);
  for (const path of named) {
    expect(built.read(path).slice(0, 4), path).toBe('wOF2');
    expect(built.artifacts.get(path)?.mediaType).toBe('font/woff2');
  }
});

test('a missing font is a finding, not silence', async () => {
  const host = { ...createNodeHost(), packageFile: async () => undefined };
  const { value, diagnostics } = await htmlFormat.render(contextOf(host));
  expect(diagnostics).toHaveLength(8);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['html/font-missing']));
  expect(diagnostics[0]?.message.de).toContain('atkinson-hyperlegible-next-latin-400-normal.woff2');
  expect(value.filter(({ path }) => path.includes('fonts/'))).toEqual([]);
});

test('sizes and colours stay the reader’s: no !important, no size of type in pixels', () => {
  expect(css).not.toContain('!important');
  expect(css).not.toMatch(/(font-size|line-height|letter-spacing|word-spacing):[^;]*px/);
  expect(css).toContain('prefers-reduced-motion: no-preference');
  expect(css).toContain('forced-colors: active');
});

test('colours are named in one place', () => {
  const outside = css.slice(css.indexOf('/* Running text'));
  const hexes = [...outside.matchAll(/#[0-9a-f]{3,8}\b/gi)].map(([hex]) => hex);
  expect(new Set(hexes)).toEqual(new Set(['#ffffff', '#000000', '#333333']));
});

/** Which colours stand on which grounds. */
const pairs: readonly (readonly [string, string])[] = [
  ['ink', 'paper'],
  ['quiet', 'paper'],
  ['accent', 'paper'],
  ['ink', 'tint'],
  ['quiet', 'tint'],
  ['accent', 'tint'],
  ['on-band', 'band'],
  ['on-band-quiet', 'band'],
  ['tip', 'tip-tint'],
  ['warning', 'warning-tint'],
  ['example', 'example-tint'],
  ['ink', 'tip-tint'],
  ['ink', 'warning-tint'],
  ['ink', 'example-tint'],
  ['accent', 'tip-tint'],
  ['accent', 'warning-tint'],
  ['accent', 'example-tint'],
];

describe.each([
  ['light', 0],
  ['dark', 1],
])('the %s scheme', (_, index) => {
  const block = css.split(':root {')[index + 1] ?? '';
  const colours = new Map(
    [...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', hex = '']) => [name, hex],
    ),
  );
  const ratio = (a: string, b: string) => contrast(colours.get(a) ?? '', colours.get(b) ?? '');

  test.each(pairs)('%s on %s has 7:1 (WCAG 1.4.6)', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  test('frames that show what can be pressed have 3:1 (WCAG 1.4.11)', () => {
    expect(ratio('edge', 'paper')).toBeGreaterThanOrEqual(3);
  });
});

/** Contrast ratio (WCAG 2.2, definition). */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
