/**
 * Text on its way from what is written to what is spoken. Each character that is spoken knows which bit of
 * the source it is spoken for, so that a listener's place can be shown in the text, and what is not
 * spoken can be told. The map is monotone whatever rules do, and its pieces cover both sides.
 */

/** What is spoken, and for each of its characters the source it stands for: `from` up to before `to`. */
export type MappedText = {
  readonly spoken: string;
  /** Places in the source, never descending; equal where something is spoken that nobody wrote. */
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** Source that is spoken as it is written. @param at where in the whole source it begins */
export function asWritten(text: string, at = 0): MappedText {
  const places = Array.from({ length: text.length }, (_, index) => at + index);
  return { spoken: text, from: places, to: places.map((place) => place + 1) };
}

/** A part of what is spoken, in its characters. */
export function sliced({ spoken, from, to }: MappedText, begin: number, end?: number): MappedText {
  return {
    spoken: spoken.slice(begin, end),
    from: from.slice(begin, end),
    to: to.slice(begin, end),
  };
}

/** Texts spoken one after the other. Their sources must ascend. */
export function concatenated(texts: readonly MappedText[]): MappedText {
  return {
    spoken: texts.map(({ spoken }) => spoken).join(''),
    from: texts.flatMap(({ from }) => from),
    to: texts.flatMap(({ to }) => to),
  };
}

/** Words that nobody wrote, spoken after `text`. */
export function followedBy(text: MappedText, words: string): MappedText {
  const at = text.to.at(-1) ?? 0;
  const places = Array<number>(words.length).fill(at);
  return concatenated([text, { spoken: words, from: places, to: places }]);
}

/** A place in what is spoken, and what is to be said there instead. */
export type Edit = { readonly begin: number; readonly end: number; readonly words: string };

/** The text after edits, sorted and not overlapping, of what is spoken. */
export function edited(text: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return text;
  const parts: MappedText[] = [];
  let done = 0;
  for (const { begin, end, words } of edits.flatMap((edit) => withoutSame(text.spoken, edit))) {
    parts.push(sliced(text, done, begin));
    // Where nothing is taken away, the words belong to no source.
    const before = text.to[begin - 1] ?? text.from[begin] ?? 0;
    const from = begin === end ? before : (text.from[begin] ?? 0);
    const to = begin === end ? before : (text.to[end - 1] ?? 0);
    parts.push({
      spoken: words,
      from: Array<number>(words.length).fill(from),
      to: Array<number>(words.length).fill(to),
    });
    done = end;
  }
  parts.push(sliced(text, done));
  return concatenated(parts);
}

/** Words that an edit leaves as they are, are no part of it: `Mai` in `am 3. Mai 2024`. */
function withoutSame(spoken: string, { begin, end, words }: Edit): readonly Edit[] {
  const old = spoken.slice(begin, end);
  const fresh = wordsOf(words);
  const edits: Edit[] = [];
  const state = { old: 0, fresh: 0, next: 0 };
  const close = (oldEnd: number, freshEnd: number): void => {
    const [from, to] = [old.slice(state.old, oldEnd), words.slice(state.fresh, freshEnd)];
    if (from === to) return;
    // The blank to a word that stays, stays too.
    const head = from.startsWith(' ') && to.startsWith(' ') ? 1 : 0;
    const tail = from.slice(head).endsWith(' ') && to.slice(head).endsWith(' ') ? 1 : 0;
    edits.push({
      begin: begin + state.old + head,
      end: begin + oldEnd - tail,
      words: to.slice(head, to.length - tail),
    });
  };
  for (const { word, at } of wordsOf(old)) {
    const found = fresh.findIndex((one, index) => index >= state.next && one.word === word);
    const same = fresh[found];
    if (same === undefined) continue;
    close(at, same.at);
    state.old = at + word.length;
    state.fresh = same.at + word.length;
    state.next = found + 1;
  }
  close(old.length, words.length);
  return edits;
}

function wordsOf(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => ({ word, at: index }));
}

/** A bit of source and what is spoken for it; either may be empty. */
export type Piece = { readonly source: string; readonly spoken: string };

/**
 * The map as pieces, in order: their sources make the source, their spoken bits what is spoken. Neighbours
 * that are spoken as written are one piece.
 */
export function piecesOf(source: string, text: MappedText): readonly Piece[] {
  const pieces: Piece[] = [];
  let written = 0;
  let at = 0;
  while (at < text.spoken.length) {
    const begin = at;
    const from = Math.max(written, text.from[at] ?? written);
    let to = Math.max(from, text.to[at] ?? from);
    at += 1;
    // Characters that share source are one piece; so are insertions side by side.
    while (at < text.spoken.length && isTogether(text, at, to)) {
      to = Math.max(to, text.to[at] ?? to);
      at += 1;
    }
    if (from > written) add(pieces, { source: source.slice(written, from), spoken: '' });
    add(pieces, { source: source.slice(from, to), spoken: text.spoken.slice(begin, at) });
    written = to;
  }
  if (written < source.length) add(pieces, { source: source.slice(written), spoken: '' });
  return pieces;
}

function isTogether({ from, to }: MappedText, at: number, end: number): boolean {
  const begin = from[at] ?? end;
  return begin < end || (begin === to[at] && begin === to[at - 1] && from[at - 1] === begin);
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const isPlain = piece.source === piece.spoken;
  if (last !== undefined && isPlain && last.source === last.spoken) {
    const both = last.source + piece.source;
    pieces[pieces.length - 1] = { source: both, spoken: both };
  } else {
    pieces.push(piece);
  }
}
