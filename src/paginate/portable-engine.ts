/**
 * Typst as WebAssembly, for computers without a native build. Same pages and tags; writes PDF 1.7
 * without naming a standard and does not refuse what PDF/UA forbids.
 */
import {
  PAGES_SELECTOR,
  PORTABLE_PACKAGE,
  pagesOf,
  type Refused,
  type Typeset,
  type TypesettingJob,
} from './typesetting.ts';

/** Typesets with the WebAssembly build, whose bytes the worker hands in. */
export async function typesetPortably(
  job: TypesettingJob,
  wasm: Uint8Array<ArrayBuffer>,
): Promise<Typeset | Refused> {
  const engine = { name: PORTABLE_PACKAGE, version: job.versions.portable };
  const compiler = await loadCompiler(job.fonts, wasm);
  for (const [path, bytes] of job.files) {
    if (path.endsWith('.typ')) compiler.addSource(path, new TextDecoder().decode(bytes));
    else compiler.mapShadow(path, bytes);
  }
  return compiler.runWithWorld({ mainFilePath: job.main }, async (world) => {
    const compiled = await world.compile({ diagnostics: 'full' });
    if (compiled.hasError) {
      return { status: 'refused', engine, message: messagesOf(compiled.diagnostics ?? []) };
    }
    const pages = pagesOf(await world.query({ selector: PAGES_SELECTOR }));
    const exported = await world.pdf({ diagnostics: 'full' });
    if (exported.result === undefined) {
      return { status: 'refused', engine, message: messagesOf(exported.diagnostics ?? []) };
    }
    return { status: 'done', engine, pages, archival: exported.result, accessible: undefined };
  });
}

async function loadCompiler(fonts: readonly Uint8Array[], wasm: Uint8Array<ArrayBuffer>) {
  const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler');
  const { loadFonts } = await import('@myriaddreamin/typst.ts/options.init');
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => wasm,
    beforeBuild: [loadFonts([...fonts], { assets: false })],
  });
  return compiler;
}

function messagesOf(found: readonly { readonly message: string }[]): string {
  return [...new Set(found.map(({ message }) => message))].join('; ') || 'unknown error';
}
