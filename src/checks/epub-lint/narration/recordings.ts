/** Whether each chapter has a recording of its own, encoded so that players find every sentence in it. */
import type { Diagnostic, Message } from '../../../diagnostics/diagnostic.ts';
import type { epubLintCodes } from '../codes.ts';
import type { Lint } from '../lint.ts';

/** Milliseconds of sound behind the last clip that nobody would miss. */
const TAIL = 2000;

/** Findings about recordings that clips use. */
export function recordings(lint: Lint): readonly Diagnostic[] {
  const used = [...usesOf(lint)];
  return [
    ...foreign(lint),
    ...used.flatMap(([audio, end]) => [...unused(lint, audio, end), ...encoded(lint, audio)]),
  ];
}

/** Each recording with the end of its last clip. */
function usesOf({ book }: Lint): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { audio, end } of book.overlays.flatMap(({ pars }) => pars)) {
    ends.set(audio, Math.max(ends.get(audio) ?? 0, end));
  }
  return ends;
}

/** A chapter speaks from one recording, and no other chapter does. The contents may use any. */
function foreign({ book, pages, say }: Lint): readonly Diagnostic[] {
  const contents = new Set(pages.filter((page) => page.isNavigation).map(({ item }) => item.path));
  const owners = new Map<string, string>();
  return book.overlays.flatMap(({ page, pars }) => {
    if (contents.has(page)) return [];
    const [own] = mostUsed(pars.map(({ audio }) => audio));
    if (own === undefined) return [];
    const stray = pars.find(({ audio }) => audio !== own) ?? takenBy(owners.get(own), pars[0]);
    if (!owners.has(own)) owners.set(own, page);
    if (stray === undefined) return [];
    const message = {
      de: `„${page}“ wird bei „#${stray.id}“ aus „${stray.audio}“ gesprochen.`,
      en: `“${page}” is spoken from “${stray.audio}” at “#${stray.id}”.`,
    };
    const at = pages.find(({ item }) => item.path === page)?.byId.get(stray.id);
    return [say('book/foreign-recording', message, at)];
  });
}

function takenBy<P>(owner: string | undefined, par: P): P | undefined {
  return owner === undefined ? undefined : par;
}

function mostUsed(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

function unused({ book, say }: Lint, audio: string, end: number): readonly Diagnostic[] {
  const length = book.recording(audio)?.length;
  if (length === undefined || !(length - end > TAIL)) return [];
  const message = {
    de: `„${audio}“ dauert ${length} ms, der letzte Satz endet bei ${end} ms.`,
    en: `“${audio}” lasts ${length} ms, the last sentence ends at ${end} ms.`,
  };
  return [say('book/unused-sound', message)];
}

function encoded({ book, say }: Lint, audio: string): readonly Diagnostic[] {
  const facts = book.recording(audio);
  // That it is missing or something else, the check of the clips says.
  if (facts === undefined) return [];
  const entry = book.archive.entries.find(({ path }) => path === audio);
  const rates = facts.bitrates.toSorted((a, b) => a - b).join(', ');
  const wrong: readonly (readonly [boolean, keyof typeof epubLintCodes, Message])[] = [
    [
      facts.bitrates.length > 1,
      'book/audio-variable',
      {
        de: `„${audio}“ wechselt zwischen ${rates} kbit/s.`,
        en: `“${audio}” changes between ${rates} kbit/s.`,
      },
    ],
    [
      !facts.hasInfo,
      'book/audio-no-info',
      { de: `„${audio}“ hat keinen Info-Rahmen.`, en: `“${audio}” has no Info frame.` },
    ],
    [
      !facts.isMono,
      'book/audio-stereo',
      { de: `„${audio}“ hat zwei Kanäle.`, en: `“${audio}” has two channels.` },
    ],
    [
      entry?.isCompressed === true,
      'book/audio-compressed',
      {
        de: `„${audio}“ ist im Archiv gepackt, nicht nur abgelegt.`,
        en: `“${audio}” is compressed in the archive instead of stored.`,
      },
    ],
  ];
  return wrong.flatMap(([is, code, message]) => (is ? [say(code, message)] : []));
}
