/** The thread that turns drawings into pixels: SVG to PNG with resvg, from the fonts it is given alone. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What to draw. */
export type DrawingTask = {
  readonly drawings: readonly Drawing[];
  /** TTF. */
  readonly fonts: readonly Uint8Array[];
  readonly family: string;
  /** resvg itself. */
  readonly wasm: Uint8Array;
};

/** A drawing, and how many pixels it shall be wide. */
export type Drawing = { readonly svg: Uint8Array; readonly width: number };

const thread: { started?: Promise<void> } = {};

/** Called in the thread: a PNG for each drawing; undefined for one that resvg refuses. */
export async function run(task: DrawingTask): Promise<readonly (Uint8Array | undefined)[]> {
  thread.started ??= initWasm(task.wasm);
  await thread.started;
  return task.drawings.map((drawing) => draw(drawing, task));
}

function draw({ svg, width }: Drawing, { fonts, family }: DrawingTask): Uint8Array | undefined {
  const text = new TextDecoder().decode(svg);
  // Reading a font takes as long as drawing, and most drawings hold no letters.
  const fontBuffers = /<(?:[\w-]+:)?text\b/u.test(text) ? [...fonts] : [];
  try {
    const drawing = new Resvg(text, {
      font: { fontBuffers, defaultFontFamily: family, loadSystemFonts: false },
      fitTo: { mode: 'width', value: width },
      // Players show text on grounds of their own; dark lines must not stand on black.
      background: 'white',
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  } catch {
    // What it cannot read is told by the format, which then shows the description.
    return undefined;
  }
}
