/**
 * Style sheets as lists of rules: enough to see what a book sets, no cascade. Nested rules and braces in
 * strings are not understood; our own sheets hold neither.
 */

/** `selector, selector { property: value }`, with the at-rules around it. */
export type StyleRule = {
  readonly selectors: readonly string[];
  /** Names in lower case, values as they stand, `!important` included. */
  readonly declarations: ReadonlyMap<string, string>;
  /** `@media (prefers-color-scheme: dark)` */
  readonly conditions: readonly string[];
};

/** The rules of a style sheet in their order; `@font-face` and the like are left out. */
export function rulesIn(css: string): readonly StyleRule[] {
  const open: string[] = [];
  const rules: StyleRule[] = [];
  let words = '';
  for (const [token] of css.replace(/\/\*.*?\*\//gsu, '').matchAll(/[{}]|[^{}]+/gu)) {
    if (token === '{') open.push(words.slice(words.lastIndexOf(';') + 1).trim());
    else if (token === '}') {
      const prelude = open.pop() ?? '';
      if (prelude !== '' && !prelude.startsWith('@')) rules.push(ruleOf(prelude, words, open));
    }
    words = /[{}]/u.test(token) ? '' : token;
  }
  return rules;
}

/** The declarations in `color: red; margin: 0`. */
export function declarationsIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').flatMap((one): readonly [string, string][] => {
      const colon = one.indexOf(':');
      if (colon < 0) return [];
      const value = one.slice(colon + 1).trim();
      return value === '' ? [] : [[one.slice(0, colon).trim().toLowerCase(), value]];
    }),
  );
}

/** True when a selector speaks of a class anywhere. */
export function namesClass(selector: string, name: string): boolean {
  const classes: readonly string[] = selector.match(/\.-?[_\p{L}][\p{L}\p{N}_-]*/gu) ?? [];
  return classes.includes(`.${name}`);
}

function ruleOf(prelude: string, body: string, open: readonly string[]): StyleRule {
  return {
    selectors: prelude.split(',').map((selector) => selector.trim()),
    declarations: declarationsIn(body),
    conditions: [...open],
  };
}
