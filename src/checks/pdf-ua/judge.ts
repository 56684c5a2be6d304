/**
 * Checks a PDF against PDF/UA-1 (ISO 14289-1): the conditions of the Matterhorn Protocol that a
 * machine can decide, as far as they concern the files this program writes. It cannot tell whether an
 * alternative text is good or a reading order makes sense. `matterhorn.ts` lists every condition.
 */

import { judgeAlternatives } from './conditions/alternatives.ts';
import { judgeAnnotations } from './conditions/annotations.ts';
import type { Condition, Subject, Violation } from './conditions/condition.ts';
import { judgeContent } from './conditions/content.ts';
import { judgeDocument } from './conditions/document.ts';
import { judgeFonts } from './conditions/fonts.ts';
import { judgeGlyphs } from './conditions/glyphs.ts';
import { judgeStructure } from './conditions/structure.ts';
import { judgeTables } from './conditions/tables.ts';
import type { Content } from './marked-content.ts';
import { openTagged } from './open-tagged.ts';
import type { StructureNode } from './structure.ts';

const CONDITIONS: readonly Condition[] = [
  judgeContent,
  judgeStructure,
  judgeTables,
  judgeAlternatives,
  judgeAnnotations,
  judgeFonts,
  judgeGlyphs,
];

const UNTAGGED: Violation = {
  code: 'pdf/ua-structure',
  condition: 'ISO 14289-1 7.1',
  message: {
    de: 'Das PDF hat keinen Strukturbaum: es ist nicht ausgezeichnet.',
    en: 'The PDF has no structure tree: it is not tagged.',
  },
};

/** A violation as plain data, with the text of its place where there is any. */
export type Judgement = Omit<Violation, 'node'>;

/** Everything that violates PDF/UA-1, in the order of the conditions. Throws when the bytes are no PDF. */
export async function judgePdf(bytes: Uint8Array): Promise<readonly Judgement[]> {
  const { file, tagged } = await openTagged(bytes);
  if (tagged === undefined) return [UNTAGGED, ...judgeDocument(file)];
  const subject = { file, ...tagged };
  const violations = CONDITIONS.flatMap((condition) => condition(subject));
  return [...judgeDocument(file), ...violations.map((one) => withText(subject, one))];
}

/** Enough to find a sentence by. */
const TEXT = 400;
/** An element without text is looked for by what it stands in, up to here. */
const CLIMB = 2;

/** Text without what is drawn in pictures: no author wrote it as a sentence. */
function textOf(content: Content, node: StructureNode): string {
  if (node.type === 'Figure') return '';
  return node.children
    .map((child) => {
      if (child.kind === 'content') return content.marked.get(child.key)?.text ?? '';
      return child.kind === 'node' ? textOf(content, child.node) : '';
    })
    .join('');
}

function withText({ content }: Subject, { node, ...violation }: Violation): Judgement {
  let place = node;
  for (let step = 0; place !== undefined && step <= CLIMB; step += 1) {
    // The whole document begins somewhere else.
    if (place.type === 'Document') break;
    const text = place.alt ?? textOf(content, place);
    if (text.trim() !== '') return { ...violation, text: text.slice(0, TEXT) };
    place = place.parent;
  }
  return violation;
}
