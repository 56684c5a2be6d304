/** The thread that makes tracks of recordings. The encoder is started once and stays for the thread's life. */
import { type Encode, startEncoder } from '../encode.ts';
import { makeTake, type NotTaken, type Take, type Taken } from './make.ts';

const thread: { encode?: Promise<Encode> } = {};

/** Called in the thread. */
export async function run(take: Take): Promise<Taken | NotTaken> {
  const encoder = (): Promise<Encode> => {
    thread.encode ??= startEncoder();
    return thread.encode;
  };
  return makeTake(take, { encoder, quietly });
}

/** The decoder tells of errors on the console, too; here they are findings. */
function quietly<T>(work: () => T): T {
  const { error } = console;
  console.error = () => {};
  try {
    return work();
  } finally {
    console.error = error;
  }
}
