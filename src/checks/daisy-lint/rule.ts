/** What a rule of this check is given, and what it says. */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { TalkingBook } from './book.ts';
import type { daisyLintCodes } from './codes.ts';

/** A fault: which code, what is so, and in which file of the book. */
export type Fault = {
  readonly code: Exclude<keyof typeof daisyLintCodes, 'talking-book/not-checked'>;
  readonly file: string;
  readonly message: Message;
};

/** One question that is asked of every book. */
export type Rule = (book: TalkingBook) => readonly Fault[];
