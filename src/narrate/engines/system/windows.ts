/**
 * Voices of Windows by System.Speech: a script in a file, everything else as JSON on stdin, so no text and
 * no name is ever part of a command line or a script.
 */
import type { Host } from '../../../host/host.ts';
import { readWav } from '../wav.ts';
import type { SystemSpeech, SystemVoice } from './speech.ts';

const POWERSHELL = 'powershell.exe';
const ARGS = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File'];
const SCRIPT = 'speech.ps1';
/** Seconds for one run. */
const LIMIT = 600;
/** Words per minute at rate 0. */
const NATURAL_RATE = 180;

/** What the script does: reads JSON from stdin; with `list` it names voices, else it writes a WAV for each part. */
const PROGRAM = `$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = [Text.Encoding]::UTF8
[Console]::OutputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$task = [Console]::In.ReadToEnd() | ConvertFrom-Json
$speech = New-Object System.Speech.Synthesis.SpeechSynthesizer
if ($task.list) {
  foreach ($voice in $speech.GetInstalledVoices()) {
    if ($voice.Enabled) {
      [Console]::Out.WriteLine(($voice.VoiceInfo.Culture.Name + [char]9 + $voice.VoiceInfo.Name))
    }
  }
} else {
  $format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, 'Sixteen', 'Mono')
  foreach ($part in $task.parts) {
    $speech.SelectVoice($part.voice)
    $speech.Rate = $part.rate
    $speech.SetOutputToWaveFile((Join-Path $PSScriptRoot $part.file), $format)
    $speech.Speak([string]$part.text)
    $speech.SetOutputToNull()
  }
}
$speech.Dispose()
`;

/** System.Speech. */
export const windowsSpeech: SystemSpeech = {
  engine: 'Windows',
  voices: async (host) => {
    const { wrong, stdout } = await run({ list: true }, host, async () => undefined);
    return wrong === undefined ? voicesIn(stdout) : [];
  },
  speak: async (parts, host) => {
    const named = parts.map(({ text, voice, rate }, index) => ({
      text,
      voice,
      rate: stepsOf(rate),
      file: `${index}.wav`,
    }));
    const { wrong, result } = await run({ parts: named }, host, async (read) =>
      Promise.all(named.map(({ file }) => read(file))),
    );
    return parts.map((_, index) => {
      const speech = readWav(result?.[index] ?? new Uint8Array(0));
      return wrong === undefined && speech !== undefined ? speech : { wrong: wrong ?? 'WAV?' };
    });
  },
};

type Read = (file: string) => Promise<Uint8Array | undefined>;

async function run<Result>(task: object, host: Host, collect: (read: Read) => Promise<Result>) {
  const script = { path: SCRIPT, bytes: new TextEncoder().encode(PROGRAM) };
  const scratch = await host.scratch([script]);
  try {
    const args = [...ARGS, `${scratch.path}/${SCRIPT}`];
    const options = { timeLimit: LIMIT, input: JSON.stringify(task) };
    const { how, code, stdout, stderr } = await host.start(POWERSHELL, args, options).ended;
    if (how !== 'exit' || code !== 0) return { wrong: `${how} ${code ?? ''} ${stderr}`, stdout };
    return { stdout, result: await collect(host.folder(scratch.path).read) };
  } finally {
    await scratch.remove();
  }
}

/** Words per minute as System.Speech counts: −10 to 10, ten steps are three times as fast. */
export function stepsOf(rate: number): number {
  const steps = Math.round((10 * Math.log(rate / NATURAL_RATE)) / Math.log(3));
  return Math.max(-10, Math.min(10, steps)) + 0;
}

/** `de-DE<tab>Microsoft Hedda Desktop` */
export function voicesIn(list: string): readonly SystemVoice[] {
  return list.split(/\r?\n/).flatMap((line) => {
    const [language = '', name = ''] = line.split('\t');
    return name === '' ? [] : [{ name, language }];
  });
}
