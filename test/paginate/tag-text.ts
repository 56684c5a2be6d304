/** The tags of a PDF as readable text, and ways to find elements in them. */
import {
  readStructure,
  type TaggedElement,
  type TaggedText,
  textOf,
} from '../../src/checks/pdf-ua/read-structure.ts';

/** The children of the one top element, which is a `Document`. */
export async function tagsOf(bytes: Uint8Array): Promise<readonly TaggedElement[]> {
  const [top, ...more] = await readStructure(bytes);
  if (top?.type !== 'Document' || more.length > 0) throw new Error('not one Document at the top');
  return elementsOf(top);
}

/** The elements directly below. */
export function elementsOf(element: TaggedElement): readonly TaggedElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

/** All elements of a type in reading order, containers before their content. */
export function every(type: string, elements: readonly TaggedElement[]): readonly TaggedElement[] {
  return elements.flatMap((element) => [
    ...(element.type === type || element.name === type ? [element] : []),
    ...every(type, elementsOf(element)),
  ]);
}

/** What is read of these elements, soft hyphens and word joiners left out. */
export function wordsOf(elements: readonly TaggedElement[]): readonly string[] {
  return elements.map((element) => clean(textOf(element)));
}

/** One line for each element with its facts; text in quotes. A language stands where it changes. */
export function asText(
  elements: readonly (TaggedElement | TaggedText)[],
  at: { readonly depth: number; readonly lang: string } = { depth: 0, lang: 'de' },
): string {
  const indent = '  '.repeat(at.depth);
  return joined(elements)
    .map((part) => {
      if (part.kind === 'text') return `${indent}${quoted(part, at.lang)}\n`;
      const lang = part.lang ?? at.lang;
      const children = joined(part.children);
      const [only] = children;
      const line = [indent + part.name, ...factsOf(part, at.lang)].join(' ');
      if (children.length === 1 && only?.kind === 'text') return `${line} ${quoted(only, lang)}\n`;
      return `${line}\n${asText(children, { depth: at.depth + 1, lang })}`;
    })
    .join('');
}

/** Runs of text that only the typesetter's lines and pages cut are one. */
function joined(
  parts: readonly (TaggedElement | TaggedText)[],
): readonly (TaggedElement | TaggedText)[] {
  const result: (TaggedElement | TaggedText)[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (part.kind === 'text' && before?.kind === 'text' && before.lang === part.lang) {
      result[result.length - 1] = { ...before, text: before.text + part.text };
    } else result.push(part);
  }
  return result;
}

function quoted({ text, lang }: TaggedText, around: string): string {
  return `"${clean(text)}"${lang === undefined || lang === around ? '' : ` (${lang})`}`;
}

function clean(text: string): string {
  return text
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function factsOf(element: TaggedElement, around: string): readonly string[] {
  const { type, name, alt, actualText, expansion, id, scope, headers } = element;
  const { target, description, rowSpan, columnSpan } = element;
  const role = type === name ? undefined : type;
  const lang = element.lang === around ? undefined : element.lang;
  // Typst repeats the text of a heading as its title.
  const title =
    /^H\d$/.test(type) && element.title === clean(textOf(element)) ? undefined : element.title;
  const facts = { role, lang, title, alt, actualText, expansion, id, scope, target, description };
  const spans = { rowSpan, columnSpan };
  return [
    ...Object.entries({ ...facts, ...spans }).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${JSON.stringify(value)}`],
    ),
    ...(headers === undefined ? [] : [`headers=${headers.join(',')}`]),
  ];
}
