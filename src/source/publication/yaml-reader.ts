/**
 * Typed readers for YAML: small functions that take a node and give a value or a finding with its
 * place. All scalars are text (schema `failsafe`), so that `07743` and `ja` stay what was written.
 */
import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../model/document.ts';
import type { Report, Said } from '../markdown/reading.ts';
import { didYouMean } from '../nearest.ts';
import { withoutWaivers } from './yaml-waivers.ts';

/** Where a value stands, for findings. */
export type YamlPlace = {
  readonly file: string;
  /** The whole file. */
  readonly source: string;
  readonly lines: LineCounter;
  readonly report: Report;
  /** The keys that lead here: `kontakt.name`. */
  readonly path: string;
  /** The place of the key, for values that are not there. */
  readonly span: Span;
};

/** Gives undefined after a finding. `node` is never an empty value. */
export type Reader<T> = (node: Node, place: YamlPlace) => T | undefined;

/** The place of a node. */
export function spanOfNode(node: Node, place: YamlPlace): Span {
  const [start, end] = node.range ?? [0, 0];
  const from = place.lines.linePos(start);
  const to = place.lines.linePos(end);
  return {
    file: place.file,
    line: from.line,
    column: from.col,
    endLine: to.line,
    endColumn: to.col,
  };
}

/** Reports a value of the wrong kind. */
export function wrongType(node: Node, place: YamlPlace, expected: Said): undefined {
  const is = shown(node);
  place.report('source/yaml-type', spanOfNode(node, place), {
    de: `„${place.path || place.file}“ ist ${is.de}; erwartet wird ${expected.de}.`,
    en: `“${place.path || place.file}” is ${is.en}; expected ${expected.en}.`,
    hint: expected.hint,
  });
}

function shown(node: Node): Message {
  if (isScalar(node)) {
    const value = String(node.value).slice(0, 60);
    return { de: `„${value}“`, en: `“${value}”` };
  }
  if (isAlias(node))
    return { de: `der Verweis „*${node.source}“`, en: `the alias “*${node.source}”` };
  return isMap(node) ? { de: 'eine Gruppe', en: 'a group' } : { de: 'eine Liste', en: 'a list' };
}

/** Any text but the empty one. */
export const text: Reader<string> = (node, place) => {
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '')
    return node.value.trim().normalize('NFC');
  return wrongType(node, place, { de: 'ein Text', en: 'a text' });
};

/** A text that `accepts` finds well-formed. */
export function textLike(accepts: (value: string) => boolean, expected: Message): Reader<string> {
  return (node, place) => {
    const value = text(node, place);
    return value === undefined || accepts(value) ? value : wrongType(node, place, expected);
  };
}

/** A whole number in a range. */
export function integer(min: number, max: number): Reader<number> {
  return (node, place) => {
    const value = text(node, place);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= min && number <= max) return number;
    return wrongType(node, place, {
      de: `eine Zahl von ${min} bis ${max}`,
      en: `a number from ${min} to ${max}`,
    });
  };
}

/** A number in a range, with a decimal point or comma. */
export function decimal(min: number, max: number): Reader<number> {
  return (node, place) => {
    const value = text(node, place);
    if (value === undefined) return undefined;
    const number = Number(value.replace(',', '.').replace('−', '-'));
    if (/^[-−]?\d+(?:[.,]\d+)?$/.test(value) && number >= min && number <= max) return number;
    const [from, to] = [min, max].map((limit) => String(limit).replace('.', ','));
    return wrongType(node, place, {
      de: `eine Zahl von ${from} bis ${to}`,
      en: `a number from ${min} to ${max}`,
    });
  };
}

/** One of the German words, as the value it stands for. */
export function oneOf<T>(words: Readonly<Record<string, T>>): Reader<T> {
  return (node, place) => {
    const value = text(node, place);
    if (value === undefined) return undefined;
    if (Object.hasOwn(words, value)) return words[value];
    const list = Object.keys(words);
    const expected = list.join(' | ');
    return wrongType(node, place, { de: expected, en: expected, hint: didYouMean(value, list) });
  };
}

/** A list; entries that cannot be read are left out after their finding. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (node, place) => {
    if (!isSeq<Node>(node)) return wrongType(node, place, { de: 'eine Liste', en: 'a list' });
    return node.items.flatMap((item, index) => {
      const value = read(item, {
        ...place,
        path: `${place.path}[${index + 1}]`,
        span: spanOfNode(item, place),
      });
      return value === undefined ? [] : [value];
    });
  };
}

/** A list that must not be empty. */
export function filled<T>(read: Reader<readonly T[]>): Reader<readonly T[]> {
  return (node, place) => {
    if (!isSeq(node) || node.items.length > 0) return read(node, place);
    return wrongType(node, place, {
      de: 'eine Liste mit mindestens einem Eintrag',
      en: 'a list with at least one entry',
    });
  };
}

/** A list of texts, or one text alone. */
export const texts: Reader<readonly string[]> = (node, place) => {
  if (!isScalar(node)) return listOf(text)(node, place);
  const value = text(node, place);
  return value === undefined ? undefined : [value];
};

/** `key: value` pairs with free keys, in the order of the file. */
export const pairs: Reader<readonly (readonly [string, string])[]> = (node, place) => {
  return entriesOf(node, place)?.flatMap(({ key, value, span }) => {
    const read = value && text(value, { ...place, path: `${place.path}.${key}`, span });
    return read === undefined ? [] : [[key, read] as const];
  });
};

/** A key, its value if there is one, and the key's place. */
export type Entry = { readonly key: string; readonly value: Node | undefined; readonly span: Span };

/** The entries of a map; undefined after a finding where there is no map. */
export function entriesOf(node: Node, place: YamlPlace): readonly Entry[] | undefined {
  if (!isMap<Node, Node | null>(node))
    return wrongType(node, place, { de: 'eine Gruppe von Angaben', en: 'a group of entries' });
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) {
      wrongType(key, place, { de: 'ein Schlüsselwort', en: 'a key' });
      return [];
    }
    const empty = value === null || (isScalar(value) && value.value === '' && value.source === '');
    const span = spanOfNode(key, place);
    return [{ key: String(key.value).normalize('NFC'), value: empty ? undefined : value, span }];
  });
}

/** A value together with its place, for later findings. */
export function withSpan<T>(read: Reader<T>): Reader<{ readonly value: T; readonly span: Span }> {
  return (node, place) => {
    const value = read(node, place);
    return value === undefined ? undefined : { value, span: place.span };
  };
}

/** A text and the place of each line of it that is not empty; all the same where lines were joined. */
export const textWithLines: Reader<{
  readonly value: string;
  readonly lines: readonly Span[];
}> = (node, place) => {
  const written = text(node, place);
  if (written === undefined) return undefined;
  const value = withoutWaivers(written);
  const whole = spanOfNode(node, place);
  const end = node.range?.[1] ?? 0;
  let from = node.range?.[0] ?? 0;
  const lines = value.split('\n').flatMap((line): readonly Span[] => {
    const wanted = line.trim();
    if (wanted === '') return [];
    const at = place.source.indexOf(wanted, from);
    if (at === -1 || at + wanted.length > end) return [whole];
    from = at + wanted.length;
    const { line: row, col: column } = place.lines.linePos(at);
    const endColumn = column + wanted.length;
    return [{ file: place.file, line: row, column, endLine: row, endColumn }];
  });
  return { value, lines };
};
