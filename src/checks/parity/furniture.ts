/**
 * What stands on a page beside the text of its author: ways to other pages, players, back links, the
 * words that open a description. It is told by what it is, not by how a writer calls it.
 */
import { type ExposedElement, elementsIn } from './exposed.ts';

/** Roles that are furniture wherever they stand. */
const ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'doc-toc',
  'doc-pagelist',
  'doc-backlink',
  'doc-pagebreak',
  'Audio',
  'audio',
  'DisclosureTriangle',
]);
/** Elements that are. */
const TAGS: ReadonlySet<string> = new Set(['nav', 'audio', 'video', 'summary', 'script', 'style']);

/** True for furniture. `parent` is what it stands in. */
export function isFurniture(element: ExposedElement, parent: ExposedElement): boolean {
  if (ROLES.has(element.role) || TAGS.has(element.tag)) return true;
  // A link that names the language of its target leads to the other edition of the page.
  if (element.tag === 'a' && element.attributes.hreflang !== undefined) return true;
  if (element.role === 'figure') return elementsIn(element).some(({ tag }) => tag === 'audio');
  return element.role === 'heading' && names(element, parent) && parent.role === 'doc-endnotes';
}

function names(heading: ExposedElement, section: ExposedElement): boolean {
  return section.attributes['aria-labelledby'] === heading.attributes.id;
}
