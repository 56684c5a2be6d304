/**
 * Packages that a user adds for another engine, and that no installation pays for otherwise. They are
 * found beside this program, or where the reference tools stand (LESBAR_TOOLS).
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host/host.ts';

/** Version of a package; undefined when it is not installed. */
export async function optionalVersion(
  name: string,
  host: Pick<Host, 'packageVersion' | 'folder' | 'toolPlaces'>,
): Promise<string | undefined> {
  const beside = host.packageVersion(name);
  if (beside !== undefined) return beside;
  const bytes = await host.folder(join(host.toolPlaces().packages, name)).read('package.json');
  if (bytes === undefined) return undefined;
  const manifest: { version?: string } = JSON.parse(new TextDecoder().decode(bytes));
  return manifest.version;
}

/** The same; throws `UserError` with the remedy when it is not installed. */
export async function neededVersion(
  name: string,
  host: Pick<Host, 'packageVersion' | 'folder' | 'toolPlaces'>,
): Promise<string> {
  const version = await optionalVersion(name, host);
  if (version !== undefined) return version;
  throw new UserError(
    {
      de: `Für diese Stimme fehlt das Paket „${name}“.`,
      en: `This voice needs the package “${name}”, which is not installed.`,
    },
    {
      de: `Installieren Sie es im Ordner von Lesbar: npm install --no-save ${name}`,
      en: `Install it in the folder of Lesbar: npm install --no-save ${name}`,
    },
  );
}

/** Loads a package, to be called in a thread or program of its own. @param packages a `node_modules` folder */
export async function loadOptional(name: string, packages: string): Promise<unknown> {
  const places = [import.meta.url, pathToFileURL(join(packages, '..', 'from-here.js')).href];
  for (const place of places) {
    try {
      return await import(pathToFileURL(createRequire(place).resolve(name)).href);
    } catch (error) {
      const isMissing =
        error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
      if (!isMissing) throw error;
    }
  }
  throw new Error(`The package ${name} was found and is gone`);
}
