/** A tagged PDF as an outline that a person reads: one element or text a line, indented by depth. */
import {
  readStructure,
  type TaggedElement,
  type TaggedText,
} from '../../../src/checks/pdf-ua/read-structure.ts';

/** The outline of a file; languages are told where they change. */
export async function outlineOf(bytes: Uint8Array): Promise<string> {
  const top = await readStructure(bytes);
  return top.flatMap((element) => linesOf(element, '', undefined)).join('\n');
}

function linesOf(
  part: TaggedElement | TaggedText,
  indent: string,
  lang: string | undefined,
): readonly string[] {
  if (part.kind === 'text') {
    const own = part.lang === undefined ? '' : ` @${part.lang}`;
    return [`${indent}"${part.text}"${own}`];
  }
  const inner = part.children.flatMap((child) => linesOf(child, `${indent}  `, part.lang));
  return [`${indent}${[part.name, ...factsOf(part, lang)].join(' ')}`, ...inner];
}

function factsOf(element: TaggedElement, lang: string | undefined): readonly string[] {
  const { type, name, alt, actualText, expansion, id, scope, headers, target } = element;
  const fact = (label: string, value: string | undefined) =>
    value === undefined ? [] : [`${label}="${value}"`];
  return [
    ...(type === name ? [] : [`(${type})`]),
    ...(element.lang === lang ? [] : [`@${element.lang}`]),
    ...fact('alt', alt),
    ...fact('actual', actualText),
    ...fact('expansion', expansion),
    ...fact('title', element.title),
    ...fact('id', id),
    ...fact('scope', scope),
    ...fact('headers', headers?.join(' ')),
    ...fact('rows', element.rowSpan?.toString()),
    ...fact('columns', element.columnSpan?.toString()),
    ...fact('to', target),
    ...fact('says', element.description),
  ];
}

/** A golden outline: the lines of a template text without their common indentation. */
export function golden([text = '']: TemplateStringsArray): string {
  const lines = text.split('\n').slice(1, -1);
  const depth = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth)).join('\n');
}
