/** A page's key changes with everything the browser would see, and with nothing else. */
import { describe, expect, it } from 'vitest';
import { filesOfPage, keyOfPage } from '../../../src/checks/pages/page-key.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { page, textArtifact } from '../artifacts.ts';

const html = page(
  'lesen/a.html',
  '<img src="../assets/bild%20eins.svg" alt="x"><audio src="../audio/a.mp3"></audio><a href="../a.pdf">PDF</a><a href="b.html">b</a>',
  '<link rel="stylesheet" href="../assets/a.css">',
);
const files: readonly Artifact[] = [
  html,
  page('lesen/b.html', '<p>b</p>'),
  textArtifact('assets/a.css', '@font-face{src:url(schrift.woff2)}'),
  { path: 'assets/schrift.woff2', mediaType: 'font/woff2', bytes: new Uint8Array([1]) },
  textArtifact('assets/bild eins.svg', '<svg/>'),
  textArtifact('assets/anderes.svg', '<svg/>'),
  textArtifact('audio/a.mp3', 'Ton'),
  textArtifact('a.pdf', 'PDF'),
];

const key = (artifacts: readonly Artifact[]) => keyOfPage(artifacts[0] ?? html, artifacts, ['1']);
const changed = (path: string) =>
  files.map((file) => (file.path === path ? { ...file, bytes: new Uint8Array([7, 7]) } : file));

describe('the key of a page', () => {
  it('follows names through style sheets, and leaves other pages out', () => {
    expect(filesOfPage(html, files).map((file) => file.path)).toEqual([
      'lesen/a.html',
      'assets/a.css',
      'assets/bild eins.svg',
      'audio/a.mp3',
      'a.pdf',
      'assets/schrift.woff2',
    ]);
  });

  it.each(['lesen/a.html', 'assets/a.css', 'assets/schrift.woff2', 'assets/bild eins.svg'])(
    'changes with %s',
    (path) => expect(key(changed(path))).not.toBe(key(files)),
  );

  it.each(['lesen/b.html', 'assets/anderes.svg', 'audio/a.mp3', 'a.pdf'])(
    'does not change with %s',
    (path) => expect(key(changed(path))).toBe(key(files)),
  );

  it('changes when a file the page names goes missing, and with the version of the tool', () => {
    expect(key(files.filter((file) => file.path !== 'audio/a.mp3'))).not.toBe(key(files));
    expect(keyOfPage(html, files, ['2'])).not.toBe(key(files));
  });
});
