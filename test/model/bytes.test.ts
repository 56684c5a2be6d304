/** Bytes in pieces are the bytes of one file, whoever asks for which part of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/checks/kept.ts';
import { sha256 } from '../../src/fingerprint.ts';
import { type Artifact, artifactOf, contentOf, factsOf } from '../../src/model/artifact.ts';
import { inPieces, joinedBytes, piecesOf, stretchOf } from '../../src/model/bytes.ts';

const sound = new Uint8Array([1, 2, 3, 4, 5, 6]);
const pieces = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 6 });
const whole = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat([...parts]));

describe('pieces', () => {
  it('are as long as the file, and joined they are the file', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const file = inPieces(parts);
        expect(file.length).toBe(whole(parts).length);
        expect(joinedBytes(file)).toEqual(whole(parts));
      }),
    );
  });

  it('give the stretch that the file has there, beyond both ends nothing', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: -3, max: 40 }), fc.nat(40), (parts, from, length) => {
        const begin = Math.max(0, from);
        const expected = whole(parts).slice(begin, Math.max(begin, from + length));
        expect(stretchOf(inPieces(parts), from, from + length)).toEqual(expected);
        expect(stretchOf(whole(parts), from, from + length)).toEqual(expected);
      }),
    );
  });

  it('are not copied where a stretch lies in one of them', () => {
    const file = inPieces([new Uint8Array(10), sound]);
    expect(stretchOf(file, 11, 14)).toEqual(new Uint8Array([2, 3, 4]));
    expect(stretchOf(file, 11, 14).buffer).toBe(sound.buffer);
    expect(stretchOf(file, 9, 14).buffer).not.toBe(sound.buffer);
  });

  it('have the hash of the file', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(sha256(inPieces(parts))).toBe(sha256(whole(parts)));
        expect(digestOf(inPieces(parts))).toBe(digestOf(whole(parts)));
      }),
    );
  });

  it('of one stretch are that stretch, and joining it copies nothing', () => {
    expect(piecesOf(sound)).toEqual([sound]);
    expect(joinedBytes(sound)).toBe(sound);
  });
});

describe('an artefact of pieces', () => {
  const facts = { path: 'audio/a.mp3', mediaType: 'audio/mpeg', chapter: 'a' };
  const content = inPieces([new Uint8Array([9]), sound]);
  const artifact = artifactOf(facts, content);

  it('has bytes as any other', () => {
    expect(artifact.bytes).toEqual(new Uint8Array([9, 1, 2, 3, 4, 5, 6]));
    expect(artifact.path).toBe('audio/a.mp3');
  });

  it('gives what is in it without a copy, the same value each time', () => {
    expect(contentOf(artifact)).toBe(content);
    expect(contentOf(artifact)).toBe(contentOf(artifact));
    const plain: Artifact = { ...facts, bytes: sound };
    expect(contentOf(plain)).toBe(sound);
  });

  it('spread with other bytes is another file, and keeps nothing of the old one', () => {
    const broken: Artifact = { ...artifact, bytes: sound.subarray(1) };
    expect(contentOf(broken)).toEqual(sound.subarray(1));
    const renamed: Artifact = { ...artifact, path: 'b.mp3' };
    expect(contentOf(renamed)).toEqual(artifact.bytes);
  });

  it('tells its facts without touching its bytes', () => {
    const silent = Object.defineProperty({ ...facts, forPrinting: true as const }, 'bytes', {
      enumerable: true,
      get: () => {
        throw new Error('somebody asked for all bytes');
      },
    });
    // The getter stands for the joining of a long book.
    expect(factsOf(silent as unknown as Artifact)).toEqual({ ...facts, forPrinting: true });
    expect(factsOf(artifact)).toEqual(facts);
  });
});
