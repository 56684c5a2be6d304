/**
 * Ids before `prepare`. A node to which the author gave no id carries a provisional one: any string
 * that is no XML NCName, so that nobody can mistake it for an author's. `prepare` replaces it, and
 * every use of it, by a lasting id. The empty string will do where nothing refers to the node.
 */

/** An XML NCName (Namespaces in XML 1.0, production 4), a little stricter: no combining start. */
const ncName = /^[\p{L}_][\p{L}\p{N}\p{M}._·-]*$/u;

/** True when `id` may stand as an id in XML and HTML. */
export function isNcName(id: string): boolean {
  return ncName.test(id);
}

/** A provisional id: `?17`. Unique when `counter` is. */
export function provisionalId(counter: number): string {
  return `?${counter}`;
}

/** True for ids that `prepare` must replace. */
export function isProvisional(id: string): boolean {
  return !isNcName(id);
}
