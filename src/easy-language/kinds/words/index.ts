/** Kinds of tests that look at words: lists, patterns, length, frequency, joints, explanations. */
import { type AnyKind, listed } from '../kind.ts';
import { explainedFirst } from './explained-first.ts';
import { listedWords } from './listed-words.ts';
import { longWords } from './long-words.ts';
import { oneWording } from './one-wording.ts';
import { pattern } from './pattern.ts';
import { rareWords } from './rare-words.ts';
import { saidAloud } from './said-aloud.ts';
import { sameJoints } from './same-joints.ts';
import { simplerWords } from './simpler-words.ts';

/** In the order of the rules that use them first. */
export const wordKinds: readonly AnyKind[] = [
  listed(rareWords),
  listed(simplerWords),
  listed(longWords),
  listed(sameJoints),
  listed(oneWording),
  listed(explainedFirst),
  listed(listedWords),
  listed(pattern),
  listed(saidAloud),
];
