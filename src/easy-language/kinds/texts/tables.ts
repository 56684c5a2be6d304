/** Tables that are too wide to be followed. Footnotes are judged with numbers and signs. */
import type { RuleKind } from '../../rule.ts';
import type { EasyPassage } from '../../text.ts';
import { fieldsOf } from '../parameters.ts';
import { hitOn, passagesOf } from '../sentences/places.ts';

/** More columns than this are too many. */
export type TableSize = { readonly columns: number };

/** Tables by their columns. */
export const tableSize: RuleKind<TableSize> = {
  name: 'table-size',
  read: (parameters) => ({ columns: fieldsOf(parameters, ['columns']).number('columns') }),
  find: (context, { columns }) =>
    firstOfBlocks(passagesOf(context)).flatMap(({ block, sentences }) => {
      const [first] = sentences;
      if (first === undefined || block.kind !== 'table') return [];
      const count = block.header.cells.length;
      if (count <= columns) return [];
      return [
        hitOn(first, {
          de: `Die Tabelle hat ${count} Spalten; höchstens ${columns} sollen es sein.`,
          en: `The table has ${count} columns; at most ${columns} are wanted.`,
        }),
      ];
    }),
};

/** A table has a passage for its caption and one for its cells; it is told once. */
function firstOfBlocks(passages: readonly EasyPassage[]): readonly EasyPassage[] {
  return passages.filter(({ block }, index) => passages[index - 1]?.block !== block);
}
