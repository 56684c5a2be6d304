/**
 * Ids before `prepare`. A node to which the author gave no id carries a provisional one: any string
 * that is no XML NCName, so that nobody can mistake it for an author's. `prepare` replaces it, and
 * every use of it, by a lasting id. The empty string will do where nothing refers to the node.
 */

/** What an XML name may begin with, the colon apart (XML 1.0, production 4). */
const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}' +
  '\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';

/** An XML NCName (Namespaces in XML 1.0, production 4). */
const ncName = new RegExp(`^[${START}][${START}.0-9\\u{B7}\\u{300}-\\u{36F}-]*$`, 'u');

/** Names that are words, too: no signs, no invisible characters, no combining start. */
const words = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;

/** True when `id` may stand as an id in XML and HTML: an NCName of letters, digits, `.`, `_`, `-`, `·`. */
export function isNcName(id: string): boolean {
  return ncName.test(id) && words.test(id);
}

/** A provisional id: `?17`. Unique when `counter` is. */
export function provisionalId(counter: number): string {
  return `?${counter}`;
}

/** True for ids that `prepare` must replace. */
export function isProvisional(id: string): boolean {
  return !isNcName(id);
}
