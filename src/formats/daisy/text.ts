/** The text of a book, `content.html`: what comes before the chapters, the chapters, and the imprint. */
import type { Element } from 'hast';
import { showJoints } from '../../easy-language/joint.ts';
import { openLines } from '../../easy-language/review-words.ts';
import type { Document, Edition } from '../../model/document.ts';
import type { Voice } from '../../model/narration.ts';
import {
  type PageHead,
  page,
  type TextOptions,
  toXhtml1,
  XHTML,
} from '../../writers/daisy/xhtml.ts';
import { element, toXmlBytesAsIs, type XmlChild } from '../../writers/package/xml.ts';
import { germanDate, statementsOf } from '../../writers/statements.ts';

/** What the text is written from. */
export type TextSource = {
  readonly document: Document;
  readonly edition: Edition;
  readonly voices: readonly Voice[];
  readonly head: PageHead;
  readonly styleSheet: string;
  readonly sections: readonly Element[];
  readonly options: TextOptions;
};

/** The bytes of the text. */
export function writeText(source: TextSource): Uint8Array {
  const { head, styleSheet, sections, options } = source;
  const body = [
    ...titleOf(source),
    ...sections.map((section) => toXhtml1(section, options)),
    imprintOf(source),
  ];
  return toXmlBytesAsIs(page(head, styleSheet, body), XHTML);
}

/** Title, authors, publisher, and what must be known before one begins. */
function titleOf(source: TextSource): readonly XmlChild[] {
  const { document, edition, head } = source;
  const show = showing(source);
  const { subtitle, authors, publisher, published } = document.meta;
  const lines = [
    subtitle,
    authors.join(', '),
    `${publisher}, ${germanDate(published)}`,
    ...openLines(document.meta, edition.name),
  ].flatMap((line) => (line === undefined || line === '' ? [] : [line]));
  return [
    element('h1', { class: 'title', id: 'title' }, head.title),
    ...lines.map((line) => element('p', {}, show(line))),
  ];
}

/** How the text came about, whose voice speaks, whom to thank. */
function imprintOf(source: TextSource): XmlChild {
  const { document, edition, voices } = source;
  const statements = statementsOf(document, { edition: edition.name, voices });
  const show = showing(source);
  const parts = statements.flatMap(({ title, lines }) => [
    element('p', {}, element('strong', {}, show(title))),
    '\n',
    ...lines.flatMap((line) => [element('p', {}, show(line)), '\n']),
  ]);
  return element('div', { class: 'imprint' }, '\n', parts);
}

/** Text as the edition shows it. */
function showing({ document, edition }: TextSource): (text: string) => string {
  const joint = edition.name === 'easy' ? document.meta.easy.joint : 'none';
  return (text) => showJoints(text, joint);
}
