/** A template with everything it imports. Imports are relative paths below `templates/`. */
import { posix } from 'node:path';
import type { Host } from '../host/host.ts';

/** Path below `templates/` → bytes, the template first. */
export async function readTemplates(
  template: string,
  host: Pick<Host, 'ownFile'>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const open = [posix.normalize(template)];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (files.has(path)) continue;
    const bytes = await host.ownFile(`templates/${path}`);
    files.set(path, bytes);
    const folder = posix.dirname(path);
    open.push(...importsOf(bytes).map((imported) => posix.join(folder, imported)));
  }
  return files;
}

function importsOf(source: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(source);
  return [...text.matchAll(/^\s*#?(?:import|include)\s+"([^"@]+\.typ)"/gm)].flatMap(
    (match) => match[1] ?? [],
  );
}
