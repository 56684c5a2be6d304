/** Small artefacts, documents and hosts for the tests of checks. */

import type { CheckContext } from '../../src/checks/check.ts';
import type { Host } from '../../src/host/host.ts';
import type { Artifact } from '../../src/model/artifact.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { metadata } from '../builders.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  pdf: 'application/pdf',
};

/** An artefact of text; its media type follows from its name. */
export function textArtifact(path: string, text: string): Artifact {
  const extension = path.split('.').at(-1) ?? '';
  const mediaType = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  return { path, mediaType, bytes: new TextEncoder().encode(text) };
}

/** A page in German with `body` inside `main`, below a heading. */
export function page(path: string, body: string, head = ''): Artifact {
  return textArtifact(
    path,
    `<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Probe</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}</head>
<body>
<main id="inhalt">
<h1 id="titel">Probe</h1>
${body}
</main>
</body>
</html>
`,
  );
}

/** A document whose paragraphs have the given ids, one on each line from line 3 of `a.md`. */
export function documentWithIds(...ids: readonly string[]): Document {
  const span = (line: number) => ({ file: 'a.md', line, column: 1 });
  const blocks: Block[] = ids.map((id, index) => ({
    kind: 'paragraph',
    id,
    span: span(index + 3),
    children: [],
  }));
  return {
    meta: metadata(),
    editions: [
      {
        name: 'standard',
        lang: 'de',
        chapters: [
          { id: 'titel', slug: 'a', kind: 'chapter', span: span(1), blocks, footnotes: [] },
        ],
      },
    ],
    pictures: [],
  };
}

/** A context in which `examines` chose the subjects. */
export function contextOf(
  host: Host,
  artifacts: readonly Artifact[],
  options: { subjects: readonly Artifact[]; document?: Document },
): CheckContext {
  const document = options.document ?? documentWithIds();
  return { document, narrations: [], artifacts, subjects: options.subjects, host };
}
