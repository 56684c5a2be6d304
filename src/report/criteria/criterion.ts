/** What is known of a success criterion of WCAG 2.2, whatever a build came to. */
import type { Message } from '../../diagnostics/diagnostic.ts';

/** A level of conformance. */
export type Level = 'A' | 'AA' | 'AAA';

/** A success criterion. The level is that of the table it stands in. */
export type Criterion = {
  /** `1.4.3` */
  readonly id: string;
  readonly name: Message;
  /** What a person must do to judge it, in one sentence: no machine replaces that. */
  readonly person: Message;
};
