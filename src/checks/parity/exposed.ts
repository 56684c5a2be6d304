/**
 * A page as assistive technology is told about it: elements with their roles. The accessibility tree
 * of a browser gives it, and so does XHTML with the roles that HTML-AAM gives its elements.
 */

/** A piece of text, or an element. */
export type Exposed = ExposedText | ExposedElement;

/** Characters as they stand. */
export type ExposedText = { readonly kind: 'text'; readonly text: string; readonly lang: string };

/** An element that is shown to assistive technology. */
export type ExposedElement = {
  readonly kind: 'element';
  /** A role of ARIA or DPUB-ARIA: `heading`, `doc-noteref`; `none` where it has no meaning. */
  readonly role: string;
  /** Tag name, lower case. */
  readonly tag: string;
  /** Accessible name of pictures. */
  readonly name: string;
  /** Of headings. */
  readonly level: number;
  /** Attributes as they stand in the markup. */
  readonly attributes: Readonly<Record<string, string>>;
  /** BCP 47, the one in force inside. */
  readonly lang: string;
  /** Its id, or that of the nearest element around it that has one. */
  readonly id: string | undefined;
  readonly children: readonly Exposed[];
};

/** All elements below one, in document order. */
export function elementsIn(from: ExposedElement): readonly ExposedElement[] {
  const found: ExposedElement[] = [];
  const open: Exposed[] = from.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'text') continue;
    found.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) open.push(child);
    }
  }
  return found;
}

/** Its text and that of all elements in it. */
export function textIn(node: Exposed): string {
  return node.kind === 'text' ? node.text : node.children.map(textIn).join('');
}
