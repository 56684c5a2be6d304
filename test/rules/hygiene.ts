/** Rules about what a file may not contain, and what it must say (STYLE; biome finds some of it too). */
import ts from 'typescript';
import {
  commentsOf,
  type Module,
  nodesOf,
  placeAt,
  placeOf,
  type Rule,
  type Violation,
} from './module.ts';

/** Constructs that switch the compiler off, keep state, or hide what is exported. */
export const forbiddenSyntax: Rule = (modules) =>
  nodesOf(modules, (node, module) => forbidden(node, module));

function forbidden(node: ts.Node, { path }: Module): string | undefined {
  // Declarations of a package say what the package does.
  if (path.endsWith('.d.ts')) return undefined;
  if (node.kind === ts.SyntaxKind.AnyKeyword)
    return 'says any; name the type, or unknown and narrow it';
  if (ts.isNonNullExpression(node)) return 'uses !; handle the missing case';
  if (ts.isExportAssignment(node)) return 'has a default export; export by name';
  if (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)
  ) {
    return 'has a default export; export by name';
  }
  if (ts.isVariableStatement(node) && ts.isSourceFile(node.parent)) {
    const isConst = (node.declarationList.flags & ts.NodeFlags.Const) !== 0;
    if (!isConst) return 'has a variable of the module; hand state in and return it';
  }
  if (ts.isClassDeclaration(node) && path !== 'src/diagnostics/user-error.ts') {
    return 'declares a class; use a type and functions';
  }
  const isEmptyCatch = ts.isCatchClause(node) && node.block.statements.length === 0;
  if (isEmptyCatch && !node.block.getFullText().includes('//')) {
    return 'catches and says nothing; make a finding of it, rethrow, or say why not';
  }
  return undefined;
}

/** Suppressions of a checker need a reason on the same line; some are never good. */
export const suppressionsHaveReasons: Rule = (modules) =>
  modules.flatMap((module) =>
    commentsOf(module).flatMap(({ text, at }): readonly Violation[] => {
      if (/@ts-(?:ignore|nocheck)/u.test(text)) {
        return [`${placeAt(module, at)} switches the compiler off; solve it`];
      }
      const found = /(?:@ts-expect-error|biome-ignore|eslint-disable)(.*)/u.exec(text)?.[1];
      if (found === undefined) return [];
      const reason = found.replace(/^[^:]*:/u, '').trim();
      return /:|--/u.test(found) && reason.length >= 10
        ? []
        : [`${placeAt(module, at)} suppresses a rule without a reason; write it behind a colon`];
    }),
  );

/** Work left over has no place in the source. */
export const nothingLeftToDo: Rule = (modules) =>
  modules.flatMap((module) =>
    commentsOf(module)
      .filter(({ text }) => /\b(?:TODO|FIXME|XXX|HACK)\b/u.test(text))
      .map(({ at }) => `${placeAt(module, at)} leaves something to do; do it, or open an issue`),
  );

/** Each file opens with a comment that says what it is. */
export const filesOpenWithComment: Rule = (modules) =>
  modules
    .filter(({ text }) => !/^(?:#!.*\n)?\/\*\*[\s\S]*?\w{3}[\s\S]*?\*\//u.test(text))
    .map(
      ({ path }) => `${path}:1 does not open with a comment; say what it is, promises, leaves out`,
    );

/** Nine of ten exports have a docstring. */
export const exportsAreDocumented: Rule = (modules) => {
  const all = modules.flatMap((module) =>
    module.tree.statements.filter(isExported).map((node) => ({ module, node })),
  );
  const bare = all.filter(({ node, module }) => !hasDocstring(node, module));
  if (bare.length <= all.length * 0.1) return [];
  return bare.map(
    ({ module, node }) =>
      `${placeOf(module, node)} exports without a docstring (${bare.length} of ${all.length} do, at most 10 %); write one`,
  );
};

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/**
 * A comment of its own, or the file's where this is all that the file exports: to say it twice would
 * be noise.
 */
function hasDocstring(node: ts.Statement, { text, tree }: Module): boolean {
  const own = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).some(
    ({ pos }) => pos > 0 && text.startsWith('/**', pos),
  );
  return own || tree.statements.filter(isExported).length === 1;
}

/** `as` is rare: at most two in 1,000 lines, `as const` apart. */
export const fewAssertions: Rule = (modules) => {
  const found = nodesOf(modules, (node) =>
    ts.isAsExpression(node) && node.type.getText() !== 'const'
      ? `asserts ${node.type.getText()}; narrow it, or check it where it comes in`
      : undefined,
  );
  const lines = modules.reduce((sum, module) => sum + module.lines, 0);
  return found.length * 1000 <= lines * 2
    ? []
    : found.map((one) => `${one} (${found.length} in ${lines} lines, at most 2 in 1,000)`);
};

/** Names say what is in a file. */
export const namesSaySomething: Rule = (modules) =>
  modules.flatMap(({ path }) => {
    const parts = path.split('/').slice(1);
    if (
      parts.some((part) =>
        /^(?:utils?|helpers?|common|shared|misc|core|managers?)(?:\.ts)?$/u.test(part),
      )
    ) {
      return [`${path}:1 has a name that says nothing; name it for what it does`];
    }
    const kebab = parts.every((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?(?:\.ts)?$/u.test(part));
    return kebab ? [] : [`${path}:1 is not kebab-case; rename it`];
  });
