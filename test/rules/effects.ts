/** Rules about the world outside: only `src/cli.ts` and `src/host/` touch it (STYLE, "effects"). */
import ts from 'typescript';
import { importsOf } from './imports.ts';
import { type Module, nodesOf, type Rule } from './module.ts';

/** Modules of Node that change or read the world; what only computes is not among them. */
const worldly =
  /^(?:node:)?(?:fs|child_process|worker_threads|os|net|http|https|http2|dgram|dns|tls|readline|cluster|process)(?:\/|$)/u;

/** Workers run in a thread of their own and may use what their task needs. */
function mayTouchTheWorld({ path }: Module): boolean {
  return path === 'src/cli.ts' || path.startsWith('src/host/') || path.endsWith('-worker.ts');
}

/** No import of a worldly module elsewhere. */
export const worldlyImports: Rule = (modules) =>
  modules
    .filter((module) => !mayTouchTheWorld(module))
    .flatMap(importsOf)
    .filter(({ to }) => worldly.test(to))
    .map(({ to, place }) => `${place} imports ${to}; ask the Host for it`);

/** No global that reaches out, no clock, no chance. */
export const worldlyGlobals: Rule = (modules) =>
  nodesOf(modules, (node, module) => {
    if (mayTouchTheWorld(module)) return undefined;
    const name = worldlyName(node);
    return name === undefined ? undefined : `uses ${name}; ask the Host for it`;
  });

const globals = new Set(['process', 'fetch', 'console']);

function worldlyName(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && globals.has(node.text) && isUse(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Date.now' || text === 'Math.random' || text === 'performance.now') return text;
    if (/^(?:crypto\.)?random(?:UUID|Bytes|Int)$/u.test(text)) return text;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return (node.arguments ?? []).length === 0 ? 'new Date() without arguments' : undefined;
  }
  return undefined;
}

/** False where the name is only a key, a property or a declaration of the same name. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent))
    return parent.initializer === node;
  return !(
    ts.isParameter(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  );
}
