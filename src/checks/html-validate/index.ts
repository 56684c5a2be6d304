/**
 * Validates the HTML of the web edition's pages with html-validate, in a worker. It proves what can be
 * read off the text of one page; what needs a browser is another check's work. Pages that did not
 * change are not read again.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValues } from '../../host/kept-value.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun, CoveredRule } from '../check.ts';
import { digestOf } from '../kept.ts';
import { isPage } from '../pages/page-key.ts';
import { type SpanIndex, spanIndex, spanOfIds } from '../span-index.ts';
import { htmlValidateCodes } from './codes.ts';
import type { KeptNote, PageToValidate } from './html-validate-worker.ts';
import { idsAround } from './locate.ts';
import { configuration } from './rules.ts';
import { ruleWords } from './words.ts';

const NAME = 'html-validate';

/** The check of the HTML of web pages. */
export const htmlValidateCheck: Check = {
  name: NAME,
  title: { de: 'HTML der Web-Ausgabe', en: 'HTML of the web edition' },
  codes: htmlValidateCodes,
  covers,
  examines: isPage,
  run,
};

const report = reporter(htmlValidateCodes);

async function covers(): Promise<readonly CoveredRule[]> {
  return Object.entries(ruleWords).map(([rule, { de, en, criteria }]) => ({
    rule,
    title: { de, en },
    criteria,
    url: `https://html-validate.org/rules/${rule}.html`,
  }));
}

const task: WorkerTask<readonly PageToValidate[], readonly (readonly KeptNote[])[]> = {
  module: new URL('./html-validate-worker.ts', import.meta.url),
};

async function run({ document, subjects, host }: CheckContext): Promise<readonly CheckRun[]> {
  const spans = spanIndex(document);
  const version = host.packageVersion(NAME) ?? 'unknown';
  const notes = await notesOf(subjects, version, host);
  return subjects.map((page) => runOf(page, { version, notes: notes.get(page) ?? [], spans }));
}

/** Notes of each page: kept ones, and those of the pages that are read now, all in one thread. */
function notesOf(
  pages: readonly Artifact[],
  version: string,
  host: Host,
): Promise<ReadonlyMap<Artifact, readonly KeptNote[]>> {
  return keptValues(host.cache, pages, {
    keyOf: (page) => keyOf(page, version),
    make: (missing) =>
      host.inWorker(
        task,
        missing.map((page) => ({ path: page.path, text: textOf(page) })),
      ),
  });
}

type Facts = {
  readonly version: string;
  readonly notes: readonly KeptNote[];
  readonly spans: SpanIndex;
};

function runOf(page: Artifact, { version, notes, spans }: Facts): CheckRun {
  return {
    check: NAME,
    tool: { name: NAME, version },
    artifact: page.path,
    status: notes.length === 0 ? 'pass' : 'fail',
    diagnostics: notes.map((note) => findingOf(page, note, spans)),
  };
}

function findingOf(page: Artifact, note: KeptNote, spans: SpanIndex): Diagnostic {
  const span = spanOfIds(spans, idsAround(textOf(page), note.offset));
  const words = ruleWords[note.ruleId];
  const { criteria = [] } = words ?? {};
  const place = note.selector === '' ? '' : ` (${note.selector})`;
  return report('web/markup', {
    message: {
      de: `HTML-Zeile ${note.line}${place} verletzt die Regel „${note.ruleId}“: ${words?.de ?? note.message}`,
      en: `HTML line ${note.line}${place} breaks the rule "${note.ruleId}": ${note.message}`,
    },
    ...(span === undefined ? {} : { span }),
    ...(criteria.length === 0 ? {} : { criteria }),
    artifact: {
      path: page.path,
      ...(note.selector === '' ? {} : { selector: note.selector }),
    },
    tool: {
      name: NAME,
      rule: note.ruleId,
      ...(note.url === '' ? {} : { url: note.url }),
    },
  });
}

function keyOf(page: Artifact, version: string): string {
  const hash = createHash('sha256').update(version).update(JSON.stringify(configuration));
  return `${NAME}:${hash.update(page.path).update(digestOf(page.bytes)).digest('hex')}`;
}

function textOf(page: Artifact): string {
  return new TextDecoder().decode(page.bytes);
}
