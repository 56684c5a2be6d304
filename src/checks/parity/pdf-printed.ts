/**
 * The words of a block as a PDF prints them: short forms written out at first use, languages as the
 * typesetter takes them, one sentence a line in Leichte Sprache, and the few words that layouts add.
 */
import { showJoints } from '../../easy-language/joint.ts';
import type {
  Abbreviation,
  Block,
  DefinitionList,
  EasySettings,
  Figure,
  Inline,
  Paragraph,
  Quote,
  Span,
} from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import type { Rewriting } from './pdf-map-blocks.ts';

/** How an edition is printed. */
export type Printing = {
  readonly joint: EasySettings['joint'];
  /** Leichte Sprache: each sentence is a line of its own. */
  readonly linewise: boolean;
  /** Added to the numbers of notes, where two editions share a page. */
  readonly noteOffset: number;
};

/** The rewriting of blocks to what is printed. */
export function printing(how: Printing): Rewriting {
  return {
    inlines: (inlines, holder) => printedInlines(inlines, { ...how, holder }),
    block: (block) => printedBlock(block, how),
  };
}

/** A sentence of our own at a place in the source. */
export function ownSentence(text: string, { id, span }: { id: string; span: Span }): Inline {
  return { kind: 'sentence', id, span, children: [{ kind: 'text', span, value: text }] };
}

function printedBlock(block: Block, { linewise }: Printing): readonly Block[] {
  switch (block.kind) {
    // PDF/UA-1 refuses a heading without text.
    case 'heading':
      return plainText(block.children).trim() === '' ? [] : [block];
    case 'paragraph':
      return linewise ? sentencesOf(block) : [block];
    case 'definition-list':
      return [withJoinedTerms(block)];
    case 'figure':
      return [withLabel(block)];
    case 'quote':
      return [withDash(block)];
    default:
      return [block];
  }
}

function sentencesOf(paragraph: Paragraph): readonly Paragraph[] {
  const lines: Inline[][] = [];
  let isOpen = false;
  for (const inline of paragraph.children) {
    const isWhole = inline.kind === 'sentence' || inline.kind === 'image';
    if (isWhole || !isOpen) lines.push([inline]);
    else lines.at(-1)?.push(inline);
    isOpen = !isWhole;
  }
  return lines.map((children) => ({ ...paragraph, children }));
}

/** Several terms of one explanation stand in one line. */
function withJoinedTerms(list: DefinitionList): DefinitionList {
  const items = list.items.map((item) => {
    const [first] = item.terms;
    if (first === undefined) return item;
    const children = item.terms.flatMap((term, at) =>
      at === item.terms.length - 1 ? term.children : withEnd(term.children, ', '),
    );
    return { ...item, terms: [{ ...first, children }] };
  });
  return { ...list, items };
}

/** The text belongs to the last sentence of the line. */
function withEnd(inlines: readonly Inline[], value: string): readonly Inline[] {
  const last = inlines.at(-1);
  if (last === undefined) return [];
  const end: Inline = { kind: 'text', span: last.span, value };
  return last.kind === 'sentence'
    ? [...inlines.slice(0, -1), { ...last, children: [...last.children, end] }]
    : [...inlines, end];
}

function withLabel(figure: Figure): Figure {
  if (figure.description.length === 0) return figure;
  const { id, span } = figure;
  const children = [ownSentence('Bildbeschreibung', { id, span })];
  const label: Block = { kind: 'paragraph', id, span, children };
  return { ...figure, description: [label, ...figure.description] };
}

function withDash(quote: Quote): Quote {
  const [first, ...others] = quote.attribution;
  if (first === undefined) return quote;
  const dash: Inline = { kind: 'text', span: first.span, value: '– ' };
  const opening: readonly Inline[] =
    first.kind === 'sentence' ? [{ ...first, children: [dash, ...first.children] }] : [dash, first];
  return { ...quote, attribution: [...opening, ...others] };
}

type Place = Printing & { readonly holder: Block };

function printedInlines(inlines: readonly Inline[], place: Place): readonly Inline[] {
  return inlines.flatMap((inline, at) => printedInline(inline, inlines.slice(0, at), place));
}

function printedInline(inline: Inline, before: readonly Inline[], place: Place): readonly Inline[] {
  const within = (children: readonly Inline[]) => printedInlines(children, place);
  switch (inline.kind) {
    case 'text':
      return [{ ...inline, value: showJoints(inline.value, place.joint) }];
    case 'code':
      return [{ ...inline, value: showJoints(inline.value, 'none') }];
    case 'abbreviation': {
      const value = showJoints(writtenOut(inline, before), place.joint);
      return [{ kind: 'text', span: inline.span, value }];
    }
    case 'term': {
      const text = showJoints(inline.text, place.joint);
      // A heading is repeated in the contents, where it is one link as a whole.
      if (place.holder.kind !== 'heading') return [{ ...inline, text }];
      return [{ kind: 'text', span: inline.span, value: text }];
    }
    case 'cross-reference': {
      const children = within(inline.children);
      return place.holder.kind === 'heading' ? children : [{ ...inline, children }];
    }
    case 'language': {
      const lang = printedLanguage(inline.lang);
      const children = within(inline.children);
      return lang === undefined ? children : [{ ...inline, lang, children }];
    }
    case 'footnote-reference':
      return [{ ...inline, number: inline.number + place.noteOffset }];
    case 'sentence':
    case 'emphasis':
    case 'strong':
    case 'link':
      return [{ ...inline, children: within(inline.children) }];
    case 'line-break':
    case 'image':
      return [inline];
  }
}

/** `OZG (Onlinezugangsgesetz)` at first, unless the author has just written the words out. */
function writtenOut({ short, expansion, first }: Abbreviation, before: readonly Inline[]): string {
  const isTold = expansion.trim() === '' || plainText(before).includes(expansion);
  return first && !isTold ? `${short} (${expansion})` : short;
}

/** A typesetter knows languages of two or three letters, with a region of two; variants are lost. */
export function printedLanguage(tag: string): string | undefined {
  const [lang = '', ...rest] = tag.split('-');
  if (!/^[a-z]{2,3}$/i.test(lang)) return undefined;
  const end = rest.findIndex((part) => part.length === 1);
  const region = rest
    .slice(0, end < 0 ? rest.length : end)
    .find((part) => /^[a-z]{2}$/i.test(part));
  return region === undefined
    ? lang.toLowerCase()
    : `${lang.toLowerCase()}-${region.toUpperCase()}`;
}
