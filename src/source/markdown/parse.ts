/**
 * Chapter text → mdast. CommonMark, GFM, directives and definition lists, with two corrections for
 * German text: fences pair up without counting colons, and a colon inside a word or time
 * (`Bürger:innen`, `8:30`) begins no directive.
 */
import type { Nodes, Root } from 'mdast';
import remarkDefinitionList from 'remark-definition-list';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { definitionsBeforeSpace, directivesOutsideWords } from './constructs.ts';
import { type FenceFinding, pairFences } from './fences.ts';
import type { Report, SourceText } from './reading.ts';

/** Deeper nesting is a mistake or an attack; the parser's recursion would not survive it. */
const MAX_DEPTH = 60;

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDefinitionList)
  .use(remarkDirective)
  .use(directivesOutsideWords)
  .use(definitionsBeforeSpace)
  .freeze();

/** The tree of a chapter, or undefined when it is nested too deeply. */
export function parseMarkdown(
  text: Omit<SourceText, 'shifts'>,
  report: Report,
): { readonly root: Root; readonly text: SourceText } | undefined {
  const fences = pairFences(text.lines);
  const source: SourceText = { ...text, shifts: fences.shifts };
  for (const finding of fences.findings) reportFence(finding, source, report);
  const depth = Math.max(fences.depth, deepestLine(text.lines));
  if (depth > MAX_DEPTH) return reportDepth({ depth, source, report });
  const root = parser.parse(fences.lines.join('\n'));
  const reached = depthOf(root);
  if (reached > MAX_DEPTH) return reportDepth({ depth: reached, source, report });
  for (const finding of refusedFences(root, source)) reportFence(finding, source, report);
  return { root, text: source };
}

function reportDepth(found: {
  readonly depth: number;
  readonly source: SourceText;
  readonly report: Report;
}): undefined {
  const { depth, source, report } = found;
  report(
    'source/too-deep',
    { file: source.file, line: 1, column: 1 },
    {
      de: `Der Text ist ${depth}-fach geschachtelt; erlaubt sind ${MAX_DEPTH} Ebenen.`,
      en: `The text is nested ${depth} levels deep; ${MAX_DEPTH} are allowed.`,
    },
  );
}

/** How many containers one line stands in at most: `> > - - x` in four, an item's indent is two. */
function deepestLine(lines: readonly string[]): number {
  const depths = lines.map((line) => {
    const [markers = ''] = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)]))+/.exec(line) ?? [];
    const [indent = ''] = /^[ \t]*/.exec(markers) ?? [];
    return Math.floor(indent.length / 2) + markers.replace(/[ \t\d]/g, '').length;
  });
  return depths.reduce((deepest, depth) => Math.max(deepest, depth), 0);
}

function depthOf(root: Root): number {
  let level: readonly { readonly children?: readonly object[] }[] = [root];
  let depth = 0;
  while (level.length > 0) {
    level = level.flatMap((node) => node.children ?? []);
    depth += 1;
  }
  return depth;
}

/** Opening lines that the parser took for text: their brackets or braces are not well-formed. */
function refusedFences(root: Root, text: SourceText): readonly FenceFinding[] {
  const known = new Set<number>();
  const left: Nodes[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const { type, position } = node;
    if (type === 'containerDirective') known.add(position?.start.line ?? 0);
    if (type === 'code' || type === 'html') {
      const { start, end } = position ?? { start: { line: 1 }, end: { line: 0 } };
      for (let line = start.line; line <= end.line; line += 1) known.add(line);
    }
    if ('children' in node) left.push(...node.children);
  }
  return [...text.shifts]
    .filter(([line]) => !known.has(line))
    .map(([line, { column }]) => {
      const written = text.lines[line - 1]?.slice(column - 1).trim() ?? '';
      return { problem: 'malformed', line, column, text: written };
    });
}

function reportFence(finding: FenceFinding, text: SourceText, report: Report): void {
  const { file } = text;
  const span = { file, line: finding.line, column: finding.column };
  switch (finding.problem) {
    case 'unclosed':
      report('source/unclosed-directive', span, {
        de: `„:::${finding.text}“ wird nicht geschlossen.`,
        en: `“:::${finding.text}” is never closed.`,
      });
      return;
    case 'stray':
      report('source/stray-fence', span, {
        de: `„${finding.text}“ schließt etwas, das nicht geöffnet wurde.`,
        en: `“${finding.text}” closes something that was never opened.`,
      });
      return;
    case 'malformed':
      report('source/bad-directive', span, {
        de: `„${shortened(finding.text)}“ ist keine gültige Anfangszeile.`,
        en: `“${shortened(finding.text)}” is not a valid opening line.`,
      });
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
