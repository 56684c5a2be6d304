/**
 * Runs a module's `run(input)` in a worker thread, so that long computing leaves the main thread
 * free for progress and Ctrl-C. At most as many threads as there are processors, at least two.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './host.ts';

/** What a worker thread is started with: the URL of a module, and what its `run` is given. */
export type WorkerStart = { readonly module: string; readonly input: unknown };

/** What it posts back: the result of `run`, or the error that it threw. */
export type WorkerAnswer =
  | { readonly output: unknown }
  | { readonly failure: { readonly message: string; readonly stack: string } };

/** Makes the `inWorker` of a host. Waiting tasks start in the order they came. */
export function workerPool(): <Input, Output>(
  task: WorkerTask<Input, Output>,
  input: Input,
) => Promise<Output> {
  const waiting: (() => void)[] = [];
  const limit = Math.max(2, availableParallelism());
  const state = { running: 0 };
  return async (task, input) => {
    if (state.running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    state.running += 1;
    try {
      // The thread answers with whatever the module's `run` returned: the types of `task` say what.
      return (await runInThread({ module: compiled(task.module).href, input })) as never;
    } finally {
      state.running -= 1;
      waiting.shift()?.();
    }
  };
}

function runInThread(start: WorkerStart): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const entry = compiled(new URL('./worker-entry.ts', import.meta.url));
    const worker = new Worker(entry, { workerData: start });
    worker.once('message', (answer: WorkerAnswer) => {
      if ('output' in answer) resolve(answer.output);
      else
        reject(Object.assign(new Error(answer.failure.message), { stack: answer.failure.stack }));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`worker for ${start.module} ended with ${code}`)),
    );
  });
}

/** Threads run compiled code: `src/x.ts` stands for `dist/x.js` when tests run from the source. */
function compiled(module: URL): URL {
  if (!module.pathname.endsWith('.ts')) return module;
  return new URL(module.href.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js'));
}
