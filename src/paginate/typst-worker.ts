/** Worker: typesets one job, natively where that is possible, else with WebAssembly. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { typesetNatively } from './native-engine.ts';
import { typesetPortably } from './portable-engine.ts';
import {
  PORTABLE_PACKAGE,
  type Refused,
  type Typeset,
  type TypesettingJob,
} from './typesetting.ts';

/** Runs a job. Throws only for errors of ours. */
export async function run(job: TypesettingJob): Promise<Typeset | Refused> {
  const native = await loadNative(job.nativePackage);
  return native === undefined
    ? typesetPortably(job, await readWasm())
    : typesetNatively(native, job);
}

/** Some 28 MB, which are read only where no native build runs. */
async function readWasm(): Promise<Uint8Array<ArrayBuffer>> {
  return readFile(createRequire(import.meta.url).resolve(`${PORTABLE_PACKAGE}/wasm`));
}

async function loadNative(
  name: string,
): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler') | undefined> {
  try {
    return await import(name);
  } catch {
    // No build for this platform. The result names the engine that was used instead.
    return undefined;
  }
}
