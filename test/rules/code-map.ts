/** ARCHITECTURE.md's section "## Code map" names every folder of src, and nothing that is not there. */
import type { Violation } from './module.ts';

/** The paths of the code map: lines that begin with "- `src/x/`". */
export function codeMapOf(
  page: string,
): readonly { readonly path: string; readonly line: number }[] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => line.trim() === '## Code map');
  if (start < 0) return [];
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  const end = length < 0 ? lines.length : start + 1 + length;
  return lines.slice(0, end).flatMap((line, index) => {
    const path = index > start ? /^\s*- `(src\/[^`]*)`/u.exec(line)?.[1] : undefined;
    return path === undefined ? [] : [{ path, line: index + 1 }];
  });
}

/**
 * Compares the map with everything below src: folders (`src/model/`) and files (`src/cli.ts`). It must
 * name the folders of src itself, may name more, and nothing that is not there.
 */
export function compareCodeMap(page: string, there: readonly string[]): readonly Violation[] {
  const map = codeMapOf(page);
  if (map.length === 0)
    return ['ARCHITECTURE.md:1 has no section "## Code map"; list each folder of src there'];
  const named = new Set(map.map(({ path }) => path));
  return [
    ...map
      .filter(({ path }) => !there.includes(path))
      .map(
        ({ path, line }) =>
          `ARCHITECTURE.md:${line} names ${path}, which is not there; take it out`,
      ),
    ...there
      .filter((path) => /^src\/[^/]+\/$/u.test(path) && !named.has(path))
      .map((path) => `ARCHITECTURE.md:1 does not name ${path}; add it to the code map`),
  ];
}
