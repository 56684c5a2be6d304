/**
 * Voices of macOS by `say`: text by file, names that `say` itself listed. Each run speaks one part of a
 * sentence.
 */
import type { Host } from '../../../host/host.ts';
import { readWav } from '../wav.ts';
import type { Spoken, SystemSpeech, SystemVoice } from './speech.ts';

/** Where every macOS has it, so that no other `say` on the path is taken. */
const SAY = '/usr/bin/say';
/** Seconds for a part of a sentence. */
const LIMIT = 120;

/** `say`. */
export const macSpeech: SystemSpeech = {
  engine: 'macOS',
  voices: async (host) => {
    const { how, code, stdout } = await host.start(SAY, ['-v', '?'], { timeLimit: 30, input: '' })
      .ended;
    return how === 'exit' && code === 0 ? voicesIn(stdout) : [];
  },
  speak: async (parts, host) => {
    const spoken: Spoken[] = [];
    for (const part of parts) spoken.push(await say(part, host));
    return spoken;
  },
};

type Part = Parameters<SystemSpeech['speak']>[0][number];

async function say({ text, voice, rate }: Part, host: Host): Promise<Spoken> {
  const bytes = new TextEncoder().encode(withoutCommands(text));
  const scratch = await host.scratch([{ path: 'text.txt', bytes }]);
  try {
    const [input, output] = ['text.txt', 'speech.wav'].map((name) => `${scratch.path}/${name}`);
    const sound = ['--file-format=WAVE', '--data-format=LEI16@22050', '-o', output ?? ''];
    const args = ['-v', voice, '-r', String(rate), ...sound, '-f', input ?? ''];
    const { how, code, stderr } = await host.start(SAY, args, { timeLimit: LIMIT, input: '' })
      .ended;
    if (how !== 'exit' || code !== 0)
      return { wrong: `say: ${how} ${code ?? ''} ${stderr}`.trim() };
    const file = await host.folder(scratch.path).read('speech.wav');
    return readWav(file ?? new Uint8Array(0)) ?? { wrong: 'say: WAV?' };
  } finally {
    await scratch.remove();
  }
}

/** `[[slnc 9999999]]` and the like would be obeyed. */
function withoutCommands(text: string): string {
  return text.replaceAll('[[', '[ [').replaceAll(']]', '] ]');
}

/** `Anna (Premium)      de_DE    # Hallo! Ich heiße Anna.` */
export function voicesIn(list: string): readonly SystemVoice[] {
  return list.split('\n').flatMap((line) => {
    const [, name = '', language = ''] = /^(\S.*?)\s+([a-z]{2,3}[_-]\w+)\s+#/u.exec(line) ?? [];
    return name === '' ? [] : [{ name, language: language.replace('_', '-') }];
  });
}
