/** A tagged PDF as blocks in reading order, each with the runs and lines it is printed in. */
import { PdfNumber, PdfStream } from '@libpdf/core';
import { keyOnPage } from '../pdf-ua/marked-content.ts';
import { listAt, openPdf, type PdfFile, type PdfPage, resolve } from '../pdf-ua/pdf-file.ts';
import { readTree, type StructureNode } from '../pdf-ua/structure.ts';
import { operations } from '../pdf-ua/tokens.ts';
import { newPainter, paint } from './paint.ts';
import type { Line, Printed, PrintedBlock, Run } from './printed.ts';

/** Types that are read as one; what stands deeper belongs to them. */
const BLOCKS = new Set(
  'P H1 H2 H3 H4 H5 H6 LBody Lbl TD TH Caption Figure Formula Note BlockQuote TOCI Code'.split(' '),
);

/** Heights that differ by less are one line: bold and plain letters stand on one line. */
const SAME_HEIGHT = 2;

/** Reads a file. Throws when it is no PDF or has no tags. */
export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const file = await openPdf(bytes);
  const tree = readTree(file);
  if (tree === undefined) throw new Error('The PDF has no tags.');
  const byKey = new Map<string, Run[]>();
  const pageOfKey = new Map<string, number>();
  const artifacts: Run[] = [];
  const faces = new Map();
  for (const page of file.pages) {
    const painter = newPainter(file, page, faces);
    for (const operation of operations(contentOf(file, page))) paint(painter, operation);
    for (const id of painter.ids) pageOfKey.set(keyOnPage(page.number, id), page.number);
    for (const { id, ...run } of painter.runs) {
      if (id === undefined) artifacts.push(run);
      else {
        const key = keyOnPage(page.number, id);
        byKey.set(key, [...(byKey.get(key) ?? []), run]);
      }
    }
  }
  const blocks = new Map<StructureNode, { runs: Run[]; page: number | undefined }>();
  for (const node of tree.nodes) {
    const home = blockOf(node);
    const block = blocks.get(home) ?? { runs: [], page: undefined };
    blocks.set(home, block);
  }
  for (const [key, node] of contentInOrder(tree.top)) {
    const block = blocks.get(blockOf(node));
    if (block === undefined) continue;
    block.runs.push(...(byKey.get(key) ?? []));
    block.page ??= pageOfKey.get(key);
  }
  const numbers = new Map(tree.nodes.map((node, at) => [node, at]));
  return {
    pages: file.pages.map((page) => sizeOf(file, page)),
    blocks: [...blocks].flatMap(([node, { runs, page }]) =>
      page === undefined
        ? []
        : [blockFrom(node.type, runs, { page, boxes: boxesOf(node, numbers) })],
    ),
    artifacts,
  };
}

function blockOf(node: StructureNode): StructureNode {
  for (let one: StructureNode | undefined = node; one !== undefined; one = one.parent) {
    if (BLOCKS.has(one.type)) return one;
  }
  return node;
}

function contentInOrder(
  nodes: readonly StructureNode[],
): readonly (readonly [string, StructureNode])[] {
  return nodes.flatMap((node) =>
    node.children.flatMap((child): readonly (readonly [string, StructureNode])[] => {
      if (child.kind === 'content') return [[child.key, node]];
      return child.kind === 'node' ? contentInOrder([child.node]) : [];
    }),
  );
}

type PlacedRuns = { readonly boxes: readonly number[]; readonly page: number };

function blockFrom(type: string, runs: readonly Run[], place: PlacedRuns): PrintedBlock {
  const lines = linesOf(runs);
  return { type, text: lines.map(({ text }) => text).join(''), ...place, runs, lines };
}

function boxesOf(node: StructureNode, all: ReadonlyMap<StructureNode, number>): readonly number[] {
  const outer = node.parent === undefined ? [] : boxesOf(node.parent, all);
  const own = node.type === 'Sect' ? all.get(node) : undefined;
  return own === undefined ? outer : [...outer, own];
}

function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const last = lines.at(-1)?.at(-1);
    const goesOn = last?.page === run.page && Math.abs(last.y - run.y) < SAME_HEIGHT;
    if (goesOn) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines.map(lineFrom);
}

function lineFrom(runs: readonly Run[]): Line {
  const [first] = runs;
  return {
    text: runs.map(({ text }) => text).join(''),
    page: first?.page ?? 0,
    x: Math.min(...runs.map(({ x }) => x)),
    y: first?.y ?? 0,
    right: Math.max(...runs.map(({ right }) => right)),
    size: Math.max(...runs.map(({ size }) => size)),
  };
}

function contentOf(file: PdfFile, page: PdfPage): Uint8Array {
  const parts = listAt(file, page.dict, 'Contents').flatMap((item) => {
    const stream = resolve(file, item);
    return stream instanceof PdfStream ? [stream.getDecodedData(), Uint8Array.of(10)] : [];
  });
  return Buffer.concat(parts);
}

function sizeOf(file: PdfFile, page: PdfPage): Printed['pages'][number] {
  const box = listAt(file, page.dict, 'MediaBox').map((item) => {
    const value = resolve(file, item);
    return value instanceof PdfNumber ? value.value : 0;
  });
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  return { width: right - left, height: top - bottom };
}
