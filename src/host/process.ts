/**
 * Starts foreign programs: without a shell, with arguments as they are, with a small environment, in a
 * process group of their own. A program that takes too long, says too much, or outlives us is killed
 * together with everything it started. Judges nothing: how it ended is told, and the caller decides.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import type { Ending, ProgramOptions, RunningProgram } from './host.ts';

/** What a program sees of our environment: where things are, and nothing else. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'USERPROFILE',
  'LOCALAPPDATA',
  'APPDATA',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'WINDIR',
  'PATHEXT',
];
/** Bytes of stdout, or of one line where lines are taken as they come. */
const OUTPUT_LIMIT = 64 << 20;
/** Characters; the end of what it complained about is what helps. */
const STDERR_KEPT = 4000;
/** Milliseconds for ending in order, and for what a dead program started to let go of its output. */
const GRACE = 1000;

/** Programs of one host. */
export type Programs = {
  readonly start: (
    program: string,
    args: readonly string[],
    options: ProgramOptions,
  ) => RunningProgram;
  /** Kills all that still run, and waits for it. */
  readonly stopAll: () => Promise<void>;
};

type Started = RunningProgram & { readonly kill: () => void };

/** A starter that knows what it started, so that nothing outlives the host or this process. */
export function programStarter(): Programs {
  const running = new Set<Started>();
  // When this process ends there is no time to ask.
  const kill = (): void => {
    for (const each of running) each.kill();
  };
  return {
    start: (program, args, options) => {
      if (running.size === 0) process.on('exit', kill);
      const started = startProgram(program, args, options);
      running.add(started);
      const gone = () => {
        running.delete(started);
        if (running.size === 0) process.off('exit', kill);
      };
      started.ended.then(gone, gone);
      return started;
    },
    stopAll: async () => {
      for (const each of running) each.stop();
      await Promise.all([...running].map(({ ended }) => ended));
    },
  };
}

/** One program, started at once. A program that is not there has an ending, too. */
export function startProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Started {
  const child = spawn(program, [...args], {
    detached: process.platform !== 'win32',
    env: environment(options.env),
    windowsHide: true,
    ...(options.folder === undefined ? {} : { cwd: options.folder }),
  });
  const why: { how?: Ending['how'] } = {};
  const stop = (how: Ending['how']): void => {
    why.how ??= how;
    // Asked first: a tool that started a browser in a group of its own can still end it.
    killGroup(child, 'SIGTERM');
    setTimeout(() => killGroup(child, 'SIGKILL'), GRACE).unref();
  };
  const output = collect(child, options, () => stop('output-limit'));
  // It may have ended before it read what was written: its ending tells.
  child.stdin.on('error', () => why);
  if (options.input !== undefined) child.stdin.end(options.input);
  return {
    write: (text) => child.stdin.write(text),
    stop: () => stop('stopped'),
    kill: () => killGroup(child, 'SIGKILL'),
    ended: endingOf(child, { why, output, stop, limit: options.timeLimit }),
  };
}

function environment(own: ProgramOptions['env']): Record<string, string> {
  const passed = Object.entries(process.env).flatMap(([name, value]) =>
    value !== undefined && PASSED_ON.includes(name.toUpperCase()) ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(passed), LANG: 'C.UTF-8', ...own };
}

type Output = { stdout: string; stderr: string };

function collect(
  child: ChildProcessWithoutNullStreams,
  { onLine, outputLimit = OUTPUT_LIMIT }: ProgramOptions,
  tooMuch: () => void,
): Output {
  const output: Output = { stdout: '', stderr: '' };
  const chunks: string[] = [];
  const size = { bytes: 0 };
  const decoder = new StringDecoder('utf8');
  child.stdout.on('data', (bytes: Buffer) => {
    size.bytes += bytes.length;
    if (size.bytes > outputLimit) return tooMuch();
    const text = decoder.write(bytes);
    chunks.push(text);
    if (onLine === undefined || !text.includes('\n')) return;
    const lines = chunks.join('').split('\n');
    chunks.length = 0;
    const rest = lines.pop() ?? '';
    chunks.push(rest);
    size.bytes = rest.length;
    for (const line of lines) onLine(line);
  });
  child.stdout.on('end', () => {
    output.stdout = chunks.join('') + decoder.end();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr = (output.stderr + text).slice(-STDERR_KEPT);
  });
  return output;
}

type Watch = {
  readonly why: { how?: Ending['how'] };
  readonly output: Output;
  readonly stop: (how: Ending['how']) => void;
  /** Seconds. */
  readonly limit: number | undefined;
};

function endingOf(
  child: ChildProcessWithoutNullStreams,
  { why, output, stop, limit }: Watch,
): Promise<Ending> {
  return new Promise((resolve) => {
    const timer =
      limit === undefined ? undefined : setTimeout(() => stop('time-limit'), limit * 1000);
    const end = (how: Ending['how'], code?: number | null): void => {
      clearTimeout(timer);
      resolve({ how: why.how ?? how, ...(typeof code === 'number' ? { code } : {}), ...output });
    };
    child.once('error', (error) => {
      output.stderr ||= error.message;
      end('not-started');
    });
    child.once('exit', (code) => {
      // What it left running would hold its output open, or stay for ever.
      killGroup(child, 'SIGKILL');
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        end(code === null ? 'signal' : 'exit', code);
      }, GRACE).unref();
    });
    child.once('close', (code) => end(code === null ? 'signal' : 'exit', code));
  });
}

function killGroup(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in it.
  }
}
