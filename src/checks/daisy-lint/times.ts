/** Times that the book states, added up from its clips. */
import { parseClock } from '../overlay-coverage/clock.ts';
import { bodyOf, metasOf, type Smil, type TalkingBook } from './book.ts';
import type { Fault, Rule } from './rule.ts';

/** Milliseconds: the specification recommends whole seconds. */
const TOLERANCE = 500;

/** What is stated otherwise than played. */
export const times: Rule = (book) => {
  const faults: Fault[] = [];
  let elapsed = 0;
  for (const smil of book.smils) {
    const played = playedIn(smil);
    faults.push(...smilTimes(smil, { played, elapsed }));
    elapsed += played;
  }
  return [...faults, ...bookTimes(book, elapsed)];
};

function smilTimes(
  { file, root }: Smil,
  { played, elapsed }: { readonly played: number; readonly elapsed: number },
): readonly Fault[] {
  const metas = metasOf(root);
  const dur = bodyOf(root)[0]?.attributes.dur;
  return [
    ...compared({ file, name: 'dur', stated: dur, real: played }),
    ...compared({
      file,
      name: 'ncc:timeInThisSmil',
      stated: metas.get('ncc:timeInThisSmil')?.[0],
      real: played,
    }),
    ...compared({
      file,
      name: 'ncc:totalElapsedTime',
      stated: metas.get('ncc:totalElapsedTime')?.[0],
      real: elapsed,
    }),
  ];
}

function bookTimes({ ncc, master }: TalkingBook, real: number): readonly Fault[] {
  const total = metasOf(ncc).get('ncc:totalTime')?.[0];
  const ofMaster = master && metasOf(master).get('ncc:timeInThisSmil')?.[0];
  return [
    ...compared({ file: 'ncc.html', name: 'ncc:totalTime', stated: total, real }),
    ...compared({ file: 'master.smil', name: 'ncc:timeInThisSmil', stated: ofMaster, real }),
  ];
}

function playedIn({ pars }: Smil): number {
  const clips = pars.flatMap((par) => par.clips);
  return clips.reduce((sum, { begin, end }) => sum + (end > begin ? end - begin : 0), 0);
}

type Compared = {
  readonly file: string;
  readonly name: string;
  readonly stated: string | undefined;
  /** Milliseconds. */
  readonly real: number;
};

/** What is missing or unreadable is told by the rules of metadata and structure. */
function compared({ file, name, stated, real }: Compared): readonly Fault[] {
  const value = stated === undefined ? undefined : parseClock(stated);
  if (value === undefined || Math.abs(value - real) <= TOLERANCE) return [];
  const message = {
    de: `${name} nennt ${stated}; die Ausschnitte dauern ${(real / 1000).toFixed(3)} s.`,
    en: `${name} states ${stated}; the clips last ${(real / 1000).toFixed(3)} s.`,
  };
  return [{ code: 'talking-book/wrong-time', file, message }];
}
