/** The first code of every worker thread: loads the task's module, runs it, posts the answer. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

// `workerData` is untyped by nature; `worker.ts` is its only writer.
const start = workerData as WorkerStart;

async function answer(): Promise<WorkerAnswer> {
  try {
    const module: { run: (input: unknown) => unknown } = await import(start.module);
    return { output: await module.run(start.input) };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    return { failure: { message: failure.message, stack: failure.stack ?? failure.message } };
  }
}

parentPort?.postMessage(await answer());
