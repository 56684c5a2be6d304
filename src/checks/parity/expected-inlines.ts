/** What must stand in a line: the inlines of the Document as runs, links, marks and pictures. */
import { showJoints } from '../../easy-language/joint.ts';
import type { Abbreviation, EasySettings, Image, Inline } from '../../model/document.ts';
import { plainText } from '../../model/walk.ts';
import type { At, InlinePiece, Run } from './observed.ts';

/** How lines are shown. */
export type InlineManner = {
  /** The language in force. */
  readonly lang: string;
  readonly joint: EasySettings['joint'];
  readonly labelOf: (noteNumber: number) => string;
  readonly writesOut: boolean;
  readonly partsSentences: boolean;
  readonly jointsInAlternatives: boolean;
};

/** A line as it is shown. */
export function inlinesExpected(
  inlines: readonly Inline[],
  manner: InlineManner,
): readonly InlinePiece[] {
  return within(inlines, { manner, at: {} });
}

type Here = { readonly manner: InlineManner; readonly at: At };

function within(inlines: readonly Inline[], here: Here): readonly InlinePiece[] {
  return inlines.flatMap((inline, index) => pieces(inline, inlines.slice(0, index), here));
}

/** @param before what stands before it in the same line */
function pieces(inline: Inline, before: readonly Inline[], here: Here): readonly InlinePiece[] {
  const { manner, at } = here;
  switch (inline.kind) {
    case 'sentence':
      return sentence(inline, here);
    case 'text':
      return [run(showJoints(inline.value, manner.joint), here)];
    case 'code':
      return [run(inline.value, here)];
    case 'abbreviation':
      return [run(showJoints(shownAbbreviation(inline, before, manner), manner.joint), here)];
    case 'line-break':
      return [run(' ', here)];
    case 'emphasis':
    case 'strong':
      return within(inline.children, here);
    case 'language':
      return within(inline.children, { ...here, manner: { ...manner, lang: inline.lang } });
    case 'link':
      return [{ kind: 'link', target: inline.href, children: within(inline.children, here), at }];
    case 'cross-reference': {
      const target = `#${inline.target}`;
      return [{ kind: 'link', target, children: within(inline.children, here), at }];
    }
    case 'term': {
      const word = run(showJoints(inline.text, manner.joint), here);
      if (inline.target === undefined) return [word];
      return [{ kind: 'link', target: `#${inline.target}`, children: [word], at }];
    }
    case 'footnote-reference': {
      const label = manner.labelOf(inline.number);
      return [{ kind: 'note-mark', label, target: `#${inline.footnote}`, at }];
    }
    case 'image':
      return inline.decorative ? [] : [picture(inline, manner)];
  }
}

function sentence(
  inline: Extract<Inline, { kind: 'sentence' }>,
  here: Here,
): readonly InlinePiece[] {
  const at = { id: inline.id, span: inline.span };
  const inside = { ...here, at };
  const children = within(inline.children, inside);
  const blank = here.manner.partsSentences ? [run(' ', inside)] : [];
  return [{ kind: 'sentence', children: [...children, ...blank], at }];
}

function run(text: string, { manner, at }: Here): Run {
  return { kind: 'run', text, lang: manner.lang, at };
}

function picture({ alt, id, span }: Image, manner: InlineManner): InlinePiece {
  const joint = manner.jointsInAlternatives ? manner.joint : 'none';
  return { kind: 'picture', alt: showJoints(alt, joint), at: { id, span } };
}

/** Written out where it stands first, unless the author has just done so: `Onlinezugangsgesetz (OZG)`. */
function shownAbbreviation(
  { short, expansion, first }: Abbreviation,
  before: readonly Inline[],
  { writesOut }: InlineManner,
): string {
  const isTold = expansion.trim() === '' || plainText(before).includes(expansion);
  return writesOut && first && !isTold ? `${short} (${expansion})` : short;
}
