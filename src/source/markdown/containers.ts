/** Directives around blocks (`:::name[Titel]{…}` … `:::`) and alone on a line (`::glossar`). */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Block, Box, Inline, Span } from '../../model/document.ts';
import { didYouMean } from '../nearest.ts';
import { type Container, takeApart } from './container.ts';
import { figure } from './figures.ts';
import { glossaryList } from './glossary.ts';
import { allowOnly } from './language.ts';
import { ownIdFor, type Reading, spanOf } from './reading.ts';
import { table } from './tables.ts';
import { textOf, trimInlines } from './text.ts';

type Handler = (container: Container, reading: Reading) => readonly Block[];

const HANDLERS: Readonly<Record<string, Handler>> = {
  hinweis: box('note', 'Hinweis'),
  tipp: box('tip', 'Tipp'),
  achtung: box('warning', 'Achtung'),
  beispiel: box('example', 'Beispiel'),
  kontakt: contact,
  zitat: quote,
  tabelle: framedTable,
  bild: (container, reading) => figure(container, reading),
  lang: misplaced('„:::lang“ gehört in „:::bild“.', '“:::lang” belongs inside “:::bild”.'),
  leicht: misplaced(
    '„:::leicht“ gehört direkt in einen Abschnitt, nicht in einen Kasten oder eine Liste.',
    '“:::leicht” belongs directly into a section, not into a box or list.',
  ),
};

/** The blocks a container makes; an unknown one is a finding and keeps its content. */
export function containerDirective(node: ContainerDirective, reading: Reading): readonly Block[] {
  const container = takeApart(node, reading.text);
  const handler = Object.hasOwn(HANDLERS, node.name) ? HANDLERS[node.name] : undefined;
  if (handler) return handler(container, { ...reading, nested: true });
  reportUnknown(`:::${node.name}`, container.span, reading);
  return reading.convert.blocks(container.content, { ...reading, nested: true });
}

/** A directive alone on its line. */
export function leafDirective(node: LeafDirective, reading: Reading): readonly Block[] {
  const span = spanOf(node, reading.text);
  if (node.name === 'glossar') return glossaryList(span, reading);
  reportUnknown(`::${node.name}`, span, reading);
  return [];
}

function title(container: Container, reading: Reading, standard: string): readonly Inline[] {
  const given = trimInlines(reading.convert.inlines(container.label, reading));
  return given.length > 0 ? given : [textOf(standard, container.span)];
}

function box(role: Box['role'], name: string): Handler {
  return (container, reading) => {
    const { span, attributes, content } = container;
    allowOnly(attributes, { id: true }, { span, reading });
    const id = ownIdFor({ span, sort: 'box', own: attributes.id }, reading);
    const heading = title(container, reading, name);
    const children = reading.convert.blocks(content, reading);
    return [{ kind: 'box', id, span, role, title: heading, children }];
  };
}

function contact(container: Container, reading: Reading): readonly Block[] {
  const { span, attributes, content } = container;
  allowOnly(attributes, { id: true }, { span, reading });
  const id = ownIdFor({ span, sort: 'contact', own: attributes.id }, reading);
  const heading = title(container, reading, 'Kontakt');
  const children = reading.convert.blocks(content, { ...reading, keepLines: true });
  return [{ kind: 'contact', id, span, title: heading, children }];
}

function quote(container: Container, reading: Reading): readonly Block[] {
  const { span, attributes, content } = container;
  allowOnly(attributes, { values: ['von'], id: true }, { span, reading });
  const id = ownIdFor({ span, sort: 'quote', own: attributes.id }, reading);
  const from = attributes.values.get('von')?.trim() ?? '';
  const attribution = from === '' ? [] : [textOf(from, span)];
  return [
    { kind: 'quote', id, span, children: reading.convert.blocks(content, reading), attribution },
  ];
}

function framedTable(container: Container, reading: Reading): readonly Block[] {
  const { span, attributes, content } = container;
  allowOnly(attributes, { values: ['kopfspalte'], id: true }, { span, reading });
  const caption = trimInlines(reading.convert.inlines(container.label, reading));
  const rowHeaders = attributes.values.has('kopfspalte');
  const frame = {
    caption,
    rowHeaders,
    ...(attributes.id === undefined ? {} : { id: attributes.id }),
  };
  const [first, ...rest] = content;
  if (first?.type === 'table' && rest.length === 0) return [table(first, frame, reading)];
  reading.report('source/bad-directive', span, {
    de: 'In „:::tabelle“ steht nicht genau eine Tabelle.',
    en: '“:::tabelle” does not hold exactly one table.',
  });
  return content.flatMap((node) =>
    node.type === 'table' ? [table(node, frame, reading)] : reading.convert.blocks([node], reading),
  );
}

function misplaced(de: string, en: string): Handler {
  return (container, reading) => {
    reading.report('source/bad-directive', container.span, { de, en });
    return reading.convert.blocks(container.content, reading);
  };
}

function reportUnknown(written: string, span: Span, reading: Reading): void {
  const known = [...Object.keys(HANDLERS).map((name) => `:::${name}`), '::glossar'];
  reading.report('source/unknown-directive', span, {
    de: `„${written}“ gibt es nicht.`,
    en: `There is no “${written}”.`,
    hint: didYouMean(written, known),
  });
}
