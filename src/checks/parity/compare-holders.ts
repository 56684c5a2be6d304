/** What sentences stand in: headings and their levels, lists, tables, notes. Once for each of them. */
import { type Difference, shortened } from './finding.ts';
import { type Holder, linesOf } from './leaves.ts';
import type { ListPiece, ListStyle, TablePiece } from './observed.ts';
import type { Pair } from './pairs.ts';

/** Differences in what the units of these pairs stand in. */
export function holderDifferences(pairs: readonly Pair[]): readonly Difference[] {
  const told = new Set<unknown>();
  return pairs.flatMap((pair) =>
    [...headings(pair), ...lists(pair), ...tables(pair), ...notes(pair)].flatMap(
      ({ about, code, de, en }) => {
        // One finding for each list and table, though each of its sentences shows it.
        if (told.has(about)) return [];
        told.add(about);
        const { expected, observed } = pair;
        return [{ code, message: { de, en }, expected: expected.at, observed: observed.at }];
      },
    ),
  );
}

type Fault = {
  /** What is faulty. */
  readonly about: unknown;
  readonly code: Difference['code'];
  readonly de: string;
  readonly en: string;
};

function held<K extends Holder['kind']>(
  holders: readonly Holder[],
  kind: K,
): readonly Extract<Holder, { kind: K }>[] {
  return holders.filter((holder): holder is Extract<Holder, { kind: K }> => holder.kind === kind);
}

function headings(pair: Pair): readonly Fault[] {
  const wanted = held(pair.expected.holders, 'heading')[0]?.piece;
  const found = held(pair.observed.holders, 'heading')[0]?.piece;
  if (wanted?.level === found?.level) return [];
  const title = shortened(pair.expected.text);
  const fault = { about: wanted ?? found, code: 'parity/heading' as const };
  if (wanted === undefined) {
    return [
      {
        ...fault,
        de: `„${title}“ ist eine Überschrift, in der Quelle nicht.`,
        en: `“${title}” is a heading, but not in the source.`,
      },
    ];
  }
  const [level, now] = [wanted.level, found?.level];
  return [
    {
      ...fault,
      de: `Die Überschrift „${title}“ hat ${now === undefined ? 'keine Ebene mehr' : `die Ebene ${now}`} statt der Ebene ${level}.`,
      en: `The heading “${title}” has ${now === undefined ? 'no level' : `level ${now}`} instead of level ${level}.`,
    },
  ];
}

const STYLES: Readonly<Record<ListStyle, { readonly de: string; readonly en: string }>> = {
  bullets: { de: 'ohne Nummern', en: 'with bullets' },
  numbers: { de: 'mit Nummern', en: 'with numbers' },
  definitions: { de: 'mit Begriffen', en: 'of terms' },
};

function lists(pair: Pair): readonly Fault[] {
  const wanted = held(pair.expected.holders, 'list').map(({ piece }) => piece);
  const found = held(pair.observed.holders, 'list').map(({ piece }) => piece);
  const words = shortened(pair.expected.text);
  const code = 'parity/list' as const;
  if (wanted.length !== found.length) {
    return [
      {
        about: wanted[0] ?? found[0],
        code,
        de: `„${words}“ steht in ${found.length} Listen statt in ${wanted.length}.`,
        en: `“${words}” stands in ${found.length} lists instead of ${wanted.length}.`,
      },
    ];
  }
  return wanted.flatMap((list, depth) => {
    const other = found[depth];
    return other === undefined ? [] : listFaults(list, other, words);
  });
}

function listFaults(wanted: ListPiece, found: ListPiece, words: string): readonly Fault[] {
  const fault = { about: wanted, code: 'parity/list' as const };
  const [count, now] = [wanted.items.length, found.items.length];
  // An entry with nothing in it has nothing to be read: artefacts may leave it out.
  const filled = wanted.items.filter(({ children }) => linesOf(children).length > 0).length;
  if (count !== now && filled !== now) {
    return [
      {
        ...fault,
        de: `Die Liste mit „${words}“ hat ${now} Einträge statt ${count}.`,
        en: `The list with “${words}” has ${now} entries instead of ${count}.`,
      },
    ];
  }
  if (wanted.style === found.style) return [];
  const [style, other] = [STYLES[wanted.style], STYLES[found.style]];
  return [
    {
      ...fault,
      de: `Die Liste mit „${words}“ ist eine ${other.de} statt eine ${style.de}.`,
      en: `The list with “${words}” is one ${other.en} instead of one ${style.en}.`,
    },
  ];
}

function tables({ expected, observed }: Pair): readonly Fault[] {
  const wanted = held(expected.holders, 'table').at(-1)?.piece;
  const found = held(observed.holders, 'table').at(-1)?.piece;
  const code = 'parity/table' as const;
  const words = shortened(expected.text);
  if (wanted === undefined && found === undefined) return [];
  if (wanted === undefined || found === undefined) {
    return [
      {
        about: wanted ?? found,
        code,
        de: `„${words}“ steht ${found ? 'in einer' : 'nicht mehr in einer'} Tabelle.`,
        en: `“${words}” stands ${found ? 'in a table' : 'no longer in a table'}.`,
      },
    ];
  }
  const [size, now] = [sizeOf(wanted), sizeOf(found)];
  if (size.rows !== now.rows || size.columns !== now.columns) {
    return [
      {
        about: wanted,
        code,
        de: `Die Tabelle mit „${words}“ hat ${now.rows} Zeilen und ${now.columns} Spalten statt ${size.rows} und ${size.columns}.`,
        en: `The table with “${words}” has ${now.rows} rows and ${now.columns} columns instead of ${size.rows} and ${size.columns}.`,
      },
    ];
  }
  const place = cellFault(expected.holders, observed.holders);
  if (place === undefined) return [];
  return [{ about: wanted, code, de: `„${words}“ ${place.de}`, en: `“${words}” ${place.en}` }];
}

function sizeOf({ rows }: TablePiece): { readonly rows: number; readonly columns: number } {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { rows: rows.length, columns };
}

function cellFault(expected: readonly Holder[], observed: readonly Holder[]) {
  if (held(expected, 'caption').length !== held(observed, 'caption').length) {
    return {
      de: 'ist keine Beschriftung mehr, oder neu eine.',
      en: 'is a caption no longer, or newly.',
    };
  }
  const [wanted, found] = [held(expected, 'cell').at(-1), held(observed, 'cell').at(-1)];
  if (wanted?.row !== found?.row || wanted?.column !== found?.column) {
    const at = found === undefined ? '–' : `${found.row}/${found.column}`;
    const home = wanted === undefined ? '–' : `${wanted.row}/${wanted.column}`;
    return {
      de: `steht in Zeile/Spalte ${at} statt in ${home}.`,
      en: `stands in row/column ${at} instead of ${home}.`,
    };
  }
  const [header, other] = [wanted?.piece.header, found?.piece.header];
  if (header === other) return undefined;
  return {
    de: `ist ${HEADERS[other ?? 'none'].de} statt ${HEADERS[header ?? 'none'].de}.`,
    en: `is ${HEADERS[other ?? 'none'].en} instead of ${HEADERS[header ?? 'none'].en}.`,
  };
}

const HEADERS = {
  column: { de: 'Kopfzelle der Spalte', en: 'the header of its column' },
  row: { de: 'Kopfzelle der Zeile', en: 'the header of its row' },
  none: { de: 'gewöhnliche Zelle', en: 'an ordinary cell' },
} as const;

function notes({ expected, observed }: Pair): readonly Fault[] {
  const wanted = held(expected.holders, 'note').at(-1)?.piece;
  const found = held(observed.holders, 'note').at(-1)?.piece;
  // Where a note shows no number of its own, it is told by its place.
  if (wanted?.label === found?.label || (wanted !== undefined && found?.label === '')) return [];
  const words = shortened(expected.text);
  const [label, now] = [wanted?.label ?? '–', found?.label ?? '–'];
  return [
    {
      about: wanted ?? found,
      code: 'parity/note',
      de: `„${words}“ steht in der Fußnote ${now} statt in ${label}.`,
      en: `“${words}” stands in footnote ${now} instead of ${label}.`,
    },
  ];
}
