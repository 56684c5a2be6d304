/** Identifiers of the editions: two books may not share one (EPUB 3.3, dc:identifier). */
import type { EditionName, Metadata } from '../../model/document.ts';
import { uuidOf } from '../../writers/package/uuid.ts';

/** The publication's own for the standard edition, one derived from it for Leichte Sprache. */
export function identifierOf(meta: Metadata, edition: EditionName): string {
  return edition === 'standard' ? meta.identifier : `urn:uuid:${uuidOf(`${meta.identifier}#easy`)}`;
}
