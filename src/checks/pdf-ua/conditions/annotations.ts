/** Conditions on links and other annotations: Matterhorn 28-002 to 28-017, 11-004, 11-005. */
import type { PdfDict } from '@libpdf/core';
import type { Message } from '../../../diagnostics/diagnostic.ts';
import { dictAt, nameAt, numberAt, type PdfFile, type PdfPage, textAt } from '../pdf-file.ts';
import type { StructureNode } from '../structure.ts';
import type { Subject, Violation } from './condition.ts';
import { hasLanguage } from './document.ts';

/** Bit 2 of an annotation's flags (ISO 32000-1 table 165). */
const HIDDEN = 2;

/** ISO 32000-1 table 169. */
const KNOWN = new Set([
  ...['Text', 'Link', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight'],
  ...['Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Popup', 'FileAttachment'],
  ...['Sound', 'Movie', 'Widget', 'Screen', 'PrinterMark', 'TrapNet', 'Watermark', '3D', 'Redact'],
]);

const OWNER: Readonly<Record<string, { readonly type: string; readonly condition: string }>> = {
  Link: { type: 'Link', condition: 'Matterhorn 28-011' },
  Widget: { type: 'Form', condition: 'Matterhorn 28-010' },
};

/** Judges links and other annotations: owner, description, tab order. */
export function judgeAnnotations(subject: Subject): readonly Violation[] {
  const owners = new Map<PdfDict, StructureNode>();
  for (const node of subject.structure.nodes) {
    for (const child of node.children) if (child.kind === 'object') owners.set(child.dict, node);
  }
  return subject.file.pages.flatMap((page) => [
    ...judgeTabs(subject, page),
    ...page.annotations.flatMap((dict) =>
      judgeOwned(subject, page, { dict, owner: owners.get(dict) }),
    ),
  ]);
}

function violation(condition: string, de: string, en: string): Violation {
  return { code: 'pdf/ua-annotation', condition, message: { de, en } };
}

function judgeTabs({ file }: Subject, page: PdfPage): readonly Violation[] {
  if (page.annotations.length === 0) return [];
  const tabs = nameAt(file, page.dict, 'Tabs');
  if (tabs === 'S') return [];
  return [
    violation(
      tabs === undefined ? 'Matterhorn 28-008' : 'Matterhorn 28-009',
      `Auf Seite ${page.number} folgt die Tabulatortaste nicht der Auszeichnung (Tabs: ${tabs ?? '–'}).`,
      `On page ${page.number} the tab key does not follow the tags (Tabs: ${tabs ?? '–'}).`,
    ),
  ];
}

type Annotation = { readonly dict: PdfDict; readonly owner: StructureNode | undefined };

/** A link says little by itself: what it stands in leads home. */
function judgeOwned(subject: Subject, page: PdfPage, one: Annotation): readonly Violation[] {
  const node = one.owner?.parent ?? one.owner;
  const found = judgeAnnotation(subject, page, one);
  return node === undefined ? found : found.map((violated) => ({ ...violated, node }));
}

function judgeAnnotation(
  subject: Subject,
  page: PdfPage,
  { dict, owner }: Annotation,
): readonly Violation[] {
  const { file } = subject;
  const subtype = nameAt(file, dict, 'Subtype') ?? '–';
  const flags = numberAt(file, dict, 'F') ?? 0;
  if ((flags & HIDDEN) !== 0 || subtype === 'Popup') return [];
  const where = {
    de: `${subtype} auf Seite ${page.number}`,
    en: `${subtype} on page ${page.number}`,
  };
  if (subtype === 'TrapNet')
    return [
      violation(
        'Matterhorn 28-007',
        `${where.de} ist nicht erlaubt.`,
        `${where.en} is not allowed.`,
      ),
    ];
  if (subtype === 'PrinterMark') {
    const description = judgeDescription(subject, dict, { subtype, where, owner });
    return [...judgePrinterMark(where, owner), ...description];
  }
  const expected = OWNER[subtype] ?? { type: 'Annot', condition: conditionOf(subtype) };
  const found: Violation[] = [];
  if (owner?.type !== expected.type) {
    found.push(
      violation(
        expected.condition,
        `${where.de} steht in ${owner?.type ?? 'keinem Element'} statt in ${expected.type}.`,
        `${where.en} stands in ${owner?.type ?? 'no element'}, not in ${expected.type}.`,
      ),
    );
  }
  return [
    ...found,
    ...(subtype === 'FileAttachment' ? judgeAttachment(file, dict, where) : []),
    ...judgeDescription(subject, dict, { subtype, where, owner }),
  ];
}

/** Subtypes that the norm does not know have a condition of their own. */
function conditionOf(subtype: string): string {
  return KNOWN.has(subtype) ? 'Matterhorn 28-002' : 'Matterhorn 28-006';
}

function judgePrinterMark(where: Message, owner: StructureNode | undefined): readonly Violation[] {
  if (owner === undefined) return [];
  return [
    violation(
      'Matterhorn 28-017',
      `${where.de} steht in der Auszeichnung (${owner.type}), ist aber kein Inhalt.`,
      `${where.en} stands in the tags (${owner.type}), but is no content.`,
    ),
  ];
}

function judgeAttachment(file: PdfFile, dict: PdfDict, where: Message): readonly Violation[] {
  const attached = dictAt(file, dict, 'FS');
  if (textAt(file, attached, 'F') && textAt(file, attached, 'UF')) return [];
  return [
    violation(
      'Matterhorn 28-016',
      `${where.de} nennt den Namen der angehängten Datei nicht (F und UF).`,
      `${where.en} does not give the name of the attached file (F and UF).`,
    ),
  ];
}

function judgeDescription(
  { file }: Subject,
  dict: PdfDict,
  { subtype, where, owner }: { subtype: string; where: Message; owner: StructureNode | undefined },
): readonly Violation[] {
  const contents = textAt(file, dict, 'Contents');
  const described =
    subtype === 'Widget'
      ? textAt(file, dict, 'TU') || owner?.alt
      : contents || (subtype !== 'Link' && owner?.alt);
  if (!described) {
    const condition =
      { Link: 'Matterhorn 28-012', Widget: 'Matterhorn 28-005' }[subtype] ?? 'Matterhorn 28-004';
    return [
      violation(
        condition,
        `${where.de} hat keine Beschreibung (Contents).`,
        `${where.en} has no description (Contents).`,
      ),
    ];
  }
  const name = subtype === 'Widget' ? textAt(file, dict, 'TU') : undefined;
  // The language of an element holds for its content, not for texts in annotations.
  if (textAt(file, dict, 'Lang') || hasLanguage(file)) return [];
  return [
    ...(contents ? [unknownLanguage('Matterhorn 11-004', contents)] : []),
    ...(name ? [unknownLanguage('Matterhorn 11-005', name)] : []),
  ];
}

function unknownLanguage(condition: string, text: string): Violation {
  return {
    code: 'pdf/ua-language',
    condition,
    message: {
      de: `Die Sprache dieser Beschreibung ist nicht bestimmt: „${text}“.`,
      en: `The language of this description is not given: "${text}".`,
    },
  };
}
