/**
 * A lexicon after W3C PLS 1.0 (Recommendation, 14 October 2008) as entries with their lines. Read by a
 * strict parser that opens no other file; a document with a DOCTYPE is refused, so that no entity can
 * grow or reach outside.
 */
import { SaxesParser } from 'saxes';
import type { Message } from '../../diagnostics/diagnostic.ts';

const NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon';

/** A `<lexeme>`: its words and how they are said, in document order (§4.4). */
export type Lexeme = {
  readonly line: number;
  readonly column: number;
  readonly graphemes: readonly string[];
  /** The preferred one, else the first (§4.6, §4.7). */
  readonly alias?: string;
  /** In IPA. */
  readonly phoneme?: string;
};

/** What was read, or what stands in the way and where. */
export type ReadLexicon =
  | { readonly lang: string; readonly lexemes: readonly Lexeme[] }
  | { readonly line: number; readonly column: number; readonly problem: Message };

type Pronunciation = {
  readonly kind: 'alias' | 'phoneme';
  text: string;
  readonly preferred: boolean;
};
type Open = {
  readonly line: number;
  readonly column: number;
  readonly graphemes: string[];
  readonly said: Pronunciation[];
};

type State = {
  root?: { readonly lang: string; readonly alphabet: string };
  lexeme?: Open;
  /** Element whose text is being read. */
  text?: { value: string };
  readonly lexemes: Lexeme[];
};

/** An obstacle; thrown and caught in this file only, since the parser knows no other way to stop. */
const refused = Symbol('refused');
type Refusal = { readonly [refused]: Message };

/** Reads a lexicon. @param source decoded, without a byte-order mark */
export function readPls(source: string): ReadLexicon {
  const parser = new SaxesParser({ xmlns: true });
  const state: State = { lexemes: [] };
  const place = { line: 1, column: 1 };
  parser.on('error', ({ message }) => {
    const what = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    refuse(`Das ist kein wohlgeformtes XML (${what}).`, `This is no well-formed XML (${what}).`);
  });
  parser.on('doctype', () => {
    refuse('Ein DOCTYPE ist hier nicht erlaubt.', 'A DOCTYPE is not allowed here.');
  });
  parser.on('opentagstart', ({ name }) => {
    place.line = parser.line;
    // The parser stands behind the name.
    place.column = Math.max(1, parser.columnIndex - name.length - 1);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.fromEntries(
      Object.entries(attributes).map(([name, { value }]) => [name, value]),
    );
    if (uri === NAMESPACE && state.root !== undefined) {
      opened({ name: local, values, ...place }, state);
    }
    state.root ??= rootOf(uri, local, values);
  });
  parser.on('text', (text) => {
    if (state.text !== undefined) state.text.value += text;
  });
  parser.on('cdata', (text) => {
    if (state.text !== undefined) state.text.value += text;
  });
  parser.on('closetag', ({ uri, local }) => {
    if (uri === NAMESPACE) closed(local, state);
  });
  try {
    parser.write(source).close();
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    const column = Math.max(1, parser.columnIndex);
    return { line: parser.line, column, problem: thrown[refused] };
  }
  return { lang: state.root?.lang ?? '', lexemes: state.lexemes };
}

function refuse(de: string, en: string): never {
  const refusal: Refusal = { [refused]: { de, en } };
  throw refusal;
}

function rootOf(uri: string, name: string, values: Tag['values']): NonNullable<State['root']> {
  if (name !== 'lexicon') {
    refuse(`<${name}> ist kein <lexicon> nach PLS 1.0.`, `<${name}> is no <lexicon> of PLS 1.0.`);
  }
  if (uri !== NAMESPACE || values.version !== '1.0') {
    refuse(
      '<lexicon> hat nicht den Namensraum oder nicht die Version von PLS 1.0.',
      '<lexicon> lacks the namespace or the version of PLS 1.0.',
    );
  }
  return { lang: values['xml:lang'] ?? '', alphabet: values.alphabet ?? '' };
}

function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && refused in thrown;
}

type Tag = {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  readonly line: number;
  readonly column: number;
};

function opened({ name, values, line, column }: Tag, state: State): void {
  if (name === 'lexeme' && state.lexeme !== undefined) {
    refuse('Ein <lexeme> steht in einem anderen.', 'A <lexeme> stands in another.');
  }
  if (name === 'lexeme') state.lexeme = { line, column, graphemes: [], said: [] };
  const { lexeme } = state;
  if (lexeme === undefined) return;
  if (name === 'grapheme') state.text = { value: '' };
  if (name !== 'alias' && name !== 'phoneme') return;
  const alphabet = values.alphabet ?? state.root?.alphabet ?? '';
  // Another alphabet is somebody's own; only IPA means the same everywhere (§2).
  if (name === 'phoneme' && alphabet !== 'ipa') return;
  lexeme.said.push({ kind: name, text: '', preferred: values.prefer === 'true' });
  state.text = { value: '' };
}

function closed(name: string, state: State): void {
  const { lexeme, text } = state;
  if (lexeme === undefined) return;
  const value = text?.value.replace(/\s+/gu, ' ').trim().normalize('NFC') ?? '';
  if (name === 'grapheme' && value !== '') lexeme.graphemes.push(value);
  const said = lexeme.said.at(-1);
  if (text !== undefined && (name === 'alias' || name === 'phoneme') && said) said.text = value;
  if (name !== 'lexeme') {
    delete state.text;
    return;
  }
  const { line, column, graphemes } = lexeme;
  state.lexemes.push({ line, column, graphemes, ...chosen(lexeme.said) });
  delete state.lexeme;
}

function chosen(said: readonly Pronunciation[]): Pick<Lexeme, 'alias' | 'phoneme'> {
  const told = said.filter(({ text }) => text !== '');
  const best = told.find(({ preferred }) => preferred) ?? told[0];
  if (best === undefined) return {};
  // Engines that know no phonemes take the alias that stands beside them.
  const alias = best.kind === 'alias' ? best : told.find(({ kind }) => kind === 'alias');
  return {
    ...(alias && { alias: alias.text }),
    ...(best.kind === 'phoneme' && { phoneme: best.text }),
  };
}
