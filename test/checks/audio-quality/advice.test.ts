/** Whoever recorded is told what a person can do; whoever built with a machine's voice, to report a fault. */
import { describe, expect, it } from 'vitest';
import { adviceToReaders, toReader } from '../../../src/checks/audio-quality/advice.ts';
import { audioQualityCodes } from '../../../src/checks/audio-quality/codes.ts';
import { reportBug } from '../../../src/checks/report-bug.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Track, Voice } from '../../../src/model/narration.ts';
import {
  clipOf,
  examine,
  never,
  RATE,
  rememberingHost,
  replaced,
  spliced,
  spoken,
  withNoise,
  withSound,
} from './defects.ts';

const host = rememberingHost();
const base = await spoken('test/base', host);
const words =
  base.narrations[0]?.tracks.find(({ title }) => title === 'Wörter und Erklärungen') ?? never();
const person: Voice = { engine: 'recording', version: '', name: 'Maria Muster', synthetic: false };

/** Findings when this track is in the place of the chapter, spoken by whom it says. */
async function found(track: Track): Promise<readonly Diagnostic[]> {
  const runs = await examine(replaced(base, words, track), host);
  return runs.flatMap(({ diagnostics }) => diagnostics);
}

const hintOf = (findings: readonly Diagnostic[], code: string): string =>
  findings.find((one) => one.code === code)?.hint.de ?? '';

describe('noise in the pauses', () => {
  const noisy = withSound(words, (samples) => withNoise(samples, 0.003));

  it('is the room of a person, who can close the window or have it filtered', async () => {
    const hint = hintOf(await found({ ...(await noisy), voice: person }), 'audio/noise');
    expect(hint).toMatch(/^Nehmen Sie in einem stillen Raum auf/u);
    expect(hint).toContain('Rauschverminderung');
    expect(hint).not.toMatch(/melden|Fehler des Programms/u);
  });

  it('of a machine is a fault to be reported', async () => {
    const hint = hintOf(await found(await noisy), 'audio/noise');
    expect(hint).toContain(reportBug.de);
  });
});

describe('a place in a recording', () => {
  it('that is silent is read again, or found by a cue', async () => {
    const { begin, end } = clipOf(words, 'Wörter und Erklärungen');
    const still = await withSound(words, (samples) =>
      spliced(samples, { at: begin, drop: end - begin, add: new Float32Array(end - begin) }),
    );
    const hint = hintOf(await found({ ...still, voice: person }), 'audio/silent-clip');
    expect(hint).toContain('lesen Sie ihn nach');
    expect(hint).toContain('in der Datei mit den Marken den Beginn');
  });

  it('with seconds of silence is shortened', async () => {
    const { end } = clipOf(words, 'Wörter und Erklärungen');
    const by = 5 * RATE;
    const clips = words.clips.map((clip) => ({
      ...clip,
      begin: clip.begin >= end ? clip.begin + by : clip.begin,
      end: clip.end >= end ? clip.end + by : clip.end,
    }));
    const long = await withSound(
      words,
      (samples) => spliced(samples, { at: end - 1000, add: new Float32Array(by) }),
      clips,
    );
    const hint = hintOf(await found({ ...long, voice: person }), 'audio/long-pause');
    expect(hint).toBe('Kürzen Sie die Stille in der Aufnahme auf höchstens zwei Sekunden.');
  });
});

describe('advice to people who record', () => {
  const finding: Diagnostic = {
    code: 'audio/clipped',
    severity: 'error',
    message: { de: 'Übersteuert.', en: 'Clipped.' },
    hint: reportBug,
    artifact: { path: 'audio/a.mp3' },
  };

  it('changes what to do, and nothing else', () => {
    const { hint, ...rest } = toReader(finding);
    const { hint: before, ...same } = finding;
    expect(rest).toEqual(same);
    expect(hint).not.toEqual(before);
    expect(hint.en).toContain('−6 dB');
  });

  it('is not given about what the program writes whoever reads', () => {
    for (const code of ['audio/wrong-format', 'audio/bad-clips', 'audio/offset'] as const) {
      expect(toReader({ ...finding, code }).hint).toBe(reportBug);
      expect(audioQualityCodes[code].help).toBe(reportBug);
    }
  });

  it('stands in `explain` beside what a machine’s fault asks for, in both languages', () => {
    for (const [code, { de, en }] of Object.entries(adviceToReaders)) {
      const { help } = audioQualityCodes[code as keyof typeof audioQualityCodes]; // its own keys
      expect(help.de).toContain(`Hat ein Mensch gelesen: ${de}`);
      expect(help.de).toContain('Hat ein Computer gesprochen: ');
      expect(help.en).toContain(`If a person has read: ${en}`);
      expect(help.en).toContain('If a computer has spoken: ');
    }
  });

  it('never sends a person to the makers of the program', () => {
    for (const { de, en } of Object.values(adviceToReaders)) {
      expect(de).not.toMatch(/\bmelden\b|Programmfehler|noch einmal bauen|bauen Sie/iu);
      expect(en).not.toMatch(/\breport\b|build again/iu);
    }
  });
});
