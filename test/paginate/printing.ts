/**
 * Small publications printed for tests: Markdown through reader, `prepare`, the real typesetter and the
 * finishing, all in this thread. Nothing is mocked but the thread.
 */
import type { Format } from '../../src/formats/format.ts';
import type { Host, WorkerTask } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document } from '../../src/model/document.ts';
import type { Page } from '../../src/model/pagination.ts';
import { paginate } from '../../src/paginate/index.ts';
import { prepare } from '../../src/prepare/index.ts';
import { MINIMAL, publicationOf } from '../source/publication-of.ts';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><rect width="8" height="4"/></svg>';

const WITHOUT_GLOSSARY = MINIMAL.slice(0, MINIMAL.indexOf('glossar:'));

/** The real host; a worker's module runs here, which saves starting a thread for each of many files. */
export const host: Host = {
  ...createNodeHost(),
  inWorker: async <Input, Output>(task: WorkerTask<Input, Output>, input: Input) => {
    // Every worker's module exports `run`; the task's type names what goes in and out.
    const { run } = (await import(task.module.href)) as {
      readonly run: (input: Input) => Output | Promise<Output>;
    };
    return run(input);
  },
};

/** Where a chapter begins: at its front matter, or at `# Titel` without one. */
const CHAPTER = /^(?=---\nart:|(?<!---\n\n)# )/m;

/** The prepared document of some chapters; each begins at a line `# Titel` or at `---`, `art: …`. */
export async function documentFrom(markdown: string, yaml = ''): Promise<Document> {
  const chapters = markdown.split(CHAPTER).filter((text) => text.trim() !== '');
  const names = chapters.map((_, at) => `0${at + 1}.md`);
  const head = WITHOUT_GLOSSARY.replace('[01.md]', `[${names.join(', ')}]`);
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': `${head}${yaml}`,
    'bilder/haus.svg': SVG,
    ...Object.fromEntries(chapters.map((text, at) => [names[at] ?? '', text])),
  });
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return prepare(value).value;
}

/** A finished file and the pages that the typesetter counted. */
export type Printed = { readonly bytes: Uint8Array; readonly pages: readonly Page[] };

/** Prints a document in the layout of a format. Throws when the typesetter finds something. */
export async function print(document: Document, format: Format, on: Host = host): Promise<Printed> {
  const layouts = format.layout === undefined ? [] : [format.layout];
  const { value: paginations, diagnostics } = await paginate({ document, layouts, host: on });
  const { editions } = document;
  const { value } = await format.render({
    document,
    editions,
    narrations: [],
    paginations,
    host: on,
  });
  const [artifact] = value;
  const [pagination] = paginations;
  if (artifact === undefined || pagination === undefined || diagnostics.length > 0) {
    throw new Error(`not printed: ${JSON.stringify(diagnostics)}`);
  }
  return { bytes: artifact.bytes, pages: pagination.pages };
}
