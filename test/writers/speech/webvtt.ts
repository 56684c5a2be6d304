/**
 * A strict reader of WebVTT, written from the syntax (W3C Candidate Recommendation 4 April 2019, §4.1), not
 * from the parser that forgives: whatever an author may not write is an error that names the line.
 */

/** A cue; times in milliseconds. */
export type VttCue = {
  readonly id: string;
  readonly begin: number;
  readonly end: number;
  readonly text: string;
};

const TIME = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/u;
const REFERENCES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** The cues of a file. @throws Error at the first thing that the syntax does not allow */
export function readVtt(bytes: Uint8Array): readonly VttCue[] {
  const all = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (/\0|\r/u.test(all)) throw new Error('NUL, or line ends of another kind than ours');
  const [header, ...blocks] = all.replace(/\n$/u, '').split('\n\n');
  if (header !== 'WEBVTT') throw new Error(`no WEBVTT file: ${header}`);
  const cues = blocks.map(readCue);
  for (const [index, { begin, id }] of cues.entries()) {
    // §4.1: start times never decrease.
    if (begin < (cues[index - 1]?.begin ?? 0))
      throw new Error(`${id} begins before the one before`);
    if (cues.findIndex((cue) => cue.id === id) !== index) throw new Error(`${id} occurs twice`);
  }
  return cues;
}

function readCue(block: string): VttCue {
  const [id = '', timings = '', ...lines] = block.split('\n');
  if (id === '' || id.includes('-->')) throw new Error(`no identifier: ${block}`);
  const [from = '', arrow, to = '', ...settings] = timings.split(' ');
  const [begin, end] = [timeOf(from), timeOf(to)];
  if (arrow !== '-->' || settings.length > 0) throw new Error(`no timings: ${timings}`);
  if (!(begin < end)) throw new Error(`ends before it begins: ${timings}`);
  return { id, begin, end, text: lines.map(readText).join('\n') };
}

function timeOf(value: string): number {
  const [, hours = '0', minutes, seconds, thousandths] = TIME.exec(value) ?? [];
  if (thousandths === undefined) throw new Error(`no time: ${value}`);
  return (
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(thousandths)
  );
}

/** §4.2.2: text without tags; `<` and `&` only as references. */
function readText(line: string): string {
  if (line === '' || line.includes('-->')) throw new Error(`no text: ${line}`);
  return line.replace(/&(?:amp|lt|gt);|[&<]/gu, (found) => {
    const character = REFERENCES[found];
    if (character === undefined) throw new Error(`${found} stands alone in: ${line}`);
    return character;
  });
}
