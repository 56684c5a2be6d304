/**
 * Blocks that are put together from what is already written: paragraphs, set-off parts, pictures
 * beside their sentences. What is short is kept on one page whole.
 */
import type { TypstBlock, TypstGroup, TypstInline, TypstPair } from './data.ts';
import { isShort } from './walk-data.ts';

/** A paragraph, unless it would be empty. */
export function paragraph(children: readonly TypstInline[]): readonly TypstBlock[] {
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

/** A set-off part, kept on one page when it is short. */
export function groupOf(
  role: TypstGroup['role'],
  title: readonly TypstInline[],
  blocks: readonly TypstBlock[],
): TypstGroup {
  return { kind: 'group', role, title, blocks, whole: isShort(blocks) };
}

/** Pictures with their sentences, kept on one page when they are few. */
export function pairOf(images: TypstPair['images'], blocks: readonly TypstBlock[]): TypstPair {
  return { kind: 'pair', images, blocks, whole: images.length <= 2 && isShort(blocks) };
}
