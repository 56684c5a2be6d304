/** What pages need beside them: the style sheet, the typeface, the pictures that are shown. */
import { type Diagnostic, type Result, reporter } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import type { Block, Inline, Picture } from '../../model/document.ts';
import { partsOf, walkBlocks } from '../../model/reading-order.ts';
import { walkInlines } from '../../model/walk.ts';
import type { RenderContext } from '../format.ts';
import { htmlCodes } from './codes.ts';

const report = reporter(htmlCodes);

/** In the order of the cascade. */
const styleSheets = [
  'fonts',
  'tokens',
  'text',
  'blocks',
  'page',
  'landing',
  'statement',
  'print',
] as const;

const fontFiles = ['latin', 'latin-ext'].flatMap((subset) =>
  ['400-normal', '400-italic', '700-normal', '700-italic'].map(
    (style) => `atkinson-hyperlegible-next-${subset}-${style}.woff2`,
  ),
);

export async function assets(context: RenderContext): Promise<Result<readonly Artifact[]>> {
  const fonts = await Promise.all(fontFiles.map((file) => fontOf(context.host, file)));
  return {
    value: [
      await styleSheet(context.host),
      ...fonts.flatMap((font) => ('path' in font ? [font] : [])),
      ...usedPictures(context).map(pictureArtifact),
    ],
    diagnostics: fonts.flatMap((font) => ('code' in font ? [font] : [])),
  };
}

async function styleSheet(host: Host): Promise<Artifact> {
  const sheets = await Promise.all(
    styleSheets.map((name) => host.ownFile(`templates/html/${name}.css`)),
  );
  const text = sheets.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  return {
    path: 'assets/style.css',
    mediaType: 'text/css',
    bytes: new TextEncoder().encode(text),
  };
}

async function fontOf(host: Host, file: string): Promise<Artifact | Diagnostic> {
  const source = `@fontsource/atkinson-hyperlegible-next/files/${file}`;
  const bytes = await host.packageFile(source);
  if (bytes !== undefined) return { path: `assets/fonts/${file}`, mediaType: 'font/woff2', bytes };
  return report('html/font-missing', {
    message: {
      de: `Die Schriftdatei „${source}“ ist nicht da.`,
      en: `The font file “${source}” is not there.`,
    },
    artifact: { path: `assets/fonts/${file}` },
  });
}

function pictureArtifact(picture: Picture): Artifact {
  const { fileName, mediaType, bytes } = picture;
  return { path: `assets/pictures/${fileName}`, mediaType, bytes };
}

/** The pictures that the editions asked for show. */
function usedPictures(context: RenderContext): readonly Picture[] {
  const used = new Set<string>();
  const note = (inline: Inline) => {
    if (inline.kind === 'image') used.add(inline.picture);
  };
  const visit = (block: Block) => {
    for (const part of partsOf(block)) if ('inlines' in part) walkInlines(part.inlines, note);
  };
  for (const chapter of context.editions.flatMap((edition) => edition.chapters)) {
    const notes = chapter.footnotes.flatMap((footnote) => footnote.children);
    walkBlocks([...chapter.blocks, ...notes], visit);
  }
  return context.document.pictures.filter((picture) => used.has(picture.path));
}
