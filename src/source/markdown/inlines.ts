/**
 * The handler table for content inside a line. Each node is handled in the file of its family; this
 * one also hands `{…}` behind a picture, link or span to the node it belongs to.
 */
import type { InlineCode, PhrasingContent } from 'mdast';
import type { Inline } from '../../model/document.ts';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import { footnoteReference } from './footnotes.ts';
import { rawHtml } from './html.ts';
import { inlineImage } from './images.ts';
import { link, linkTarget } from './links.ts';
import { type Reading, spanOf } from './reading.ts';
import { mergeTexts, textInlines, withoutForbidden } from './text.ts';
import { textDirective } from './text-directives.ts';
import { unsupported } from './unsupported.ts';

type WithAttributes = { readonly node: PhrasingContent; readonly attributes: Attributes };

/** Everything in a line, in the model's terms; findings for what the model does not have. */
export function inlinesOf(nodes: readonly PhrasingContent[], reading: Reading): readonly Inline[] {
  return mergeTexts(attach(nodes, reading).flatMap((entry) => inlineOf(entry, reading)));
}

function inlineOf({ node, attributes }: WithAttributes, reading: Reading): readonly Inline[] {
  const { inlines } = reading.convert;
  switch (node.type) {
    case 'text':
      return textInlines(node, reading);
    case 'emphasis':
    case 'strong':
      return [
        {
          kind: node.type,
          span: spanOf(node, reading.text),
          children: inlines(node.children, reading),
        },
      ];
    case 'inlineCode':
      return [inlineCode(node, reading)];
    case 'break':
      return [{ kind: 'line-break', span: spanOf(node, reading.text) }];
    case 'link':
      return link(node, attributes, reading);
    case 'linkReference':
      return link({ ...node, url: linkTarget(node, reading) ?? '' }, attributes, reading);
    case 'image':
      return inlineImage({ ...node, alt: node.alt ?? '' }, attributes, reading);
    case 'imageReference':
      return inlineImage(
        { ...node, alt: node.alt ?? '', url: linkTarget(node, reading) ?? '' },
        attributes,
        reading,
      );
    case 'footnoteReference':
      return footnoteReference(node, reading);
    case 'textDirective':
      return textDirective(node, reading);
    case 'html':
      return rawHtml(node, reading);
    default:
      unsupported(node, reading);
      return 'children' in node ? inlines(node.children.filter(isPhrasing), reading) : [];
  }
}

/** CommonMark §6.1: line ends in code are spaces. */
function inlineCode(node: InlineCode, reading: Reading): Inline {
  const value = withoutForbidden(node.value.replaceAll('\n', ' '));
  return { kind: 'code', span: spanOf(node, reading.text), value };
}

/** Only definition-list terms, which the parser puts nowhere else, hold anything but phrasing. */
function isPhrasing(node: { readonly type: string }): node is PhrasingContent {
  return node.type !== 'defListTerm';
}

/** Takes `{…}` out of the text behind a node that may have attributes. */
function attach(nodes: readonly PhrasingContent[], reading: Reading): readonly WithAttributes[] {
  const result: WithAttributes[] = [];
  for (const node of nodes) {
    const before = result.at(-1);
    const takes =
      before !== undefined &&
      ['image', 'imageReference', 'link', 'linkReference'].includes(before.node.type);
    if (before !== undefined && !takes) reportIdle(node, before.node, reading);
    if (!takes || node.type !== 'text' || !node.value.startsWith('{')) {
      result.push({ node, attributes: NO_ATTRIBUTES });
      continue;
    }
    const read = readAttributes(node.value);
    if (read === undefined) {
      const shown = (node.value.split('\n')[0] ?? '').trim();
      reading.report('source/bad-attribute', spanOf(node, reading.text), {
        de: `„${shown}“ ist nicht lesbar.`,
        en: `“${shown}” cannot be read.`,
      });
      result.push({ node, attributes: NO_ATTRIBUTES });
      continue;
    }
    result[result.length - 1] = { node: before.node, attributes: read.attributes };
    const rest = node.value.slice(read.length);
    if (rest !== '') result.push({ node: { ...node, value: rest }, attributes: NO_ATTRIBUTES });
  }
  return result;
}

/** `{…}` behind a node that has no attributes would stand in the text as it is. */
function reportIdle(node: PhrasingContent, before: PhrasingContent, reading: Reading): void {
  if (node.type !== 'text' || before.type === 'text') return;
  const [braces] = /^\{[^{}\n]*[#.=][^{}\n]*\}/.exec(node.value) ?? [];
  if (braces === undefined) return;
  reading.report('source/bad-attribute', spanOf(node, reading.text), {
    de: `„${braces}“ hat hier keine Bedeutung.`,
    en: `“${braces}” has no meaning here.`,
    hint: {
      de: 'Schreiben Sie die Wörter in :span[…] und den Zusatz direkt dahinter.',
      en: 'Write the words in :span[…] and the attribute directly behind it.',
    },
  });
}
