/**
 * Looks for a Hunspell dictionary on this machine: where systems keep them, where the user says, and the
 * npm package `dictionary-de` beside the reference tools. None comes with the program: the German one is
 * under the GPL.
 */
import type { Host } from '../../host/host.ts';

/** A dictionary: its name, and its two files. */
export type Dictionary = {
  readonly name: string;
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
};

type Places = Pick<Host, 'folder' | 'toolPlaces'>;
type Place = { readonly folder: string; readonly name: string; readonly title: string };

/** True when there is one. @param lang BCP 47; of `de-simple` the language counts */
export async function hasDictionary(lang: string, host: Places): Promise<boolean> {
  return (await placeOf(lang, host)) !== undefined;
}

/** The first that is found. */
export async function findDictionary(lang: string, host: Places): Promise<Dictionary | undefined> {
  const place = await placeOf(lang, host);
  if (place === undefined) return undefined;
  const folder = host.folder(place.folder);
  const aff = await folder.read(`${place.name}.aff`);
  const dic = await folder.read(`${place.name}.dic`);
  return aff === undefined || dic === undefined ? undefined : { name: place.title, aff, dic };
}

async function placeOf(lang: string, host: Places): Promise<Place | undefined> {
  for (const place of candidates(lang, host)) {
    const folder = host.folder(place.folder);
    const files = [`${place.name}.aff`, `${place.name}.dic`];
    const kinds = await Promise.all(files.map((file) => folder.locate(file)));
    if (kinds.every((kind) => kind === 'file')) return place;
  }
  return undefined;
}

function candidates(lang: string, { toolPlaces }: Places): readonly Place[] {
  const [language = '', region = ''] = lang.split('-');
  const land = /^[A-Za-z]{2}$/u.test(region) ? region : language;
  const code = `${language}_${land.toUpperCase()}`;
  const names = [...new Set([code, code.replace('_', '-'), language, `${code}_frami`])];
  const { dictionaries = [], packages } = toolPlaces();
  const title = `dictionary-${language}`;
  return [
    ...dictionaries.flatMap((folder) => names.map((name) => ({ folder, name, title: name }))),
    { folder: `${packages}/${title}`, name: 'index', title },
  ];
}
