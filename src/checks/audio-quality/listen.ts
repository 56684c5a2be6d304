/** What a worker heard in a recording, kept by the hash of its bytes and of the times of its clips. */
import { createHash } from 'node:crypto';
import type { Host, WorkerTask } from '../../host/host.ts';
import { keptValue } from '../../host/kept-value.ts';
import { type Artifact, contentOf } from '../../model/artifact.ts';
import type { Track } from '../../model/narration.ts';
import { digestOf } from '../kept.ts';
import type { ListenTask } from './measure-worker.ts';
import type { Hearing } from './sound.ts';

/** Raised when the same recording is measured otherwise. */
const VERSION = '1';

const worker: WorkerTask<ListenTask, Hearing> = {
  module: new URL('./measure-worker.ts', import.meta.url),
};

/** The facts about a recording; each is decoded once. */
export async function listenTo(
  artifact: Artifact,
  { clips, samples }: Track,
  host: Host,
): Promise<Hearing> {
  const times = clips.map(({ begin, end }) => ({ begin, end }));
  const versions = [VERSION, host.packageVersion('mpg123-decoder') ?? '', samples, times];
  const hash = createHash('sha256')
    .update(JSON.stringify(versions))
    .update(digestOf(contentOf(artifact)));
  return keptValue(host.cache, {
    key: `audio-quality:${hash.digest('hex')}`,
    make: () => host.inWorker(worker, { mp3: artifact.bytes, clips: times, expected: samples }),
  });
}
