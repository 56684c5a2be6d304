/** What is printed in Leichte Sprache: first page, text, last page with contact and address. */
import { withExplainedWords } from '../../easy-language/explained-words.ts';
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
import { inSenseLines } from '../../writers/typst/sense-lines.ts';
import type { LayoutData, PrintLayout } from '../format.ts';
import { addressCode, codeImage, codePath } from './address-code.ts';
import { measureOf, type Sheet, sheetOf } from './sheet.ts';

/** Statements that readers meet on the first page; the others stand on the last. */
const FIRST_PAGE: readonly Statement['id'][] = ['easy-language', 'origin', 'review'];

const LAST_PAGE = { id: 'ueber-dieses-heft', title: 'Über diesen Text' };

/** Contents help from this number of chapters on. */
const CHAPTERS_WORTH_CONTENTS = 3;

/** The layout that `paginate` typesets. */
export const easyPrintLayout: PrintLayout = {
  name: 'easy-print',
  edition: 'easy',
  template: 'easy-print/main.typ',
  data: (document): LayoutData => {
    const data = easyPrintData(document);
    const files = new Map(filesOf(document, data));
    for (const place of placesOf(document.meta.address)) {
      files.set(codePath(place.name), addressCode(place.href));
    }
    return { json: { ...data, ...printedParts(data) }, files };
  },
};

/** What the template is given beside the parts. */
export type EasyPrintData = TypstData & {
  /** True when there is a page of contents. */
  readonly contents: boolean;
  readonly print: Sheet;
};

/** The data of the layout; only lines are not yet kept together. */
export function easyPrintData(document: Document): EasyPrintData {
  const easy = document.editions.find((edition) => edition.name === 'easy');
  const contents = (easy?.chapters.length ?? 0) >= CHAPTERS_WORTH_CONTENTS;
  const print = sheetOf(document.meta);
  return { ...layoutData(document.meta, partsOf(document)), contents, print };
}

function printedParts({ front, body, back, print }: EasyPrintData): LayoutParts {
  const measure = measureOf(print);
  return {
    front: inSenseLines(front, measure),
    body: inSenseLines(body, measure),
    back: inSenseLines(back, measure),
  };
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
    body:
      easy === undefined
        ? []
        : writeEdition(withExplainedWords(easy, document.meta), writingContext(document, 'easy')),
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

/** A place on the web that a code leads to. */
type Place = {
  readonly name: string;
  readonly href: string;
  /** What readers find there. */
  readonly title: string;
  readonly lines: readonly string[];
};

/** The text on the web, and the list of files there, where the recordings stand. */
function placesOf(address: string | undefined): readonly Place[] {
  if (address === undefined) return [];
  return [
    {
      name: 'lesen',
      href: address,
      title: 'Den Text im Internet lesen',
      lines: ['Sie finden den Text auch im Internet.', 'Die Adresse ist:'],
    },
    {
      name: 'hoeren',
      href: `${address}/#downloads`,
      title: 'Den Text hören',
      lines: ['Eine Stimme liest den Text vor.', 'Die Adresse ist:'],
    },
  ];
}

/** Each address in print beside its code; the code says the address in its alternative text. */
function addressBlocks(address: string | undefined): readonly TypstBlock[] {
  return placesOf(address).map(({ name, href, title, lines }) => {
    const link = paragraph([{ kind: 'link', href, children: [{ kind: 'text', text: href }] }]);
    const beside = [...lines.map(textParagraph), ...link];
    const pair = pairOf([{ unit: null, image: codeImage(name, href) }], beside);
    return groupOf('note', [{ kind: 'text', text: title }], [pair]);
  });
}
