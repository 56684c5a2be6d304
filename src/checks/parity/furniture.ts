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
  'DisclosureTriangle',
]);
/** Elements that are. */
const TAGS: ReadonlySet<string> = new Set(['nav', 'summary', 'script', 'style']);

const PLAYER = /^(?:audio|video)$/u;

/** True for furniture. `parent` is what it stands in. */
export function isFurniture(element: ExposedElement, parent: ExposedElement): boolean {
  if (ROLES.has(element.role) || TAGS.has(element.tag) || PLAYER.test(element.tag)) {
    return true;
  }
  // A link that names the language of its target leads to the other edition of the page.
  if (element.tag === 'a' && element.attributes.hreflang !== undefined) return true;
  if (element.role === 'figure') return elementsIn(element).some(({ tag }) => PLAYER.test(tag));
  return element.role === 'heading' && names(element, parent) && parent.role === 'doc-endnotes';
}

function names(heading: ExposedElement, section: ExposedElement): boolean {
  return section.attributes['aria-labelledby'] === heading.attributes.id;
}
