/** All pictures of a publication, loaded once each, before any chapter is converted. */
import { posix } from 'node:path';
import type { Folder, Host } from '../../host/host.ts';
import type { Picture } from '../../model/document.ts';
import type { Material } from '../assemble.ts';
import type { ChapterFile } from '../chapter-file.ts';
import type { Report } from '../markdown/reading.ts';
import { type Loaded, loadPicture, namePictures } from './load.ts';

const MAX_PICTURES = 2000;

/** The pictures, and how the handlers of Markdown find one of them. */
export async function collectPictures(
  files: readonly ChapterFile[],
  world: { readonly host: Host; readonly folder: Folder; readonly report: Report },
): Promise<{ readonly pictures: readonly Picture[]; readonly pictureAt: Material['pictureAt'] }> {
  const { host, folder, report } = world;
  const uses = files.flatMap((file) =>
    file.pictures.map((use) => ({ ...use, base: posix.dirname(file.text.file) })),
  );
  const beyond = uses[MAX_PICTURES];
  if (beyond) {
    report('source/too-large', beyond.span, {
      de: `Es sind ${uses.length} Bilder; erlaubt sind ${MAX_PICTURES}.`,
      en: `There are ${uses.length} pictures; ${MAX_PICTURES} are allowed.`,
    });
  }
  const source = { host, folder, files: await folder.list() };
  const loaded = new Map<string, Loaded>();
  const credits = new Map<string, string>();
  for (const { src, base, licence } of uses.slice(0, MAX_PICTURES)) {
    const key = keyOf(base, src);
    const result = loaded.get(key) ?? (await loadPicture(src, base, source));
    loaded.set(key, result);
    if ('picture' in result && licence !== undefined) credits.set(result.picture.path, licence);
  }
  const pictureAt: Material['pictureAt'] = ({ path, file, span }) => {
    const result = loaded.get(keyOf(posix.dirname(file), path));
    if (result === undefined) return undefined;
    if ('picture' in result) return result.picture.path;
    report(result.code, span, result.said);
    return undefined;
  };
  return { pictures: namePictures(credited(loaded, credits)), pictureAt };
}

function keyOf(base: string, src: string): string {
  return `${base}\n${src}`;
}

function credited(
  loaded: ReadonlyMap<string, Loaded>,
  credits: ReadonlyMap<string, string>,
): readonly Omit<Picture, 'fileName'>[] {
  const byPath = new Map<string, Omit<Picture, 'fileName'>>();
  for (const result of loaded.values()) {
    if (!('picture' in result)) continue;
    const { picture } = result;
    const credit = credits.get(picture.path);
    byPath.set(picture.path, credit === undefined ? picture : { ...picture, credit });
  }
  return [...byPath.values()];
}
