/** Text of any kind in XML: it comes back from a parser as it went in, but for what XML cannot hold. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Element } from 'xast';
import { allowedInXml, xmlText } from '../../src/writers/xml-text.ts';

function tree(text: string): Element {
  return {
    type: 'element',
    name: 'a',
    attributes: { b: text },
    children: [{ type: 'text', value: text }],
  };
}

/** What a strict parser reads; throws where the document is not well-formed. */
function readBack(xml: string): { readonly attribute: string; readonly text: string } {
  const parser = new SaxesParser();
  const read = { attribute: '', text: '' };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    read.attribute = String(attributes.b);
  });
  parser.on('text', (text) => {
    read.text += text;
  });
  parser.write(xml).close();
  return read;
}

describe('XML text', () => {
  test.each([']]>', ']]]>', 'a ]]> b ]]> c', ']]&gt;', '<![CDATA[x]]>'])(
    'holds %s as a text (XML 1.0 §2.4)',
    (text) => expect(readBack(xmlText(tree(text)))).toEqual({ attribute: text, text }),
  );

  test('the parser of this test sees the fault that is put right', () => {
    expect(() => readBack('<a>]]></a>')).toThrow();
  });

  test('is well-formed for any characters, and none that XML can hold is lost', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', ']]', '>', '&amp;', '<!--', '\ud800', '\u0000', '\ufffe', '😀'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        // A parser reads every line end as \n (XML 1.0 §2.11) and white space in attributes as blanks.
        const text = allowedInXml(pieces.join('')).replace(/[\r\n\t]/g, ' ');
        expect(readBack(xmlText(tree(text)))).toEqual({ attribute: text, text });
      }),
    );
  });

  test('options of the serialiser hold', () => {
    const empty: Element = { type: 'element', name: 'a', attributes: {}, children: [] };
    expect(xmlText(empty, { closeEmptyElements: true, tightClose: true })).toBe('<a/>');
  });
});
