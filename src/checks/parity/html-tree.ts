/**
 * Takes a page's accessibility tree out of Chromium, and joins it with the elements behind it: the
 * tree knows roles and names, the elements know languages, ids and addresses.
 */
import type { CDPSession } from 'playwright-core';
import type { Exposed, ExposedElement } from './exposed.ts';

// What is folded is not exposed until a reader unfolds it; others who see the page find it folded.
const UNFOLD = `globalThis.lesbarFolded = [...document.querySelectorAll('details:not([open])')];
for (const one of globalThis.lesbarFolded) one.open = true;`;
const FOLD = `for (const one of globalThis.lesbarFolded) one.open = false;
delete globalThis.lesbarFolded;`;

/** The page as it is exposed, which is left as it was. @throws Error when the browser cannot say */
export async function exposedPage(session: CDPSession): Promise<ExposedElement> {
  await session.send('DOM.enable');
  await session.send('Runtime.evaluate', { expression: UNFOLD });
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.send('Runtime.evaluate', { expression: FOLD });
  // As long as anybody wants to know the tree, the browser keeps it up to date at every change.
  await session.send('Accessibility.disable');
  await session.send('DOM.disable');
  return treeOf(root, nodes);
}

function treeOf(root: DomLike, nodes: readonly AxNode[]): ExposedElement {
  const elements = new Map<number, Behind>();
  collect(root, { lang: '', id: undefined }, elements);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const tree: Tree = { byId, elements };
  const [first] = nodes;
  return {
    ...NOTHING,
    children: first === undefined ? [] : exposedNodes(first, { lang: '', id: undefined }, tree),
  };
}

type DomLike = {
  readonly backendNodeId: number;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly attributes?: string[];
  readonly children?: DomLike[];
};
type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
  readonly childIds?: string[];
  readonly backendDOMNodeId?: number;
};

type Inherited = { readonly lang: string; readonly id: string | undefined };
/** The element behind a node of the tree. */
type Behind = Inherited & {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
};
type Tree = {
  readonly byId: ReadonlyMap<string, AxNode>;
  readonly elements: ReadonlyMap<number, Behind>;
};

const NOTHING: ExposedElement = {
  kind: 'element',
  role: 'none',
  tag: '',
  name: '',
  level: 0,
  attributes: {},
  lang: '',
  id: undefined,
  children: [],
};

function collect(node: DomLike, around: Inherited, out: Map<number, Behind>): void {
  const attributes = pairsOf(node.attributes ?? []);
  const here = { lang: attributes.lang ?? around.lang, id: attributes.id ?? around.id };
  const tag = node.nodeType === 1 ? node.nodeName.toLowerCase() : '';
  out.set(node.backendNodeId, { ...here, tag, attributes });
  for (const child of node.children ?? []) collect(child, here, out);
}

/** Names and values by turns. */
function pairsOf(list: readonly string[]): Readonly<Record<string, string>> {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < list.length; index += 2) {
    pairs.push([list[index] ?? '', list[index + 1] ?? '']);
  }
  return Object.fromEntries(pairs);
}

/** Made by the browser, not by the page: numbers of lists, pieces of lines. */
const OF_THE_BROWSER: ReadonlySet<string> = new Set(['ListMarker', 'InlineTextBox']);

/** Older names of roles, and those of tables that Chromium takes for layout. */
const ROLES: Readonly<Record<string, string>> = {
  img: 'image',
  LayoutTable: 'none',
  LayoutTableRow: 'none',
  LayoutTableCell: 'none',
};

function exposedNodes(node: AxNode, around: Inherited, tree: Tree): readonly Exposed[] {
  const role = String(node.role?.value ?? '');
  if (OF_THE_BROWSER.has(role)) return [];
  const behind = tree.elements.get(node.backendDOMNodeId ?? -1);
  if (role === 'StaticText' && !node.ignored) {
    const text = String(node.name?.value ?? '');
    return [{ kind: 'text', text, lang: behind?.lang ?? around.lang }];
  }
  if (role === 'LineBreak') return [{ kind: 'text', text: ' ', lang: around.lang }];
  const here = behind ?? { ...around, tag: '', attributes: {} };
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = tree.byId.get(id);
    return child === undefined ? [] : exposedNodes(child, here, tree);
  });
  // What is hidden has no tag here worth keeping, and no children that are exposed.
  if (node.ignored && children.length === 0) return [];
  return [
    {
      kind: 'element',
      role: node.ignored ? 'none' : (ROLES[role] ?? role),
      tag: here.tag,
      name: String(node.name?.value ?? ''),
      level: levelOf(node),
      attributes: here.attributes,
      lang: here.lang,
      id: here.id,
      children,
    },
  ];
}

function levelOf({ properties = [] }: AxNode): number {
  return Number(properties.find(({ name }) => name === 'level')?.value.value ?? 0);
}
