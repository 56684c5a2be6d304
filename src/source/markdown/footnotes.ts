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

/** Reports footnotes that no edition of the chapter refers to. */
export function reportUnused(ledgers: readonly FootnoteLedger[], reading: Reading): void {
  for (const [identifier, definition] of reading.footnotes.definitions) {
    if (ledgers.some((ledger) => ledger.used.has(identifier))) continue;
    const label = definition.label ?? identifier;
    reading.report('source/unused-footnote', spanOf(definition, reading.text), {
      de: `Auf die Fußnote „${label}“ verweist nichts.`,
      en: `Nothing refers to the footnote “${label}”.`,
    });
  }
}

function footnoteId(identifier: string, reading: Reading): string {
  const definition = reading.footnotes.definitions.get(identifier);
  const { line, column } = spanOf(definition ?? {}, reading.text);
  const place = { slug: reading.text.slug, line, column, sort: 'footnote' };
  return idOfPlace(place, reading.edition);
}
