/**
 * Looks every word of the pages up in a dictionary, where one is installed. It knows words, not sentences:
 * „das“ for „dass“ passes. What it does not know is a hint, never an error. One run for each page that
 * holds a chapter; a word is told once, where it first stands.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValue } from '../../host/kept-value.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Document, Span } from '../../model/document.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { digestOf } from '../kept.ts';
import { spellingCodes } from './codes.ts';
import { type Dictionary, findDictionary, hasDictionary } from './find-dictionary.ts';
import type { SpellTask, UnknownWord } from './spell-worker.ts';
import { listedWords, wordsOf } from './words.ts';

const NAME = 'spelling';
/** Raised when the same words are judged otherwise. */
const VERSION = '1';
/** Places of a word that are shown beside the first one. */
const SHOWN = 20;

const worker: WorkerTask<SpellTask, readonly UnknownWord[]> = {
  module: new URL('./spell-worker.ts', import.meta.url),
};

const report = reporter(spellingCodes);

/** The check. Its dictionary does not come with the program. */
export const spellingCheck: Check = {
  name: NAME,
  title: { de: 'Rechtschreibung', en: 'Spelling' },
  codes: spellingCodes,
  reference: true,
  found: (host) => hasDictionary('de', host),
  timeLimit: 120,
  covers: async () => rulesOf(spellingCodes, ['spelling/no-dictionary']),
  examines: ({ mediaType, chapter }) => mediaType === 'text/html' && chapter !== undefined,
  run,
};

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const { document, subjects, host } = context;
  const { lang } = document.meta;
  const dictionary = await findDictionary(lang, host);
  const facts = { check: NAME, tool: toolOf(dictionary) };
  if (dictionary === undefined) {
    return subjects.map(({ path }) => ({
      ...facts,
      artifact: path,
      status: 'incomplete',
      diagnostics: [noDictionary(path, lang)],
    }));
  }
  const uses = usesOf(document, subjects);
  const words = { words: [...uses.keys()].toSorted(), listed: listedWords(document.meta) };
  const unknown = await lookUp(words, dictionary, host);
  const findings = unknown.map((one) => findingOf(one, uses.get(one.word) ?? []));
  return subjects.map(({ path }) => ({
    ...facts,
    artifact: path,
    status: 'pass',
    diagnostics: findings.filter(({ artifact }) => artifact?.path === path),
  }));
}

function toolOf(dictionary: Dictionary | undefined): CheckRun['tool'] {
  if (dictionary === undefined) return { name: `lesbar ${NAME}`, version: VERSION };
  const edition = digestOf(dictionary.dic).slice(0, 8);
  return { name: `lesbar ${NAME}`, version: `${VERSION} (${dictionary.name} ${edition})` };
}

/** Where a word stands: the page, and the place in the source. */
type Use = { readonly path: string; readonly span: Span };

function usesOf(
  { editions }: Document,
  pages: readonly Artifact[],
): ReadonlyMap<string, readonly Use[]> {
  const paths = new Map(pages.map(({ chapter = '', path }) => [chapter, path]));
  const uses = new Map<string, Use[]>();
  for (const chapter of editions.flatMap(({ chapters }) => chapters)) {
    const path = paths.get(chapter.id);
    if (path === undefined) continue;
    for (const { word, span } of wordsOf(chapter)) {
      const before = uses.get(word) ?? [];
      before.push({ path, span });
      uses.set(word, before);
    }
  }
  return uses;
}

/** Words that the dictionary does not know; the same words are looked up once. */
async function lookUp(
  words: Pick<SpellTask, 'words' | 'listed'>,
  { aff, dic }: Dictionary,
  host: Host,
): Promise<readonly UnknownWord[]> {
  const hash = createHash('sha256').update(
    JSON.stringify([VERSION, words.words, [...words.listed]]),
  );
  const key = `${NAME}:${hash.update(digestOf(aff)).update(digestOf(dic)).digest('hex')}`;
  return keptValue(host.cache, { key, make: () => host.inWorker(worker, { aff, dic, ...words }) });
}

/** Capitals are as often a name as a mistake. */
function findingOf({ word, near }: UnknownWord, uses: readonly Use[]): Diagnostic {
  const [first, ...others] = uses;
  if (first === undefined) throw new Error(`„${word}“ stands nowhere`);
  const isNear = near.length > 0 && /^\p{Ll}/u.test(word);
  const like = near.map((one) => `„${one}“`).join(', ');
  const likeEn = near.map((one) => `“${one}”`).join(', ');
  const also = timesAlso(others.length);
  return report(isNear ? 'spelling/possible-mistake' : 'spelling/unknown-word', {
    message: {
      de: `„${word}“ steht nicht im Wörterbuch.${like === '' ? '' : ` Ähnlich: ${like}.`}${also.de}`,
      en: `“${word}” is not in the dictionary.${like === '' ? '' : ` Similar: ${likeEn}.`}${also.en}`,
    },
    span: first.span,
    artifact: { path: first.path },
    ...(others.length === 0
      ? {}
      : { related: others.slice(0, SHOWN).map(({ span }) => again(span)) }),
  });
}

function timesAlso(count: number): Message {
  if (count === 0) return { de: '', en: '' };
  return {
    de: ` Es steht noch ${count === 1 ? 'an einer weiteren Stelle' : `an ${count} weiteren Stellen`}.`,
    en: ` It stands at ${count === 1 ? 'one more place' : `${count} more places`}.`,
  };
}

function again(span: Span): { readonly message: Message; readonly span: Span } {
  return { message: { de: 'auch hier', en: 'here, too' }, span };
}

function noDictionary(path: string, lang: string): Diagnostic {
  return report('spelling/no-dictionary', {
    message: {
      de: `Für die Sprache „${lang}“ ist kein Wörterbuch installiert; die Rechtschreibung von „${path}“ ist ungeprüft.`,
      en: `No dictionary for the language “${lang}” is installed; the spelling of “${path}” is unchecked.`,
    },
    artifact: { path },
  });
}
