/** The code of every worker thread: loads the module of each task, runs it, posts the answer. */
import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

async function answerTo(start: WorkerStart): Promise<WorkerAnswer> {
  try {
    const module: { run: (input: unknown) => unknown } = await import(start.module);
    return { output: await module.run(start.input) };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): WorkerAnswer {
  const failure = error instanceof Error ? error : new Error(String(error));
  return { failure: { message: failure.message, stack: failure.stack ?? failure.message } };
}

parentPort?.on('message', async (start: WorkerStart) => {
  const answer = await answerTo(start);
  try {
    parentPort?.postMessage(answer);
  } catch (error) {
    // What `run` returned cannot be sent; that it cannot, can.
    parentPort?.postMessage(failureOf(error));
  }
});
