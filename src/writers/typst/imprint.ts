/** The first and last pages of a print layout: statements, contact, addresses. */
import type { EasySettings, EditionName, Metadata } from '../../model/document.ts';
import type { Statement } from '../statements.ts';
import type { TypstBlock, TypstHeading, TypstInline } from './data.ts';
import { groupOf, paragraph } from './groups.ts';
import { printedText } from './text.ts';

/** A page of our own with statements about the publication. */
export type StatementPage = {
  /** Stem of the headings' ids. */
  readonly id: string;
  readonly title: string;
  readonly statements: readonly Statement[];
  readonly joint: EasySettings['joint'];
  /** Leichte Sprache: each line is a paragraph. */
  readonly linewise?: boolean;
};

/** A heading of level 1, then each statement under a heading of level 2. */
export function statementBlocks(page: StatementPage): readonly TypstBlock[] {
  return [
    heading(page.id, 1, page.title),
    ...page.statements.flatMap((statement) => [
      { ...heading(`${page.id}-${statement.id}`, 2, printedText(statement.title, page.joint)) },
      ...linesOf(statement.lines, page),
    ]),
  ];
}

/** Lines as paragraphs: one for each, or one for all. */
export function linesOf(
  lines: readonly string[],
  setting: Pick<StatementPage, 'joint' | 'linewise'>,
): readonly TypstBlock[] {
  const printed = lines.map((line) => printedText(line, setting.joint));
  return (setting.linewise === true ? printed : [printed.join(' ')]).map(textParagraph);
}

/** A paragraph of plain text. */
export function textParagraph(text: string): TypstBlock {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] };
}

/** A heading that our own pages print; it is in the contents when it has level 1. */
export function heading(id: string, level: 1 | 2, text: string): TypstHeading {
  const children = [{ kind: 'text' as const, text }];
  return { kind: 'heading', id, level, listed: level === 1, children, plain: { text }, units: [] };
}

/** Where to turn to, as a box; mail, telephone and web address are links. */
export function contactBlocks(meta: Metadata, edition: EditionName): readonly TypstBlock[] {
  const { name, street, place, phone, email, web } = meta.contact;
  const telephone = phone?.replace(/[^\d+]/g, '');
  const lines: (readonly TypstInline[])[] = [
    [text(name)],
    ...[street, place].flatMap((line) => (line === undefined ? [] : [[text(line)]])),
    ...labelled('Telefon', phone, `tel:${telephone}`),
    ...labelled('E-Mail', email, `mailto:${email}`),
    ...labelled('Internet', web, web ?? ''),
  ];
  const title = text(edition === 'easy' ? 'Haben Sie Fragen?' : 'Kontakt');
  const blocks = lines.flatMap(paragraph);
  return [groupOf('contact', [title], blocks)];
}

function labelled(
  label: string,
  value: string | undefined,
  href: string,
): readonly (readonly TypstInline[])[] {
  if (value === undefined) return [];
  return [[text(`${label}: `), { kind: 'link', href, children: [text(value)] }]];
}

function text(value: string): TypstInline {
  return { kind: 'text', text: printedText(value, 'none') };
}
