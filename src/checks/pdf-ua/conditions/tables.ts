/** Conditions on tables: Matterhorn 09-004 (nesting, regular grid) and 15-003 (header cells). */
import { type PdfDict, PdfString } from '@libpdf/core';
import { listAt, nameAt, numberAt, type PdfFile, resolve } from '../pdf-file.ts';
import { childNodes, type StructureNode } from '../structure.ts';
import { excerpt, type Subject, type Violation } from './condition.ts';

const MAY_HOLD: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
const MUST_STAND_IN: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};

/** Judges the nesting, the grid and the header cells of all tables. */
export function judgeTables(subject: Subject): readonly Violation[] {
  return subject.structure.nodes.flatMap((node) =>
    [...judgeNesting(node), ...(node.type === 'Table' ? judgeTable(subject, node) : [])].map(
      (one) => ({ ...one, node }),
    ),
  );
}

function violation(condition: string, de: string, en: string): Violation {
  return { code: 'pdf/ua-table', condition, message: { de, en } };
}

function judgeNesting(node: StructureNode): readonly Violation[] {
  const found: Violation[] = [];
  const allowed = MAY_HOLD[node.type];
  const add = (child: string, parent: string) =>
    found.push(
      violation(
        'Matterhorn 09-004',
        `${child} steht unmittelbar in ${parent}.`,
        `${child} stands directly in ${parent}.`,
      ),
    );
  for (const child of childNodes(node)) {
    if (allowed !== undefined && !allowed.includes(child.type)) add(child.type, node.type);
  }
  const parents = MUST_STAND_IN[node.type];
  const parent = node.parent?.type ?? '–';
  // A parent that is judged itself has said so already.
  if (parents !== undefined && !parents.includes(parent) && !(parent in MAY_HOLD)) {
    add(node.type, parent);
  }
  return found;
}

function judgeTable(subject: Subject, table: StructureNode): readonly Violation[] {
  const groups = childNodes(table);
  const name = excerpt(subject.content, table);
  const found: Violation[] = [];
  const count = (type: string) => groups.filter((group) => group.type === type).length;
  const parts = count('THead') > 1 || count('TFoot') > 1 || count('Caption') > 1;
  const bodiless = count('THead') + count('TFoot') > 0 && count('TBody') === 0;
  const inside = groups.some(
    (group, index) => group.type === 'Caption' && index !== 0 && index !== groups.length - 1,
  );
  if (parts || bodiless || inside) {
    found.push(
      violation(
        'Matterhorn 09-004',
        `Die Teile der Tabelle stimmen nicht (${groups.map((group) => group.type).join(', ')}): „${name}“.`,
        `The parts of the table are wrong (${groups.map((group) => group.type).join(', ')}): "${name}".`,
      ),
    );
  }
  const rows = rowsOf(table);
  if (!isRegular(subject.file, rows)) {
    found.push(
      violation(
        'ISO 14289-1 7.2',
        `Die Zeilen der Tabelle sind verschieden lang oder überschneiden sich: „${name}“.`,
        `The rows of the table differ in length or overlap: "${name}".`,
      ),
    );
  }
  return [...found, ...judgeHeaders(subject, rows, name)];
}

function rowsOf(table: StructureNode): readonly StructureNode[] {
  return childNodes(table).flatMap((child) =>
    child.type === 'TR' ? [child] : childNodes(child).filter((row) => row.type === 'TR'),
  );
}

/** Lays the cells on a grid by their spans: every field is covered exactly once. */
function isRegular(file: PdfFile, rows: readonly StructureNode[]): boolean {
  const taken: boolean[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of childNodes(row)) {
      while (taken[index]?.[column]) column += 1;
      const { across, down } = spanOf(file, cell);
      for (const line of taken.slice(index, index + down)) {
        for (let at = column; at < column + across; at += 1) {
          if (line[at]) return false;
          line[at] = true;
        }
      }
      if (index + down > rows.length) return false;
      column += across;
    }
  }
  const width = taken[0]?.length ?? 0;
  return taken.every(
    (line) => line.length === width && !Array.from(line).includes(false) && countOf(line) === width,
  );
}

function countOf(line: readonly boolean[]): number {
  return line.filter(Boolean).length;
}

function spanOf(file: PdfFile, cell: StructureNode): { across: number; down: number } {
  const read = (key: string) =>
    Math.min(
      1000,
      Math.max(
        1,
        tableAttributes(file, cell)
          .flatMap((dict) => numberAt(file, dict, key) ?? [])
          .at(-1) ?? 1,
      ),
    );
  return { across: read('ColSpan'), down: read('RowSpan') };
}

function tableAttributes(file: PdfFile, cell: StructureNode): readonly PdfDict[] {
  return cell.attributes.filter((dict) => nameAt(file, dict, 'O') === 'Table');
}

/** Each data cell has a header: by ids, or by a header cell with a scope (ISO 14289-1 7.5). */
function judgeHeaders(
  { file, content }: Subject,
  rows: readonly StructureNode[],
  name: string,
): readonly Violation[] {
  const cells = rows.flatMap(childNodes);
  const headers = cells.filter((cell) => cell.type === 'TH');
  const ids = new Set(headers.flatMap((cell) => cell.id ?? []));
  const found: Violation[] = [];
  if (headers.length === 0 && cells.length > 0) {
    found.push(
      violation(
        'ISO 14289-1 7.5',
        `Die Tabelle hat keine Kopfzellen: „${name}“.`,
        `The table has no header cells: "${name}".`,
      ),
    );
  }
  const referring = cells.flatMap((cell) => headersOf(file, cell));
  const unknown = [...new Set(referring.filter((id) => !ids.has(id)))];
  if (unknown.length > 0) {
    found.push(
      violation(
        'ISO 14289-1 7.5',
        `Zellen nennen Kopfzellen, die es nicht gibt (${unknown.join(', ')}): „${name}“.`,
        `Cells name header cells that do not exist (${unknown.join(', ')}): "${name}".`,
      ),
    );
  }
  const used = new Set(referring);
  for (const cell of headers) {
    const scoped = tableAttributes(file, cell).some((dict) => nameAt(file, dict, 'Scope'));
    if (scoped || (cell.id !== undefined && used.has(cell.id))) continue;
    const text = excerpt(content, cell);
    found.push(
      violation(
        'Matterhorn 15-003',
        `Die Kopfzelle „${text}“ sagt nicht, ob sie für Zeile oder Spalte gilt (Scope).`,
        `The header cell "${text}" does not say whether it heads a row or a column (Scope).`,
      ),
    );
  }
  return found;
}

/** The ids a cell names as its headers. */
export function headersOf(file: PdfFile, cell: StructureNode): readonly string[] {
  return tableAttributes(file, cell).flatMap((dict) =>
    listAt(file, dict, 'Headers').flatMap((item) => {
      const found = resolve(file, item);
      return found instanceof PdfString ? [found.asString()] : [];
    }),
  );
}
