/**
 * SMIL 1.0 as DAISY 2.02 uses it: one document for each chapter, and the master that lists them. A note
 * that follows its reference at once shares a `seq` with it; any par may say what it can be skipped as.
 */
import type { Element } from 'xast';
import { type Doctype, element, toXmlBytes } from '../package/xml.ts';
import { clipValue, hoursValue, secondsValue } from './clock.ts';
import type { Item, ItemClip } from './script.ts';

/** What all documents of a book say of it. */
export type BookFacts = {
  readonly identifier: string;
  readonly title: string;
  readonly generator: string;
};

/** A chapter, the text and the recording it belongs to; times in milliseconds. */
export type SmilSource = {
  readonly book: BookFacts;
  readonly title: string;
  readonly items: readonly Item[];
  readonly duration: number;
  /** What is played before this chapter. */
  readonly elapsed: number;
  /** File names. */
  readonly text: string;
  readonly audio: string;
};

const SMIL: Doctype = {
  name: 'smil',
  public: '-//W3C//DTD SMIL 1.0//EN',
  system: 'http://www.w3.org/TR/REC-smil/SMIL10.dtd',
};

/** The SMIL document of a chapter. */
export function writeSmil(source: SmilSource): Uint8Array {
  const { title, duration, elapsed, items } = source;
  const metas = [
    ...bookMetas(source.book),
    meta('title', title),
    meta('ncc:totalElapsedTime', hoursValue(elapsed)),
    meta('ncc:timeInThisSmil', hoursValue(duration)),
  ];
  const sequence = element('seq', { dur: secondsValue(duration) }, ...nested(items, source));
  return document(metas, sequence);
}

/** `master.smil`: all SMIL documents in the order of playing. */
export function writeMasterSmil(
  book: BookFacts,
  chapters: readonly { readonly title: string; readonly file: string }[],
  duration: number,
): Uint8Array {
  const metas = [...bookMetas(book), meta('ncc:timeInThisSmil', hoursValue(duration))];
  const references = chapters.map(({ title, file }, index) =>
    element('ref', { title, src: file, id: `smil-${index + 1}` }),
  );
  return document(metas, ...references);
}

function document(metas: readonly Element[], ...body: readonly Element[]): Uint8Array {
  const layout = element('layout', {}, element('region', { id: 'txtView' }));
  return toXmlBytes(
    element('smil', {}, element('head', {}, metas, layout), element('body', {}, body)),
    SMIL,
  );
}

function bookMetas({ identifier, title, generator }: BookFacts): readonly Element[] {
  return [
    meta('dc:format', 'Daisy 2.02'),
    meta('dc:identifier', identifier),
    meta('dc:title', title),
    meta('ncc:generator', generator),
  ];
}

function meta(name: string, content: string): Element {
  return element('meta', { name, content });
}

/** Pars in their order; a `seq` around a reference and its note, if nothing stands between them. */
function nested(items: readonly Item[], source: SmilSource): readonly Element[] {
  return items.flatMap((item, index): readonly Element[] => {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (isNoteOf(item, before)) return [];
    const par = parallel(item, source);
    if (after === undefined || !isNoteOf(after, item)) return [par];
    return [element('seq', {}, par, parallel(after, source))];
  });
}

/** True when a sentence refers to the note; a note that refers to another one stays by itself. */
function isNoteOf(note: Item, sentence: Item | undefined): boolean {
  if (sentence === undefined || sentence.skip === 'footnote') return false;
  return note.skip === 'footnote' && note.reference === sentence.id;
}

function parallel(item: Item, source: SmilSource): Element {
  const sounds = item.clips.map((clip) => sound(clip, source));
  return element(
    'par',
    {
      endsync: 'last',
      id: item.id,
      'system-required': item.skip === undefined ? undefined : `${item.skip}-on`,
    },
    element('text', { src: `${source.text}#${item.text}`, id: `text-${item.text}` }),
    sounds.length > 1 ? element('seq', {}, sounds) : sounds,
  );
}

function sound({ id, begin, end }: ItemClip, { audio }: SmilSource): Element {
  return element('audio', {
    src: audio,
    'clip-begin': clipValue(begin),
    'clip-end': clipValue(end),
    id: `audio-${id}`,
  });
}
