/** The cases in prose/*.txt: Markdown, a line of dots, and what has to come of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { publicationOf } from './publication-of.ts';
import { shapeOf } from './shape.ts';

/** Where the cases stand. */
export const proseFolder = fileURLToPath(new URL('prose', import.meta.url));
/** The line between a text and what comes of it. */
export const DOTS = '..........\n';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>';
const BETWEEN = /\n?={10,} /;

/** One case; `expected` is a shape and findings. */
export type ProseCase = {
  readonly title: string;
  readonly markdown: string;
  readonly expected: string;
};

/** The files of cases in their order. */
export const proseFiles: readonly string[] = readdirSync(proseFolder).toSorted();

/** The cases of a file. */
export function casesIn(file: string, folder = proseFolder): readonly ProseCase[] {
  const [, ...parts] = `\n${readFileSync(`${folder}/${file}`, 'utf8')}`.split(BETWEEN);
  return parts.map((part) => {
    const [title = '', ...rest] = part.split('\n');
    const [markdown = '', ...expected] = rest.join('\n').split(DOTS);
    return { title, markdown, expected: expected.join(DOTS).trimEnd() };
  });
}

/** What reading a text as the only chapter gives; the drawing `bilder/haus.svg` is there. */
export function readProse(markdown: string) {
  return publicationOf({ '01.md': markdown, 'bilder/haus.svg': SVG });
}

/** The shape of the document that a text becomes, and the findings. */
export async function outcomeOf(markdown: string): Promise<string> {
  const { value, diagnostics } = await readProse(markdown);
  const findings = diagnostics.map(
    ({ span, code, message }) => `! ${span?.line}:${span?.column} ${code} ${message.de}`,
  );
  return `${value ? shapeOf(value) : ''}${findings.join('\n')}`.trimEnd();
}
