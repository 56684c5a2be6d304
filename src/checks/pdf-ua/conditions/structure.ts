/** Conditions on the tree's shape: Matterhorn 02 (roles), 09-005, 09-006 (lists, contents), 14 (headings), 19 (notes). */
import { roleOf, STANDARD_TYPES } from '../roles.ts';
import { childNodes, type StructureNode } from '../structure.ts';
import { excerpt, type Subject, type Violation } from './condition.ts';

/** Judges roles, nesting of lists and contents, headings and notes. */
export function judgeStructure(subject: Subject): readonly Violation[] {
  return [
    ...judgeRoles(subject),
    ...judgeParents(subject),
    ...judgeNesting(subject),
    ...judgeHeadings(subject),
    ...judgeNotes(subject),
  ];
}

/** Which types may stand directly in which (ISO 32000-1 14.8.4.3.3 and 14.8.4.2). */
const MAY_HOLD: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};
const MUST_STAND_IN: Readonly<Record<string, string>> = { LI: 'L', LBody: 'LI', TOCI: 'TOC' };

function violation(condition: string, de: string, en: string): Violation {
  return { code: 'pdf/ua-structure', condition, message: { de, en } };
}

function judgeRoles({ file, structure }: Subject): readonly Violation[] {
  const found: Violation[] = [];
  const names = [...new Set(structure.nodes.map((node) => node.name))];
  for (const name of names) {
    const { problem } = roleOf(file, structure.roles, name);
    if (problem === 'unmapped') {
      found.push(
        violation(
          'Matterhorn 02-001',
          `Der Typ „${name}“ ist keinem Standardtyp zugeordnet.`,
          `The type "${name}" is not mapped to a standard type.`,
        ),
      );
    }
    if (problem === 'circular') {
      found.push(
        violation(
          'Matterhorn 02-003',
          `Die Zuordnung des Typs „${name}“ läuft im Kreis.`,
          `The mapping of the type "${name}" runs in a circle.`,
        ),
      );
    }
  }
  for (const key of structure.roles?.keys() ?? []) {
    if (!STANDARD_TYPES.has(key.value)) continue;
    found.push(
      violation(
        'Matterhorn 02-004',
        `Der Standardtyp „${key.value}“ ist umgedeutet.`,
        `The standard type "${key.value}" is remapped.`,
      ),
    );
  }
  return found;
}

function judgeParents({ structure }: Subject): readonly Violation[] {
  return structure.nodes
    .filter((node) => !node.dict.has('P'))
    .map((node) => ({
      ...violation(
        'ISO 14289-1 7.1',
        `Ein Element „${node.type}“ nennt sein übergeordnetes Element nicht (P).`,
        `An element "${node.type}" does not name its parent (P).`,
      ),
      node,
    }));
}

function judgeNesting({ structure, content }: Subject): readonly Violation[] {
  return structure.nodes.flatMap((node) => {
    const condition = node.type.startsWith('TOC') ? 'Matterhorn 09-006' : 'Matterhorn 09-005';
    const allowed = MAY_HOLD[node.type];
    const strangers = allowed
      ? childNodes(node).filter((child) => !allowed.includes(child.type))
      : [];
    const parent = MUST_STAND_IN[node.type];
    const astray = parent !== undefined && node.parent?.type !== parent;
    const late =
      (node.type === 'L' || node.type === 'TOC') &&
      childNodes(node).some((child, index) => child.type === 'Caption' && index > 0);
    const where = `„${excerpt(content, node)}“`;
    const found = [
      ...strangers.map((child) =>
        violation(
          condition,
          `${child.type} steht unmittelbar in ${node.type}: ${where}.`,
          `${child.type} stands directly in ${node.type}: ${where}.`,
        ),
      ),
      ...(astray
        ? [
            violation(
              condition,
              `${node.type} steht in ${node.parent?.type ?? 'der Wurzel'} statt in ${parent}: ${where}.`,
              `${node.type} stands in ${node.parent?.type ?? 'the root'}, not in ${parent}: ${where}.`,
            ),
          ]
        : []),
      ...(late
        ? [
            violation(
              condition,
              `Die Beschriftung von ${node.type} steht nicht an erster Stelle.`,
              `The caption of ${node.type} does not come first.`,
            ),
          ]
        : []),
    ];
    return found.map((one) => ({ ...one, node }));
  });
}

function judgeHeadings({ structure, content }: Subject): readonly Violation[] {
  const found: Violation[] = [];
  const numbered = structure.nodes.filter((node) => /^H[1-6]$/.test(node.type));
  const plain = structure.nodes.filter((node) => node.type === 'H');
  let last = 0;
  for (const node of numbered) {
    const level = Number(node.type.slice(1));
    const name = excerpt(content, node);
    if (last === 0 && level !== 1) {
      found.push({
        ...violation(
          'Matterhorn 14-002',
          `Die erste Überschrift hat Ebene ${level}: „${name}“.`,
          `The first heading has level ${level}: "${name}".`,
        ),
        node,
      });
    } else if (level > last + 1) {
      found.push({
        ...violation(
          'Matterhorn 14-003',
          `Nach Ebene ${last} folgt Ebene ${level}: „${name}“.`,
          `Level ${last} is followed by level ${level}: "${name}".`,
        ),
        node,
      });
    }
    last = level;
  }
  if (structure.nodes.some((node) => childNodes(node).filter(isPlainHeading).length > 1)) {
    found.push(
      violation(
        'Matterhorn 14-006',
        'Ein Element enthält mehrere Überschriften H.',
        'An element holds more than one heading H.',
      ),
    );
  }
  if (numbered.length > 0 && plain.length > 0) {
    found.push(
      violation(
        'Matterhorn 14-007',
        'Überschriften mit und ohne Ebene sind gemischt (H und H1–H6).',
        'Headings with and without levels are mixed (H and H1–H6).',
      ),
    );
  }
  return found;
}

function isPlainHeading(node: StructureNode): boolean {
  return node.type === 'H';
}

function judgeNotes({ structure, content }: Subject): readonly Violation[] {
  const seen = new Set<string>();
  return structure.nodes.flatMap((node): readonly Violation[] => {
    if (node.type !== 'Note') return [];
    const name = excerpt(content, node);
    if (!node.id) {
      return [
        {
          ...violation(
            'Matterhorn 19-003',
            `Eine Fußnote hat keine Kennung: „${name}“.`,
            `A note has no id: "${name}".`,
          ),
          node,
        },
      ];
    }
    if (!seen.has(node.id)) {
      seen.add(node.id);
      return [];
    }
    return [
      {
        ...violation(
          'Matterhorn 19-004',
          `Zwei Fußnoten haben die Kennung „${node.id}“.`,
          `Two notes have the id "${node.id}".`,
        ),
        node,
      },
    ];
  });
}
