/** The checks that stand in every build. Adding one is a folder and a line here. */
import { audioQualityCheck } from './audio-quality/index.ts';
import { audiobookLintCheck } from './audiobook-lint/index.ts';
import { axeCheck } from './axe/index.ts';
import type { Check } from './check.ts';
import { daisyLintCheck } from './daisy-lint/index.ts';
import { easyLanguageCheck } from './easy-language/index.ts';
import { easyPrintLayoutCheck } from './easy-print-layout/index.ts';
import { epubLintCheck } from './epub-lint/index.ts';
import { epubcheckCheck } from './epubcheck/index.ts';
import { htmlValidateCheck } from './html-validate/index.ts';
import { linksCheck } from './links/index.ts';
import { overlayCoverageCheck } from './overlay-coverage/index.ts';
import { pageBehaviourCheck } from './page-behaviour/index.ts';
import { parityCheck } from './parity/index.ts';
import { pdfUaCheck } from './pdf-ua/index.ts';
import { referenceChecks } from './reference/index.ts';
import { spellingCheck } from './spelling/index.ts';

export const checks: readonly Check[] = [
  htmlValidateCheck,
  axeCheck,
  pageBehaviourCheck,
  pdfUaCheck,
  epubcheckCheck,
  overlayCoverageCheck,
  audioQualityCheck,
  epubLintCheck,
  daisyLintCheck,
  audiobookLintCheck,
  linksCheck,
  parityCheck,
  easyLanguageCheck,
  easyPrintLayoutCheck,
  spellingCheck,
  ...referenceChecks,
];
