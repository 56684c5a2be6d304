/**
 * Validates the HTML of the web edition's pages with html-validate, in this process. It proves what
 * can be read off the text of one page; what needs a browser is another check's work.
 */
import { createHash } from 'node:crypto';
import { HtmlValidate, type Message as Note, StaticConfigLoader, version } from 'html-validate';
import { type Diagnostic, reporter } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Check, CheckContext, CheckRun } from '../check.ts';
import { type SpanIndex, spanIndex, spanOfIds } from '../span-index.ts';
import { htmlValidateCodes } from './codes.ts';
import { idsAround } from './locate.ts';
import { configuration } from './rules.ts';

/** The check of the HTML of web pages. */
export const htmlValidateCheck: Check = {
  name: 'html-validate',
  title: { de: 'HTML der Web-Ausgabe', en: 'HTML of the web edition' },
  codes: htmlValidateCodes,
  examines: (artifact) => artifact.mediaType.startsWith('text/html'),
  run,
};

const report = reporter(htmlValidateCodes);

/** What is kept of one note between builds: all that a finding needs. */
type KeptNote = Pick<Note, 'ruleId' | 'message' | 'line' | 'offset'> & {
  readonly selector: string;
  readonly url: string;
};

async function run(context: CheckContext): Promise<readonly CheckRun[]> {
  const spans = spanIndex(context.document);
  const validator = new HtmlValidate(new StaticConfigLoader(configuration));
  const runs: CheckRun[] = [];
  for (const page of context.subjects) {
    const key = keyOf(page);
    const kept = await context.host.cache.get(key);
    const notes = kept === undefined ? await validate(validator, page) : readNotes(kept);
    if (kept === undefined) await context.host.cache.put(key, writeNotes(notes));
    runs.push(runOf(page, notes, spans));
  }
  return runs;
}

async function validate(validator: HtmlValidate, page: Artifact): Promise<readonly KeptNote[]> {
  const { results } = await validator.validateString(textOf(page), page.path);
  return results.flatMap((result) =>
    result.messages.map((note) => ({
      ruleId: note.ruleId,
      message: note.message,
      line: note.line,
      offset: note.offset,
      selector: note.selector ?? '',
      url: note.ruleUrl ?? '',
    })),
  );
}

function runOf(page: Artifact, notes: readonly KeptNote[], spans: SpanIndex): CheckRun {
  return {
    check: htmlValidateCheck.name,
    tool: { name: 'html-validate', version },
    artifact: page.path,
    status: notes.length === 0 ? 'pass' : 'fail',
    diagnostics: notes.map((note) => findingOf(page, note, spans)),
  };
}

function findingOf(page: Artifact, note: KeptNote, spans: SpanIndex): Diagnostic {
  const span = spanOfIds(spans, idsAround(textOf(page), note.offset));
  const place = note.selector === '' ? '' : ` (${note.selector})`;
  return report('web/markup', {
    message: {
      de: `HTML-Zeile ${note.line}${place} verletzt die Regel „${note.ruleId}“: ${note.message}`,
      en: `HTML line ${note.line}${place} breaks the rule "${note.ruleId}": ${note.message}`,
    },
    ...(span === undefined ? {} : { span }),
    artifact: {
      path: page.path,
      ...(note.selector === '' ? {} : { selector: note.selector }),
    },
    tool: {
      name: 'html-validate',
      rule: note.ruleId,
      ...(note.url === '' ? {} : { url: note.url }),
    },
  });
}

function keyOf(page: Artifact): string {
  const hash = createHash('sha256').update(version).update(JSON.stringify(configuration));
  return `html-validate:${hash.update(page.path).update(page.bytes).digest('hex')}`;
}

function textOf(page: Artifact): string {
  return new TextDecoder().decode(page.bytes);
}

function writeNotes(notes: readonly KeptNote[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(notes));
}

function readNotes(bytes: Uint8Array): readonly KeptNote[] {
  // Only `writeNotes` writes under such a key.
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly KeptNote[];
}
