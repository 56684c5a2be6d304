/**
 * The Nu HTML checker in the warm Java. Errors count; its advice does not, since it is about taste: it
 * wants a heading in the region around a wide table, which is named by the table’s caption.
 */
import type { Artifact } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { idsAround } from '../html-validate/locate.ts';
import { isPage } from '../pages/page-key.ts';
import { spanIndex } from '../span-index.ts';
import { homeOfIds } from './book-places.ts';
import { type Facts, factsAt, listAt, maybeNumber, maybeText, readFacts, textAt } from './facts.ts';
import { askJava } from './java.ts';
import type { Bench, Complaint, Home, ReferenceTool, Verdict } from './tool.ts';

/** The adapter. */
export const nu: ReferenceTool = {
  name: 'nu',
  title: { de: 'HTML der Web-Ausgabe (Nu-Prüfer)', en: 'HTML of the web edition (Nu checker)' },
  label: 'Nu',
  package: 'vnu-jar',
  needs: 'java',
  jobLimit: 120,
  examines: isPage,
  codes: { error: 'reference/markup', warning: 'reference/markup' },
  groups: async () => (await import('./rules/nu.ts')).nuRules,
  ask,
  locate,
};

async function ask({ host, file, limit, package: folder }: Bench): Promise<Verdict> {
  const jar = `${folder}/build/dist/vnu.jar`;
  const answer = await askJava(host, { tool: 'nu', jar, file }, limit);
  if ('failed' in answer) return answer;
  const facts = readFacts(answer.said);
  const messages = listAt(facts, 'messages');
  const stopped = messages.find((message) => textAt(message, 'type') === 'non-document-error');
  if (stopped !== undefined) {
    const why = textAt(stopped, 'message');
    return { failed: { de: `Er ist abgebrochen: ${why}`, en: `It crashed: ${why}` } };
  }
  // It quotes what it read: one that read nothing has nothing to complain about.
  if (textAt(factsAt(facts, 'source'), 'code').trim() === '') {
    return { failed: { de: 'Er hat nichts gelesen.', en: 'It has read nothing.' } };
  }
  return { complaints: messages.flatMap(complaintsOf) };
}

function complaintsOf(message: Facts): readonly Complaint[] {
  const type = textAt(message, 'type');
  if (type !== 'error' && type !== 'info') throw new Error(`unknown type “${type}”`);
  if (type === 'info') return [];
  const said = textAt(message, 'message');
  const line = maybeNumber(message, 'firstLine') ?? maybeNumber(message, 'lastLine');
  const column = maybeNumber(message, 'firstColumn');
  return [
    {
      // It has no names for its rules.
      rule: maybeText(message, 'subType') === 'fatal' ? 'markup-fatal' : 'markup',
      level: 'error',
      message: said,
      place: {
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      },
    },
  ];
}

async function locate(
  complaints: readonly Complaint[],
  artifact: Artifact,
  document: Document,
): Promise<readonly (Home | undefined)[]> {
  const spans = spanIndex(document);
  const text = new TextDecoder().decode(artifact.bytes);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return complaints.map(({ place = {} }) => {
    const start = place.line === undefined ? undefined : starts[place.line - 1];
    if (start === undefined) return undefined;
    return homeOfIds(spans, idsAround(text, start + (place.column ?? 1) - 1));
  });
}
