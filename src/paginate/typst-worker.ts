/** Worker: typesets one job, natively where that is possible, else with WebAssembly. */
import { typesetNatively } from './native-engine.ts';
import { typesetPortably } from './portable-engine.ts';
import type { Refused, Typeset, TypesettingJob } from './typesetting.ts';

/** Runs a job. Throws only for errors of ours. */
export async function run(job: TypesettingJob): Promise<Typeset | Refused> {
  const native = await loadNative(job.nativePackage);
  return native === undefined ? typesetPortably(job) : typesetNatively(native, job);
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
