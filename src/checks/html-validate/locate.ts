/** From an offset in a page's text to the ids around it, without parsing the page again. Pure. */

const ID = /\sid="([^"]*)"/g;

/**
 * Ids for the place of a finding, the likeliest first: the element's own, then those that stand
 * before it, nearest first. With one id on every sentence the nearest one is the right line or its
 * neighbour.
 */
export function idsAround(text: string, offset: number): readonly string[] {
  const open = text.lastIndexOf('<', offset);
  const close = text.indexOf('>', offset);
  const own = open < 0 || close < 0 ? [] : idsIn(text.slice(open, close));
  return [...own, ...idsIn(text.slice(0, Math.max(open, 0))).toReversed()];
}

function idsIn(markup: string): readonly string[] {
  return [...markup.matchAll(ID)].flatMap(([, id]) => id ?? []);
}
