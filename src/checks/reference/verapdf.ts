/** veraPDF, the reference for PDF/UA-1 and PDF/A-2a, in the warm Java (`java/VeraPdf.java`). */
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Artifact } from '../../model/artifact.ts';
import { type Facts, factsAt, listAt, numberAt, readFacts, textAt, truthAt } from './facts.ts';
import { askJava } from './java.ts';
import type { Bench, Complaint, ReferenceTool, Verdict } from './tool.ts';

const WIKI = 'https://github.com/veraPDF/veraPDF-validation-profiles/wiki';
const STANDARDS = [
  { flavour: 'ua1', name: 'PDF/UA-1', page: `${WIKI}/PDFUA-Part-1-rules` },
  { flavour: '2a', name: 'PDF/A-2a', page: `${WIKI}/PDFA-Parts-2-and-3-rules` },
] as const;

type Standard = (typeof STANDARDS)[number];

/** The adapter. */
export const verapdf: ReferenceTool = {
  name: 'verapdf',
  title: { de: 'PDF/UA-1 und PDF/A-2a (veraPDF)', en: 'PDF/UA-1 and PDF/A-2a (veraPDF)' },
  label: 'veraPDF',
  package: '@opendataloader/pdf',
  // The package does not say which version of the engine is inside: its own is told.
  versionOf: (version) => `(@opendataloader/pdf ${version})`,
  needs: 'java',
  jobLimit: 240,
  examines: ({ mediaType, forPrinting }: Artifact) =>
    mediaType === 'application/pdf' && !forPrinting,
  codes: { error: 'reference/pdf-standard', warning: 'reference/pdf-standard' },
  groups: async () => (await import('./rules/verapdf.ts')).verapdfRules,
  ask,
  locate: async (complaints, artifact, document) =>
    (await import('./pdf-places.ts')).locateInPdf(complaints, artifact, document),
};

async function ask({ host, file, limit, package: folder }: Bench): Promise<Verdict> {
  const jar = `${folder}/lib/opendataloader-pdf-cli.jar`;
  const answer = await askJava(host, { tool: 'verapdf', jar, file }, limit);
  if ('failed' in answer) return answer;
  const results = listAt(readFacts(answer.said), 'results');
  const complaints: Complaint[] = [];
  for (const standard of STANDARDS) {
    const result = results.find((each) => textAt(each, 'flavour') === standard.flavour);
    const read = result === undefined ? unread(standard) : readResult(standard, result);
    if ('failed' in read) return read;
    complaints.push(...read.complaints);
  }
  return { complaints };
}

function readResult(standard: Standard, result: Facts): Verdict {
  const counts = factsAt(result, 'counts');
  const complaints = listAt(result, 'failures').map((failure): Complaint => {
    const rule = textAt(failure, 'rule');
    return {
      // It names some places of each rule, and counts all.
      count: numberAt(counts, rule),
      rule: `${standard.name} ${rule}`,
      level: 'error',
      message: textAt(failure, 'message'),
      url: `${standard.page}#rule-${rule.replaceAll('.', '')}`,
      place: { context: textAt(failure, 'context') },
    };
  });
  if (complaints.length > 0) return { complaints };
  if (!truthAt(result, 'compliant') || Object.keys(counts).length > 0) {
    return { failed: contradicts(standard) };
  }
  return numberAt(result, 'checks') > 0 ? { complaints } : unread(standard);
}

function unread({ name }: Standard): Verdict {
  return {
    failed: { de: `Er hat ${name} nicht geprüft.`, en: `It has not checked ${name}.` },
  };
}

function contradicts({ name }: Standard): Message {
  return {
    de: `Er nennt keinen Verstoß gegen ${name} und hält das PDF doch nicht für gültig.`,
    en: `It names no violation of ${name} and yet does not call the PDF valid.`,
  };
}
