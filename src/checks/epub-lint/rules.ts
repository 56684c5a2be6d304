/** All rules of this check, in the order in which their findings are told. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { type LintRule, lintOf } from './lint.ts';
import { clips } from './narration/clips.ts';
import { highlight } from './narration/highlight.ts';
import { recordings } from './narration/recordings.ts';
import { claims } from './package/claims.ts';
import { contents } from './package/contents.ts';
import { pageList } from './package/page-list.ts';
import { languages } from './pages/languages.ts';
import { markup } from './pages/markup.ts';
import { styles } from './pages/styles.ts';

const rules: readonly LintRule[] = [
  claims,
  contents,
  pageList,
  clips,
  highlight,
  recordings,
  markup,
  languages,
  styles,
];

/** @throws Error when the book or one of its pages cannot be read */
export function findingsIn(artifact: Artifact, document: Document): readonly Diagnostic[] {
  const lint = lintOf(
    { path: artifact.path, bytes: contentOf(artifact), edition: artifact.download?.edition },
    document,
  );
  return rules.flatMap((rule) => rule(lint));
}
