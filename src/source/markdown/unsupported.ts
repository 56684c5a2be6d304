/** What Markdown can say and the model cannot: a finding with the construct's name, never a crash. */
import type { Nodes } from 'mdast';
import type { Message } from '../../diagnostics/diagnostic.ts';
import { type Reading, spanOf } from './reading.ts';

const NAMES: Readonly<Record<string, Message>> = {
  delete: { de: 'Durchgestrichener Text', en: 'Struck-through text' },
  task: { de: 'Eine Liste zum Abhaken', en: 'A task list' },
};

/** Reports a node that has no counterpart in the model. */
export function unsupported(node: Nodes, reading: Reading, sort: string = node.type): void {
  const name = NAMES[sort] ?? { de: `„${sort}“`, en: `“${sort}”` };
  reading.report('source/unsupported-node', spanOf(node, reading.text), {
    de: `${name.de} wird nicht unterstützt.`,
    en: `${name.en} is not supported.`,
  });
}
