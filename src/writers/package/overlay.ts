/**
 * One Media Overlay document (EPUB 3.3, Media overlays): which clip speaks which element of one chapter, in reading
 * order. Footnotes can be skipped; lists, tables, figures and boxes can be left early, and never stand
 * in one another, since no reading system defines what leaving two at once means.
 */
import type { Element } from 'xast';
import type { Block, Chapter, ChapterKind, Footnote, Inline } from '../../model/document.ts';
import type { Clip, Track } from '../../model/narration.ts';
import { type Part, partsOf, passagesOf } from '../../model/reading-order.ts';
import { walkInlines } from '../../model/walk.ts';
import { clockValue, millisecondsAt } from './clock.ts';
import { element, toXmlBytes } from './xml.ts';

/** The chapter, its recording, and where page and recording lie. */
export type OverlaySource = {
  readonly chapter: Chapter;
  readonly track: Track;
  /** Samples per second of the track. */
  readonly sampleRate: number;
  /** Addresses relative to the overlay. */
  readonly textHref: string;
  readonly audioHref: string;
  /** Id of the element that holds the whole chapter. */
  readonly sectionId: string;
};

/** The SMIL document as bytes, and what the package must say about it. */
export type Overlay = {
  readonly bytes: Uint8Array;
  /** Sum of all clips in milliseconds: `media:duration`. */
  readonly duration: number;
  /** Ids of the elements that are spoken. */
  readonly spoken: readonly string[];
};

/** The overlay of a chapter. Spoken nodes without a clip are left out. */
export function writeOverlay(source: OverlaySource): Overlay {
  const clips = new Map(source.track.clips.map((clip) => [clip.target, clip]));
  const writer: Writer = { source, clips, used: [] };
  const children = passagesOf(source.chapter).flatMap(({ block, footnotes }) => [
    ...ofBlock(writer, block, false),
    ...footnotes.flatMap((footnote) => ofFootnote(writer, footnote)),
  ]);
  const type = source.chapter.kind satisfies ChapterKind;
  const body = element('body', {}, sequence(writer, { id: source.sectionId, type }, children));
  const smil = element(
    'smil',
    {
      xmlns: 'http://www.w3.org/ns/SMIL',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      version: '3.0',
    },
    body,
  );
  return {
    bytes: toXmlBytes(smil),
    duration: writer.used.reduce((sum, clip) => sum + lengthOf(clip, source.sampleRate), 0),
    spoken: writer.used.map((clip) => clip.target),
  };
}

type Writer = {
  readonly source: OverlaySource;
  readonly clips: ReadonlyMap<string, Clip>;
  /** Clips in the order they were written. */
  readonly used: Clip[];
};

/** EPUB 3.3, Escapability: structures a listener may want to leave; terms of the SSV. */
const ESCAPABLE: Partial<Record<Block['kind'], string>> = {
  list: 'list',
  'definition-list': 'list',
  table: 'table',
  figure: 'figure',
  box: 'aside',
};

function ofBlock(writer: Writer, block: Block, inEscapable: boolean): readonly Element[] {
  if (block.kind === 'code-block') return parallel(writer, block.id);
  const type = inEscapable ? undefined : ESCAPABLE[block.kind];
  const children = partsOf(block).flatMap((part) =>
    ofPart(writer, part, inEscapable || type !== undefined),
  );
  if (type === undefined || children.length === 0) return children;
  return [sequence(writer, { id: block.id, type }, children)];
}

function ofPart(writer: Writer, part: Part, inEscapable: boolean): readonly Element[] {
  return 'block' in part
    ? ofBlock(writer, part.block, inEscapable)
    : ofInlines(writer, part.inlines);
}

function ofInlines(writer: Writer, inlines: readonly Inline[]): readonly Element[] {
  const elements: Element[] = [];
  walkInlines(inlines, (inline) => {
    if (inline.kind === 'sentence' || inline.kind === 'image') {
      elements.push(...parallel(writer, inline.id));
    }
  });
  return elements;
}

/** Lists in a footnote stay plain: skipping the note skips them too. */
function ofFootnote(writer: Writer, footnote: Footnote): readonly Element[] {
  const children = footnote.children.flatMap((block) => ofBlock(writer, block, true));
  if (children.length === 0) return [];
  return [sequence(writer, { id: footnote.id, type: 'footnote' }, children)];
}

function sequence(
  { source }: Writer,
  { id, type }: { readonly id: string; readonly type: string },
  children: readonly Element[],
): Element {
  return element(
    'seq',
    { id: `seq-${id}`, 'epub:type': type, 'epub:textref': `${source.textHref}#${id}` },
    ...children,
  );
}

/** A spoken node; none when it has no clip, or one shorter than the clock can say (MED-009). */
function parallel(writer: Writer, id: string): readonly Element[] {
  const clip = writer.clips.get(id);
  const { source } = writer;
  if (clip === undefined || lengthOf(clip, source.sampleRate) === 0) return [];
  writer.used.push(clip);
  const clock = (sample: number) => clockValue(millisecondsAt(sample, source.sampleRate));
  const text = element('text', { src: `${source.textHref}#${id}` });
  const audio = element('audio', {
    src: source.audioHref,
    clipBegin: clock(clip.begin),
    clipEnd: clock(clip.end),
  });
  return [element('par', { id: `par-${id}` }, text, audio)];
}

function lengthOf(clip: Clip, sampleRate: number): number {
  return millisecondsAt(clip.end, sampleRate) - millisecondsAt(clip.begin, sampleRate);
}
