/**
 * From chapters to tracks. A chapter that sounds as before is taken whole from the cache; of the others
 * each is joined as soon as its last piece is there, and pieces that no later one needs are let go, so
 * that a book is not held twice.
 */
import type { Host } from '../host/host.ts';
import { hashOf, keysOf, type Line, makePieces, type Piece } from './pieces.ts';
import { progressOf } from './progress.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { sideBySide } from './side-by-side.ts';
import {
  type MadeTrack,
  named,
  type Sound,
  soundOf,
  type TrackRequest,
  unpackedSound,
} from './tracks.ts';

type Job = TrackRequest & {
  readonly request: TrackRequest;
  readonly lines: readonly Line[];
  /** Of the track in the cache. */
  readonly entry: string;
};

/** Tracks that are read or written at once. */
const FILES_AT_ONCE = 4;

/** All tracks. Tells, as sound arrives, how many of all sentences are done. */
export async function makeTracks(
  requests: readonly TrackRequest[],
  host: Host,
): Promise<ReadonlyMap<TrackRequest, MadeTrack>> {
  const jobs = jobsOf(requests, host);
  const kept = await sideBySide(jobs, FILES_AT_ONCE, ({ entry }) => host.cache.get(entry));
  const missing = jobs.filter((_, index) => kept[index] === undefined);
  const sounds = new Map<Job, Sound>();
  for (const [index, job] of jobs.entries()) {
    const bytes = kept[index];
    if (bytes !== undefined) sounds.set(job, unpackedSound(bytes));
  }
  const tell = progressOf(missing, [...sounds.values()], host);
  const shelf = openShelf(host.cache);
  const join = joiner(missing, shelf);
  await makePieces(missing, host, (pieces) => {
    tell(pieces);
    join(pieces);
  });
  // Chapters without a word wait for nothing.
  join(new Map());
  await shelf.settled();
  const made = await sideBySide(jobs, FILES_AT_ONCE, async (job) => {
    const sound = sounds.get(job) ?? (await shelf.get(job.entry));
    return sound === undefined ? [] : [[job.request, named(job, sound)] as const];
  });
  return new Map(made.flat());
}

function jobsOf(requests: readonly TrackRequest[], host: Host): readonly Job[] {
  const keyOf = keysOf(host);
  return requests.map((request) => {
    const { utterances, delivery, level } = request;
    const lines = utterances.map(({ sentence, recorded }) => {
      const line = { sentence, ...(recorded === undefined ? {} : { recorded }) };
      return { ...line, key: keyOf(line, delivery, level) };
    });
    const pauses = utterances.map(({ pause }) => request.pauses[pause]);
    const entry = `narrate/track/${hashOf([pauses, lines.map(({ key }) => key)])}`;
    return { ...request, request, lines, entry };
  });
}

/** Takes pieces and makes the sound of each chapter that is complete, one after the other. */
function joiner(jobs: readonly Job[], shelf: Shelf): (pieces: ReadonlyMap<string, Piece>) => void {
  const held = new Map<string, Piece>();
  const lastUse = new Map<string, Job>();
  for (const job of jobs) for (const { key } of job.lines) lastUse.set(key, job);
  const waiting = [...jobs];
  return (pieces) => {
    for (const [key, piece] of pieces) held.set(key, piece);
    for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
      const complete = job.lines.flatMap(({ key }) => held.get(key) ?? []);
      if (complete.length < job.lines.length) return;
      shelf.put(job.entry, soundOf(job, complete));
      for (const { key } of job.lines) if (lastUse.get(key) === job) held.delete(key);
      waiting.shift();
    }
  };
}
