/**
 * Attributes as authors write them: `{#id .class lang=en alt="Ein Bild"}`. One small parser for
 * headings, pictures, links and spans; directives bring theirs already read.
 */

/** What stands between the braces. Values are never undefined; `{kopfspalte}` has the value ''. */
export type Attributes = {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
};

/** What a node without braces has. */
export const NO_ATTRIBUTES: Attributes = { classes: [], values: new Map() };

const TOKEN =
  /\s*(?:#(?<id>[^\s{}#.="']+)|\.(?<name>[^\s{}#.="']+)|(?<key>[\p{L}_][\p{L}\p{N}_-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|„(?<german>[^“”"]*)[“”"]|(?<bare>[^\s{}"']+)))?)/uy;

/**
 * Reads attributes at the start of `text`, which begins with `{`. Undefined when they are malformed;
 * `length` is how many characters they take, braces included.
 */
export function readAttributes(
  text: string,
): { readonly attributes: Attributes; readonly length: number } | undefined {
  const classes: string[] = [];
  const values = new Map<string, string>();
  let id: string | undefined;
  let at = 1;
  while (!/^\s*\}/.test(text.slice(at))) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) return undefined;
    at = TOKEN.lastIndex;
    if (groups.id !== undefined) id = groups.id;
    else if (groups.name !== undefined) classes.push(groups.name);
    else values.set(groups.key ?? '', valueIn(groups));
  }
  const length = text.indexOf('}', at) + 1;
  return { attributes: { ...(id === undefined ? {} : { id }), classes, values }, length };
}

function valueIn(groups: Readonly<Record<string, string | undefined>>): string {
  return groups.double ?? groups.single ?? groups.german ?? groups.bare ?? '';
}

/** Where the attributes at the end of a heading's text begin; undefined when there are none. */
export function attributesAtEnd(text: string): number | undefined {
  const start = /\s*\{[^{}]*\}\s*$/.exec(text)?.index;
  return start;
}

/** The attributes of a directive in our form. */
export function directiveAttributes(
  given: Readonly<Record<string, string | null | undefined>> | null | undefined,
): Attributes {
  const entries = Object.entries(given ?? {}).map(([key, value]) => [key, value ?? ''] as const);
  const values = new Map(entries.filter(([key]) => key !== 'id' && key !== 'class'));
  const id = entries.find(([key]) => key === 'id')?.[1];
  const classes = entries.find(([key]) => key === 'class')?.[1].split(/\s+/) ?? [];
  return { ...(id === undefined ? {} : { id }), classes, values };
}
