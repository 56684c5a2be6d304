/** The check passes books as they are written, and finds each fault that was put into one. */
import { describe, expect, it } from 'vitest';
import { audiobookLintCodes } from '../../../src/checks/audiobook-lint/codes.ts';
import { audiobookLintCheck } from '../../../src/checks/audiobook-lint/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { editions, publication } from '../../formats/spoken/fixture.ts';
import { chapter, edition, heading } from '../../narrate/sample-document.ts';
import { books, changed, findingsIn, repacked } from './books.ts';

const W3C = ['probe.lpf', 'publication.json'] as const;
const READIUM = ['probe.audiobook', 'manifest.json'] as const;
const codesOf = async (book: Artifact) =>
  (await findingsIn(book)).map((finding) => finding.split(' ')[0]);

/** Replaces text in bytes, in place: what is put in must be as long. */
function replaced(bytes: Buffer, from: Buffer | string, to: Buffer | string): Buffer {
  const [old, fresh] = [Buffer.from(from), Buffer.from(to)];
  const at = bytes.indexOf(old);
  if (at < 0 || old.length !== fresh.length) throw new Error('nothing to replace, or not as long');
  fresh.copy(bytes, at);
  return bytes;
}

describe('books as they are written', () => {
  it.each([...books.keys()])('%s passes', async (path) => {
    const book = books.get(path);
    expect(book && (await findingsIn(book))).toEqual([]);
  });

  it('are all looked at, and recordings of chapters are not', () => {
    expect([...books.values()].every(audiobookLintCheck.examines)).toBe(true);
    expect(books.size).toBe(8);
    const recording = {
      path: 'audio/standard/01.mp3',
      mediaType: 'audio/mpeg',
      bytes: new Uint8Array(0),
    };
    expect(audiobookLintCheck.examines(recording)).toBe(false);
  });
});

describe('a package', () => {
  it('that is cut off cannot be read', async () => {
    for (const path of ['probe.lpf', 'probe.audiobook']) {
      const book = changed(path, (bytes) => bytes.subarray(0, 5000));
      expect(await codesOf(book)).toEqual(['audiobook/unreadable']);
    }
  });

  it('whose manifest is missing or no JSON cannot be read', async () => {
    expect(await codesOf(repacked(...W3C, () => '{'))).toEqual(['audiobook/unreadable']);
    const swapped = {
      ...changed('probe.lpf', (bytes) => bytes),
      mediaType: 'application/audiobook+zip',
    };
    expect(await findingsIn(swapped)).toEqual([
      'audiobook/unreadable „probe.lpf“ lässt sich nicht lesen: manifest.json: missing',
    ]);
  });

  it('that lacks a recording is short, and names what is not there', async () => {
    const found = await findingsIn(repacked(...READIUM, (json) => json, ['audio/02-mitte.mp3']));
    expect(found[0]).toBe(
      'audiobook/file-missing „audio/02-mitte.mp3“ wird genannt, liegt aber nicht in „probe.audiobook“.',
    );
    expect(found.slice(1).map((one) => one.split(' ')[0])).toEqual(['audiobook/wrong-length']);
  });

  it('whose contents lead nowhere is found', async () => {
    const toc = repacked(...READIUM, (json) =>
      json.replace(/"audio\/01-start\.mp3#t=/u, '"audio/01-stert.mp3#t='),
    );
    expect(await codesOf(toc)).toEqual(['audiobook/file-missing']);
    const page = changed('probe.lpf', (bytes) => bytes);
    const nowhere = repacked(...W3C, (json) => json, ['index.html']);
    expect(await codesOf(nowhere)).toEqual(['audiobook/file-missing']);
    expect(await codesOf(page)).toEqual([]);
  });

  it('whose chapters are swapped or called otherwise is found', async () => {
    const named = repacked(...W3C, (json) => json.replace('"name": "Mitte"', '"name": "Mittag"'));
    expect(await findingsIn(named)).toEqual([
      'audiobook/chapter-missing „probe.lpf“ hat als 2. Kapitel „Mittag“, erwartet wird „Mitte“.',
    ]);
    const swapped = repacked(...READIUM, (text) => {
      const json: { readingOrder: unknown[] } = JSON.parse(text);
      const {
        readingOrder: [first, second, third],
      } = json;
      return JSON.stringify({ ...json, readingOrder: [first, third, second] });
    });
    expect(await codesOf(swapped)).toEqual(['audiobook/chapter-missing']);
  });

  it('that tells wrong lengths is found, of one chapter and of all', async () => {
    const one = repacked(...W3C, (json) =>
      json.replace(/("name": "Mitte",\s+"duration": "PT)\d+/u, '$199'),
    );
    expect(await codesOf(one)).toContain('audiobook/wrong-place');
    const total = repacked(...READIUM, (text) => {
      const json: { metadata: { duration: number } } = JSON.parse(text);
      return JSON.stringify({
        ...json,
        metadata: { ...json.metadata, duration: json.metadata.duration + 1 },
      });
    });
    expect(await codesOf(total)).toContain('audiobook/wrong-length');
    const none = repacked(...W3C, (json) =>
      json.replace(/"duration": "PT[\d.]+S"/u, '"duration": ""'),
    );
    const found = await findingsIn(none);
    expect(found).toContainEqual(expect.stringMatching(/^audiobook\/wrong-.* \? s/u));
    expect(found.join()).not.toContain('NaN');
  });

  it('that calls its computer by a person’s name is found', async () => {
    const book = repacked(...READIUM, (json) =>
      json.replace('Computer-Stimme (espeak-ng, de)"\n    ]', 'Anna Muster"\n    ]'),
    );
    expect(await findingsIn(book)).toEqual([
      'audiobook/voice-unnamed „probe.audiobook“ nennt als Stimme „Anna Muster“.',
    ]);
    const silent = repacked(...W3C, (json) => json.replace('"readBy"', '"readBye"'));
    expect(await findingsIn(silent)).toEqual([
      'audiobook/voice-unnamed „probe.lpf“ nennt als Stimme keines.',
    ]);
  });
});

describe('an MP3', () => {
  it('without a tag, or with one that is broken, cannot be read', async () => {
    const bare = changed('probe.mp3', (bytes) => bytes.subarray(bytes.indexOf('Info') - 13));
    expect(await codesOf(bare)).toEqual(['audiobook/unreadable']);
    const broken = changed('probe.mp3', (bytes) => replaced(bytes, 'TIT2', 'TI T'));
    expect(await codesOf(broken)).toEqual(['audiobook/unreadable']);
  });

  it('with a chapter at a wrong place is found', async () => {
    const book = changed('probe.mp3', (bytes) => {
      const at = bytes.indexOf('chp2\0', bytes.indexOf('CHAP')) + 5;
      bytes.writeUInt32BE(bytes.readUInt32BE(at) + 300, at);
      return bytes;
    });
    expect(await codesOf(book)).toEqual(['audiobook/wrong-place', 'audiobook/wrong-place']);
  });

  it('that is cut off is shorter than it says', async () => {
    const book = changed('probe.mp3', (bytes) => bytes.subarray(0, -4000));
    expect(await codesOf(book)).toEqual(['audiobook/wrong-length']);
  });

  it('of which a chapter is missing is found', async () => {
    const more = [...(editions[0]?.chapters ?? []), chapter('04-mehr', [heading('mehr', 'Mehr')])];
    const longer = { ...publication, editions: [edition(more)] };
    const book = changed('probe.mp3', (bytes) => bytes);
    expect(await findingsIn(book, longer)).toEqual([
      'audiobook/chapter-missing „probe.mp3“ hat als 4. Kapitel keines, erwartet wird „Mehr“.',
    ]);
  });
});

describe('an M4B', () => {
  it('that is cut off, or lacks a box, cannot be read', async () => {
    expect(await codesOf(changed('probe.m4b', (bytes) => bytes.subarray(0, -1)))).toEqual([
      'audiobook/unreadable',
    ]);
    const bare = changed('probe.m4b', (bytes) => replaced(bytes, 'chpl', 'free'));
    expect(await findingsIn(bare)).toEqual([
      'audiobook/unreadable „probe.m4b“ lässt sich nicht lesen: no box udta/chpl',
    ]);
  });

  it('whose two lists of chapters differ is found', async () => {
    const book = changed('probe.m4b', (bytes) => replaced(bytes, '\x05Mitte', '\x05Mitta'));
    expect(await findingsIn(book)).toEqual([
      'audiobook/unreadable „probe.m4b“ lässt sich nicht lesen: the two lists of chapters differ',
    ]);
  });

  it('that tells another duration than its tables hold is found', async () => {
    const book = changed('probe.m4b', (bytes) => {
      const at = bytes.indexOf('mvhd') + 20;
      bytes.writeUInt32BE(bytes.readUInt32BE(at) * 2, at);
      return bytes;
    });
    expect(await codesOf(book)).toContain('audiobook/wrong-length');
  });

  it('whose voice is not named is found', async () => {
    const book = changed('probe.m4b', (bytes) => {
      const at = bytes.indexOf(Buffer.from('\xa9wrt', 'latin1'));
      bytes.write('Anna       ', at + 20, 'latin1');
      bytes.fill(0x20, at + 31, at + 20 + 'Computer-Stimme (espeak-ng, de)'.length);
      return bytes;
    });
    expect(await codesOf(book)).toEqual(['audiobook/voice-unnamed']);
  });
});

describe('the codes', () => {
  it('are all shown to be found above', () => {
    expect(Object.keys(audiobookLintCodes)).toEqual([
      'audiobook/unreadable',
      'audiobook/chapter-missing',
      'audiobook/wrong-place',
      'audiobook/wrong-length',
      'audiobook/file-missing',
      'audiobook/voice-unnamed',
    ]);
  });
});
