/** The user's set-up is wrong: a bad option, no such folder. Exit code 2; the only class here. */
import type { Message } from './diagnostic.ts';

export class UserError extends Error {
  readonly what: Message;
  readonly hint: Message;

  /** @param what what is so, with the value  @param hint what to do about it */
  constructor(what: Message, hint: Message) {
    super(what.en);
    this.name = 'UserError';
    this.what = what;
    this.hint = hint;
  }
}
