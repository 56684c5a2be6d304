/** Footnotes: numbered by first reference, per chapter and edition; their text is read afterwards. */
import type { FootnoteReference as MdastReference } from 'mdast';
import type { Footnote, FootnoteReference } from '../../model/document.ts';
import { idOfPlace } from '../ids.ts';
import { type FootnoteLedger, idFor, type Reading, spanOf } from './reading.ts';

/** A reference; the parser makes one only where the footnote exists. */
export function footnoteReference(
  node: MdastReference,
  reading: Reading,
): readonly FootnoteReference[] {
  const { identifier } = node;
  if (!reading.footnotes.definitions.has(identifier)) return [];
  const span = spanOf(node, reading.text);
  const id = idFor(span, 'reference', reading);
  const used = reading.footnotes.used;
  const entry = used.get(identifier) ?? { number: used.size + 1, references: [] };
  used.set(identifier, entry);
  entry.references.push(id);
  const footnote = footnoteId(identifier, reading);
  return [{ kind: 'footnote-reference', id, span, footnote, number: entry.number }];
}

/** The footnotes that were referred to, in order, with those that footnotes refer to. */
export function footnotesOf(reading: Reading): readonly Footnote[] {
  const { definitions, used } = reading.footnotes;
  const footnotes: Footnote[] = [];
  // Footnotes may refer to further ones: `used` grows while this runs.
  for (const [identifier, { number, references }] of used) {
    const definition = definitions.get(identifier);
    if (definition === undefined) continue;
    const children = reading.convert.blocks(definition.children, { ...reading, nested: true });
    const span = spanOf(definition, reading.text);
    footnotes.push({ id: footnoteId(identifier, reading), span, number, children, references });
  }
  return footnotes;
}

/**
 * Footnotes that no edition of the chapter refers to, without references: `prepare` reports and drops
 * them. `reading` is that of the standard edition; numbers go on after its last one.
 */
export function unusedFootnotes(
  ledgers: readonly FootnoteLedger[],
  reading: Reading,
): readonly Footnote[] {
  const { definitions, used } = reading.footnotes;
  const unused = [...definitions].filter(
    ([identifier]) => !ledgers.some((ledger) => ledger.used.has(identifier)),
  );
  // What they refer to stays unused: nobody reads the reference.
  const footnotes = { definitions, used: new Map() };
  return unused.map(([identifier, definition], index) => {
    const inside = { ...reading, nested: true, footnotes };
    const children = reading.convert.blocks(definition.children, inside);
    const id = footnoteId(identifier, reading);
    const span = spanOf(definition, reading.text);
    return { id, span, number: used.size + index + 1, children, references: [] };
  });
}

function footnoteId(identifier: string, reading: Reading): string {
  const definition = reading.footnotes.definitions.get(identifier);
  const { line, column } = spanOf(definition ?? {}, reading.text);
  const place = { slug: reading.text.slug, line, column, sort: 'footnote' };
  return idOfPlace(place, reading.edition);
}
