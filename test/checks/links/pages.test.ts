/**
 * Links of web pages: each kind of fault in a page of two, found alone and at the line of its author;
 * and links as they should be, of which nothing is told.
 */
import { describe, expect, it } from 'vitest';
import { linksCheck } from '../../../src/checks/links/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { memoryCache } from '../../memory-cache.ts';
import { contextOf, documentWithIds, page, textArtifact } from '../artifacts.ts';

const host = createNodeHost();
const other = page(
  'lesen/b.html',
  '<h2 id="da">Da</h2><p id="müll">x</p><i id="x"></i><b id="x"></b>',
);
const files = [
  other,
  page('index.html', ''),
  textArtifact('assets/a.css', ''),
  textArtifact('audio/a b.mp3', ''),
  textArtifact('x.pdf', '%PDF'),
];

async function check(body: string, artifacts: readonly Artifact[] = files, address?: string) {
  const subject = page('lesen/a.html', `<p id="p1">x</p><p id="p2">${body}</p>`);
  const plain = documentWithIds('p1', 'p2');
  const meta = address === undefined ? plain.meta : { ...plain.meta, address };
  const options = { subjects: [subject], document: { ...plain, meta } };
  const [run] = await linksCheck.run(contextOf(host, [subject, ...artifacts], options));
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('a link that leads nowhere', () => {
  it.each([
    ['link/missing-file', '<a href="weg.html">Anträge</a>', '„lesen/weg.html“'],
    ['link/missing-file', '<a href="../weg/">Anträge</a>', '„weg/“'],
    ['link/missing-file', '<audio controls src="../audio/weg.mp3"></audio>', '„audio/weg.mp3“'],
    ['link/missing-file', '<img src="weg.svg" alt="x">', '„lesen/weg.svg“'],
    ['link/missing-target', '<a href="b.html#weg">Anträge</a>', 'in „lesen/b.html“'],
    ['link/missing-target', '<a href="#weg">Anträge</a>', 'in „lesen/a.html“'],
    ['link/missing-target', '<a href="#DA">Anträge</a>', '„#DA“'],
    ['link/ambiguous-target', '<a href="b.html#x">Anträge</a>', '2 Elemente'],
    ['link/empty', '<a href="">Anträge</a>', '„Anträge“'],
    ['link/empty', '<a href="#">Anträge</a>', '„Anträge“'],
    ['link/forbidden', '<a href="javascript:void(0)">Anträge</a>', 'javascript'],
    ['link/forbidden', '<a href="JavaScript:x()">Anträge</a>', 'JavaScript'],
    ['link/forbidden', '<a href="data:text/html,x">Anträge</a>', 'data'],
    ['link/forbidden', '<a href="file:///C:/antrag.doc">Anträge</a>', 'file'],
    ['link/forbidden', '<a href="//example.org/">Anträge</a>', '//example.org'],
    ['link/malformed', '<a href="https://">Anträge</a>', 'https'],
    ['link/malformed', '<a href="https:/example.org">Anträge</a>', 'https'],
    ['link/malformed', '<a href="https://jena">Anträge</a>', 'https'],
    ['link/malformed', '<a href="https://www.jena .de">Anträge</a>', 'https'],
    ['link/malformed', '<a href="mailto:amt.jena.de">Anträge</a>', 'mailto'],
    ['link/malformed', '<a href="mailto:a@jena">Anträge</a>', 'mailto'],
    ['link/malformed', '<a href="mailto:a@jena.de;b@jena.de">Anträge</a>', 'mailto'],
    ['link/malformed', '<a href="tel:Amt">Anträge</a>', 'tel'],
    ['link/malformed', '<a href="tel:">Anträge</a>', 'tel'],
    ['link/insecure', '<a href="http://www.jena.de">Stadt</a>', 'http'],
  ])('%s: %s', async (code, body, words) => {
    const run = await check(body);
    expect(run.diagnostics.map((finding) => finding.code)).toEqual([code]);
    const [finding] = run.diagnostics;
    expect(finding?.message.de).toContain(words);
    expect(finding?.message.en).not.toBe(finding?.message.de);
    expect(finding?.span).toEqual({ file: 'a.md', line: 4, column: 1 });
    expect(finding?.artifact).toEqual({ path: 'lesen/a.html', selector: '#p2' });
    expect(run.status).toBe(code === 'link/insecure' ? 'pass' : 'fail');
  });
});

describe('words that say nothing', () => {
  it.each([
    '<a href="b.html">hier</a>',
    '<a href="b.html">Mehr …</a>',
    '<a href="b.html">» weiterlesen</a>',
    '<a href="b.html"><em>Klicken</em> Sie hier!</a>',
    '<a href="b.html">Read more</a>',
    '<a href="b.html"><img src="../assets/a.css" alt="Link"></a>',
    '<a href="b.html" aria-label="Details">Antrag auf Wohngeld</a>',
    '<a href="https://www.jena.de/a/b?c=1">https://www.jena.de/a/b?c=1</a>',
  ])('%s', async (body) => {
    const run = await check(body);
    expect(run.diagnostics.map(({ code, criteria }) => [code, criteria])).toEqual([
      ['link/says-nothing', ['2.4.4']],
    ]);
    expect(run.status).toBe('pass');
  });

  it.each([
    ['two files', '<a href="b.html">Antrag</a> <a href="../x.pdf">Antrag</a>'],
    ['two places', '<a href="b.html#da">Antrag</a> <a href="b.html#m%C3%BCll">antrag:</a>'],
    ['in and out', '<a href="b.html">Antrag</a> <a href="https://www.jena.de">Antrag</a>'],
  ])('apart from each other: %s', async (_, body) => {
    const run = await check(body);
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['link/same-words']);
  });
});

describe('links as they should be', () => {
  it.each([
    '<a href="b.html">Antrag</a>',
    '<a href="b.html#da">Antrag</a>',
    '<a href="b.html#m%C3%BCll">Müll</a>',
    '<a href="./b.html?druck=1#da">Antrag</a>',
    '<a href="../index.html">Start</a>',
    '<a href="#p1">Oben</a>',
    '<a href="../x.pdf#page=3">PDF</a>',
    '<a href="../audio/a%20b.mp3">Ton</a>',
    '<a href="https://www.jena.de">www.jena.de</a>',
    '<a href="https://münchen.example/straße">München</a>',
    '<a href="mailto:amt@jena.de?subject=Wohngeld%20bitte">Mail</a>',
    '<a href="mailto:a@jena.de,b@jena.de">Mail an beide</a>',
    '<a href="tel:+49364149-0">03641 49-0</a>',
    '<a href="tel:115">115</a>',
    '<a href="b.html" aria-label="Antrag auf Wohngeld">hier</a>',
    '<a href="b.html">Antrag</a> <a href="b.html">Antrag</a>',
    '<a href="b.html">Kapitel B</a> <a href="b.html#da">Kapitel B</a>',
    '<a href="b.html" role="doc-noteref">1</a> <a href="#p1" role="doc-noteref">1</a>',
    '<a>kein Link</a>',
    '<img src="data:image/png;base64,AA==" alt="x">',
    '<a href=" b.html ">Antrag</a>',
  ])('%s', async (body) => {
    expect((await check(body)).diagnostics).toEqual([]);
  });

  it('may name the place where the publication will stand', async () => {
    const at = 'https://lesen.example/wohngeld/';
    const good = `<a href="${at}lesen/b.html#da">B</a><a href="${at}">Start</a>`;
    expect((await check(good, files, at)).diagnostics).toEqual([]);
    const bad = await check(`<a href="${at}lesen/weg.html">B</a>`, files, at);
    expect(bad.diagnostics.map(({ code }) => code)).toEqual(['link/missing-file']);
  });
});

describe('what is kept', () => {
  it('is asked for again when a page that is led to has changed', async () => {
    const kept = new Map<string, Uint8Array>();
    const keeping = {
      ...host,
      cache: memoryCache(kept),
    };
    const from = page('lesen/a.html', '<p id="p1"><a href="b.html#da">B</a></p>');
    const run = async (to: Artifact) => {
      const subjects = [from];
      const context = contextOf(keeping, [from, to], { subjects, document: documentWithIds('p1') });
      return (await linksCheck.run(context))[0];
    };
    expect((await run(other))?.status).toBe('pass');
    expect(kept.size).toBe(1);
    expect((await run(page('lesen/b.html', '')))?.status).toBe('fail');
    expect((await run(other))?.status).toBe('pass');
    expect(kept.size).toBe(2);
  });
});
