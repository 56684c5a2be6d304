/** Pictures: where they are looked for, what they may be, and what they are called in outputs. */
import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { readPublication } from '../../src/source/index.ts';
import { MINIMAL, publicationOf } from './publication-of.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>';
/** One grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

async function pictures(
  markdown: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const { value, diagnostics } = await publicationOf({ '01.md': `# T\n\n${markdown}\n`, ...files });
  const shown = value?.pictures.map(({ path, fileName, mediaType, width, height, credit }) =>
    [path, fileName, mediaType, `${width}×${height}`, ...(credit ? [credit] : [])].join(' '),
  );
  return {
    shown,
    codes: diagnostics.map(({ code }) => code),
    hints: diagnostics.map(({ hint }) => hint.de),
  };
}

describe('found', () => {
  test('beside the chapter, from the folder, and by either spelling of umlauts', async () => {
    const markdown =
      '![a](bilder/schlüssel.svg) ![b](./bilder/haus.png) ![c](bilder/schlu\u0308ssel.svg) ![d](bilder/schl%C3%BCssel.svg)';
    const files = { 'bilder/schlu\u0308ssel.svg': SVG, 'bilder/haus.png': PNG };
    expect(await pictures(markdown, files)).toEqual({
      shown: [
        'bilder/haus.png haus.png image/png 1×1',
        'bilder/schlüssel.svg schluessel.svg image/svg+xml 8×4',
      ],
      codes: [],
      hints: [],
    });
  });

  test('names in outputs are ASCII and unique, whatever the folders', async () => {
    const { shown } = await pictures(
      '![a](a/Über%20uns.svg) ![b](b/ueber-uns.svg) ![c](漢字.svg)',
      {
        'a/Über uns.svg': SVG,
        'b/ueber-uns.svg': SVG,
        '漢字.svg': SVG,
      },
    );
    expect(shown?.map((line) => line.split(' image')[0])).toEqual([
      'a/Über uns.svg ueber-uns.svg',
      'b/ueber-uns.svg ueber-uns-2.svg',
      '漢字.svg ohne-namen.svg',
    ]);
  });

  test('a licence beside a picture is its credit, OpenMoji brings its own', async () => {
    const markdown =
      ':::bild{src="a.svg" alt="A" lizenz="Stadt, CC0"}\n:::\n\n![Haus](openmoji:1f3e0)';
    expect((await pictures(markdown, { 'a.svg': SVG })).shown).toEqual([
      'a.svg a.svg image/svg+xml 8×4 Stadt, CC0',
      'openmoji:1F3E0 openmoji-1f3e0.svg image/svg+xml 72×72 OpenMoji – CC BY-SA 4.0, https://openmoji.org/',
    ]);
  });

  test('the kind is told by the bytes, not by the name', async () => {
    expect((await pictures('![a](a.jpg)', { 'a.jpg': PNG })).shown).toEqual([
      'a.jpg a.png image/png 1×1',
    ]);
  });
});

describe('refused', () => {
  test.for([
    ['a misspelt name', '![a](bilder/hauss.svg)', 'source/missing-picture'],
    ['no name', '![a]()', 'source/missing-picture'],
    ['an unknown pictogram', '![a](openmoji:FFFFF)', 'source/missing-picture'],
    ['a pictogram that is a path', '![a](openmoji:../../../package)', 'source/missing-picture'],
    ['a way out', '![a](../geheim.svg)', 'source/path-outside'],
    ['a hidden way out', '![a](bilder/../../geheim.svg)', 'source/path-outside'],
    ['an encoded way out', '![a](%2e%2e/geheim.svg)', 'source/path-outside'],
    ['an absolute path', '![a](/etc/passwd)', 'source/path-outside'],
    ['an address', '![a](https://example.org/a.png)', 'source/path-outside'],
    ['a file address', '![a](file:///etc/passwd)', 'source/path-outside'],
    ['embedded data', '![a](data:image/png;base64,AAAA)', 'source/path-outside'],
    ['a path for Windows', '![a](<bilder\\\\haus.svg>)', 'source/path-outside'],
    ['half a picture', '![a](halb.png)', 'source/unsupported-picture'],
    ['text', '![a](text.svg)', 'source/unsupported-picture'],
    ['a drawing without size', '![a](ohne.svg)', 'source/unsupported-picture'],
  ])('%s', async ([, markdown = '', code]) => {
    const files = {
      'bilder/haus.svg': SVG,
      'halb.png': PNG.subarray(0, 12),
      'text.svg': 'kein Bild',
      'ohne.svg': '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>',
    };
    const { shown, codes } = await pictures(markdown, files);
    expect(codes).toEqual([code]);
    expect(shown).toEqual([]);
  });

  test('with the nearest name as hint', async () => {
    const { hints } = await pictures('![a](bilder/hauss.svg)', { 'bilder/haus.svg': SVG });
    expect(hints).toEqual(['Meinten Sie „bilder/haus.svg“?']);
  });
});

describe('links on disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'lesbar-pictures-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test('a symbolic link that leaves the folder is refused, one inside is followed', async () => {
    const folder = join(root, 'publikation');
    mkdirSync(folder);
    writeFileSync(join(root, 'geheim.svg'), SVG);
    writeFileSync(join(folder, 'innen.svg'), SVG);
    writeFileSync(join(folder, 'publication.yaml'), MINIMAL);
    writeFileSync(join(folder, '01.md'), '# T\n\n![a](aussen.svg) ![b](verweis.svg)\n');
    symlinkSync('../geheim.svg', join(folder, 'aussen.svg'));
    symlinkSync('innen.svg', join(folder, 'verweis.svg'));
    const { value, diagnostics } = await readPublication(createNodeHost(), folder);
    expect(diagnostics.map(({ code, span }) => `${span?.line}:${span?.column} ${code}`)).toEqual([
      '3:1 source/path-outside',
    ]);
    expect(value?.pictures.map(({ path }) => path)).toEqual(['verweis.svg']);
  });
});
