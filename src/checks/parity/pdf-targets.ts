/**
 * Where links inside a PDF lead. A PDF keeps no ids, only places on pages: a target is named by the
 * first words that stand there, `#=So geht der Antrag`. `pdf-edition.ts` names the targets of the
 * Document alike. Pure.
 */
import type { Place } from '../pdf-ua/destinations.ts';
import type { TaggedElement, TaggedText } from '../pdf-ua/read-structure.ts';
import { isInline, type Tagged, type TargetOf } from './pdf-inlines.ts';
import { squeezed } from './words.ts';

/** Words of a name. */
const WORDS = 4;
/** Points by which a place may lie below the line that stands there. */
const TOLERANCE = 1;
/**
 * Points from the place of a note down to its first line. The place lies where the last line of the
 * note before stands, which is less than the least away.
 */
const NOTE_DISTANCE = { least: 6, most: 30 };

/** The name of a place by the text that begins there. */
export function nameOfPlace(text: string): string {
  return `=${squeezed(text).split(' ').slice(0, WORDS).join(' ')}`;
}

/** The targets of the links of a file. */
export function targetsIn(parts: readonly Tagged[]): TargetOf {
  const starts = startsIn(parts);
  return (link, among) => {
    if (link.place === undefined) return link.target ?? '';
    const note = among === 'notes' ? noteAt(starts, link.place) : undefined;
    const start = note ?? startAt(starts, link.place);
    return start === undefined ? (link.target ?? '') : `#${nameOfPlace(start.text)}`;
  };
}

/** The beginning of a line. */
type Start = { readonly place: Place; readonly text: string; readonly opensNote?: boolean };

/** The highest line below a place; where several stand side by side, the nearest. */
function startAt(starts: readonly Start[], { page, x, y }: Place): Start | undefined {
  const below = starts.filter(({ place }) => place.page === page && place.y <= y + TOLERANCE);
  const highest = Math.max(...below.map(({ place }) => place.y));
  const beside = below.filter(({ place }) => place.y > highest - TOLERANCE);
  const [nearest] = beside.toSorted((a, b) => Math.abs(a.place.x - x) - Math.abs(b.place.x - x));
  return nearest ?? starts.find(({ place }) => place.page > page);
}

/** The next note below a place. */
function noteAt(starts: readonly Start[], { page, y }: Place): Start | undefined {
  const { least, most } = NOTE_DISTANCE;
  return starts
    .filter(({ opensNote, place }) => opensNote === true && place.page === page)
    .filter(({ place }) => y - place.y > least && y - place.y < most)
    .toSorted((a, b) => b.place.y - a.place.y)[0];
}

function startsIn(parts: readonly Tagged[]): readonly Start[] {
  const starts: Start[] = [];
  let open: Tagged[] = [];
  const close = () => {
    starts.push(...startOf(open));
    open = [];
  };
  for (const part of parts) {
    if (isInline(part)) open.push(part);
    else {
      close();
      if (part.kind === 'element') starts.push(...startsInBlock(part));
    }
  }
  close();
  return starts;
}

function startsInBlock(element: TaggedElement): readonly Start[] {
  if (element.type === 'TOC') return [];
  if (element.type === 'Note') {
    const [first, ...others] = startsIn(withNumber(element.children));
    return first === undefined ? [] : [{ ...first, opensNote: true }, ...others];
  }
  return startsIn(element.children.flatMap((child) => asText(child, element)));
}

/** The number of a note belongs to its text. In a note of several paragraphs it stands in the first. */
function withNumber(parts: readonly Tagged[]): readonly Tagged[] {
  const [first, ...others] = parts;
  if (first?.kind !== 'element') return parts;
  if (first.type === 'Lbl') return [{ ...first, type: 'Span' }, ...others];
  if (first.type !== 'P') return parts;
  return [{ ...first, children: withNumber(first.children) }, ...others];
}

/** Terms belong to the text; bullets and the numbers of items do not. */
function asText(child: Tagged, parent: TaggedElement): readonly Tagged[] {
  if (child.kind === 'text' || child.type !== 'Lbl') return [child];
  if (parent.type !== 'LI') return [child];
  return isDefinition(parent) ? [{ ...child, type: 'P' }] : [];
}

/** Terms are text like any other; bullets and numbers are none. */
function isDefinition(item: TaggedElement): boolean {
  const label = item.children.find((child) => child.kind === 'element' && child.type === 'Lbl');
  return label?.kind === 'element' && label.children.some((child) => child.kind === 'element');
}

function startOf(line: readonly Tagged[]): readonly Start[] {
  const texts = line.flatMap(textsIn);
  const place = texts.find((text) => text.place !== undefined)?.place;
  const text = texts.map((part) => part.text).join('');
  return place === undefined || text.trim() === '' ? [] : [{ place, text }];
}

/** Text of a line without the marks of notes, and without what pictures hold. */
function textsIn(part: Tagged): readonly TaggedText[] {
  if (part.kind === 'text') return [part];
  if (part.type === 'Lbl' || part.type === 'Figure' || part.type === 'Formula') return [];
  return part.children.flatMap(textsIn);
}
