/** How soon V8 makes fast code of slow code. */
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the V8 of Node 20 compile later what is called often. A build runs for seconds and in several
 * threads: by default a seventh of its processor time goes into optimised code that is hardly used.
 * Later versions have a compiler between the slow and the fast one, and do not know the flag. To be
 * called before other threads start.
 */
export function spareCompiling(): void {
  // Bytes of bytecode run until a function counts as hot; 66 kB if nobody says otherwise.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');
}
