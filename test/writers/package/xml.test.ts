/** Trees to XML bytes. */
import { describe, expect, it } from 'vitest';
import { element, toXmlBytes } from '../../../src/writers/package/xml.ts';

const xml = (...args: Parameters<typeof element>) =>
  new TextDecoder().decode(toXmlBytes(element(...args)));

describe('toXmlBytes', () => {
  it('escapes text and attributes', () => {
    const out = xml('a', { b: '"<&>' }, 'x < y & z');
    expect(out).toMatch(/<a b="&#x22;&#x3C;&#x26;>">x &#x3C; y &#x26; z<\/a>/);
  });

  it('leaves out what is undefined', () => {
    expect(xml('a', { b: undefined }, undefined, [undefined, 'c'])).toContain('<a>c</a>');
  });

  it('drops characters that no XML document can hold', () => {
    expect(xml('a', {}, 'x\u0000\u0008\u001by\t\n')).toContain('<a>xy\t\n</a>');
  });

  it('puts elements on lines of their own, but never touches text', () => {
    const out = xml(
      'a',
      {},
      element('b', {}, element('c', {})),
      element('d', {}, 'x', element('e', {})),
    );
    expect(out).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>\n    <c/>\n  </b>\n  <d>x<e/></d>\n</a>\n',
    );
  });

  it('escapes the end of a CDATA section in a text (XML 1.0 §2.4)', () => {
    expect(xml('a', {}, 'Ende: ]]> hier')).toContain('<a>Ende: ]]&gt; hier</a>');
  });
});
