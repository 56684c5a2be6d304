/**
 * What a rule of Leichte Sprache is: data that says what, why and by whom, and a kind of test in code
 * that finds it. Rulebooks disagree, so how much a rule weighs depends on the profile.
 */
import type { Message, Severity } from '../diagnostics/diagnostic.ts';
import type { Metadata } from '../model/document.ts';
import type { Lexicon } from './lexicon.ts';
import type { ProfileName } from './profiles.ts';
import type { EasySentence, EasyText } from './text.ts';

/** Somebody who gives a rule. */
export type RuleSource = {
  /** Short name as in the list of sources: `BITV 2.0, Anlage 2 Teil 2, Nr. 1`. */
  readonly name: string;
  /** What it says where it differs from the others. */
  readonly says?: Message;
};

/** A rule as its YAML gives it; numbers and word lists for its kind stand in `parameters`. */
export type EasyRule<Parameters = unknown> = {
  /** `S05`; part of the code `easy/s05-subjunctive` and of `<!-- leicht-ok S05: … -->`. */
  readonly id: string;
  readonly code: `easy/${string}`;
  readonly title: Message;
  readonly why: Message;
  readonly better: Message;
  readonly sources: readonly RuleSource[];
  /** Absent: the profile does not ask for it. A rule of thumb is never an error. */
  readonly severity: Readonly<Partial<Record<ProfileName, Severity>>>;
  /** Name of the kind of test. */
  readonly kind: string;
  /** 0–1 for rules of thumb: how often it was right where that was measured; absent when it is certain. */
  readonly confidence?: number;
  readonly parameters: Parameters;
};

/** What a test found. */
export type EasyHit = {
  readonly sentence: EasySentence;
  /** Place in the sentence's text. */
  readonly from: number;
  readonly to: number;
  /** What is so, with the value; the exact words are added by who reports it. */
  readonly message: Message;
  /** Words that could stand there instead. */
  readonly suggestion?: string;
};

/** What a test may look at. */
export type EasyContext = {
  /** All chapters of the edition in Leichte Sprache, in order. */
  readonly texts: readonly EasyText[];
  readonly meta: Metadata;
  readonly lexicon: Lexicon;
  readonly profile: ProfileName;
};

/** A kind of test, for any number of rules. */
export type RuleKind<Parameters = unknown> = {
  readonly name: string;
  /** Reads the parameters of a rule. @throws Error that names what is wrong, for the rule's author */
  readonly read: (parameters: unknown) => Parameters;
  readonly find: (context: EasyContext, parameters: Parameters) => readonly EasyHit[];
};
