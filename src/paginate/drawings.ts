/**
 * Lettering in drawings. An SVG may ask for any font, and Typst would take it from the computer it
 * runs on: other pages elsewhere, unknown licences. So each drawing is lettered in one of our fonts.
 */

/** The characters of a drawing's lettering, blanks left out. */
export function drawnCharacters(svg: string): ReadonlySet<string> {
  const lettering = svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<((?:[\w-]+:)?(?:style|title|desc|metadata|script))\b[\s\S]*?<\/\1\s*>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => character(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => character(Number(decimal)))
    .replace(/&(?:amp|lt|gt|quot|apos);/g, '');
  return new Set([...lettering].filter((one) => !/[\s\p{Cc}]/u.test(one)));
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** A list of family names in CSS: quoted ones end before a comma or at the end of the declaration. */
const NAMES = `\\s*(?:"[^"<]*"(?=\\s*[,;}])|'[^'<]*'|&quot;|[^;"'}<])+`;

/**
 * The drawing with every font family replaced. Only values of `font-family` (attribute or CSS) and of
 * the shorthand `font` change, and the root names the family for text that names none.
 */
export function withFamily(svg: string, family: string): string {
  const changed = svg
    .replace(/\bfont-family(\s*)=(\s*)(?:"[^"]*"|'[^']*')/g, `font-family$1=$2"${family}"`)
    .replace(new RegExp(`\\bfont-family(\\s*):${NAMES}`, 'g'), `font-family$1:${family}`)
    .replace(new RegExp(`(\\bfont\\s*:[^;"}<]*?\\d[\\w.%/]*\\s+)${NAMES}`, 'g'), `$1${family}`);
  return changed.replace(
    /<((?:[\w-]+:)?svg)\b([^>]*)>/,
    (whole, name: string, attributes: string) =>
      /\sfont-family\s*=/.test(attributes)
        ? whole
        : `<${name} font-family="${family}"${attributes}>`,
  );
}
