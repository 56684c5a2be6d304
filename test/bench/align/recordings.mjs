/** Recordings of a chapter as readers make them: with pauses of their own, noise, and mistakes. */
import { PICO_RATE } from './pico.mjs';
import { chance, joinedWith, raised } from './texts.mjs';

const QUIET = 0.004;
const INTRO = ['Gelesen von Maria Muster für das Bürgerbüro.', 'Aufgenommen im Studio.'];
const AGAIN = 'Moment, das habe ich falsch gelesen, ich beginne noch einmal.';

const CLEAN = [
  { name: 'slow', speed: 90, pitch: 110, least: 0.3, most: 1, noise: 0 },
  { name: 'fast', speed: 125, pitch: 85, least: 0.15, most: 0.6, noise: 0.001 },
  { name: 'noise, short pauses', speed: 100, pitch: 100, least: 0.12, most: 0.8, noise: 0.003 },
  { name: 'hurried, hardly pausing', speed: 135, pitch: 95, least: 0.05, most: 0.35, noise: 0.001 },
];
const USUAL = { speed: 95, pitch: 100, least: 0.25, most: 0.95, noise: 0 };
const MISTAKES = [
  { name: 'words before and after', before: INTRO, after: ['Ende des Kapitels.'] },
  { name: 'two sentences missing', missing: [9, 21] },
  { name: 'two sentences twice', twice: [9, 21] },
  { name: 'two sentences exchanged', exchanged: [9, 21] },
  { name: 'a slip of the tongue', slip: [15] },
  { name: 'twelve seconds of pause', waits: [15] },
];

/** All of one chapter, made one after the other. */
export function* recordingsOf(sentences, speak, seed) {
  for (const manner of CLEAN) yield { ...recording(sentences, manner, speak, seed), isClean: true };
  for (const mistake of MISTAKES)
    yield { ...recording(sentences, { ...USUAL, ...mistake }, speak, seed), isClean: false };
}

function recording(sentences, manner, speak, seed) {
  const say = (text) => cut(raised(speak(text, manner), PICO_RATE));
  const parts = [
    ...(manner.before ?? []).map((text) => ({ text })),
    ...sentences.flatMap((text, index) => {
      if (manner.missing?.includes(index)) return [];
      if (manner.exchanged?.includes(index)) return [{ text: sentences.at(index - 3) }];
      const part = { text, index, wait: manner.waits?.includes(index) ? 12 : undefined };
      if (manner.twice?.includes(index)) return [{ text, index }, { text }];
      return manner.slip?.includes(index) ? [{ text: AGAIN }, part] : [part];
    }),
    ...(manner.after ?? []).map((text) => ({ text })),
  ];
  const random = chance(seed + 7);
  const joined = joinedWith(
    parts.map(({ text }) => say(text)),
    (at) => parts[at].wait ?? manner.least + (manner.most - manner.least) * random() ** 2,
    0.3 + random(),
  );
  for (let at = 0; manner.noise > 0 && at < joined.samples.length; at += 1)
    joined.samples[at] += manner.noise * (2 * random() - 1);
  const places = sentences.map(
    (_, index) => joined.sentences[parts.findIndex((part) => part.index === index)],
  );
  return { name: manner.name, samples: joined.samples, places };
}

/** Without the silence at both ends, so that the times are those of the speech. */
function cut(samples) {
  const begin = samples.findIndex((sample) => Math.abs(sample) > QUIET);
  const end = samples.findLastIndex((sample) => Math.abs(sample) > QUIET) + 1;
  return samples.slice(Math.max(0, begin), end);
}
