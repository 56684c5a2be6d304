/** Hostile drawings, each refused with its reason; and drawings that only look alike, accepted. */
import { describe, expect, test } from 'vitest';
import { problemOfSvg } from '../../src/source/pictures/svg.ts';

function svg(inner: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`;
}

function reasonOf(text: string): string | undefined {
  return problemOfSvg(text)?.what.de;
}

describe('elements that run or load', () => {
  test.for<[string, string]>([
    ['<script/>', '<script>'],
    ['<script xlink:href="#a"/>', '<script>'],
    ['<ScRiPt>x</ScRiPt>', '<ScRiPt>'],
    ['<a:script xmlns:a="http://www.w3.org/2000/svg"/>', '<a:script>'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<FOREIGNOBJECT/>', '<FOREIGNOBJECT>'],
    ['<switch><foreignObject/></switch>', '<foreignObject>'],
    ['<iframe/>', '<iframe>'],
    ['<x:object xmlns:x="http://www.w3.org/1999/xhtml"/>', '<x:object>'],
    ['<embed/>', '<embed>'],
    ['<audio/>', '<audio>'],
    ['<video/>', '<video>'],
    ['<canvas/>', '<canvas>'],
    ['<handler/>', '<handler>'],
    ['<listener/>', '<listener>'],
    ['<g><g><g><script/></g></g></g>', '<script>'],
  ])('%s', ([inner, name]) => {
    expect(reasonOf(svg(inner))).toBe(`das Element ${name}`);
  });
});

describe('event handlers', () => {
  test.for<[string, string]>([
    [svg('', ' onload="x"'), 'onload'],
    [svg('<g onclick="x"/>'), 'onclick'],
    [svg("<g onmouseover='x'/>"), 'onmouseover'],
    [svg('<g OnFocus="x"/>'), 'OnFocus'],
    [svg('<g\n\tonbegin\n=\n"x"/>'), 'onbegin'],
    [svg('<animate onend="x"/>'), 'onend'],
    [svg('<g ev:onload="x"/>'), 'ev:onload'],
    [svg('<g fill="red" onzoom=""/>'), 'onzoom'],
  ])('%s', ([text, name]) => {
    expect(reasonOf(text)).toBe(`den Ereignis-Handler „${name}“`);
  });
});

describe('addresses', () => {
  test.for<[string, string]>([
    ['<a href="javascript:alert(1)"/>', 'javascript:alert(1)'],
    ['<a href=" javascript:alert(1)"/>', ' javascript:alert(1)'],
    ['<a href="java&#10;script:x"/>', 'java\nscript:x'],
    ['<a href="&#x6A;avascript:x"/>', 'javascript:x'],
    ['<a href="&#0000106avascript:x"/>', 'javascript:x'],
    ['<a xlink:href="vbscript:x"/>', 'vbscript:x'],
    ['<a href="https://example.org"/>', 'https://example.org'],
    ['<a href="//example.org"/>', '//example.org'],
    ['<a href="file:///etc/passwd"/>', 'file:///etc/passwd'],
    ['<a href="data:text/html,x"/>', 'data:text/html,x'],
    ['<image href="data:image/svg+xml,x"/>', 'data:image/svg+xml,x'],
    ['<image href="data:image/png,x"/>', 'data:image/png,x'],
    ['<image href="data:image/png;base64,AA&quot;"/>', 'data:image/png;base64,AA"'],
    ['<image href="\\\\server\\x.png"/>', '\\\\server\\x.png'],
    ['<image href="C:/x.png"/>', 'C:/x.png'],
    ['<use href="x.svg#a"/>', 'x.svg#a'],
    ['<use xlink:href="https://a.de/x.svg#a"/>', 'https://a.de/x.svg#a'],
    ['<image src="x.png"/>', 'x.png'],
    ['<set attributeName="href"/>', 'href'],
    ['<animate attributeName="xlink:href"/>', 'xlink:href'],
    ['<set attributeName="onclick"/>', 'onclick'],
    ['<rect fill="url(x.svg#a)"/>', 'x.svg#a'],
    ['<rect fill="url( https://a.de )"/>', 'https://a.de'],
    ['<rect style="fill:url(\'//a.de/x\')"/>', '//a.de/x'],
    ['<rect style="background:URL(x.png)"/>', 'x.png'],
    ['<rect filter="url&#x28;x.svg)"/>', 'x.svg'],
    ['<g mask="url(&quot;x.svg#m&quot;)"/>', 'x.svg#m'],
    ['<g cursor="url(https://a.de/c.cur)"/>', 'https://a.de/c.cur'],
    ['<style>.a{fill:url(x.svg#a)}</style>', 'x.svg#a'],
    ['<style>@IMPORT "x.css";</style>', '@import'],
    ['<style>@import url(#a);</style>', '@import'],
    ['<style><![CDATA[.a{background:url(https://a.de)}]]></style>', 'https://a.de'],
    ['<style>.a{background:u\\72l(x)}</style>', 'x'],
    ['<style>.a{background:\\000075 rl(x)}</style>', 'x'],
    ['<style>.a{background:\\u\\r\\l(x)}</style>', 'x'],
    ['<style>@\\69mport "x";</style>', '@import'],
    ['<rect style="background:image-set(&quot;https://a.de/x.png&quot; 1x)"/>', 'image-set'],
  ])('%s', ([inner, target]) => {
    const { sort, what } = problemOfSvg(svg(inner)) ?? {};
    expect(sort).toBe('unsafe');
    expect(what?.de).toBe(`den Verweis nach außen „${target}“`);
    expect(what?.en).toBe(`the reference to the outside “${target}”`);
  });

  test('a long address is shown in part', () => {
    const reason = reasonOf(svg(`<image href="https://${'a'.repeat(500)}.de"/>`));
    expect(reason?.length).toBeLessThan(100);
  });
});

describe('documents that are no plain drawing', () => {
  const bomb = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>`;
  test.for<[string, string]>([
    ['an entity bomb', `${bomb}${svg('<text>&b;</text>')}`],
    ['an outside entity', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('')}`],
    ['a parameter entity', `<!DOCTYPE svg [<!ENTITY % x SYSTEM "a.dtd"> %x;]>${svg('')}`],
    ['attribute defaults', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>${svg('')}`],
    ['a tag cut in two', svg('<scr<script>ipt>')],
    ['a comment never closed', svg('<!-- <script/>')],
    ['a comment with two hyphens', svg('<!-- a -- b -->')],
    ['a comment too short', svg('<!--->')],
    ['CDATA never closed', svg('<style><![CDATA[ </style>')],
    ['an attribute without value', svg('<g hidden></g>')],
    ['an attribute with a less-than sign', svg('<g id="<script>"/>')],
    ['an attribute never closed', svg('<g id="a></g>')],
    ['a tag never closed', '<svg'],
    ['tags in the wrong order', svg('<a><b></a></b>')],
    ['a name in another case at the end', '<svg></SVG>'],
    ['HTML around it', `<html>${svg('')}</html>`],
    ['a slash for a space', svg('<g/onload="x">')],
  ])('%s', ([, text]) => {
    expect(problemOfSvg(text)?.sort).toBe('malformed');
  });

  test.for(['<?xml-stylesheet href="x.css"?>', '<?XML-STYLESHEET type="text/xsl" href="#x"?>'])(
    '%s',
    (line) => {
      expect(reasonOf(`${line}${svg('')}`)).toBe('ein fremdes Stylesheet');
    },
  );
});

describe('looks alike and is harmless', () => {
  test.for([
    ['the word script', svg('<text>script &lt;script&gt; onload="x"</text>')],
    ['script in a comment', svg('<!-- <script>alert(1)</script> -->')],
    ['script in a title', svg('<title>JavaScript lernen</title>')],
    ['a description with CDATA', svg('<desc><![CDATA[<script>]]></desc>')],
    ['ids that begin with on', svg('<g id="online"/>')],
    ['an attribute that holds on', svg('<g font-variant="x" version="1.1"/>')],
    ['a link to a part of it', svg('<a href="#teil"><text>Teil</text></a>')],
    ['an empty link', svg('<a href=""/>')],
    ['an own filter', svg('<g filter="url(#f)" mask=\'url("#m")\'/>')],
    ['a JPEG inside', svg('<image href="data:image/jpeg;base64,/9j/4AAQ\nSkZJ"/>')],
    ['single quotation marks', "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>"],
    ['a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:g/></svg:svg>'],
    ['umlauts', svg('<text id="größe">Größe</text>')],
    ['numbered characters', svg('<text>&#228;&#xE4;</text>')],
    ['an animation of a colour', svg('<rect><animate attributeName="fill" to="red"/></rect>')],
    ['a style sheet of its own', svg('<style type="text/css">.a{fill:url(#g)}</style>')],
    ['line ends everywhere', svg('<g\n id\n=\n"a"\n>\r\n</g\n>')],
  ])('%s', ([, text = '']) => {
    expect(problemOfSvg(text)).toBeUndefined();
  });
});
