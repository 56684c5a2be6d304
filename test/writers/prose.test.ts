/**
 * From Markdown to what readers get: prose/*.txt holds a chapter, a line of dots, its XHTML for the
 * web, a line of dots, and what the narrator says with the pauses. `ACCEPT=1` rewrites what stands
 * below the first dots; read it before you commit.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Chapter, Document, Edition } from '../../src/model/document.ts';
import { prepare } from '../../src/prepare/index.ts';
import { writeScript } from '../../src/writers/speech/index.ts';
import { picturesByPath, toHtml, writeChapter } from '../../src/writers/xhtml/index.ts';
import { DOTS, readProse } from '../source/prose-cases.ts';
import { proseTests } from '../source/prose-tests.ts';

const folder = fileURLToPath(new URL('prose', import.meta.url));

function markup(chapter: Chapter, edition: Edition, document: Document): string {
  const element = writeChapter(chapter, {
    edition: edition.name,
    hrefOf: (id) => `#${id}`,
    pictures: picturesByPath(document),
    pictureHref: (file) => `bilder/${file}`,
    joint: edition.name === 'easy' ? document.meta.easy.joint : 'none',
    epubTypes: false,
    footnotes: 'chapter-end',
    pageBreaks: new Map(),
    scrollTables: false,
  });
  // Ids are the matter of other tests; here they would hide the words.
  return toHtml(element).replaceAll(/ id="[^"]*"/g, '');
}

function speech(chapter: Chapter): string {
  return writeScript(chapter)
    .utterances.map(({ parts, pause }) => {
      const said = parts.map(({ text, lang }) => (lang === undefined ? text : `<${lang} ${text}>`));
      return `${said.join('').trim()} /${pause}\n`;
    })
    .join('');
}

async function outcomeOf(markdown: string): Promise<string> {
  const { value } = await readProse(markdown);
  if (value === undefined) return '';
  const document = prepare(value).value;
  const editions = document.editions.filter(
    ({ name }) => name === 'easy' || document.editions.length === 1,
  );
  return editions
    .flatMap((edition) =>
      edition.chapters.map(
        (chapter) => `${markup(chapter, edition, document).trim()}\n${DOTS}${speech(chapter)}`,
      ),
    )
    .join('')
    .trimEnd();
}

proseTests(folder, readdirSync(folder).toSorted(), outcomeOf);
