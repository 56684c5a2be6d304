/** Chooses the font of every drawing of a layout and tells of characters that none of ours has. */
import { type Diagnostic, reporter } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Document } from '../model/document.ts';
import { paginateCodes } from './codes.ts';
import { drawnCharacters, withFamily } from './drawings.ts';
import { fontForDrawing } from './fonts.ts';

/**
 * Virtual paths with their bytes. A drawing with a character that no font has is left out and
 * reported.
 */
export type LetteredDrawings = {
  readonly files: readonly (readonly [string, Uint8Array])[];
  /** Font files that the drawings need, beside those of these families. */
  readonly fontsBeside: (families: readonly string[]) => readonly Uint8Array[];
  readonly diagnostics: readonly Diagnostic[];
};

type DrawingContext = { readonly document: Document; readonly host: Pick<Host, 'packageFile'> };

const report = reporter(paginateCodes);

/** The files of a layout, drawings with text lettered anew; other files as they are. */
export async function letterDrawings(
  files: ReadonlyMap<string, Uint8Array>,
  context: DrawingContext,
): Promise<LetteredDrawings> {
  const lettered: (readonly [string, Uint8Array])[] = [];
  const fonts = new Map<string, readonly Uint8Array[]>();
  const diagnostics: Diagnostic[] = [];
  for (const [path, bytes] of files) {
    const svg = path.endsWith('.svg') ? new TextDecoder().decode(bytes) : '';
    const drawn = drawnCharacters(svg);
    if (drawn.size === 0) {
      lettered.push([path, bytes]);
      continue;
    }
    const font = await fontForDrawing(drawn, context.host);
    if ('missing' in font) {
      diagnostics.push(reportDrawing(path, font.missing, context.document));
      continue;
    }
    fonts.set(font.name, font.files);
    lettered.push([path, new TextEncoder().encode(withFamily(svg, font.name))]);
  }
  const fontsBeside = (families: readonly string[]) =>
    [...fonts].flatMap(([name, bytes]) => (families.includes(name) ? [] : bytes));
  return { files: lettered, fontsBeside, diagnostics };
}

function reportDrawing(path: string, missing: ReadonlySet<string>, document: Document): Diagnostic {
  const picture = document.pictures.find(({ fileName }) => path.endsWith(`/${fileName}`));
  const name = picture?.path ?? path;
  const characters = [...missing].sort().join(' ');
  return report('print/missing-glyph', {
    message: {
      de: `Im Bild „${name}“ lassen sich diese Zeichen nicht drucken: ${characters}`,
      en: `In the picture “${name}” these characters cannot be printed: ${characters}`,
    },
    span: { file: name, line: 1, column: 1 },
  });
}
