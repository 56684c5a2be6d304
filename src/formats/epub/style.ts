/** The style sheet and the typeface of a book: what a designer may change, and the files it names. */
import type { Host } from '../../host/host.ts';

/** The style sheet as a designer wrote it, and every font it names. */
export type Style = { readonly css: string; readonly fonts: readonly Font[] };

/** A font file of the book, WOFF2. */
export type Font = {
  /** File name, as the style sheet names it below `fonts/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Class of the element that is being spoken (EPUB 3.3, `media:active-class`). */
export const ACTIVE_CLASS = '-epub-media-overlay-active';
/** Class of the page while anything is spoken (EPUB 3.3, `media:playback-active-class`). */
export const PLAYING_CLASS = '-epub-media-overlay-playing';

const PACKAGE = '@fontsource/atkinson-hyperlegible-next/files';

/** Reads `templates/epub/book.css` and every font it names. */
export async function readStyle(host: Host): Promise<Style> {
  const css = new TextDecoder().decode(await host.ownFile('templates/epub/book.css'));
  const names = [...css.matchAll(/url\("?\.\.\/fonts\/([^")]+)"?\)/g)].map(([, name = '']) => name);
  const fonts = await Promise.all(names.toSorted().map((name) => readFont(host, name)));
  return { css, fonts };
}

/** One cut of the typeface, `latin-700-normal`. */
export function fontBytes(style: Style, cut: string): Uint8Array {
  const font = style.fonts.find(({ name }) => name.endsWith(`-next-${cut}.woff2`));
  if (font === undefined) throw new Error(`book.css names no font for ${cut}`);
  return font.bytes;
}

async function readFont(host: Host, name: string): Promise<Font> {
  const bytes = await host.packageFile(`${PACKAGE}/${name}`);
  if (bytes === undefined) throw new Error(`book.css names a font that is not installed: ${name}`);
  return { name, bytes };
}
