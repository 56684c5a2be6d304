/**
 * The fonts of the print layouts. Text is Atkinson Hyperlegible Next, code its monospaced sister;
 * the Noto fonts join only when a publication uses characters that those two lack.
 */
import type { Host } from '../host/host.ts';
import { coverageOf } from './cmap.ts';

type FontFamily = { readonly name: string; readonly files: readonly string[] };

const SCOPE = '@expo-google-fonts';

function family(name: string, folder: string, styles: readonly string[]): FontFamily {
  const stem = name.replaceAll(' ', '');
  return { name, files: styles.map((style) => `${SCOPE}/${folder}/${style}/${stem}_${style}.ttf`) };
}

const FOUR_STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

const text = family('Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next', FOUR_STYLES);
const code = family('Atkinson Hyperlegible Mono', 'atkinson-hyperlegible-mono', ['400Regular']);
const fallbacks = [
  family('Noto Sans', 'noto-sans', FOUR_STYLES),
  family('Noto Sans Math', 'noto-sans-math', ['400Regular']),
  family('Noto Sans Symbols 2', 'noto-sans-symbols-2', ['400Regular']),
];

/** What the templates and the engine are given. */
export type FontChoice = {
  /** Family names in order, for `/fonts.json`. */
  readonly names: { readonly text: readonly string[]; readonly code: readonly string[] };
  readonly files: readonly Uint8Array[];
  /** Characters that no font has. */
  readonly missing: ReadonlySet<string>;
};

/** Chooses the fonts that the printed characters need. */
export async function chooseFonts(
  printed: ReadonlySet<string>,
  host: Pick<Host, 'packageFile'>,
): Promise<FontChoice> {
  const [textFiles, codeFiles] = await Promise.all([read(text, host), read(code, host)]);
  const chosen: FontFamily[] = [];
  const files = [...textFiles, ...codeFiles];
  // Code falls back to the text font first, so a character of either is enough.
  const missing = without(printed, coverageOfFirst(textFiles));
  for (const fallback of fallbacks) {
    if (missing.size === 0) break;
    const fallbackFiles = await read(fallback, host);
    const left = without(missing, coverageOfFirst(fallbackFiles));
    if (left.size === missing.size) continue;
    chosen.push(fallback);
    files.push(...fallbackFiles);
    missing.clear();
    for (const character of left) missing.add(character);
  }
  const others = chosen.map(({ name }) => name);
  return {
    names: { text: [text.name, ...others], code: [code.name, text.name, ...others] },
    files,
    missing,
  };
}

/** The font of a drawing's lettering, or the characters that are in the way of one. */
export type DrawingFont =
  | { readonly name: string; readonly files: readonly Uint8Array[] }
  | { readonly missing: ReadonlySet<string> };

/**
 * Chooses one family for all characters of a drawing. Two do not help: within a line of text the
 * SVG renderer asks the system for what the first font lacks.
 */
export async function fontForDrawing(
  drawn: ReadonlySet<string>,
  host: Pick<Host, 'packageFile'>,
): Promise<DrawingFont> {
  const files = await read(text, host);
  const missing = without(drawn, coverageOfFirst(files));
  if (missing.size === 0) return { name: text.name, files };
  for (const fallback of fallbacks.filter(({ name }) => isPlainName(name))) {
    const others = await read(fallback, host);
    if (without(drawn, coverageOfFirst(others)).size === 0) {
      return { name: fallback.name, files: others };
    }
  }
  return { missing };
}

/** True for a name that CSS takes without quotes: no word begins with a digit. */
function isPlainName(name: string): boolean {
  return !/(?:^|\s)\d/.test(name);
}

/** Font names of a PDF (`ABCDEF+NotoSans-Bold`) that are none of ours. */
export function foreignFonts(names: readonly string[]): readonly string[] {
  const ours = [text, code, ...fallbacks].map(({ name }) => name.replaceAll(' ', ''));
  return names.filter((name) => {
    const bare = name.replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, '');
    return !ours.includes(bare);
  });
}

/** All styles of a family cover the same characters; the regular one speaks for them. */
function coverageOfFirst(files: readonly Uint8Array[]): ReadonlySet<number> {
  const [first] = files;
  return first === undefined ? new Set() : coverageOf(first);
}

/** Noto Sans Math draws Arabic letters, but each by itself: no word can be read that way. */
const UNJOINED = /\p{Script=Arabic}/u;

function without(characters: ReadonlySet<string>, covered: ReadonlySet<number>): Set<string> {
  const isCovered = (one: string) => covered.has(one.codePointAt(0) ?? 0) && !UNJOINED.test(one);
  return new Set([...characters].filter((one) => !isCovered(one)));
}

async function read(wanted: FontFamily, host: Pick<Host, 'packageFile'>): Promise<Uint8Array[]> {
  return Promise.all(
    wanted.files.map(async (path) => {
      const bytes = await host.packageFile(path);
      if (bytes === undefined) throw new Error(`Font file is missing: ${path}`);
      return bytes;
    }),
  );
}
