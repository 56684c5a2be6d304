/** The editions of a build as books to listen to, for all formats that pack recordings. */
import { type SpokenBook, spokenBookOf } from '../writers/spoken-book/book.ts';
import type { RenderContext } from './format.ts';

/** One book for each edition asked for that is spoken. */
export function spokenBooks(context: RenderContext): readonly SpokenBook[] {
  const { document, editions, narrations } = context;
  return editions.flatMap((edition) => {
    const narration = narrations.find((one) => one.edition === edition.name);
    return (narration && spokenBookOf(document, edition, narration)) ?? [];
  });
}
