/**
 * Words that a listener needs and a reader sees: where a page begins, that a list, a table, a quotation
 * or a footnote comes, which column a cell stands in, which number an item has. They are spoken with the
 * unit they introduce and have no clip of their own.
 */
import type { Block, Box, Table, TableCell } from '../../model/content.ts';
import type { Chapter } from '../../model/document.ts';
import type { NarrationSettings } from '../../model/narration-settings.ts';
import {
  type SpokenUnit,
  spokenUnits,
  unitsOf,
  unitsOfInlines,
  walkBlocks,
} from '../../model/reading-order.ts';
import { plainText } from '../../model/walk.ts';
import { partsOfLine, type SpeechPart } from './parts.ts';

/** What is said beside the text. */
export type ScriptSettings = Pick<NarrationSettings, 'lists' | 'tables'> & {
  /** Labels of pages by the id of what begins them; none are spoken without. */
  readonly pages?: ReadonlyMap<string, string>;
};

/** Parts spoken before a unit, by the unit's id. */
export type LeadIns = ReadonlyMap<string, readonly SpeechPart[]>;

/** Says something before the first of some units; nothing when there is none. */
type Introduce = (units: readonly SpokenUnit[], words: string | readonly SpeechPart[]) => void;

const ROLES: Readonly<Record<Box['role'], string>> = {
  note: 'Hinweis',
  tip: 'Tipp',
  warning: 'Achtung',
  example: 'Beispiel',
};

/** The words before the units of a chapter. */
export function leadIns(chapter: Chapter, settings: ScriptSettings): LeadIns {
  const leads = new Map<string, readonly SpeechPart[]>();
  const introduce: Introduce = ([first], words) => {
    if (first === undefined) return;
    const parts = typeof words === 'string' ? [{ text: words }] : words;
    const spoken = parts.map((part, index) => ({
      ...part,
      text: index === parts.length - 1 ? `${part.text} ` : part.text,
      isLeadIn: true as const,
    }));
    leads.set(first.id, [...(leads.get(first.id) ?? []), ...spoken]);
  };
  const beginPage = (id: string, units: readonly SpokenUnit[]): void => {
    const label = settings.pages?.get(id);
    if (label !== undefined) introduce(units, `Seite ${spokenLabel(label)}.`);
  };
  for (const unit of spokenUnits(chapter)) beginPage(unit.id, [unit]);
  for (const { number, children } of chapter.footnotes) {
    introduce(children.flatMap(unitsOf), `Fußnote ${number}:`);
  }
  const all = [...chapter.blocks, ...chapter.footnotes.flatMap(({ children }) => children)];
  const nested = new Set<string>();
  walkBlocks(all, (block) => {
    for (const cell of cellsOf(block)) beginPage(cell.id, unitsOfCell(cell));
    if (block.kind === 'list') {
      for (const { children } of block.items) markLists(children, nested);
    }
    introduceBlock(block, { settings, introduce, isNested: nested.has(block.id) });
  });
  return leads;
}

function introduceBlock(
  block: Block,
  {
    settings,
    introduce,
    isNested,
  }: {
    readonly settings: ScriptSettings;
    readonly introduce: Introduce;
    readonly isNested: boolean;
  },
): void {
  switch (block.kind) {
    case 'list':
      if (settings.lists === 'announced') {
        const name = isNested ? 'Darin eine Aufzählung' : 'Aufzählung';
        introduce(unitsOf(block), `${name} mit ${counted(block.items.length, POINTS)}.`);
      }
      block.items.forEach(({ children }, index) => {
        if (block.ordered) introduce(children.flatMap(unitsOf), `${block.start + index}:`);
      });
      return;
    case 'table':
      if (settings.tables === 'announced') introduceTable(block, introduce);
      return;
    case 'quote':
      introduce(unitsOf(block), 'Zitat:');
      return;
    case 'box': {
      const role = ROLES[block.role];
      const title = plainText(block.title).trim();
      if (!title.startsWith(role)) introduce(unitsOf(block), `${role}:`);
      return;
    }
    default:
  }
}

/** Row by row; each cell after the name of its column. */
function introduceTable(table: Table, introduce: Introduce): void {
  const { header, rows } = table;
  const size = `${counted(rows.length, ROWS)} und ${counted(header.cells.length, COLUMNS)}`;
  introduce(unitsOf(table), `Tabelle mit ${size}.`);
  introduce(header.cells.flatMap(unitsOfCell), 'Spalten:');
  const names = header.cells.map(nameOf);
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      introduce(unitsOfCell(cell), names[column] ?? []);
    });
  }
}

function cellsOf(block: Block): readonly TableCell[] {
  return block.kind === 'table' ? [block.header, ...block.rows].flatMap(({ cells }) => cells) : [];
}

function unitsOfCell(cell: TableCell): readonly SpokenUnit[] {
  return unitsOfInlines(cell.children);
}

/** `Amt:`, in its languages; nothing where the head of the column is empty. */
function nameOf(cell: TableCell): readonly SpeechPart[] {
  const parts = partsOfLine(cell.children);
  if (parts.length === 0) return [];
  return /[.:;!?]\s*$/.test(plainText(cell.children)) ? parts : [...parts, { text: ':' }];
}

function markLists(blocks: readonly Block[], nested: Set<string>): void {
  for (const block of blocks) if (block.kind === 'list') nested.add(block.id);
}

const POINTS = ['einem Punkt', 'Punkten'] as const;
const ROWS = ['einer Zeile', 'Zeilen'] as const;
const COLUMNS = ['einer Spalte', 'Spalten'] as const;

function counted(count: number, [one, many]: readonly [string, string]): string {
  return count === 1 ? one : `${count} ${many}`;
}

/** Roman numbers in small letters, as front matter has them, would be read as letters. */
function spokenLabel(label: string): string {
  return /^[ivxlc]+$/.test(label) ? label.toUpperCase() : label;
}
