/**
 * A player of DAISY 2.02 for tests, written apart from the product: nothing is taken from the writer or
 * the check. It goes through the master, plays each par, and says what is heard and which text is shown.
 */

/** One clip as it is played; times in milliseconds. */
export type HeardClip = {
  readonly recording: string;
  readonly begin: number;
  readonly end: number;
  /** Id of the text that is shown meanwhile. */
  readonly shown: string;
};

type Files = Readonly<Record<string, string>>;

/** All clips in the order of playing. @throws Error where a player would stop */
export function play(files: Files): readonly HeardClip[] {
  const documents = all(fileNamed(files, 'master.smil'), /<ref\b[^>]*>/gu);
  return documents.flatMap((ref) => playDocument(files, attribute(ref, 'src').split('#')[0] ?? ''));
}

function playDocument(files: Files, name: string): readonly HeardClip[] {
  const pars = all(fileNamed(files, name), /<par\b.*?<\/par>/gsu);
  if (pars.length === 0) throw new Error(`${name} plays nothing`);
  return pars.flatMap((par) => {
    const [text = ''] = all(par, /<text\b[^>]*>/gu);
    const [page = '', shown = ''] = attribute(text, 'src').split('#');
    if (!fileNamed(files, page).includes(` id="${shown}"`)) throw new Error(`${shown} is no text`);
    return all(par, /<audio\b[^>]*>/gu).map((audio) => {
      const recording = attribute(audio, 'src');
      fileNamed(files, recording);
      const [begin, end] = [time(audio, 'clip-begin'), time(audio, 'clip-end')];
      return { recording, begin, end, shown };
    });
  });
}

/** `npt=1.234s`, the one form that is taken here. */
function time(audio: string, name: string): number {
  const [, seconds] = /^npt=(\d+\.\d{3})s$/u.exec(attribute(audio, name)) ?? [];
  if (seconds === undefined) throw new Error(`${attribute(audio, name)} is no time`);
  return Math.round(Number(seconds) * 1000);
}

function attribute(tag: string, name: string): string {
  const [, value] = new RegExp(` ${name}="([^"]*)"`, 'u').exec(tag) ?? [];
  if (value === undefined) throw new Error(`no ${name} in ${tag}`);
  return value;
}

function fileNamed(files: Files, name: string): string {
  const text = files[name];
  if (text === undefined) throw new Error(`no file ${name}`);
  return text;
}

function all(text: string, what: RegExp): readonly string[] {
  return [...text.matchAll(what)].map(([found]) => found);
}
