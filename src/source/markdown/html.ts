/** HTML in Markdown: comments say which rules are waived, or are dropped; everything else is a finding and goes nowhere. */
import type { Html } from 'mdast';
import { type Reading, spanOf } from './reading.ts';
import { takeWaivers } from './waivers.ts';

/** Nothing, after a finding when it is more than comments. */
export function rawHtml(node: Html, reading: Reading): readonly never[] {
  takeWaivers(node, reading);
  const rest = node.value.replace(/<!--[\s\S]*?-->/g, '').trim();
  if (rest === '') return [];
  const tag = /<[/!?]?[A-Za-z][\w-]*/.exec(rest)?.[0];
  const shown = tag === undefined ? rest.replace(/\s+/g, ' ').slice(0, 40) : `${tag}>`;
  reading.report('source/raw-html', spanOf(node, reading.text), {
    de: `„${shown}“ ist HTML und wird nicht übernommen.`,
    en: `“${shown}” is HTML and is not taken over.`,
  });
  return [];
}
