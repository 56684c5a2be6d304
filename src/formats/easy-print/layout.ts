/** What is printed in Leichte Sprache: first page, text, last page with contact and address. */
import type { Document } from '../../model/document.ts';
import { type Statement, statementsOf } from '../../writers/statements.ts';
import type { TypstBlock, TypstData } from '../../writers/typst/data.ts';
import { writeEdition } from '../../writers/typst/editions.ts';
import { groupOf, pairOf, paragraph } from '../../writers/typst/groups.ts';
import {
  contactBlocks,
  linesOf,
  statementBlocks,
  textParagraph,
} from '../../writers/typst/imprint.ts';
import {
  filesOf,
  type LayoutParts,
  layoutData,
  writingContext,
} from '../../writers/typst/layout-data.ts';
import type { LayoutData, PrintLayout } from '../format.ts';
import { addressCode, CODE_PATH, codeImage } from './address-code.ts';

/** Statements that readers meet on the first page; the others stand on the last. */
const FIRST_PAGE: readonly Statement['id'][] = ['easy-language', 'review'];

const LAST_PAGE = { id: 'ueber-dieses-heft', title: 'Über diesen Text' };

/** Contents help from this number of chapters on. */
const CHAPTERS_WORTH_CONTENTS = 3;

/** The layout that `paginate` typesets. */
export const easyPrintLayout: PrintLayout = {
  name: 'easy-print',
  edition: 'easy',
  template: 'easy-print/main.typ',
  data: (document): LayoutData => {
    const files = new Map(filesOf(document, partsOf(document)));
    const { address } = document.meta;
    if (address !== undefined) files.set(CODE_PATH, addressCode(address));
    return { json: easyPrintData(document), files };
  },
};

/** The data of the layout; `contents` says whether it has a page of contents. */
export function easyPrintData(document: Document): TypstData & { readonly contents: boolean } {
  const easy = document.editions.find((edition) => edition.name === 'easy');
  const contents = (easy?.chapters.length ?? 0) >= CHAPTERS_WORTH_CONTENTS;
  return { ...layoutData(document.meta, partsOf(document)), contents };
}

function partsOf(document: Document): LayoutParts {
  const easy = document.editions.find((edition) => edition.name === 'easy');
  const statements = statementsOf(document, { edition: 'easy' });
  const { joint } = document.meta.easy;
  const setting = { joint, linewise: true };
  const last = statements.filter(({ id }) => !FIRST_PAGE.includes(id));
  return {
    front: statements
      .filter(({ id }) => FIRST_PAGE.includes(id))
      .map((statement) => statementBox(statement, setting)),
    body: easy === undefined ? [] : writeEdition(easy, writingContext(document, 'easy')),
    back: [
      ...statementBlocks({ ...LAST_PAGE, ...setting, statements: last }),
      ...contactBlocks(document.meta, 'easy'),
      ...addressBlocks(document.meta.address),
    ],
  };
}

type Setting = Parameters<typeof linesOf>[1];

/** On the first page statements are boxes: headings there would come before the text's own. */
function statementBox(statement: Statement, setting: Setting): TypstBlock {
  return groupOf(
    'note',
    [{ kind: 'text', text: statement.title }],
    linesOf(statement.lines, setting),
  );
}

/** The address in print and as a code; the code says the address in its alternative text. */
function addressBlocks(address: string | undefined): readonly TypstBlock[] {
  if (address === undefined) return [];
  const lines = [
    textParagraph('Sie finden den Text auch im Internet.'),
    textParagraph('Dort können Sie den Text lesen.'),
    textParagraph('Dort können Sie den Text auch hören.'),
    textParagraph('Die Adresse ist:'),
    ...paragraph([{ kind: 'link', href: address, children: [{ kind: 'text', text: address }] }]),
  ];
  const pair = pairOf([{ unit: null, image: codeImage(address) }], lines);
  return [groupOf('note', [{ kind: 'text', text: 'Im Internet' }], [pair])];
}
