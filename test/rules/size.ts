/** Rules about size (STYLE, "file" and "function"; reference/style-models §4.11). */
import ts from 'typescript';
import { type Module, placeOf, type Rule, type Violation } from './module.ts';

/** Files of data: tables of codes and of words, which nobody reads from top to bottom. */
function isDataTable({ path, tree }: Module): boolean {
  return (
    path.endsWith('/codes.ts') ||
    tree.statements.every((one) => !ts.isFunctionDeclaration(one) && !holdsFunction(one))
  );
}

function holdsFunction(node: ts.Node): boolean {
  return (
    (isFunctionWithBody(node) && !ts.isArrowFunction(node)) ||
    ts.forEachChild(
      node,
      (child) => holdsFunction(child) || isFunctionWithBody(child) || undefined,
    ) === true
  );
}

type Body = ts.FunctionLikeDeclaration & { readonly body: ts.Block };

function isFunctionWithBody(node: ts.Node): node is Body {
  return (
    ts.isFunctionLike(node) &&
    'body' in node &&
    node.body !== undefined &&
    ts.isBlock(node.body as ts.Node)
  );
}

type Measured = { readonly place: string; readonly name: string; readonly lines: number };

/** Every function with a body in braces, and the lines of that body. */
export function functionsOf(module: Module): readonly Measured[] {
  const found: Measured[] = [];
  const lineOf = (offset: number) => module.tree.getLineAndCharacterOfPosition(offset).line;
  const visit = (node: ts.Node): void => {
    if (isFunctionWithBody(node)) {
      const lines = lineOf(node.body.getEnd()) - lineOf(node.body.getStart()) + 1;
      found.push({ place: placeOf(module, node), name: nameOf(node), lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(module.tree);
  return found;
}

function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function';
}

/** No file above 300 lines. */
export const shortFiles: Rule = (modules) =>
  modules
    .filter((module) => module.lines > 300 && !isDataTable(module))
    .map(
      ({ path, lines }) =>
        `${path}:${lines} has ${lines} lines, at most 300; give a part of it a file of its own`,
    );

/** Half of the files have at most 100 lines. */
export const shortFilesMostly: Rule = (modules) => {
  const middle = quantile(
    modules.map(({ lines }) => lines),
    0.5,
  );
  if (middle <= 100) return [];
  const longest = modules.toSorted((a, b) => b.lines - a.lines).slice(0, 5);
  return longest.map(
    ({ path, lines }) =>
      `${path}:1 has ${lines} lines; the median is ${middle}, at most 100; split the longest`,
  );
};

/** No function above 60 lines. */
export const shortFunctions: Rule = (modules) =>
  modules
    .flatMap(functionsOf)
    .filter(({ lines }) => lines > 60)
    .map(
      ({ place, name, lines }) =>
        `${place} ${name} has ${lines} lines, at most 60; give a step of it a name`,
    );

/** Of 100 functions, 95 have at most 35 lines. */
export const shortFunctionsMostly: Rule = (modules) => {
  const all = modules.flatMap(functionsOf);
  const p95 = quantile(
    all.map(({ lines }) => lines),
    0.95,
  );
  if (p95 <= 35) return [];
  return all
    .filter(({ lines }) => lines > 35)
    .map(
      ({ place, name, lines }) =>
        `${place} ${name} has ${lines} lines; p95 is ${p95}, at most 35; shorten`,
    );
};

/** No function takes more than three parameters. */
export const fewParameters: Rule = (modules) =>
  modules.flatMap((module) => {
    const found: Violation[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node) && node.parameters.length > 3) {
        found.push(
          `${placeOf(module, node)} takes ${node.parameters.length} parameters, at most 3; hand in one named object`,
        );
      }
      ts.forEachChild(node, visit);
    };
    visit(module.tree);
    return found;
  });

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
