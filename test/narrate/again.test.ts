/** What is made again after a change, and what must not be: a truth table of the cache. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Document, Inline, Metadata } from '../../src/model/document.ts';
import { narrate } from '../../src/narrate/index.ts';
import { ENCODER_PACKAGE, ESPEAK_PACKAGE } from '../../src/narrate/settings.ts';
import { quietHost } from './quiet-engine.ts';
import {
  chapter,
  document,
  edition,
  heading,
  paragraph,
  sentence,
  span,
} from './sample-document.ts';

const antrag = (...words: readonly string[]) =>
  chapter('antrag', [heading('a', 'Antrag'), paragraph('p', ...words)]);
const hilfe = chapter('hilfe', [
  heading('h', 'Hilfe'),
  paragraph('q', 'Das OZG gilt.', 'Rufen Sie an.'),
]);
const leicht = chapter('leicht', [
  heading('l', 'Antrag'),
  paragraph('m', 'Sie stellen einen Antrag.'),
]);
const editions = [
  edition([antrag('Bis 3. Mai.', 'Das OZG gilt.'), hilfe]),
  edition([leicht], 'easy'),
];
const base = document(editions);
const withMeta = (meta: Partial<Metadata>): Document => ({
  ...base,
  meta: { ...base.meta, ...meta },
});
const withVoice = (voice: Partial<Metadata['voice']>): Document =>
  withMeta({ voice: { ...base.meta.voice, ...voice } });

const EVERYTHING = ['Antrag.', 'Bis dritten Mai.', 'Das O-Z-G gilt.', 'Hilfe.', 'Rufen Sie an.'];
const EASY = ['Antrag.', 'Sie stellen einen Antrag.'];

describe('after a first narration', () => {
  const state = { quiet: quietHost() };
  const say = async (of: Document) => {
    state.quiet.forget();
    const { value } = await narrate({
      document: of,
      editions: of.editions,
      host: state.quiet.host,
    });
    const { spoken, encoded } = state.quiet.asked;
    // What is spoken is encoded, and nothing else.
    expect(encoded).toHaveLength(spoken.length);
    return { value, spoken: spoken.toSorted() };
  };
  beforeEach(async () => {
    state.quiet = quietHost();
    const { spoken } = await say(base);
    // The sentence that stands twice is spoken once for each rate of speaking, not twice.
    expect(spoken).toEqual([...EVERYTHING, ...EASY].toSorted());
  });

  const voice: Inline = {
    kind: 'language',
    span,
    lang: 'en',
    children: [{ kind: 'text', span, value: 'open data' }],
  };
  const changed = (...words: Parameters<typeof paragraph>[1][]): Document =>
    document([
      edition([chapter('antrag', [heading('a', 'Antrag'), paragraph('p', ...words)]), hilfe]),
      edition([leicht], 'easy'),
    ]);

  it.each<readonly [string, Document, readonly string[]]>([
    ['nothing', base, []],
    ['title and authors', withMeta({ title: 'Neu', authors: ['Neu'] }), []],
    ['the date', withMeta({ modified: '2030-01-01' }), []],
    [
      'the order of chapters',
      document([
        edition([hilfe, antrag('Bis 3. Mai.', 'Das OZG gilt.')]),
        edition([leicht], 'easy'),
      ]),
      [],
    ],
    ['a chapter less', document([edition([hilfe]), edition([leicht], 'easy')]), []],
    [
      'a reading of a word that is not there',
      withMeta({ pronunciation: [{ written: 'BGG', spoken: 'Gesetz' }] }),
      [],
    ],
    ['one word', changed('Bis 4. Mai.', 'Das OZG gilt.'), ['Bis vierten Mai.']],
    ['a way of writing that sounds the same', changed('Bis dritten Mai.', 'Das OZG gilt.'), []],
    ['the order of sentences', changed('Das OZG gilt.', 'Bis 3. Mai.'), []],
    ['a sentence from another chapter', changed('Bis 3. Mai.', 'Rufen Sie an.'), []],
    [
      'a foreign word',
      changed('Bis 3. Mai.', sentence('s', 'Das ist ', voice, '.')),
      ['Das ist <voice xml:lang="en">open data. </voice>'],
    ],
    ['the speed', withVoice({ rate: 150 }), EVERYTHING],
    ['the speed of Leichte Sprache', withVoice({ easyRate: 100 }), EASY],
    ['the voice', withVoice({ name: 'de+f2' }), [...EVERYTHING, ...EASY]],
    [
      'a reading',
      withMeta({ pronunciation: [{ written: 'OZG', spoken: 'Onlinezugangsgesetz' }] }),
      ['Das Onlinezugangsgesetz gilt.'],
    ],
  ])('%s changed', async (_, of, spoken) => {
    expect((await say(of)).spoken).toEqual(spoken.toSorted());
  });

  it('a pause that changes is no new sound but a longer track', async () => {
    const apart = chapter('antrag', [
      heading('a', 'Antrag'),
      paragraph('p', 'Bis 3. Mai.'),
      paragraph('p2', 'Das OZG gilt.'),
    ]);
    const before = (await say(base)).value[0]?.tracks[0]?.samples ?? 0;
    const { value, spoken } = await say(
      document([edition([apart, hilfe]), edition([leicht], 'easy')]),
    );
    expect(spoken).toEqual([]);
    expect(value[0]?.tracks[0]?.samples).toBeGreaterThan(before);
  });

  it.each([ESPEAK_PACKAGE, ENCODER_PACKAGE])(
    'another version of %s makes all anew',
    async (name) => {
      state.quiet.versions.set(name, '2.0.0');
      expect((await say(base)).spoken).toEqual([...EVERYTHING, ...EASY].toSorted());
    },
  );

  it('a word in capitals is read by what the rest of the text says', async () => {
    const shouting = [paragraph('p', 'RASCH gilt es.')];
    const alone = document([edition([chapter('k', shouting)])]);
    expect((await say(alone)).spoken).toEqual(['R-A-S-C-H gilt es.']);
    const explained = document([
      edition([chapter('k', [...shouting, paragraph('r', 'Also rasch.')])]),
    ]);
    expect((await say(explained)).spoken).toEqual(['Also rasch.', 'Rasch gilt es.']);
  });
});
