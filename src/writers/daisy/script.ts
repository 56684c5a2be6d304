/**
 * What a DAISY player does with one chapter: the pars in the order of playing, and the places it can jump
 * to. Read off the chapter's page, so that each par has its element and the order is that of reading.
 */
import type { Element, ElementContent } from 'hast';
import type { Clip } from '../../model/narration.ts';
import { millisecondsAt } from '../package/clock.ts';

/** What a player can be told to leave out (DAISY 2.02, skippable structures). */
export type Skippable = 'pagenumber' | 'footnote' | 'sidebar';

/** One `par`: an element of the text and what is heard meanwhile. */
export type Item = {
  /** Id of the par. */
  readonly id: string;
  /** Id of the element in the text. */
  readonly text: string;
  /** Milliseconds; none for a page number, which is shown and not spoken. */
  readonly clips: readonly ItemClip[];
  readonly skip?: Skippable;
  /** Of a note: the par of the sentence that refers to it. */
  readonly reference?: string;
};

/** A piece of the chapter's recording. */
export type ItemClip = { readonly id: string; readonly begin: number; readonly end: number };

/** A place to jump to; `item` is the id of its par. */
export type Place = {
  readonly kind: 'heading' | 'page' | 'note' | 'sidebar';
  readonly label: string;
  readonly item: string;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
};

/** A chapter as it is played. */
export type Script = {
  readonly items: readonly Item[];
  readonly places: readonly Place[];
  /** Id of the par that is played when somebody goes to an element, by the element's id. */
  readonly itemOf: ReadonlyMap<string, string>;
  /** Milliseconds that are played: the sum of all clips. */
  readonly duration: number;
};

/** The recording of a chapter, as `narrate` made it. */
export type Recording = { readonly clips: readonly Clip[]; readonly sampleRate: number };

type Walk = {
  readonly clips: ReadonlyMap<string, ItemClip>;
  readonly items: Item[];
  readonly places: Place[];
  /** How many pars stand before an element. */
  readonly before: Map<string, number>;
  /** Par of the sentence that refers to a note, by the note's id. */
  readonly references: Map<string, string>;
};

/** The script of a chapter's page. Elements without a clip are silent and stay out. */
export function scriptOf(section: Element, recording: Recording): Script {
  const walk: Walk = {
    clips: clipsOf(recording),
    items: [],
    places: [],
    before: new Map(),
    references: new Map(),
  };
  visit(section, walk, undefined);
  const { items, places } = walk;
  const clips = items.flatMap((item) => item.clips);
  return {
    items,
    places,
    itemOf: new Map(
      [...walk.before].flatMap(([id, index]) => {
        const item = items[index] ?? items.at(-1);
        return item === undefined ? [] : [[id, item.id] as const];
      }),
    ),
    duration: clips.reduce((sum, { begin, end }) => sum + end - begin, 0),
  };
}

/** Without those that are shorter than the clock can say. */
function clipsOf({ clips, sampleRate }: Recording): ReadonlyMap<string, ItemClip> {
  const inTime = clips.map(({ target, begin, end }) => ({
    id: target,
    begin: millisecondsAt(begin, sampleRate),
    end: millisecondsAt(end, sampleRate),
  }));
  return new Map(inTime.filter(({ begin, end }) => begin < end).map((clip) => [clip.id, clip]));
}

function visit(element: Element, walk: Walk, skip: Skippable | undefined): void {
  const { role } = element.properties;
  const id = idOf(element);
  if (id !== '' && !walk.before.has(id)) walk.before.set(id, walk.items.length);
  if (role === 'doc-pagebreak') visitPage(element, walk);
  else if (role === 'doc-footnote') visitNote(element, walk);
  else if (role === 'doc-noteref') visitReference(element, walk);
  else if (/^h[1-6]$/u.test(element.tagName)) visitHeading(element, walk, skip);
  else if (isBox(element) && skip === undefined) visitSidebar(element, walk);
  else speak(element, walk, skip);
}

/** The element's own clip, then what is in it. */
function speak(element: Element, walk: Walk, skip: Skippable | undefined): void {
  const clip = walk.clips.get(idOf(element));
  if (clip !== undefined) {
    const item = { id: `par-${clip.id}`, text: clip.id, clips: [clip] };
    walk.items.push(skip === undefined ? item : { ...item, skip });
  }
  for (const child of elementsIn(element)) visit(child, walk, skip);
}

function visitPage(marker: Element, { items, places }: Walk): void {
  const id = idOf(marker);
  items.push({ id: `par-${id}`, text: id, clips: [], skip: 'pagenumber' });
  places.push({
    kind: 'page',
    label: String(marker.properties['aria-label']),
    item: `par-${id}`,
  });
}

/** A note is one par, so that it is heard or left out as a whole. */
function visitNote(note: Element, walk: Walk): void {
  const inside = descendantsOf(note);
  for (const marker of inside.filter(isPage)) visitPage(marker, walk);
  for (const element of inside) {
    if (idOf(element) !== '') walk.before.set(idOf(element), walk.items.length);
  }
  const id = idOf(note);
  const clips = inside.flatMap((element) => walk.clips.get(idOf(element)) ?? []);
  if (clips.length === 0) return;
  const reference = walk.references.get(id);
  walk.items.push({
    id: `par-${id}`,
    text: id,
    clips,
    skip: 'footnote',
    ...(reference === undefined ? {} : { reference }),
  });
  // A note may refer to a further one, which follows it.
  for (const element of inside.filter(isReference)) visitReference(element, walk);
}

function visitReference(mark: Element, { items, places, references }: Walk): void {
  const item = items.findLast(({ skip }) => skip !== 'pagenumber')?.id;
  const note = String(mark.properties.href).slice(1);
  if (item === undefined) return;
  if (!references.has(note)) references.set(note, item);
  places.push({ kind: 'note', label: wordsOf(mark), item });
}

function visitHeading(heading: Element, walk: Walk, skip: Skippable | undefined): void {
  const [firstItem, firstPlace] = [walk.items.length, walk.places.length];
  speak(heading, walk, skip);
  const item = walk.items[firstItem]?.id;
  if (item === undefined) return;
  const level = Number(heading.tagName.slice(1));
  walk.places.splice(firstPlace, 0, { kind: 'heading', label: wordsOf(heading), item, level });
}

function visitSidebar(box: Element, walk: Walk): void {
  const [firstItem, firstPlace] = [walk.items.length, walk.places.length];
  speak(box, walk, 'sidebar');
  const item = walk.items.slice(firstItem).find(({ skip }) => skip === 'sidebar')?.id;
  if (item === undefined) return;
  const title = descendantsOf(box).find(({ properties }) => properties.class === 'box-title');
  walk.places.splice(firstPlace, 0, { kind: 'sidebar', label: wordsOf(title ?? box), item });
}

/** The words of an element without marks of notes, white space as one space. */
export function wordsOf(element: Element): string {
  const raw = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    return isReference(node) && node !== element ? '' : node.children.map(raw).join('');
  };
  return raw(element).replaceAll(/\s+/gu, ' ').trim();
}

/** All elements in an element, in order. */
export function descendantsOf(element: Element): readonly Element[] {
  return elementsIn(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

function elementsIn({ children }: Element): readonly Element[] {
  return children.filter((child) => child.type === 'element');
}

function idOf({ properties }: Element): string {
  return typeof properties.id === 'string' ? properties.id : '';
}

/** True for a box beside the text: a sidebar in the terms of DAISY 2.02. */
export function isBox({ properties }: Element): boolean {
  return /^box /u.test(String(properties.class));
}

function isPage({ properties }: Element): boolean {
  return properties.role === 'doc-pagebreak';
}

function isReference({ properties }: Element): boolean {
  return properties.role === 'doc-noteref';
}
