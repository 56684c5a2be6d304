/**
 * Which pages of a booklet stand side by side on its sheets: printed on both sides, folded once and
 * stapled in the fold, they follow each other. Pure.
 */

/** Two pages side by side, counted from 1; null where a side stays empty. */
export type Spread = { readonly left: number | null; readonly right: number | null };

/** Pages of one folded sheet. */
const SHEET = 4;

/**
 * The spreads in the order of printing: front and back of the outermost sheet first. The number of
 * pages is padded to four; empty sides come last in the booklet.
 */
export function spreadsOf(pages: number): readonly Spread[] {
  const total = Math.ceil(pages / SHEET) * SHEET;
  const shown = (page: number) => (page <= pages ? page : null);
  return Array.from({ length: total / 2 }, (_, at) => {
    const [outer, inner] = [shown(total - at), shown(at + 1)];
    return at % 2 === 0 ? { left: outer, right: inner } : { left: inner, right: outer };
  });
}
