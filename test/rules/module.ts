/** Source modules as the rules see them: path, text, and TypeScript's syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export type Module = {
  /** Below the repository: `src/model/walk.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly lines: number;
};

/** One broken rule: `src/x.ts:12 what is so; what to do`. */
export type Violation = string;

/** What the whole source tree must be like. */
export type Rule = (modules: readonly Module[]) => readonly Violation[];

/** A module of a text; tests of the rules make them up. */
export function moduleOf(path: string, text: string): Module {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, text, tree, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0) };
}

/** All TypeScript modules below a folder of the repository, sorted. */
export function modulesIn(folder: string): readonly Module[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .toSorted()
    .map((path) => moduleOf(`${folder}/${path}`, readFileSync(new URL(path, root), 'utf8')));
}

/** `src/x.ts:12`, the place of a node. */
export function placeOf(module: Module, node: ts.Node): string {
  return placeAt(module, node.getStart(module.tree));
}

/** `src/x.ts:12`, the place of an offset. */
export function placeAt(module: Module, offset: number): string {
  const { line } = module.tree.getLineAndCharacterOfPosition(offset);
  return `${module.path}:${line + 1}`;
}

/** Every node of a module for which `pick` says something, as `file:line something`. */
export function nodesWhere(
  module: Module,
  pick: (node: ts.Node) => string | undefined,
): readonly Violation[] {
  const found: Violation[] = [];
  const visit = (node: ts.Node): void => {
    const said = pick(node);
    if (said !== undefined) found.push(`${placeOf(module, node)} ${said}`);
    ts.forEachChild(node, visit);
  };
  visit(module.tree);
  return found;
}

/** The same over many modules. */
export function nodesOf(
  modules: readonly Module[],
  pick: (node: ts.Node, module: Module) => string | undefined,
): readonly Violation[] {
  return modules.flatMap((module) => nodesWhere(module, (node) => pick(node, module)));
}

/** All comments of a module, with their offsets. */
export function commentsOf(
  module: Module,
): readonly { readonly text: string; readonly at: number }[] {
  const found = new Map<number, string>();
  const note = (ranges: readonly ts.CommentRange[] | undefined): void => {
    for (const range of ranges ?? []) found.set(range.pos, module.text.slice(range.pos, range.end));
  };
  const visit = (node: ts.Node): void => {
    note(ts.getLeadingCommentRanges(module.text, node.getFullStart()));
    note(ts.getTrailingCommentRanges(module.text, node.getEnd()));
    for (const child of node.getChildren(module.tree)) visit(child);
  };
  visit(module.tree);
  return [...found].map(([at, text]) => ({ text, at })).toSorted((a, b) => a.at - b.at);
}
