/** Kinds of tests that look at sentences: their length, their parts, their verbs and cases. */
import { type AnyKind, listed } from '../kind.ts';
import { enumeration } from './enumeration.ts';
import { genitive } from './genitive.ts';
import { indirectSpeech } from './indirect-speech.ts';
import { nameGenitive } from './name-genitive.ts';
import { oneALine } from './one-a-line.ts';
import { pronouns } from './pronouns.ts';
import { questions } from './questions.ts';
import { meanLength, sentenceLength } from './sentence-length.ts';
import { severalWords } from './several-words.ts';
import { statements } from './statements.ts';
import { subordinateClauses } from './subordinate-clauses.ts';
import { verbForms } from './verb-forms.ts';
import { verbGroup } from './verb-group.ts';
import { verbPosition } from './verb-position.ts';

/** In the order of the rules that use them first. */
export const sentenceKinds: readonly AnyKind[] = [
  listed(sentenceLength),
  listed(meanLength),
  listed(statements),
  listed(verbPosition),
  listed(subordinateClauses),
  listed(verbForms),
  listed(verbGroup),
  listed(genitive),
  listed(nameGenitive),
  listed(severalWords),
  listed(indirectSpeech),
  listed(questions),
  listed(pronouns),
  listed(enumeration),
  listed(oneALine),
];
