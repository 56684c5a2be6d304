/** Conditions on content: Matterhorn 01-003 to 01-005, 10-001, 11-001, 30-001, 31-028 to 31-030. */

import type { ContentFault } from '../marked-content.ts';
import { entry } from '../pdf-file.ts';
import type { Subject, Violation } from './condition.ts';
import { hasLanguage } from './document.ts';

type Verdict = Pick<Violation, 'code' | 'condition'> & { readonly de: string; readonly en: string };

const VERDICTS: Readonly<Record<ContentFault['kind'], Verdict>> = {
  'artifact-in-tag': {
    code: 'pdf/ua-content',
    condition: 'Matterhorn 01-003',
    de: 'Schmuck steht innerhalb von ausgezeichnetem Inhalt',
    en: 'An artifact stands inside tagged content',
  },
  'tag-in-artifact': {
    code: 'pdf/ua-content',
    condition: 'Matterhorn 01-004',
    de: 'Ausgezeichneter Inhalt steht innerhalb von Schmuck',
    en: 'Tagged content stands inside an artifact',
  },
  'untagged-text': {
    code: 'pdf/ua-content',
    condition: 'Matterhorn 01-005',
    de: 'Text ist weder ausgezeichnet noch Schmuck',
    en: 'Text is neither tagged nor an artifact',
  },
  'untagged-graphics': {
    code: 'pdf/ua-content',
    condition: 'Matterhorn 01-005',
    de: 'Eine Zeichnung ist weder ausgezeichnet noch Schmuck',
    en: 'A drawing is neither tagged nor an artifact',
  },
  'no-unicode': {
    code: 'pdf/ua-font',
    condition: 'Matterhorn 10-001',
    de: 'Ein Zeichen lässt sich keinem Buchstaben zuordnen (Schrift, Code)',
    en: 'A character code cannot be mapped to Unicode (font, code)',
  },
  'zero-unicode': {
    code: 'pdf/ua-font',
    condition: 'Matterhorn 31-028',
    de: 'Eine Schrift ordnet einem Zeichen U+0000 zu',
    en: 'A font maps a character to U+0000',
  },
  'forbidden-unicode': {
    code: 'pdf/ua-font',
    condition: 'Matterhorn 31-029',
    de: 'Eine Schrift ordnet einem Zeichen U+FEFF oder U+FFFE zu',
    en: 'A font maps a character to U+FEFF or U+FFFE',
  },
  notdef: {
    code: 'pdf/ua-font',
    condition: 'Matterhorn 31-030',
    de: 'Ein Zeichen fehlt in der Schrift (.notdef)',
    en: 'A character is missing in the font (.notdef)',
  },
  'reused-id': {
    code: 'pdf/ua-content',
    condition: 'ISO 32000-1 14.7.4',
    de: 'Eine Inhaltskennung (MCID) kommt auf einer Seite mehrfach vor',
    en: 'A marked-content id (MCID) occurs more than once on a page',
  },
  'reused-form': {
    code: 'pdf/ua-content',
    condition: 'Matterhorn 30-002',
    de: 'Ausgezeichneter Inhalt ist mehrfach eingesetzt (Form XObject)',
    en: 'Tagged content is used more than once (form XObject)',
  },
};

/** The faults found in content streams, and content the structure tree does not know. */
export function judgeContent(subject: Subject): readonly Violation[] {
  return [
    ...subject.content.faults.map(violationOf),
    ...judgeOwnership(subject),
    ...judgeTextLanguage(subject),
    ...judgeArtifactLanguage(subject),
    ...judgeForms(subject),
  ];
}

function violationOf(fault: ContentFault): Violation {
  const { code, condition, de, en } = VERDICTS[fault.kind];
  const sample = fault.sample.trim();
  return {
    code,
    condition,
    text: sample,
    message: {
      de: `${de}: Seite ${fault.page}${sample === '' ? '' : `, „${sample}“`}.`,
      en: `${en}: page ${fault.page}${sample === '' ? '' : `, "${sample}"`}.`,
    },
  };
}

/** Marked content counts as tagged only when the tree holds it, and the tree may hold only what exists. */
function judgeOwnership({ structure, content }: Subject): readonly Violation[] {
  const owned = structure.nodes.flatMap((node) =>
    node.children.flatMap((child) => (child.kind === 'content' ? [child.key] : [])),
  );
  const known = new Set(owned);
  const lost = [...content.marked].filter(([key]) => !known.has(key));
  const missing = owned.filter((key) => !content.marked.has(key));
  return [
    ...lost.map(([key, { text }]) => ({
      code: 'pdf/ua-content' as const,
      condition: 'Matterhorn 01-005',
      text,
      message: {
        de: `Der Strukturbaum kennt diesen Inhalt nicht: ${key}, „${text.slice(0, 40)}“.`,
        en: `The structure tree does not know this content: ${key}, "${text.slice(0, 40)}".`,
      },
    })),
    ...missing.map((key) => ({
      code: 'pdf/ua-structure' as const,
      condition: 'ISO 32000-1 14.7.4',
      message: {
        de: `Der Strukturbaum nennt Inhalt, den es nicht gibt: ${key}.`,
        en: `The structure tree names content that does not exist: ${key}.`,
      },
    })),
  ];
}

function judgeTextLanguage({ structure, content }: Subject): readonly Violation[] {
  return structure.nodes.flatMap((node) => {
    if (node.lang !== undefined) return [];
    const silent = node.children.find((child) => {
      const marked = child.kind === 'content' ? content.marked.get(child.key) : undefined;
      return marked !== undefined && marked.lang === undefined && marked.text.trim() !== '';
    });
    if (silent?.kind !== 'content') return [];
    const text = content.marked.get(silent.key)?.text.slice(0, 40) ?? '';
    return [
      {
        code: 'pdf/ua-language' as const,
        condition: 'Matterhorn 11-001',
        node,
        message: {
          de: `Die Sprache dieses Textes ist nicht bestimmt: „${text}“.`,
          en: `The language of this text is not given: "${text}".`,
        },
      },
    ];
  });
}

/** What a reader may hear of artifacts is read in the language of the file. */
function judgeArtifactLanguage({ file, content }: Subject): readonly Violation[] {
  const [page] = content.silentArtifacts;
  if (page === undefined || hasLanguage(file)) return [];
  return [
    {
      code: 'pdf/ua-language',
      condition: 'Matterhorn 11-001',
      message: {
        de: `Die Sprache der Kopf- und Fußzeilen ist nicht bestimmt, zuerst auf Seite ${page}.`,
        en: `The language of page headers and footers is not given, first on page ${page}.`,
      },
    },
  ];
}

function judgeForms({ file, content }: Subject): readonly Violation[] {
  return [...content.forms].flatMap((form) => {
    if (!form.has('Ref') || entry(file, form, 'Ref') === undefined) return [];
    return [
      {
        code: 'pdf/ua-content' as const,
        condition: 'Matterhorn 30-001',
        message: {
          de: 'Das PDF bindet Inhalt einer fremden Datei ein (Reference XObject).',
          en: 'The PDF embeds content of another file (reference XObject).',
        },
      },
    ];
  });
}
