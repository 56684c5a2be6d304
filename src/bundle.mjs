/**
 * Joins what a thread loads into few files; `make compile` runs it after the compiler. Opening hundreds of
 * small modules one by one takes three times as long as running them. The entry of each thread keeps its
 * place in `dist/`, so nothing else needs to know; what several of them use lies in `dist/chunks/`.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Packages that look for files of their own beside themselves, or hold native code. */
const LEFT_ALONE = [
  /^playwright-core$/,
  /^@sparticuz\/chromium$/,
  /^@echogarden\//,
  /^@myriaddreamin\//,
  /^@mediabunny\//,
  /^mediabunny$/,
  /^@resvg\//,
  /^sherpa-onnx/,
  /^hyphenopoly/,
  /^axe-core$/,
];

/**
 * Joins the compiled modules of one folder, in place.
 * @param dist the folder
 * @param entries what a thread is started with or told to load, relative to it, without `.js`
 */
export async function bundle(dist, entries) {
  const bundled = await rolldown({
    input: Object.fromEntries(entries.map((path) => [path, join(dist, `${path}.js`)])),
    platform: 'node',
    external: LEFT_ALONE,
    plugins: [keepPlaces(dist)],
  });
  const { output } = await bundled.write({
    dir: dist,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  });
  await bundled.close();
  // Last, since an entry that was joined before is read with its chunks.
  const written = new Set(output.map(({ fileName }) => fileName));
  const stale = filesIn(join(dist, 'chunks')).filter((path) => !written.has(`chunks/${path}`));
  for (const path of stale) rmSync(join(dist, 'chunks', path));
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true }).map((path) => path.split(sep).join('/'));
}

/** A module goes on seeing itself where it was: it looks for workers and files beside it. */
function keepPlaces(dist) {
  const modules = [];
  return {
    name: 'keep-places',
    transform(code, id) {
      const mark = `PLACE_OF_MODULE_${modules.push(id) - 1}_`;
      return code.includes('import.meta.url')
        ? code.replaceAll(/\bimport\.meta\.url\b/g, mark)
        : null;
    },
    renderChunk(code, { fileName }) {
      const folder = dirname(join(dist, fileName));
      const place = (_, index) => {
        const path = relative(folder, modules[index]).split(sep).join('/');
        return `new URL(\`${path}\`, import.meta.url).href`;
      };
      return code.replaceAll(/PLACE_OF_MODULE_(\d+)_/g, place);
    },
  };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  // As the source has them: `dist/` may still hold what is long gone.
  const source = filesIn(fileURLToPath(new URL('.', import.meta.url)));
  const entries = source.filter((path) => /^(?:cli|host\/worker-entry|.*-worker)\.ts$/.test(path));
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  await bundle(dist, entries.map((path) => path.slice(0, -'.ts'.length)).toSorted());
}
