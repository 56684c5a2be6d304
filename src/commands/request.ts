/** From the words of the user to what is built. Wrong words are `UserError`s. */
import type { Check } from '../checks/check.ts';
import { checks } from '../checks/index.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Wishes } from '../fingerprint.ts';
import { formats } from '../formats/index.ts';
import type { Host } from '../host/host.ts';
import type { EditionName } from '../model/document.ts';
import type { BuildRequest } from '../pipeline.ts';

/** Words for the editions; the German ones are what users know. */
const EDITIONS: ReadonlyMap<string, EditionName> = new Map([
  ['standard', 'standard'],
  ['leicht', 'easy'],
  ['easy', 'easy'],
]);

/**
 * What to build of a publication: where none is named, all editions and all formats that are not made on
 * request only; every check that comes with this program, and the reference tools that are wished for.
 */
export async function requestOf(
  folder: string,
  wishes: Wishes,
  host: Pick<Host, 'folder' | 'toolPlaces'>,
): Promise<BuildRequest> {
  return {
    folder,
    formats: formatsNamed(wishes.formats),
    editions: editionsNamed(wishes.editions),
    checks: await checksWished(wishes.reference, host),
  };
}

/** The checks that a request leaves out. */
export function checksLeftOut(request: BuildRequest): readonly Check[] {
  return checks.filter((check) => !request.checks.includes(check));
}

async function checksWished(
  reference: Wishes['reference'],
  host: Parameters<NonNullable<Check['found']>>[0],
): Promise<readonly Check[]> {
  const wished = checks.map(async (check) => {
    if (check.reference !== true || reference === 'all') return [check];
    return reference === 'found' && (await check.found?.(host)) === true ? [check] : [];
  });
  return (await Promise.all(wished)).flat();
}

function formatsNamed(names: readonly string[]): BuildRequest['formats'] {
  const known = formats.map((format) => format.name);
  const unknown = names.find((name) => !known.includes(name) && !isAll(name));
  if (unknown !== undefined) throw unknownWord('Format', unknown, [...known, 'alle']);
  if (names.some(isAll)) return formats;
  return formats.filter(({ name, onRequest }) =>
    names.length === 0 ? !onRequest : names.includes(name),
  );
}

/** The word for all formats, those on request too. */
function isAll(name: string): boolean {
  return name === 'alle' || name === 'all';
}

function editionsNamed(words: readonly string[]): BuildRequest['editions'] {
  const names = words.map((word) => {
    const name = EDITIONS.get(word);
    if (name === undefined) throw unknownWord('Edition', word, ['standard', 'leicht']);
    return name;
  });
  return names.length === 0 ? ['standard', 'easy'] : names;
}

function unknownWord(kind: string, word: string, known: readonly string[]): UserError {
  const german = kind === 'Format' ? 'Das Format' : 'Die Ausgabe';
  return new UserError(
    {
      de: `${german} „${word}“ gibt es nicht.`,
      en: `There is no ${kind.toLowerCase()} “${word}”.`,
    },
    { de: `Es gibt: ${known.join(', ')}.`, en: `There are: ${known.join(', ')}.` },
  );
}
