/** A chapter that is to be spoken, and the recording of it. */
import type { RecordingEntry } from '../../model/recording.ts';
import type { TrackRequest } from '../tracks.ts';

/** A chapter and its recording. */
export type Job = { readonly request: TrackRequest; readonly entry: RecordingEntry };
