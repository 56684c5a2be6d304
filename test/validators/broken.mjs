/**
 * Artefacts broken on purpose, each in one place, made from good ones. Each names the validator that
 * must report it and what the report must say.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * @param {readonly string[]} files everything that was built
 * @returns {{ tool: string, what: string, fileName: string, bytes: Uint8Array, expected: RegExp }[]}
 */
export function brokenArtifacts(files) {
  const epub = first(files, /base\.epub$/);
  const pdf = first(files, /base\.pdf$/);
  const html = first(files, /base\/lesen\/.*\.html$/);
  return [
    {
      tool: 'epubcheck',
      what: 'no dcterms:modified',
      fileName: 'no-modified.epub',
      bytes: changeInZip(epub, /\.opf$/, /<meta property="dcterms:modified">[^<]*<\/meta>/, ''),
      expected: /RSC-005.*modified/,
    },
    {
      tool: 'epubcheck',
      what: 'an overlay points to an element that is not there',
      fileName: 'dangling-overlay.epub',
      bytes: changeInZip(epub, /\.smil$/, /(<text[^>]*src="[^"#]*#)[^"]*"/, '$1gibt-es-nicht"'),
      expected: /RSC-012|MED/,
    },
    {
      tool: 'ace',
      what: 'no accessibility metadata',
      fileName: 'no-metadata.epub',
      bytes: changeInZip(
        epub,
        /\.opf$/,
        /<meta property="schema:accessibilityFeature">[^<]*<\/meta>/g,
        '',
      ),
      expected: /metadata-accessibilityfeature/i,
    },
    {
      tool: 'ua1',
      what: 'the title is not shown',
      fileName: 'no-display-title.pdf',
      bytes: changeBytes(pdf, '/DisplayDocTitle true', '/DisplayDocTitle null'),
      expected: /7\.1-10/,
    },
    {
      tool: '2a',
      what: 'not marked as tagged',
      fileName: 'not-marked.pdf',
      bytes: changeBytes(pdf, '/MarkInfo', '/XarkInfo'),
      expected: /2a 6\.7/,
    },
    {
      tool: 'nu',
      what: 'a list in a paragraph',
      fileName: 'list-in-paragraph.html',
      bytes: changeText(html, '</main>', '<p><ul><li>x</li></ul></p></main>'),
      expected: /No “p” element in scope|No "p" element in scope/,
    },
  ];
}

function first(files, pattern) {
  const file = files.find((each) => pattern.test(each));
  if (file === undefined) throw new Error(`nothing to break: no file like ${pattern}`);
  return new Uint8Array(readFileSync(file));
}

function changeInZip(bytes, name, pattern, replacement) {
  const entries = unzipSync(bytes);
  const path = Object.keys(entries).find((each) => name.test(each));
  const text = strFromU8(entries[path]);
  entries[path] = strToU8(changed(text, text.replace(pattern, replacement), pattern));
  const { mimetype, ...others } = entries;
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...others });
}

function changeText(bytes, from, to) {
  const text = strFromU8(bytes);
  return strToU8(changed(text, text.replace(from, to), from));
}

/** Replaces bytes by as many, so that the cross-reference table of a PDF stays right. */
function changeBytes(bytes, from, to) {
  if (from.length !== to.length) throw new Error('both must be of one length');
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(changed(text, text.replace(from, to), from), 'latin1');
}

function changed(before, after, what) {
  if (before === after) throw new Error(`nothing was broken: ${what} does not occur`);
  return after;
}
