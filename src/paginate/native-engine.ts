/**
 * Typst as a native library. Exports PDF/UA-1 first, which refuses what is not accessible and knows
 * the boxes of figures and tables, then PDF/A-2a, which the formats complete.
 */
import { resolve } from 'node:path';
import {
  PAGES_SELECTOR,
  pagesOf,
  type Refused,
  type Typeset,
  type TypesettingJob,
} from './typesetting.ts';

type NativeModule = typeof import('@myriaddreamin/typst-ts-node-compiler');
type Compiler = ReturnType<NativeModule['NodeCompiler']['create']>;

/** Typesets with the loaded library. Synchronous inside: run it in a worker. */
export function typesetNatively(native: NativeModule, job: TypesettingJob): Typeset | Refused {
  const engine = { name: job.nativePackage, version: job.versions.native };
  // Nothing is read from this folder: every file is handed in.
  const workspace = resolve('/lesbar-typst');
  const fontBlobs = job.fonts.map((bytes) => Buffer.from(bytes));
  const compiler = native.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  for (const [path, bytes] of job.files) addFile(compiler, workspace + path, bytes);
  const compiled = compiler.compile({ mainFilePath: workspace + job.main });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeDiagnostics();
    const found = error === null ? [] : compiler.fetchDiagnostics(error);
    return { status: 'refused', engine, message: messagesOf(found) };
  }
  const pages = pagesOf(compiler.query(document, { selector: PAGES_SELECTOR }));
  try {
    const accessible = new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
    const archival = new Uint8Array(compiler.pdf(document, { pdfStandard: 'a-2a' }));
    return { status: 'done', engine, pages, archival, accessible };
  } catch (error) {
    // The export refuses with an exception whose message is a debug dump.
    return { status: 'refused', engine, message: messageOfDump(error) };
  }
}

function addFile(compiler: Compiler, path: string, bytes: Uint8Array): void {
  if (path.endsWith('.typ')) compiler.addSource(path, new TextDecoder().decode(bytes));
  else compiler.mapShadow(path, Buffer.from(bytes));
}

function messagesOf(found: readonly unknown[]): string {
  const messages = found.flatMap((item) =>
    typeof item === 'object' && item !== null && 'message' in item ? [String(item.message)] : [],
  );
  return [...new Set(messages)].join('; ') || 'unknown error';
}

/** `SourceDiagnostic { …, message: "PDF/UA-1 error: …" }` → the message. */
function messageOfDump(error: unknown): string {
  const dump = error instanceof Error ? error.message : String(error);
  const messages = [...dump.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1] ?? '',
  );
  return messages.length === 0 ? dump.slice(0, 400) : [...new Set(messages)].join('; ');
}
