/** The thread that draws covers: SVG to PNG with resvg, from the fonts it is given and no others. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What to draw. */
export type CoverTask = {
  readonly svg: Uint8Array;
  /** TTF. */
  readonly fonts: readonly Uint8Array[];
  /** The typeface of letters for which none is named. */
  readonly family: string;
  /** resvg itself. */
  readonly wasm: Uint8Array;
};

const thread: { started?: Promise<void> } = {};

/** Called in the thread: the bytes of the PNG. */
export async function run({ svg, fonts, family, wasm }: CoverTask): Promise<Uint8Array> {
  thread.started ??= initWasm(wasm);
  await thread.started;
  const drawing = new Resvg(new TextDecoder().decode(svg), {
    font: { fontBuffers: [...fonts], defaultFontFamily: family, loadSystemFonts: false },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
