/**
 * Reads the printed edition in Leichte Sprache back and measures what the rulebooks ask of its looks: type,
 * lines, contrast, pictures beside their sentences. Whether somebody understands it, it cannot say.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValue } from '../../host/kept-value.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { rulesOf } from '../covered.ts';
import { digestOf } from '../kept.ts';
import { type Homes, homesIn } from '../pdf-ua/homes.ts';
import { easyPrintLayoutCodes } from './codes.ts';
import { type Fault, lettersOf } from './judge.ts';
import type { LayoutInput, LayoutOutput } from './layout-worker.ts';
import { messageOf } from './messages.ts';

const NAME = 'easy-print-layout';
/** Raised when the same file is judged otherwise. */
const VERSION = '2';
/** What is printed where the publication says nothing. */
const SIZE = 14;

const task: WorkerTask<LayoutInput, LayoutOutput> = {
  module: new URL('./layout-worker.ts', import.meta.url),
};
const report = reporter(easyPrintLayoutCodes);

/** The check of everything that is printed in Leichte Sprache. */
export const easyPrintLayoutCheck: Check = {
  name: NAME,
  title: { de: 'Druckbild der Leichten Sprache', en: 'Looks of Leichte Sprache in print' },
  codes: easyPrintLayoutCodes,
  covers: async () => rulesOf(easyPrintLayoutCodes, ['easy-print/unread']),
  examines: ({ mediaType, download, forPrinting }) =>
    mediaType === 'application/pdf' && download?.edition === 'easy' && !forPrinting,
  run: async (context) => Promise.all(context.subjects.map((pdf) => check(context, pdf))),
};

async function check({ host, document }: CheckContext, pdf: Artifact): Promise<CheckRun> {
  const facts = {
    check: NAME,
    tool: { name: `lesbar ${NAME}`, version: VERSION },
    artifact: pdf.path,
  };
  const size = document.meta.easy.print?.size ?? SIZE;
  const headings = headingsOf(document);
  const demand = createHash('sha256')
    .update(JSON.stringify([size, headings]))
    .digest('hex');
  const output = await keptValue(host.cache, {
    key: `${NAME}:${VERSION}:${demand}:${digestOf(pdf.bytes)}`,
    make: () => judgeFile(host, { bytes: pdf.bytes, size, headings }),
    isWorthKeeping: (judged) => 'faults' in judged,
  });
  if ('unread' in output) {
    return { ...facts, status: 'incomplete', diagnostics: [unread(pdf, output.unread)] };
  }
  const homes = homesIn(document);
  const diagnostics = output.faults.map((fault) => findingOf(fault, { pdf, homes, size }));
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { ...facts, status: failed ? 'fail' : 'pass', diagnostics };
}

/** Headings of the text that are followed by text; word lists need no pictures. */
function headingsOf({ editions }: Document): readonly string[] {
  const easy = editions.find(({ name }) => name === 'easy');
  const chapters = easy?.chapters.filter(({ kind }) => kind !== 'glossary') ?? [];
  return chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'heading' ? [lettersOf(plainText(block.children))] : [],
    ),
  );
}

async function judgeFile(host: Host, input: LayoutInput): Promise<LayoutOutput> {
  try {
    return await host.inWorker(task, input);
  } catch (error) {
    // The worker died, of memory for instance: no verdict.
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}

type Place = { readonly pdf: Artifact; readonly homes: Homes; readonly size: number };

function findingOf(fault: Fault, { pdf, homes, size }: Place): Diagnostic {
  const span = homes(fault.text);
  return report(fault.code, {
    message: messageOf(fault, size),
    artifact: { path: pdf.path },
    ...(span === undefined ? {} : { span }),
  });
}

function unread(pdf: Artifact, why: string): Diagnostic {
  const message: Message = {
    de: `„${pdf.path}“ ließ sich nicht lesen: ${why}`,
    en: `“${pdf.path}” could not be read: ${why}`,
  };
  return report('easy-print/unread', { message, artifact: { path: pdf.path } });
}
