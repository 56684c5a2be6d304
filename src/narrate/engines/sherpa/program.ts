/**
 * The running program of sherpa-onnx, seen from here: one task after the other, each with a time limit. A
 * program that ends, waits too long, or answers nonsense is a `UserError` about the voice.
 */
import type { Host } from '../../../host/host.ts';
import { compiled } from '../../../host/worker.ts';
import type { SherpaAnswer, SherpaTask } from './sherpa-worker.ts';

/** The program. */
export type SherpaProgram = {
  /** Never rejects: whatever goes wrong is an answer. @param seconds after which it is given up */
  readonly ask: (task: SherpaTask, seconds: number) => Promise<SherpaAnswer>;
  readonly stop: () => Promise<void>;
};

/** Starts it. */
export function startSherpa(host: Pick<Host, 'start' | 'toolPlaces'>): SherpaProgram {
  const state: { waiting?: (answer: SherpaAnswer) => void; why?: string } = {};
  const settle = (answer: SherpaAnswer): void => {
    const { waiting } = state;
    delete state.waiting;
    waiting?.(answer);
  };
  const { pathname } = compiled(new URL('./sherpa-worker.ts', import.meta.url));
  const path = decodeURIComponent(pathname).replace(/^\/(?=[A-Za-z]:)/, '');
  const program = host.start(host.toolPlaces().node, [path], {
    onLine: (line) => {
      const answer = answerIn(line);
      if (answer !== undefined) settle(answer);
    },
  });
  const ended = program.ended.then(({ how, code, stderr }) => {
    const last = stderr.trim().split('\n').at(-1) ?? '';
    state.why = `${last === '' ? 'sherpa-onnx' : last} (${how}${code === undefined ? '' : ` ${code}`})`;
    settle({ wrong: state.why });
  });
  const ask = (task: SherpaTask, seconds: number): Promise<SherpaAnswer> =>
    new Promise((resolve) => {
      if (state.why !== undefined) return resolve({ wrong: state.why });
      const timer = setTimeout(() => {
        program.stop();
        settle({ wrong: `sherpa-onnx: no answer within ${seconds} s` });
      }, seconds * 1000);
      state.waiting = (answer) => {
        clearTimeout(timer);
        resolve(answer);
      };
      program.write(`${JSON.stringify(task)}\n`);
    });
  return {
    ask,
    stop: async () => {
      program.stop();
      await ended;
    },
  };
}

/** The library may write lines of its own; they are no answers. */
function answerIn(line: string): SherpaAnswer | undefined {
  try {
    // Written by our own program, which answers with nothing else.
    return JSON.parse(line) as SherpaAnswer;
  } catch {
    // Talk of the library.
    return undefined;
  }
}
