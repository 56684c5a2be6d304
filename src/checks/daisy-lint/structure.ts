/** Elements and attributes of NCC, SMIL documents and master as DAISY 2.02 wants them. */
import { parseClock } from '../overlay-coverage/clock.ts';
import type { XmlElement } from '../xml.ts';
import { bodyOf, type Smil } from './book.ts';
import type { Fault, Rule } from './rule.ts';

const SPANS = [
  'page-normal',
  'page-front',
  'page-special',
  'noteref',
  'sidebar',
  'optional-prodnote',
];
const SKIPPABLE = ['pagenumber-on', 'footnote-on', 'sidebar-on', 'prodnote-on'];

/** What does not stand where and as it must. */
export const structure: Rule = ({ ncc, smils, master }) => [
  ...nccFaults(bodyOf(ncc)),
  ...smils.flatMap(smilFaults),
  ...(master === undefined ? [] : masterFaults(bodyOf(master))),
];

function fault(file: string, de: string, en: string): Fault {
  return { code: 'talking-book/bad-structure', file, message: { de, en } };
}

function nccFaults(entries: readonly XmlElement[]): readonly Fault[] {
  const file = 'ncc.html';
  const [first] = entries;
  const isTitle = first?.name === 'h1' && first.attributes.class === 'title';
  return [
    ...(isTitle
      ? []
      : [
          fault(
            file,
            'Der erste Eintrag ist kein Titel des Buchs.',
            'The first entry is no title of the book.',
          ),
        ]),
    ...entries.filter((entry) => !isEntry(entry)).map((entry) => badElement(file, entry)),
    ...repeatedIds(file, entries),
  ];
}

function isEntry(entry: XmlElement): boolean {
  const { name, attributes, children, text } = entry;
  const [link] = children;
  const isLink = children.length === 1 && link?.name === 'a' && text.trim() === '';
  if (!isLink || attributes.id === undefined) return false;
  if (!/^[^/]+\.smil#.+$/u.test(link.attributes.href ?? '')) return false;
  if (/^h[1-6]$/u.test(name)) return true;
  if (name === 'div') return attributes.class === 'group';
  const isPlain = name === 'span' && SPANS.includes(attributes.class ?? '');
  return isPlain && (attributes.class !== 'page-normal' || /^\d+$/u.test(link.text.trim()));
}

function repeatedIds(file: string, entries: readonly XmlElement[]): readonly Fault[] {
  const ids = entries.map(({ attributes }) => attributes.id ?? '');
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) =>
      fault(
        file,
        `Die Kennung „${id}“ kommt mehrmals vor.`,
        `The id “${id}” occurs more than once.`,
      ),
    );
}

function smilFaults({ file, root }: Smil): readonly Fault[] {
  const [sequence, ...more] = bodyOf(root);
  const isTimed = parseClock(sequence?.attributes.dur ?? '') !== undefined;
  if (sequence?.name !== 'seq' || more.length > 0 || !isTimed) {
    return [
      fault(
        file,
        'Im body steht nicht genau ein seq mit seiner Dauer.',
        'The body does not hold exactly one seq with its duration.',
      ),
    ];
  }
  return sequence.children
    .flatMap((child) => (isNoteSequence(child) ? child.children : [child]))
    .filter((child) => !isPar(child))
    .map((child) => badElement(file, child));
}

/** A reference and its note. */
function isNoteSequence({ name, children }: XmlElement): boolean {
  return name === 'seq' && children.length === 2 && children.every((one) => one.name === 'par');
}

function isPar({ name, attributes, children }: XmlElement): boolean {
  const { id, endsync, 'system-required': skip } = attributes;
  const [text, sound, ...more] = children;
  return (
    name === 'par' &&
    id !== undefined &&
    endsync === 'last' &&
    (skip === undefined || SKIPPABLE.includes(skip)) &&
    text?.name === 'text' &&
    text.attributes.id !== undefined &&
    more.length === 0 &&
    (sound === undefined || isSound(sound))
  );
}

function isSound({ name, attributes, children }: XmlElement): boolean {
  if (name === 'seq') return children.length > 0 && children.every((one) => one.name === 'audio');
  return name === 'audio' && attributes.id !== undefined;
}

function masterFaults(references: readonly XmlElement[]): readonly Fault[] {
  return references
    .filter(({ name, attributes }) => name !== 'ref' || attributes.id === undefined)
    .map((element) => badElement('master.smil', element));
}

function badElement(file: string, { name, attributes }: XmlElement): Fault {
  const place = attributes.id === undefined ? name : `${name} id="${attributes.id}"`;
  return fault(
    file,
    `So darf dieses Element hier nicht stehen: ${place}.`,
    `This element must not stand here like this: ${place}.`,
  );
}
