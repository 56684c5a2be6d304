/**
 * Turns every line of the document into sentences, the unit of narration and highlighting. White
 * space between two sentences stays at the end of the earlier one: direct children of a line are
 * sentences only, and joined they give the author's text again. Empty lines stay empty.
 */
import type { Edition, Inline, Sentence } from '../model/document.ts';
import { cut, type FlatLine, flatten, spanOf } from './cut.ts';
import { rebuildChapter, rebuildChapters } from './rebuild.ts';
import { opensSentence, sentenceStarts } from './sentence-ends.ts';
import type { Step } from './step.ts';

/** The step: direct children of every line are sentences; sentences hold none. */
export const splitSentences: Step = (document) => {
  const value = rebuildChapters(document, (chapter, edition) =>
    rebuildChapter(chapter, { line: (line) => sentencesOf(line, edition) }),
  );
  return { value, diagnostics: [] };
};

/** The sentences of a line. In Leichte Sprache the end of a source line ends a sentence as well. */
export function sentencesOf(
  line: readonly Inline[],
  edition: Pick<Edition, 'name'>,
): readonly Sentence[] {
  const flat = flatten(line);
  if (flat.text.trim() === '' && !flat.atoms.some(({ from, to }) => from === to)) return [];
  return cut(line, boundaries(flat, edition)).map((children) => ({
    kind: 'sentence',
    id: '',
    span: spanOf(children, { file: '', line: 1, column: 1 }),
    children,
  }));
}

function boundaries(flat: FlatLine, edition: Pick<Edition, 'name'>): readonly number[] {
  const lineEnds = edition.name === 'easy' ? flat.breaks : [];
  const offsets = [
    ...sentenceStarts(flat.text),
    ...lineEnds.map((offset) => skipSpace(flat.text, offset)),
  ].flatMap((offset) => outsideAtoms(offset, flat));
  return [...new Set(offsets)]
    .filter((offset) => offset < flat.text.length && flat.text.slice(0, offset).trim() !== '')
    .toSorted((a, b) => a - b);
}

/**
 * A boundary inside a link or another whole moves behind it, if a sentence may begin there; else the
 * sentence goes on: "Lesen Sie [Was tun? Ein Ratgeber](…) bis morgen."
 */
function outsideAtoms(offset: number, { text, atoms }: FlatLine): readonly number[] {
  const atom = atoms.find(({ from, to }) => from < offset && offset < to);
  if (atom === undefined) return [offset];
  if (text.slice(atom.from, offset).trim() === '') return [atom.from];
  const behind = skipSpace(text, atom.to);
  if (behind === atom.to || !opensSentence(text, behind)) return [];
  return outsideAtoms(behind, { text, atoms, breaks: [] });
}

function skipSpace(text: string, offset: number): number {
  const space = /\s*/uy;
  space.lastIndex = offset;
  space.test(text);
  return space.lastIndex;
}
