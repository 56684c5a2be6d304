/** Conditions on texts that stand for pictures and formulas: Matterhorn 13-004, 17-002, 11-002. */

import { excerpt, type Subject, type Violation } from './condition.ts';
import { isLanguageTag } from './document.ts';

/** Judges alternative texts, and that their language is known. */
export function judgeAlternatives({ structure, content }: Subject): readonly Violation[] {
  return structure.nodes.flatMap((node) => {
    const found: Violation[] = [];
    const name = excerpt(content, node);
    if (
      (node.type === 'Figure' || node.type === 'Formula') &&
      !node.alt &&
      node.actualText === undefined
    ) {
      const figure = node.type === 'Figure';
      found.push({
        node,
        code: 'pdf/ua-alternative',
        condition: figure ? 'Matterhorn 13-004' : 'Matterhorn 17-002',
        message: {
          de: `${figure ? 'Ein Bild' : 'Eine Formel'} hat keinen Alternativtext: „${name}“.`,
          en: `A ${figure ? 'picture' : 'formula'} has no alternative text: "${name}".`,
        },
      });
    }
    const spoken = node.alt ?? node.actualText ?? node.expansion;
    if (spoken !== undefined && node.lang === undefined) {
      found.push({
        node,
        code: 'pdf/ua-language',
        condition: 'Matterhorn 11-002',
        message: {
          de: `Die Sprache dieses Alternativtextes ist nicht bestimmt: „${spoken}“.`,
          en: `The language of this alternative text is not given: "${spoken}".`,
        },
      });
    }
    if (node.lang !== undefined && node.lang !== node.parent?.lang && !isLanguageTag(node.lang)) {
      found.push({
        node,
        code: 'pdf/ua-language',
        condition: 'ISO 14289-1 7.2',
        message: {
          de: `„${node.lang}“ ist keine Sprache: ${node.type} „${name}“.`,
          en: `"${node.lang}" is not a language: ${node.type} "${name}".`,
        },
      });
    }
    return found;
  });
}
