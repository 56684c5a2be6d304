/** The files below `report/`: one report in the forms that people, code hosts and auditors read. */
import { earlOf } from './earl.ts';
import { junitOf } from './junit.ts';
import { openAcrOf } from './openacr.ts';
import { type PageFacts, reportPage } from './page/page.ts';
import type { Report } from './report.ts';
import { sarifOf } from './sarif.ts';

/** Path below the output folder, and bytes. */
export type ReportFile = { readonly path: string; readonly bytes: Uint8Array };

/** Style sheets of the page, below this program's folder: colours and measures of the web edition first. */
export const REPORT_STYLES = ['templates/html/tokens.css', 'templates/report/report.css'] as const;

/** All of them, sorted by path. */
export function reportFiles(report: Report, page: PageFacts): readonly ReportFile[] {
  const texts = {
    'report/earl.jsonld': earlOf(report),
    'report/index.html': reportPage(report, page),
    'report/junit.xml': junitOf([report]),
    'report/openacr.yaml': openAcrOf(report),
    'report/report.json': `${JSON.stringify(report, null, 2)}\n`,
    'report/report.sarif': sarifOf([{ report }]),
  };
  const encoder = new TextEncoder();
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}
