/** What other stages hand in for an edition: a silent narration, and pages. */
import type { Edition, EditionName } from '../../../src/model/document.ts';
import type { Clip, Narration, Track } from '../../../src/model/narration.ts';
import { spokenUnits } from '../../../src/model/reading-order.ts';
import { titleOf } from '../../../src/model/walk.ts';
import { infoFrame } from '../../../src/narrate/info-frame.ts';
import { ENCODER_DELAY, FRAME } from '../../../src/narrate/settings.ts';

/** Samples per second of every narration made here. */
export const SAMPLE_RATE = 24_000;

/** Silent frames of MPEG-2 Layer III, mono, 24 kHz, 64 kbit/s: header, then zeros. */
export function silentMp3(frames: number): Uint8Array {
  const size = 192;
  const bytes = new Uint8Array(frames * size);
  for (let index = 0; index < frames; index++) bytes.set([0xff, 0xf3, 0x84, 0xc4], index * size);
  return bytes;
}

/** A file as the encoder leaves it: an Info frame, what it puts before the sound, the sound. */
function silentTrack(samples: number): Uint8Array {
  const frames = silentMp3(Math.ceil((ENCODER_DELAY + samples) / FRAME));
  return new Uint8Array(Buffer.concat([infoFrame(frames, samples), frames]));
}

/** A narration of an edition: each spoken unit one second, without those to leave out. */
export function narrationOf(edition: Edition, leaveOut: readonly string[] = []): Narration {
  const voice = { engine: 'espeak-ng', version: '1.52', name: 'de', synthetic: true };
  const tracks = edition.chapters.map((chapter): Track => {
    const units = spokenUnits(chapter).filter(({ id }) => !leaveOut.includes(id));
    const clips = units.map(
      ({ id }, index): Clip => ({
        target: id,
        begin: index * SAMPLE_RATE,
        end: (index + 1) * SAMPLE_RATE,
        spoken: id,
      }),
    );
    const samples = units.length * SAMPLE_RATE;
    const mp3 = silentTrack(samples);
    return { chapter: chapter.id, title: titleOf(chapter), samples, clips, mp3 };
  });
  return { edition: edition.name, voice, sampleRate: SAMPLE_RATE, tracks };
}

/** Pages numbered from 1, each with the id of what starts it, if anything does. */
export function paginationOf(edition: EditionName, firsts: readonly (string | undefined)[]) {
  return {
    layout: 'test',
    edition,
    pages: firsts.map((first, index) => ({
      label: String(index + 1),
      ...(first === undefined ? {} : { first }),
    })),
    exports: { engine: { name: 'test', version: '0' }, archival: new Uint8Array() },
  };
}
