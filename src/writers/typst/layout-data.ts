/** Puts the parts of a layout together: `/data.json` and the files it names. */
import type { Document, EditionName, Metadata } from '../../model/document.ts';
import { germanDate } from '../statements.ts';
import type { TypstBlock, TypstData, TypstMetadata } from './data.ts';
import { pictureFiles, picturesByPath } from './pictures.ts';
import { dateParts, printedText, typstLanguage } from './text.ts';
import { nodesOf } from './walk-data.ts';
import { headingLevels, type WritingContext } from './writing.ts';

/** The printed blocks of a layout, as in `TypstData`. */
export type LayoutParts = {
  readonly front: readonly TypstBlock[];
  readonly body: readonly TypstBlock[];
  readonly back: readonly TypstBlock[];
};

/** The context in which the editions of a document are written for one layout. */
export function writingContext(document: Document, counted: EditionName): WritingContext {
  return {
    joint: document.meta.easy.joint,
    counted,
    pictures: picturesByPath(document),
    level: headingLevels(),
  };
}

/** The data of a layout: metadata, parts, and every label in them. */
export function layoutData(meta: Metadata, parts: LayoutParts): TypstData {
  return { meta: writeMetadata(meta), ...parts, labels: labelsOf(parts) };
}

/** The pictures that the parts show. */
export function filesOf(document: Document, parts: LayoutParts): ReadonlyMap<string, Uint8Array> {
  const used = nodesOf(parts).flatMap((node) => (node.kind === 'image' ? [node.src] : []));
  return pictureFiles(document, new Set(used));
}

function labelsOf(parts: LayoutParts): TypstData['labels'] {
  const ids = nodesOf(parts).flatMap((node) =>
    node.kind === 'heading' || node.kind === 'anchor' || node.kind === 'note' ? [node.id] : [],
  );
  return Object.fromEntries(ids.map((id) => [id, true as const]));
}

function writeMetadata(meta: Metadata): TypstMetadata {
  const text = (value: string) => ({ text: printedText(value, 'none').trim() });
  const plain = (value: string) => text(value).text;
  const { lang, region } = typstLanguage(meta.lang) ?? { lang: 'de', region: null };
  return {
    title: text(meta.title),
    subtitle: meta.subtitle === undefined ? null : text(meta.subtitle),
    publisher: text(meta.publisher),
    published: text(germanDate(meta.published)),
    authors: meta.authors.map(plain),
    keywords: meta.subjects.map(plain),
    description: plain(meta.description),
    lang,
    region,
    date: dateParts(meta.modified) ?? dateParts(meta.published) ?? [2000, 1, 1],
  };
}
