/**
 * Which change must and must not make a page be scanned again: ways of naming a file, kinds of files,
 * chains over style sheets and scripts, names that look alike.
 */
import { describe, expect, it } from 'vitest';
import { filesOfPage, isPage, keyOfPage } from '../../../src/checks/pages/page-key.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { page, textArtifact } from '../artifacts.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const image = (path: string) => ({ path, mediaType: 'image/png', bytes: bytes(1) });
const keyOf = (subject: Artifact, files: readonly Artifact[]) =>
  keyOfPage(subject, [subject, ...files], ['4.10', '1']);

/** True when a change of `file` changes the key of a page with this content. */
function matters(content: string, file: Artifact, others: readonly Artifact[] = []): boolean {
  const subject = page('lesen/a.html', content);
  const changed = { ...file, bytes: bytes(42, 42) };
  return keyOf(subject, [file, ...others]) !== keyOf(subject, [changed, ...others]);
}

describe('a picture counts', () => {
  it.each([
    ['as src', '<img src="../assets/b.png" alt="">'],
    ['without quotes', '<img src=../assets/b.png alt="">'],
    ['in a srcset', '<img srcset="../assets/b.png 2x" alt="">'],
    ['in a style', '<p style="background:url(../assets/b.png)">x</p>'],
    ['in a script of the page', '<script>show("b.png")</script>'],
    ['in a data attribute', '<p data-picture="b.png">x</p>'],
    ['with a query', '<img src="../assets/b.png?v=2" alt="">'],
    ['even in a comment: too many rather than too few', '<!-- b.png -->'],
  ])('%s', (_, content) => {
    expect(matters(content, image('assets/b.png'))).toBe(true);
  });

  it.each([
    ['with an umlaut, as it is', 'schlüssel.png', '<img src="schlüssel.png" alt="">'],
    ['with an umlaut, encoded', 'schlüssel.png', '<img src="schl%C3%BCssel.png" alt="">'],
    ['with a space, encoded', 'ein bild.png', '<img src="ein%20bild.png" alt="">'],
    ['with brackets', 'b(1).png', '<img src="b(1).png" alt="">'],
  ])('%s', (_, name, content) => {
    expect(matters(content, image(`assets/${name}`))).toBe(true);
  });

  it('over a chain of files, each naming the next', () => {
    const chain = [
      textArtifact('assets/a.css', '@import "b.css";'),
      textArtifact('assets/b.css', 'p{background:url(c.svg)}'),
      textArtifact('assets/c.svg', '<svg><image href="b.png"/></svg>'),
    ];
    const content = '<link rel="stylesheet" href="../assets/a.css">';
    expect(matters(content, image('assets/b.png'), chain)).toBe(true);
    expect(matters(content, image('assets/b.png'), chain.slice(1))).toBe(false);
  });

  it('over files that name each other', () => {
    const circle = [
      textArtifact('assets/a.css', '@import "b.css"; p{background:url(b.png)}'),
      textArtifact('assets/b.css', '@import "a.css";'),
    ];
    expect(matters('<link href="b.css">', image('assets/b.png'), circle)).toBe(true);
  });
});

describe('a file does not count', () => {
  it.each([
    ['that nobody names', 'nichts', image('assets/b.png')],
    ['whose name is longer than the one named', '<img src="b.png">', image('assets/ab.jpg')],
    ['that is another page', '<a href="b.html">b</a>', page('lesen/b.html', '<p>b</p>')],
    ['that is only for download', '<a href="b.pdf">b</a>', textArtifact('b.pdf', 'x')],
    ['that is sound', '<audio src="b.mp3"></audio>', textArtifact('audio/b.mp3', 'x')],
    [
      'that is a book',
      '<a href="b.epub">b</a>',
      { path: 'b.epub', mediaType: 'application/epub+zip', bytes: bytes(1) },
    ],
  ])('%s', (_, content, file) => {
    expect(matters(content, file)).toBe(false);
  });

  it('that only a page names which this page links to', () => {
    const next = page('lesen/b.html', '<img src="b.png" alt="">');
    expect(matters('<a href="b.html">weiter</a>', image('assets/b.png'), [next])).toBe(false);
  });

  it('that only a PDF or a sound file seems to name', () => {
    const pdf = textArtifact('b.pdf', 'b.png');
    expect(matters('<a href="b.pdf">b</a>', image('assets/b.png'), [pdf])).toBe(false);
  });
});

describe('a key', () => {
  const subject = page('lesen/a.html', '<img src="b.png" alt=""><a href="c.pdf">c</a>');
  const files = [image('assets/b.png'), textArtifact('c.pdf', 'x')];
  const key = keyOf(subject, files);

  it('is the same for the same input, and says whose it is', () => {
    expect(keyOf(subject, [...files])).toBe(key);
    expect(key).toMatch(/^axe:[0-9a-f]{64}$/);
  });

  it.each([
    ['another path of the same page', { ...subject, path: 'leicht/a.html' }, files],
    ['another kind of page', { ...subject, mediaType: 'text/html;charset=utf-8' }, files],
    ['a picture that moved', subject, [{ ...image('bilder/b.png') }, ...files.slice(1)]],
    ['a picture of another kind', subject, [{ ...image('assets/b.png'), mediaType: 'image/gif' }]],
    ['a download that is gone', subject, files.slice(0, 1)],
    ['a picture that is gone', subject, files.slice(1)],
    ['a second picture of that name', subject, [...files, image('leicht/b.png')]],
  ])('changes with %s', (_, other, others) => {
    expect(keyOf(other, others)).not.toBe(key);
  });

  it('changes with each version of those who look', () => {
    const all = [subject, ...files];
    const keys = [['4.10', '1'], ['4.11', '1'], ['4.10', '2'], ['4.101', ''], ['4.10']].map(
      (versions) => keyOfPage(subject, all, versions),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not change with files that nobody names', () => {
    expect(keyOf(subject, [...files, image('assets/z.png'), textArtifact('z.css', 'p{}')])).toBe(
      key,
    );
  });
});

describe('pages', () => {
  it.each([
    ['text/html', true],
    ['text/html; charset=utf-8', true],
    ['application/xhtml+xml', false],
    ['text/css', false],
  ])('%s: %s', (mediaType, expected) => {
    expect(isPage({ path: 'a', mediaType, bytes: bytes() })).toBe(expected);
  });

  it('stand first among their own files, and each file once', () => {
    const subject = page('a.html', '<img src="b.png"><img src="b.png">');
    const found = filesOfPage(subject, [image('b.png'), subject]);
    expect(found.map(({ path }) => path)).toEqual(['a.html', 'b.png']);
  });
});
