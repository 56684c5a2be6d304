/** Trees to text: what HTML and XML do differently. */
import { describe, expect, test } from 'vitest';
import { box, el, pageBreakId, toHtml, toXhtml } from '../../../src/writers/xhtml/index.ts';

const page = box(
  'html',
  { lang: 'de' },
  box('head', {}, el('title', {}, 'A & B')),
  box('body', { class: undefined }, el('audio', { controls: true, src: 'a.mp3' }), el('br', {})),
);

describe('HTML', () => {
  test('a page has a doctype, void elements and bare boolean attributes', () => {
    expect(toHtml({ type: 'root', children: [page] })).toBe(
      [
        '<!DOCTYPE html>',
        '<html lang="de">',
        '<head>',
        '<title>A &#x26; B</title>',
        '</head>',
        '<body>',
        '<audio controls src="a.mp3"></audio>',
        '<br>',
        '</body>',
        '</html>',
        '',
      ].join('\n'),
    );
  });

  test('a part has none', () => {
    expect(toHtml(el('p', {}, 'x'))).toBe('<p>x</p>');
  });

  test('quotes in attributes cannot end them', () => {
    expect(toHtml(el('abbr', { title: 'a" onclick="x' }))).toBe(
      '<abbr title="a&#x22; onclick=&#x22;x"></abbr>',
    );
  });
});

describe('XHTML', () => {
  test('a page has declaration, doctype, namespaces and both languages', () => {
    expect(toXhtml(page)).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<!DOCTYPE html>',
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="de" xml:lang="de">',
        '<head>',
        '<title>A &#x26; B</title>',
        '</head>',
        '<body>',
        '<audio controls="" src="a.mp3"></audio>',
        '<br></br>',
        '</body>',
        '</html>',
        '',
      ].join('\n'),
    );
  });

  test('a root is the same as its element', () => {
    expect(toXhtml({ type: 'root', children: [page] })).toBe(toXhtml(page));
  });

  test('text is escaped', () => {
    expect(toXhtml(el('p', {}, '<b> & ]]>'))).toContain('&#x3C;b> &#x26; ]]&gt;');
  });
});

test('characters that XML cannot hold are left out', () => {
  const text = 'a\u0000b\u000Bc\uFFFEd\uD800e\tf 😀';
  expect(toXhtml(el('img', { alt: text }, text))).toContain('alt="abcde\tf 😀">abcde\tf 😀<');
});

test('ids of page markers are names in XML whatever the label', () => {
  expect(pageBreakId('xii')).toBe('pagebreak-xii');
  expect(pageBreakId('A 3')).toBe('pagebreak-A-3');
});
