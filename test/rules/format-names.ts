/** A format's name stands in its own folder and in the list, nowhere else (STYLE, DESIGN §2). */
import ts from 'typescript';
import { nodesOf, type Rule } from './module.ts';

const names: ReadonlySet<string> = new Set([
  'html',
  'pdf',
  'epub',
  'easy-print',
  'audio',
  'daisy',
  'mp3-book',
  'audiobook',
  'm4b',
]);

/**
 * String literals that are a format's name. Some of them are names of elements or of Markdown nodes
 * as well: the first argument of a call that builds an element, what is compared with a node's type
 * or tag name, and members of a list of elements are those.
 */
export const formatNamesStayHome: Rule = (modules) =>
  nodesOf(modules, (node, { path }) => {
    if (!ts.isStringLiteralLike(node) || !names.has(node.text)) return undefined;
    if (path === 'src/formats/index.ts' || path.startsWith(`src/formats/${node.text}/`))
      return undefined;
    if (isElementName(node)) return undefined;
    return `names the format '${node.text}'; take it from the Format value, or move this to src/formats/${node.text}/`;
  });

/** What names the kind of a node in the trees of other libraries. */
const kindOfNode = /(?:^|\b|\.)(?:type|tagName|localName|name|local)$/u;

function isElementName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.arguments[0] === node;
  if (ts.isPropertyAssignment(parent)) return kindOfNode.test(parent.name.getText());
  if (ts.isBinaryExpression(parent)) return kindOfNode.test(parent.left.getText());
  if (ts.isCaseClause(parent)) return kindOfNode.test(parent.parent.parent.expression.getText());
  if (!ts.isArrayLiteralExpression(parent)) return false;
  const lookup = /\]\.includes\(([\w.]+)\)$/u.exec(parent.parent.parent.getText())?.[1];
  return kindOfNode.test(lookup ?? '') || /element|tag/iu.test(nameOfList(parent));
}

function nameOfList(list: ts.ArrayLiteralExpression): string {
  let node: ts.Node = list;
  while (!ts.isVariableDeclaration(node) && !ts.isSourceFile(node)) node = node.parent;
  return ts.isVariableDeclaration(node) ? node.name.getText() : '';
}
