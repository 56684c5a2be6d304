/** Clock values and the length of recordings, apart from books. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClock } from '../../../src/checks/overlay-coverage/clock.ts';
import { mp3Length } from '../../../src/checks/overlay-coverage/mp3-length.ts';
import { elementsNamed, parseXml } from '../../../src/checks/xml.ts';
import { infoFrame } from '../../../src/narrate/info-frame.ts';
import { clockValue } from '../../../src/writers/package/clock.ts';
import { sampleRate, silentMp3 } from './book.ts';

describe('clock values', () => {
  // EPUB 3.3 §9.3.2.5 and SMIL 3.0, "Clock values": full, partial, and timecounts.
  it.each([
    ['5:34:31.396', 20_071_396],
    ['124:59:36', 449_976_000],
    ['0:05:01.2', 301_200],
    ['09:58', 598_000],
    ['00:56.78', 56_780],
    ['76.2s', 76_200],
    ['7.75h', 27_900_000],
    ['13min', 780_000],
    ['2345ms', 2345],
    ['12', 12_000],
  ])('reads %s', (value, milliseconds) => {
    expect(parseClock(value)).toBe(milliseconds);
  });

  it.each(['', 'bald', '1:60:00', '0:00:60', '-1s', '1:2:3', '0:00:0x'])(
    'refuses „%s“',
    (value) => {
      expect(parseClock(value)).toBeUndefined();
    },
  );

  it('reads back what the overlay writer writes', () => {
    fc.assert(
      fc.property(fc.nat(400_000_000), (value) => {
        expect(parseClock(clockValue(value))).toBe(value);
      }),
    );
  });
});

describe('the length of an MP3 file', () => {
  const audio = silentMp3(100);

  it('counts frames', () => {
    expect(mp3Length(audio)).toBe(Math.ceil((100 * 576 * 1000) / sampleRate));
  });

  it('takes off what an Info frame says was put before and after', () => {
    const samples = 100 * 576 - 576 - 250;
    const frame = infoFrame(audio, samples);
    expect(mp3Length(Buffer.concat([frame, audio]))).toBe(Math.ceil((samples * 1000) / sampleRate));
  });

  it('skips a tag before the first frame', () => {
    const tag = new Uint8Array(10 + 300);
    tag.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 2, 44]);
    expect(mp3Length(Buffer.concat([tag, audio]))).toBe(mp3Length(audio));
  });

  it('does not count a frame that is cut off, nor what is no MP3', () => {
    expect(mp3Length(audio.subarray(0, audio.length - 1))).toBe(mp3Length(silentMp3(99)));
    expect(mp3Length(new TextEncoder().encode('RIFF is something else'))).toBeUndefined();
    expect(mp3Length(new Uint8Array())).toBeUndefined();
  });
});

describe('XML', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is read with local names', () => {
    const root = parseXml(bytes('<a:b xmlns:a="urn:x" id="1"><c>Text &amp; mehr</c><c/></a:b>'));
    expect(elementsNamed(root, 'c').map(({ text }) => text)).toEqual(['Text & mehr', '']);
    expect(elementsNamed(root, 'b')[0]?.attributes.id).toBe('1');
  });

  it.each(['<a>', '<a></b>', '<x:a/>', '<a b=1/>', 'kein XML', '<a>&unbekannt;</a>'])(
    'refuses %s',
    (text) => {
      expect(() => parseXml(bytes(text))).toThrow();
    },
  );
});
