/**
 * From chapters to tracks, as the sound arrives: each track is joined as soon as its last piece is there,
 * and pieces that no later track needs are let go, so that a book is not held twice.
 */
import type { Host } from '../host/host.ts';
import { keysOf, type Line, makePieces, type Piece } from './pieces.ts';
import { type MadeTrack, type TrackRequest, trackOf } from './tracks.ts';

type Job = TrackRequest & { readonly request: TrackRequest; readonly lines: readonly Line[] };

/** All tracks, in their order. Tells, as sound arrives, how many of all sentences are done. */
export async function makeTracks(
  requests: readonly TrackRequest[],
  host: Host,
): Promise<ReadonlyMap<TrackRequest, MadeTrack>> {
  const keyOf = keysOf(host);
  const jobs = requests.map((request): Job => {
    const { utterances, delivery } = request;
    const lines = utterances.map(({ texts }) => ({ key: keyOf(texts, delivery), texts }));
    return { ...request, request, lines };
  });
  const made = new Map<TrackRequest, MadeTrack>();
  const tell = counter(jobs, host);
  const join = joiner(jobs, made);
  await makePieces(jobs, host, (pieces) => {
    tell(pieces.keys());
    join(pieces);
  });
  // Chapters without a word wait for nothing.
  join(new Map());
  return made;
}

/** Takes pieces and makes each track that is complete, one after the other. */
function joiner(
  jobs: readonly Job[],
  made: Map<TrackRequest, MadeTrack>,
): (pieces: ReadonlyMap<string, Piece>) => void {
  const held = new Map<string, Piece>();
  const lastUse = new Map<string, Job>();
  for (const job of jobs) for (const { key } of job.lines) lastUse.set(key, job);
  return (pieces) => {
    for (const [key, piece] of pieces) held.set(key, piece);
    for (const job of jobs.slice(made.size)) {
      const complete = job.lines.flatMap(({ key }) => held.get(key) ?? []);
      if (complete.length < job.lines.length) return;
      made.set(job.request, trackOf(job, complete));
      for (const { key } of job.lines) if (lastUse.get(key) === job) held.delete(key);
    }
  };
}

/** Counts sentences of all tracks whose sound is there; equal ones arrive together. */
function counter(jobs: readonly Job[], host: Host): (keys: Iterable<string>) => void {
  const stage = { de: 'Vorlesen', en: 'Narration' };
  const uses = new Map<string, { count: number; readonly label: string }>();
  for (const { lines, title } of jobs) {
    for (const { key } of lines) {
      const use = uses.get(key) ?? { count: 0, label: title };
      use.count += 1;
      uses.set(key, use);
    }
  }
  const total = jobs.reduce((sum, { lines }) => sum + lines.length, 0);
  let done = 0;
  return (keys) => {
    let label = '';
    for (const key of keys) {
      const use = uses.get(key);
      done += use?.count ?? 0;
      label = use?.label ?? label;
    }
    host.progress({ kind: 'step', stage, label, done, total });
  };
}
