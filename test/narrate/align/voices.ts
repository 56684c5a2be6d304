/** Sentences spoken by two voices of the embedded engine: one that is known, one that is recorded. */
import type { Host } from '../../../src/host/host.ts';
import type { Model } from '../../../src/narrate/align/align.ts';
import type { Stretch } from '../../../src/narrate/align/silences.ts';
import { espeakEngine } from '../../../src/narrate/engines/espeak/index.ts';
import { RATE } from '../../../src/narrate/features/mfcc.ts';

/** From a story that nobody tuned anything on. */
export const SENTENCES = [
  'Das Rathaus öffnet am Montag um acht Uhr.',
  'Wer einen Ausweis braucht, bringt ein neues Foto mit.',
  'Kinder zahlen nichts.',
  'Die Bücherei leiht Bücher, Filme und Spiele für vier Wochen aus.',
  'Im Sommer bleibt das Freibad bis neun Uhr abends geöffnet.',
  'Der Bus fährt alle zehn Minuten vom Bahnhof zum Markt.',
  'Fragen beantwortet das Bürgerbüro gern am Telefon.',
  'Am Samstag ist Flohmarkt auf der großen Wiese hinter dem Theater.',
  'Hunde müssen dort an der Leine bleiben.',
  'Bei Regen findet er in der alten Turnhalle statt.',
] as const;

/** Speech joined with pauses, and where each piece of it lies. */
export type Joined = Model;

/** Pieces one after the other. @param pauseAfter seconds behind the piece of this index */
export function joinedWith(
  pieces: readonly Int16Array[],
  pauseAfter: (index: number) => number,
  lead = 0.5,
): Joined {
  const places: Stretch[] = [];
  let at = Math.round(lead * RATE);
  for (const [index, piece] of pieces.entries()) {
    places.push({ begin: at, end: at + piece.length });
    at += piece.length + Math.round(pauseAfter(index) * RATE);
  }
  const samples = new Float32Array(at + RATE / 2);
  for (const [index, piece] of pieces.entries()) {
    const from = places[index]?.begin ?? 0;
    for (const [step, sample] of piece.entries()) samples[from + step] = sample / 40_000;
  }
  return { samples, sentences: places };
}

/** What a voice makes of these texts. */
export async function speak(
  host: Host,
  texts: readonly string[],
  { voice = 'de', rate = 145 } = {},
): Promise<readonly Int16Array[]> {
  const opened = await espeakEngine.open(voice, host);
  if (!('voice' in opened)) throw new Error(`there is no voice ${voice}`);
  return opened.voice.speak(
    texts.map((text) => [{ text }]),
    rate,
  );
}

/** Pauses as people make them: never twice the same. */
export const humanPause = (index: number): number => 0.3 + ((index * 7) % 5) * 0.13;
