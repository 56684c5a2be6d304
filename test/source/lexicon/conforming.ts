/**
 * A strict reader of W3C PLS 1.0 for tests, by the tables of its chapter 4 and by nothing of ours: which
 * element may stand where, which attributes it may and must have, and what they may say.
 */
import { SaxesParser } from 'saxes';

const NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon';
const XML = 'http://www.w3.org/XML/1998/namespace';

type Rule = {
  readonly within: readonly string[];
  readonly must?: readonly string[];
  readonly may?: readonly string[];
  /** Whether it holds text only; the others hold elements and white space only. */
  readonly text?: true;
};

/** Elements by name, with the section of the Recommendation. `@` marks attributes of XML itself. */
const ELEMENTS: Readonly<Record<string, Rule>> = {
  // 4.1
  lexicon: { within: ['#document'], must: ['version', 'alphabet', '@lang'], may: ['@base'] },
  // 4.2
  meta: { within: ['lexicon'], must: ['content'], may: ['name', 'http-equiv'] },
  // 4.3
  metadata: { within: ['lexicon'] },
  // 4.4
  lexeme: { within: ['lexicon'], may: ['@id', 'role'] },
  // 4.5
  grapheme: { within: ['lexeme'], may: ['@id'], text: true },
  // 4.6
  phoneme: { within: ['lexeme'], may: ['@id', 'alphabet', 'prefer'], text: true },
  // 4.7
  alias: { within: ['lexeme'], may: ['@id', 'prefer'], text: true },
  // 4.8
  example: { within: ['lexeme'], may: ['@id'], text: true },
};

/** What attributes may say. */
const VALUES: Readonly<Record<string, RegExp>> = {
  version: /^1\.0$/,
  // §2: "ipa", or a name of somebody's own that begins with x-.
  alphabet: /^(?:ipa|x-[^\s]+)$/,
  '@lang': /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/,
  prefer: /^(?:true|false)$/,
};

type Open = { readonly name: string; readonly held: string[]; text: string };

/** Everything in which a lexicon breaks the Recommendation; empty when it keeps it. */
export function violations(source: string): readonly string[] {
  const found: string[] = [];
  const open: Open[] = [{ name: '#document', held: [], text: '' }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => found.push(message));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const parent = open.at(-1);
    const name = uri === NAMESPACE ? local : `{${uri}}${local}`;
    parent?.held.push(name);
    const inMetadata = open.some((one) => one.name === 'metadata');
    if (!inMetadata) found.push(...wrongPlace(name, parent?.name ?? ''));
    if (uri === NAMESPACE) {
      const all = Object.values(attributes).map((attribute): readonly [string, string] => [
        attribute.uri === XML ? `@${attribute.local}` : attribute.name,
        attribute.value,
      ]);
      found.push(...wrongAttributes(name, new Map(all)));
    }
    open.push({ name, held: [], text: '' });
  });
  const addText = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) found.push(...wrongContent(closed));
  });
  parser.write(source).close();
  return found;
}

function wrongPlace(name: string, parent: string): readonly string[] {
  const rule = ELEMENTS[name];
  if (rule === undefined) return [`<${name}> is not known`];
  return rule.within.includes(parent) ? [] : [`<${name}> in <${parent}>`];
}

function wrongAttributes(name: string, all: ReadonlyMap<string, string>): readonly string[] {
  const { must = [], may = [] } = ELEMENTS[name] ?? {};
  const missing = must.filter((one) => !all.has(one)).map((one) => `<${name}> lacks ${one}`);
  const wrong = [...all].flatMap(([attribute, value]) => {
    if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) return [];
    if (![...must, ...may].includes(attribute)) return [`<${name}> has ${attribute}`];
    const isGood = VALUES[attribute]?.test(value) ?? true;
    return isGood ? [] : [`${attribute}="${value}"`];
  });
  return [...missing, ...wrong];
}

function wrongContent({ name, held, text }: Open): readonly string[] {
  const rule = ELEMENTS[name];
  if (rule === undefined || name === 'metadata') return [];
  if (rule.text === undefined && text.trim() !== '') return [`text in <${name}>`];
  if (rule.text === true && text.trim() === '') return [`<${name}> is empty`];
  if (name === 'lexeme') {
    const says = held.includes('alias') || held.includes('phoneme');
    return [
      ...(held.includes('grapheme') ? [] : ['<lexeme> without <grapheme>']),
      ...(says ? [] : ['<lexeme> without <alias> or <phoneme>']),
    ];
  }
  if (name !== 'lexicon') return [];
  const firstLexeme = held.indexOf('lexeme');
  const late = firstLexeme >= 0 && held.slice(firstLexeme).some((one) => one !== 'lexeme');
  return late ? ['<meta> or <metadata> behind <lexeme>'] : [];
}
