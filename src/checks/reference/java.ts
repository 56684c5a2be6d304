/**
 * The one Java process of a run, in which all Java validators work, so that Java starts once. Started
 * when it is first asked; jobs go in and answers come out as lines of JSON (`java/Reference.java`). One
 * that dies is started once more for those who waited; one that hangs is killed.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Ending, Host, RunningProgram } from '../../host/host.ts';
import { maybeText, numberAt, readFacts, textAt } from './facts.ts';

/** What a tool is asked. */
export type JavaJob = {
  readonly tool: 'verapdf' | 'epubcheck' | 'nu';
  readonly jar: string;
  readonly file: string;
};

/** What a tool wrote, or why there is nothing. */
export type JavaAnswer =
  | { readonly exit: number; readonly said: string }
  | { readonly failed: Message; readonly hung?: boolean; readonly died?: boolean };

type Process = {
  readonly program: RunningProgram;
  readonly waiting: Map<string, (answer: JavaAnswer) => void>;
  /** Set once it has ended, or must end: nothing more is asked of it. */
  ended: boolean;
  jobs: number;
};

const processes = new WeakMap<Host, Promise<Process>>();

const SOURCES = ['Reference.java', 'VeraPdf.java', 'VeraProfile.java', 'Json.java'] as const;
/** Quick to start and small; the work lasts seconds. */
const FLAGS = [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-Xshare:auto',
  '-Djava.awt.headless=true',
];

/** Asks a tool about a file. @param limit seconds until the process counts as hanging */
export async function askJava(host: Host, job: JavaJob, limit: number): Promise<JavaAnswer> {
  const answer = await askOnce(host, job, limit);
  // It may have died over another tool's job.
  return 'died' in answer && answer.died ? askOnce(host, job, limit) : answer;
}

async function askOnce(host: Host, job: JavaJob, limit: number): Promise<JavaAnswer> {
  const warm = await running(host);
  if (warm.ended) return { failed: GONE, died: true };
  warm.jobs += 1;
  const id = String(warm.jobs);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      warm.waiting.delete(id);
      resolve({ failed: hangs(limit), hung: true });
      stop(warm);
    }, limit * 1000);
    warm.waiting.set(id, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    warm.program.write(`${JSON.stringify({ id, ...job })}\n`);
  });
}

async function running(host: Host): Promise<Process> {
  const known = processes.get(host);
  if (known !== undefined) {
    const warm = await known;
    if (!warm.ended) return warm;
    // Another caller may have started a new one meanwhile.
    if (processes.get(host) !== known) return running(host);
  }
  const started = start(host);
  processes.set(host, started);
  return started;
}

async function start(host: Host): Promise<Process> {
  const { java = 'java' } = host.toolPlaces();
  const files = SOURCES.map(async (path) => ({
    path,
    bytes: await host.ownFile(`src/checks/reference/java/${path}`),
  }));
  const drivers = await host.scratch(await Promise.all(files));
  const waiting: Process['waiting'] = new Map();
  const args = [...FLAGS, `-Dlesbar.drivers=${drivers.path}`, `${drivers.path}/${SOURCES[0]}`];
  const program = host.start(java, args, { onLine: (line) => take(warm, line) });
  const warm: Process = { program, waiting, ended: false, jobs: 0 };
  program.ended.then(async (ending) => {
    warm.ended = true;
    const answer = { failed: death(ending), died: ending.how !== 'not-started' };
    for (const give of waiting.values()) give(answer);
    waiting.clear();
    await drivers.remove();
  });
  return warm;
}

function take(warm: Process, line: string): void {
  try {
    const facts = readFacts(line);
    const id = textAt(facts, 'id');
    const failure = maybeText(facts, 'failure');
    const answer =
      failure === undefined
        ? { exit: numberAt(facts, 'exit'), said: textAt(facts, 'said') }
        : { failed: breaksOff(failure) };
    warm.waiting.get(id)?.(answer);
    warm.waiting.delete(id);
  } catch {
    // Whose answer this was cannot be known: nobody's is believed.
    const failed = {
      de: `Eine Antwort ist unlesbar: ${line.slice(0, 200)}`,
      en: `An answer is unreadable: ${line.slice(0, 200)}`,
    };
    for (const give of warm.waiting.values()) give({ failed });
    warm.waiting.clear();
    stop(warm);
  }
}

function stop(warm: Process): void {
  warm.ended = true;
  warm.program.stop();
}

const GONE: Message = { de: 'Java ist nicht mehr da.', en: 'Java is gone.' };

function hangs(limit: number): Message {
  return {
    de: `Nach ${limit} Sekunden kam keine Antwort.`,
    en: `There was no answer after ${limit} seconds.`,
  };
}

function breaksOff(failure: string): Message {
  return { de: `Er ist abgebrochen: ${failure}`, en: `It crashed: ${failure}` };
}

function death({ how, code, stderr }: Ending): Message {
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const detail = `${how}${code === undefined ? '' : ` ${code}`}${last === '' ? '' : `, ${last}`}`;
  return {
    de: `Java ist zu früh zu Ende (${detail}).`,
    en: `Java ended too early (${detail}).`,
  };
}
