/** Rules about who may import whom (DESIGN §2; reference/style-models §4.10, 8). */
import { posix } from 'node:path';
import ts from 'typescript';
import { type Module, placeOf, type Rule, type Violation } from './module.ts';

export type Import = {
  readonly from: Module;
  /** `src/model/walk.ts`, or `node:fs`, or a package. */
  readonly to: string;
  readonly place: string;
};

/** All imports and re-exports of a module, dynamic ones included. */
export function importsOf(module: Module): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const name = specifierOf(node);
    if (name !== undefined) {
      const local = name.startsWith('.');
      const to = local ? posix.join(posix.dirname(module.path), name) : name;
      found.push({ from: module, to, place: placeOf(module, node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(module.tree);
  return found;
}

function specifierOf(node: ts.Node): string | undefined {
  const isStatic = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  if (isStatic && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return node.moduleSpecifier.text;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : undefined;
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword)
    return undefined;
  const [first] = node.arguments;
  return first !== undefined && ts.isStringLiteral(first) ? first.text : undefined;
}

/** Floors of the house, lowest first. Names on one floor do not import each other, but for the top two. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['diagnostics'],
  ['host'],
  // The seams: types of what comes above, so that stages can take a format's layout.
  ['formats/format.ts', 'checks/check.ts'],
  ['easy-language'],
  ['writers'],
  ['source', 'prepare', 'narrate', 'paginate'],
  // The sheet for test readers is typeset like a format, but is no edition.
  ['formats', 'checks', 'review-sheet'],
  // With the other files of src itself.
  ['pipeline.ts', 'report'],
  ['commands'],
  ['cli.ts'],
];

/** `model`, `formats/format.ts`, `pipeline.ts`: the unit of the house a file belongs to. */
function unitOf(path: string): string {
  const inside = path.replace(/^src\//u, '');
  if (floors.flat().includes(inside)) return inside;
  return inside.includes('/') ? (inside.split('/')[0] ?? inside) : 'pipeline.ts';
}

function floorOf(unit: string): number {
  return floors.findIndex((names) => names.includes(unit));
}

/** What `writers` may import besides packages. */
const belowWriters = ['model', 'diagnostics', 'easy-language', 'writers'];

/** Imports go down only. */
export const importsGoDown: Rule = (modules) =>
  modules.flatMap(importsOf).flatMap(({ from, to, place }): readonly Violation[] => {
    if (!to.startsWith('src/')) return [];
    const [here, there] = [unitOf(from.path), unitOf(to)];
    if (here === there) return [];
    const [up, down] = [floorOf(here), floorOf(there)];
    if (up < 0)
      return [`${place} ${here} has no floor; add it to test/rules/imports.ts with a reason`];
    if (here === 'writers' && !belowWriters.includes(there)) {
      return [`${place} a writer imports ${there}; writers know only ${belowWriters.join(', ')}`];
    }
    const sideways = up === down && up !== floorOf('pipeline.ts');
    if (down < up || (up === down && !sideways)) return [];
    return [
      `${place} ${here} imports ${there}, which is ${sideways ? 'beside' : 'above'} it; move the shared part down, or hand it in`,
    ];
  });

/** Formats never import formats, nor checks formats. */
export const formatsStandAlone: Rule = (modules) =>
  modules.flatMap(importsOf).flatMap(({ from, to, place }) => {
    const there = /^src\/formats\/([^/]+)\//u.exec(to)?.[1];
    const here = /^src\/formats\/([^/]+)\//u.exec(from.path)?.[1];
    if (there === undefined || from.path === 'src/formats/index.ts' || here === there) return [];
    return [
      `${place} imports the format ${there}; move what both need to writers, narrate or paginate`,
    ];
  });

/** No module imports itself by way of others, types included. */
export const noCycles: Rule = (modules) => {
  const next = new Map(
    modules.map((module) => [module.path, importsOf(module).map(({ to }) => to)] as const),
  );
  const done = new Set<string>();
  const found: Violation[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0)
      found.push(
        `${[...trail.slice(start), path].join(' → ')} is a cycle; move what both need to a third file`,
      );
    if (start >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const module of modules) visit(module.path, []);
  return found;
};
