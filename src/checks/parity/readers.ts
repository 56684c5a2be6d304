/** Which reader reads which artefact. */
import type { Artifact } from '../../model/artifact.ts';
import type { EditionName } from '../../model/document.ts';
import { epubReader } from './epub.ts';
import { htmlReader } from './html.ts';
import { pdfReader } from './pdf.ts';
import type { ArtifactReader } from './reader.ts';

const byMediaType: Readonly<Record<string, ArtifactReader>> = {
  'application/epub+zip': epubReader,
  'application/pdf': pdfReader,
  'text/html': htmlReader,
};

/** The reader of an artefact; pages that hold no chapter have none. */
export function readerOf({ mediaType, chapter, download }: Artifact): ArtifactReader | undefined {
  return chapter === undefined && download === undefined ? undefined : byMediaType[mediaType];
}

/** The edition that an artefact is, or is a part of. */
export function editionNameOf({ edition, download }: Artifact): EditionName | undefined {
  return edition ?? download?.edition;
}
