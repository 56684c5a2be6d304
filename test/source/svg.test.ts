/** Drawings that could harm are refused, those that drawing programs write are not. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemOfSvg } from '../../src/source/pictures/svg.ts';

function svg(inner: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;
}

describe('harmless', () => {
  test.for([
    ['shapes', svg('<path d="M0 0L1 1"/><g><text x="1">A &amp; B</text></g>')],
    ['a use of its own part', svg('<defs><path id="a" d="M0 0"/></defs><use xlink:href="#a"/>')],
    ['an own gradient', svg('<rect fill="url(#a)" style="stroke:url( \'#b\' )"/>')],
    ['an embedded bitmap', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
    [
      'comments and declarations',
      `<?xml version="1.0"?><!-- a --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
    ],
    ['a style sheet of its own', svg('<style>.a{fill:#fff}</style>')],
    [
      'what Inkscape adds',
      svg(
        '<sodipodi:namedview id="x" pagecolor="#ffffff"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>',
      ),
    ],
    ['a greater-than sign in an attribute', svg('<g inkscape:label="a > b"/>')],
  ])('%s', ([, text = '']) => {
    expect(problemOfSvg(text)).toBeUndefined();
  });

  test('pictograms of OpenMoji', () => {
    const folder = join(
      dirname(createRequire(import.meta.url).resolve('openmoji/package.json')),
      'color/svg',
    );
    const some = readdirSync(folder)
      .toSorted()
      .filter((_, index) => index % 40 === 0);
    expect(some.length).toBeGreaterThan(50);
    const refused = some.filter((file) => problemOfSvg(readFileSync(join(folder, file), 'utf8')));
    expect(refused).toEqual([]);
  });
});

describe('harmful', () => {
  test.for([
    ['script', svg('<script>alert(1)</script>')],
    ['script in capitals', svg('<SCRIPT/>')],
    ['script under another prefix', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>')],
    ['foreignObject', svg('<foreignObject><p/></foreignObject>')],
    ['iframe', svg('<h:iframe/>')],
    ['an event handler', svg('', ' onload="alert(1)"')],
    ['an event handler in capitals', svg('<g ONCLICK="x"/>')],
    ['a link with script', svg('<a href="javascript:alert(1)"/>')],
    ['a link with hidden script', svg('<a href="&#106;avascript:alert(1)"/>')],
    ['a foreign picture', svg('<image xlink:href="https://example.org/a.png"/>')],
    ['a picture beside it', svg('<image href="a.png"/>')],
    ['an embedded SVG', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
    ['a foreign use', svg('<use href="b.svg#a"/>')],
    ['a foreign fill', svg('<rect fill="url(https://example.org/a#b)"/>')],
    ['a foreign fill, encoded', svg('<rect fill="url&#40;https://example.org/a#b)"/>')],
    ['an import', svg('<style>@import "https://example.org/a.css";</style>')],
    ['a foreign font', svg('<style>@font-face{src:url(https://example.org/a.woff2)}</style>')],
    ['an import in CDATA', svg('<style><![CDATA[@import "a.css";]]></style>')],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`],
    ['an animated address', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
    ['a style sheet link', svg('<h:link rel="stylesheet" href="#x"/>')],
  ])('%s', ([, text = '']) => {
    expect(problemOfSvg(text)?.sort).toBe('unsafe');
  });
});

describe('unreadable', () => {
  test.for([
    ['nothing', ''],
    ['text', 'kein Bild'],
    ['an open element', '<svg><g></svg>'],
    ['an end without start', '<svg></g></svg>'],
    ['no end', svg('').slice(0, -6)],
    ['two roots', svg('') + svg('')],
    ['another root', '<html></html>'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['an attribute without quotes', svg('<g id=a></g>')],
    ['a lonely less-than sign', svg('a < b')],
  ])('%s', ([, text = '']) => {
    expect(problemOfSvg(text)?.sort).toBe('malformed');
  });
});
