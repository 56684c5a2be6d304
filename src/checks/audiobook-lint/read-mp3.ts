/** One MP3 with chapters: what its ID3v2.3 tag says (id3.org; Chapter Frame Addendum 1.0), and how long it is. */
import { Buffer } from 'node:buffer';
import { mp3Length } from '../overlay-coverage/mp3-length.ts';
import type { Observed, ObservedChapter } from './observed.ts';

type Frame = { readonly id: string; readonly body: Buffer };

/** The book. @throws Error when it has no tag, or one that is broken */
export function readMp3Book(bytes: Uint8Array): Observed {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.toString('latin1', 0, 4) !== 'ID3\x03') throw new Error('no ID3v2.3 tag');
  const size = file.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 127), 0);
  const frames = framesIn(file.subarray(10, 10 + size));
  const length = mp3Length(bytes);
  if (length === undefined) throw new Error('no sound behind the tag');
  return {
    chapters: frames.flatMap(({ id, body }) => (id === 'CHAP' ? [chapterOf(body)] : [])),
    duration: Number(textOf(frames, 'TLEN') || Number.NaN),
    heard: length,
    narrator: textOf(frames, 'TCOM'),
    missing: [],
  };
}

function framesIn(bytes: Buffer): readonly Frame[] {
  const frames: Frame[] = [];
  for (let place = 0; place < bytes.length; ) {
    const id = bytes.toString('latin1', place, place + 4);
    const end = place + 10 + (bytes.length < place + 10 ? 0 : bytes.readUInt32BE(place + 4));
    if (!/^[A-Z0-9]{4}$/u.test(id) || end > bytes.length) throw new Error(`no frame at ${place}`);
    frames.push({ id, body: bytes.subarray(place + 10, end) });
    place = end;
  }
  return frames;
}

/** Identifier, four times of four bytes, then frames of its own. */
function chapterOf(body: Buffer): ObservedChapter {
  const end = body.indexOf(0);
  if (end < 0 || body.length < end + 17) throw new Error('a chapter is cut off');
  return {
    title: textOf(framesIn(body.subarray(end + 17)), 'TIT2'),
    begin: body.readUInt32BE(end + 1),
  };
}

function textOf(frames: readonly Frame[], id: string): string {
  const body = frames.find((frame) => frame.id === id)?.body ?? Buffer.of(0);
  if (body[0] === 1) return new TextDecoder('utf-16').decode(body.subarray(1));
  return body.toString('latin1', 1);
}
