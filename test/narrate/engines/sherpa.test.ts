/**
 * Neural voices through the real sherpa-onnx-node, with a voice that is made here. The package is optional:
 * `npm install --no-save sherpa-onnx-node`, or LESBAR_TOOLS names a folder that has it.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/diagnostics/user-error.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { optionalVersion } from '../../../src/narrate/engines/optional-package.ts';
import {
  configurationOf,
  isTokenTable,
} from '../../../src/narrate/engines/sherpa/configuration.ts';
import { sherpaEngine } from '../../../src/narrate/engines/sherpa/index.ts';
import { base, speak } from '../speaking.ts';
import { stubModel, stubVoice } from './stub-voice.ts';
import { hostWithVoices, ODD } from './voices.ts';

const version = await optionalVersion('sherpa-onnx-node', createNodeHost());
const isAbsent = version === undefined;
if (isAbsent) console.warn('sherpa-onnx-node is not installed: its tests are left out');

const voice = await stubVoice();
const { host, put, write } = hostWithVoices();
put('stimme', 'sherpa-onnx', voice);
afterAll(() => host.close());

async function opened(name: string) {
  const result = await sherpaEngine.open(name, host);
  if (!('voice' in result)) throw new Error(JSON.stringify(result.diagnostics));
  return result.voice;
}

const failure = async (name: string): Promise<UserError> => {
  const error = await sherpaEngine.open(name, host).catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw new Error(`${name}: ${String(error)}`);
  return error;
};

describe.skipIf(isAbsent)('sherpa-onnx (left out where the package is absent)', () => {
  it('speaks what can be spoken, whatever else there is, the same each time', async () => {
    const own = await opened('stimme');
    const speech = await own.speak(Object.values(ODD), 145);
    const [plain, empty, emoji, controls, ssml, long, again] = speech;
    expect([empty, emoji, controls].map((each) => each?.length)).toEqual([0, 0, 0]);
    expect(plain?.length).toBeGreaterThan(5_000);
    expect(again).toEqual(plain);
    // A break of 9,999 seconds would be 220 million samples.
    expect(ssml?.length).toBeLessThan(200_000);
    expect(long?.length).toBeGreaterThan(1_000_000);
    expect(own.sampleRate).toBe(22_050);
    await own.close?.();
  });

  it('is the same in another process, and slower where that is asked for', async () => {
    const [one, other] = [await opened('stimme'), await opened('stimme')];
    const [first] = await one.speak([ODD.plain], 145);
    const [second] = await other.speak([ODD.plain], 145);
    expect(second).toEqual(first);
    expect(one.key).toEqual(other.key);
    await Promise.all([one.close?.(), other.close?.()]);
  });

  it('answers those who ask at the same time in turns', async () => {
    const own = await opened('stimme');
    const texts = ['Eins.', 'Zwei und drei.', 'Vier, fünf, sechs.'].map((text) => [{ text }]);
    const together = await Promise.all(texts.map((one) => own.speak([one], 145)));
    const alone = await own.speak(texts, 145);
    expect(together.flat()).toEqual(alone);
    await own.close?.();
  });

  it('makes a narration that names the voice', async () => {
    const of = { ...base, meta: { ...base.meta } };
    const settings = { ...of.meta.voice, engine: 'sherpa-onnx', name: 'stimme' };
    const { value, diagnostics } = await speak(
      { ...of, meta: { ...of.meta, voice: settings } },
      host,
    );
    expect(diagnostics).toEqual([]);
    expect(value[0]?.voice).toEqual({
      engine: 'sherpa-onnx',
      version,
      name: 'stimme',
      synthetic: true,
    });
    expect(value[0]?.tracks[0]?.samples).toBeGreaterThan(22_050);
  });

  it.each([
    ['a model that breaks off', new Map([...voice, ['model.onnx', stubModel().slice(0, 900)]])],
    // The library ends its whole process.
    [
      'a model without its rate',
      new Map([...voice, ['model.onnx', stubModel({ sample_rate: '' })]]),
    ],
    ['noise', new Map([...voice, ['model.onnx', new Uint8Array(5_000).fill(7)]])],
    // The library waits for ever.
    ['tokens that are none', new Map([...voice, ['tokens.txt', new Uint8Array([65, 66, 10])]])],
    ['no data of espeak-ng', new Map([...voice].filter(([path]) => !path.includes('phontab')))],
    ['no tokens', new Map([...voice].filter(([path]) => path !== 'tokens.txt'))],
  ] as const)('%s is a voice that cannot be used', { timeout: 60_000 }, async (_, files) => {
    put('kaputt', 'sherpa-onnx', files);
    expect((await failure('kaputt')).what.de).toContain('„kaputt“ lässt sich nicht benutzen');
  });

  it('a file that is not what was installed is named', async () => {
    put('anders', 'sherpa-onnx', voice);
    write('anders', 'model.onnx', stubModel({ comment: 'coqui' }));
    expect((await failure('anders')).what.de).toContain('model.onnx');
  });
});

describe('without the package', () => {
  const nowhere = hostWithVoices({ packageVersion: () => undefined });
  nowhere.put('stimme', 'sherpa-onnx', voice);
  const places = nowhere.host.toolPlaces();
  const bare = { ...nowhere.host, toolPlaces: () => ({ ...places, packages: '/nowhere' }) };

  it('says how to get it', async () => {
    const error = await sherpaEngine.open('stimme', bare).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ what: { en: expect.stringContaining('sherpa-onnx-node') } });
    expect(error).toMatchObject({ hint: { de: expect.stringContaining('npm install') } });
  });

  it('has voices but no version', async () => {
    expect(await sherpaEngine.inventory(bare)).toEqual({
      version: undefined,
      offers: [{ name: 'stimme', languages: ['de'] }],
    });
  });
});

describe('an unknown voice', () => {
  it('is a finding that names those there are', async () => {
    const result = await sherpaEngine.open('hans', host);
    const [finding] = 'diagnostics' in result ? result.diagnostics : [];
    expect(finding?.code).toBe('narration/unknown-voice');
    expect(finding?.message.de).toContain('„hans“ gibt es nicht. Es gibt: ');
    expect(finding?.message.de).toContain('stimme');
  });
});

describe('the configuration', () => {
  it('of Piper has a model, tokens, and the folder of espeak-ng', () => {
    const paths = [
      'de_DE-x.onnx',
      'tokens.txt',
      'espeak-ng-data/phontab',
      'espeak-ng-data/de_dict',
    ];
    expect(configurationOf('/v', paths, 2)).toMatchObject({
      kind: 'piper',
      configuration: {
        model: {
          vits: { model: '/v/de_DE-x.onnx', tokens: '/v/tokens.txt', dataDir: '/v/espeak-ng-data' },
          numThreads: 2,
        },
        maxNumSentences: 1,
      },
    });
  });

  const SUPERTONIC = [
    'duration_predictor.int8.onnx',
    'text_encoder.onnx',
    'vector_estimator.onnx',
    'vocoder.onnx',
    'tts.json',
    'unicode_indexer.bin',
    'voice.bin',
  ];

  it('of Supertonic has its seven files', () => {
    expect(configurationOf('/v', SUPERTONIC, 1)).toMatchObject({
      kind: 'supertonic',
      configuration: {
        model: {
          supertonic: {
            durationPredictor: '/v/duration_predictor.int8.onnx',
            textEncoder: '/v/text_encoder.onnx',
            vectorEstimator: '/v/vector_estimator.onnx',
            vocoder: '/v/vocoder.onnx',
            ttsJson: '/v/tts.json',
            unicodeIndexer: '/v/unicode_indexer.bin',
            voiceStyle: '/v/voice.bin',
          },
        },
      },
    });
  });

  it.each(SUPERTONIC)('of Supertonic without %s lacks something', (gone) => {
    const configured = configurationOf(
      '/v',
      SUPERTONIC.filter((path) => path !== gone),
      1,
    );
    expect('lacks' in configured && configured.lacks.length).toBeGreaterThan(0);
  });

  it('of nothing lacks everything', () => {
    expect(configurationOf('/v', [], 1)).toEqual({
      lacks: ['*.onnx', 'tokens.txt', 'espeak-ng-data/phontab'],
    });
  });

  it.each([
    ['_ 0\n^ 1\n', true],
    ['  3\na 4\r\n', true],
    ['garbage\n', false],
    ['', false],
    ['a 1\nb\n', false],
  ])('tokens %j: %s', (text, isTable) => expect(isTokenTable(text)).toBe(isTable));
});
