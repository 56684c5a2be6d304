/** What is printed in the PDF: title page, both editions section by section, imprint. */
import type { Document } from '../../model/document.ts';
import {
  originStatement,
  reviewStatement,
  type Statement,
  statementsOf,
} from '../../writers/statements.ts';
import type { TypstBlock, TypstData } from '../../writers/typst/data.ts';
import { writeBoth } from '../../writers/typst/editions.ts';
import { contactBlocks, statementBlocks, textParagraph } from '../../writers/typst/imprint.ts';
import {
  filesOf,
  type LayoutParts,
  layoutData,
  writingContext,
} from '../../writers/typst/layout-data.ts';
import type { LayoutData, PrintLayout } from '../format.ts';

/** Heading of the last pages. */
const IMPRINT = { id: 'ueber-diese-ausgabe', title: 'Über diese Ausgabe' };

/** The layout that `paginate` typesets. */
export const pdfLayout: PrintLayout = {
  name: 'pdf',
  edition: 'standard',
  template: 'pdf/main.typ',
  data: (document): LayoutData => {
    const parts = partsOf(document);
    return { json: layoutData(document.meta, parts), files: filesOf(document, parts) };
  },
};

/** The data of the layout alone, for what its tags must hold. */
export function pdfData(document: Document): TypstData {
  return layoutData(document.meta, partsOf(document));
}

function partsOf(document: Document): LayoutParts {
  const { meta } = document;
  const standard = document.editions.find((edition) => edition.name === 'standard');
  const easy = document.editions.find((edition) => edition.name === 'easy');
  const context = writingContext(document, 'standard');
  return {
    front: [
      statementParagraph(originStatement(meta, 'standard')),
      ...(easy === undefined ? [] : [statementParagraph(reviewStatement(meta, 'standard'))]),
    ],
    body: standard === undefined ? [] : writeBoth({ standard, easy }, context),
    back: imprint(document),
  };
}

function statementParagraph({ lines }: Statement): TypstBlock {
  return textParagraph(lines.join(' '));
}

function imprint(document: Document): readonly TypstBlock[] {
  const statements = statementsOf(document, { edition: 'standard' });
  return [
    ...statementBlocks({ ...IMPRINT, statements, joint: 'none' }),
    ...contactBlocks(document.meta, 'standard'),
  ];
}
