/**
 * The lines that open and close directives (`:::hinweis` … `:::`). CommonMark directives nest only
 * when the outer fence has more colons; nobody should have to count them. So an opening and the next
 * free closing line belong together, and this file rewrites the colons before the parser sees them.
 * It also finds what the parser would hide: fences never closed, and closing lines without opening.
 */

/** A rewritten line: columns behind `column` (1-based) are `added` further right than in the source. */
export type Shift = { readonly column: number; readonly added: number };

/** A fence that has no partner or cannot be read. */
export type FenceFinding = {
  readonly problem: 'unclosed' | 'stray' | 'malformed';
  readonly line: number;
  readonly column: number;
  /** The directive's name, or the line as it is. */
  readonly text: string;
};

/** A text with its fences paired. */
export type Fences = {
  /** The lines for the parser, as many as in the source. */
  readonly lines: readonly string[];
  /** By line number, from 1. */
  readonly shifts: ReadonlyMap<number, Shift>;
  readonly findings: readonly FenceFinding[];
  /** How many directives are open at once at most. */
  readonly depth: number;
};

type Opening = {
  readonly line: number;
  readonly column: number;
  readonly colons: number;
  /** Undefined for a malformed opening, which is taken out together with its closing line. */
  readonly name: string | undefined;
  /** How many levels of directives it holds. */
  height: number;
  closing: number | undefined;
};

type State = {
  readonly open: Opening[];
  readonly openings: Opening[];
  readonly findings: FenceFinding[];
  code: string | undefined;
  depth: number;
};

const PREFIX = '[ \\t>]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?';
const OPENING = new RegExp(
  `^(${PREFIX})(:{3,})([A-Za-z][\\w-]*)(?:\\[.*\\])?(?:\\{.*\\})?[ \\t]*$`,
);
const CLOSING = /^([ \t>]*)(:{3,})[ \t]*$/;
const MALFORMED = new RegExp(`^(${PREFIX})(:{3,})[ \\t]*\\S.*$`);
const CODE = new RegExp(`^${PREFIX}(\`{3,}|~{3,})(.*)$`);

/** Pairs the fences of a text and gives each as many colons as its content needs. */
export function pairFences(source: readonly string[]): Fences {
  const state: State = { open: [], openings: [], findings: [], code: undefined, depth: 0 };
  source.forEach((text, index) => {
    readLine(state, text, index + 1);
  });
  state.findings.push(...state.open.flatMap(unclosed));
  const { lines, shifts } = rewrite(source, state.openings);
  for (const finding of state.findings)
    if (finding.problem === 'stray') lines[finding.line - 1] = '';
  return { lines, shifts, findings: state.findings, depth: state.depth };
}

function readLine(state: State, text: string, line: number): void {
  if (inCode(state, text)) {
    outgrow(state, text);
    return;
  }
  const opening = OPENING.exec(text);
  if (opening) {
    const [, prefix = '', colons = '', name = ''] = opening;
    const found = { line, column: prefix.length + 1, colons: colons.length, name };
    open(state, found);
    return;
  }
  const closing = CLOSING.exec(text);
  if (closing) {
    const [, prefix = '', colons = ''] = closing;
    close(state, { line, column: prefix.length + 1, colons: colons.length });
    return;
  }
  const malformed = MALFORMED.exec(text);
  if (!malformed) return;
  const [, prefix = '', colons = ''] = malformed;
  const column = prefix.length + 1;
  state.findings.push({ problem: 'malformed', line, column, text: text.trim() });
  open(state, { line, column, colons: colons.length, name: undefined });
}

function open(state: State, found: Omit<Opening, 'height' | 'closing'>): void {
  const entry: Opening = { ...found, height: 0, closing: undefined };
  state.open.push(entry);
  state.openings.push(entry);
  state.depth = Math.max(state.depth, state.open.length);
}

/** The parser lets a fence in code close the directive around it, unless that has more colons. */
function outgrow(state: State, text: string): void {
  const colons = CLOSING.exec(text)?.[2]?.length ?? 0;
  const around = state.open.at(-1);
  if (around) around.height = Math.max(around.height, colons - 2);
}

function inCode(state: State, text: string): boolean {
  const [, fence, rest = ''] = CODE.exec(text) ?? [];
  if (state.code === undefined) {
    if (fence !== undefined && !(fence.startsWith('`') && rest.includes('`'))) state.code = fence;
    return state.code !== undefined;
  }
  if (fence?.startsWith(state.code) && rest.trim() === '') state.code = undefined;
  return true;
}

function close(
  state: State,
  at: { readonly line: number; readonly column: number; readonly colons: number },
): void {
  const same = state.open.findLastIndex((opening) => opening.colons === at.colons);
  const index = same === -1 ? state.open.length - 1 : same;
  const closed = state.open[index];
  if (closed === undefined) {
    const { line, column } = at;
    state.findings.push({ problem: 'stray', line, column, text: ':'.repeat(at.colons) });
    return;
  }
  state.findings.push(...state.open.slice(index + 1).flatMap(unclosed));
  state.open.length = index;
  closed.closing = at.line;
  const outer = state.open.at(-1);
  if (outer) outer.height = Math.max(outer.height, closed.height + 1);
}

function unclosed({ line, column, name }: Opening): readonly FenceFinding[] {
  return name === undefined ? [] : [{ problem: 'unclosed', line, column, text: name }];
}

function rewrite(
  source: readonly string[],
  openings: readonly Opening[],
): { readonly lines: string[]; readonly shifts: ReadonlyMap<number, Shift> } {
  const lines = [...source];
  const shifts = new Map<number, Shift>();
  for (const { line, column, colons, height, closing, name } of openings) {
    if (name === undefined) {
      lines[line - 1] = '';
      if (closing !== undefined) lines[closing - 1] = '';
      continue;
    }
    const wanted = 3 + height;
    const text = source[line - 1] ?? '';
    const rest = text.slice(column - 1 + colons);
    lines[line - 1] = `${text.slice(0, column - 1)}${':'.repeat(wanted)}${rest}`;
    shifts.set(line, { column, added: wanted - colons });
    if (closing === undefined) continue;
    const before = /^[ \t>]*/.exec(source[closing - 1] ?? '')?.[0] ?? '';
    lines[closing - 1] = `${before}${':'.repeat(wanted)}`;
  }
  return { lines, shifts };
}
