/**
 * A chapter's sections: each heading with what follows it, split into the standard text and the text
 * in Leichte Sprache. The tree of sections is flat here; `level` tells it.
 */
import type { Heading, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

/** A heading and what stands below it, up to the next heading. */
export type Section = {
  /** Absent only before the first heading. */
  readonly heading: Heading | undefined;
  readonly level: number;
  readonly standard: RootContent[];
  readonly easy: ContainerDirective[];
  /** Nodes that stand in both editions: `::glossar`. */
  readonly shared: RootContent[];
};

/** The sections in order. Text before the first heading makes one without heading. */
export function sectionsOf(root: Root): readonly Section[] {
  const sections: Section[] = [];
  const current = (): Section => {
    const last = sections.at(-1);
    if (last !== undefined) return last;
    const section: Section = { heading: undefined, level: 1, standard: [], easy: [], shared: [] };
    sections.push(section);
    return section;
  };
  for (const node of root.children) {
    if (node.type === 'heading') {
      sections.push({ heading: node, level: node.depth, standard: [], easy: [], shared: [] });
      continue;
    }
    const section = current();
    if (node.type === 'containerDirective' && node.name === 'leicht') section.easy.push(node);
    else section.standard.push(node);
    if (node.type === 'leafDirective' && node.name === 'glossar') section.shared.push(node);
  }
  return sections;
}

/** True when the section or one below it has something in Leichte Sprache: its heading is needed. */
export function reachesEasy(sections: readonly Section[], index: number): boolean {
  return [sections[index], ...descendants(sections, index)].some(
    (section) => section !== undefined && section.easy.length + section.shared.length > 0,
  );
}

/**
 * True when the section's text is missing in Leichte Sprache: it says something, and neither it, nor
 * a section below, nor the one around it (the chapter's opening aside) has an easy text.
 */
export function lacksEasy(sections: readonly Section[], index: number): boolean {
  const section = sections[index];
  if (section?.heading === undefined || !section.standard.some(isContent)) return false;
  if (section.easy.length + section.shared.length > 0) return false;
  return !ancestors(sections, index).some(({ level, easy }) => level > 1 && easy.length > 0);
}

/** True when nothing but headings stands in a chapter. */
export function isEmpty(sections: readonly Section[]): boolean {
  return !sections.some((section) => section.standard.some(isContent) || section.easy.length > 0);
}

function isContent(node: RootContent): boolean {
  return !['footnoteDefinition', 'definition', 'html', 'thematicBreak'].includes(node.type);
}

function descendants(sections: readonly Section[], index: number): readonly Section[] {
  const level = sections[index]?.level ?? 0;
  const rest = sections.slice(index + 1);
  const end = rest.findIndex((section) => section.level <= level);
  return end === -1 ? rest : rest.slice(0, end);
}

function ancestors(sections: readonly Section[], index: number): readonly Section[] {
  const found: Section[] = [];
  let level = sections[index]?.level ?? 0;
  for (const section of sections.slice(0, index).toReversed()) {
    if (section.level >= level) continue;
    level = section.level;
    found.push(section);
  }
  return found;
}
