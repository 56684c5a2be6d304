/** The glossary's place in the text: `::glossar` becomes a definition list of all entries. */

import type {
  DefinitionItem,
  DefinitionList,
  GlossaryEntry,
  Inline,
  Span,
} from '../../model/document.ts';
import { editionId } from '../ids.ts';
import { idFor, type Reading } from './reading.ts';
import { textOf } from './text.ts';

/** Where a term leads: the entry's id in this edition; undefined without a glossary chapter. */
export function glossaryTarget(entry: GlossaryEntry, reading: Reading): string | undefined {
  return reading.hasGlossary ? editionId(entry.id, reading.edition) : undefined;
}

/** All entries in alphabetical order, each with its id; nothing when there are none. */
export function glossaryList(span: Span, reading: Reading): readonly DefinitionList[] {
  const { glossary } = reading.meta;
  if (glossary.length === 0) {
    reading.report('source/unknown-term', span, {
      de: 'In publication.yaml steht kein Glossar.',
      en: 'There is no glossary in publication.yaml.',
      hint: {
        de: 'Tragen Sie die Wörter in publication.yaml unter „glossar:“ ein.',
        en: 'List the words in publication.yaml below “glossar:”.',
      },
    });
    return [];
  }
  const collator = new Intl.Collator('de');
  const sorted = glossary.toSorted((a, b) => collator.compare(a.term, b.term));
  const items = sorted.map((entry) => itemOf(entry, span, reading));
  return [{ kind: 'definition-list', id: idFor(span, 'definition-list', reading), span, items }];
}

function itemOf(entry: GlossaryEntry, span: Span, reading: Reading): DefinitionItem {
  const id = editionId(entry.id, reading.edition);
  reading.ids.set(id, span);
  // What is said of Leichte Sprache is said where the author wrote it.
  const termPlace = reading.edition === 'easy' ? (entry.places?.term ?? span) : span;
  const part = (sort: string) => ({ id: idFor(span, `${sort}-${entry.id}`, reading), span });
  const children = explanation(entry, span, reading);
  return {
    id,
    span,
    terms: [{ ...part('term'), children: [textOf(entry.term, termPlace)] }],
    definitions: [
      { ...part('definition'), children: [{ kind: 'paragraph', ...part('paragraph'), children }] },
    ],
  };
}

function explanation(entry: GlossaryEntry, span: Span, reading: Reading): readonly Inline[] {
  if (reading.edition === 'standard')
    return [textOf(entry.definition.replace(/\s+/g, ' ').trim(), span)];
  if (entry.easy === undefined) {
    reading.report('source/easy-missing', span, {
      de: `Das Glossarwort „${entry.term}“ hat keine Erklärung in Leichter Sprache.`,
      en: `The glossary word “${entry.term}” has no explanation in Leichte Sprache.`,
    });
  }
  const lines = (entry.easy ?? entry.definition).split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .flatMap((line, index): readonly Inline[] => {
      const place = entry.places?.easy[index] ?? span;
      const text = textOf(line, place);
      return index === 0 ? [text] : [{ kind: 'line-break', span: place }, text];
    });
}
