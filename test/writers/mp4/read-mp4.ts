/** Reads MP4 files for tests, by the text of the standard (ISO/IEC 14496-12): nothing is taken from the writer. */

export type ReadBox = { readonly type: string; readonly body: Buffer };
export type ReadChapter = { readonly title: string; readonly begin: number };

const CONTAINERS = new Set([
  'moov',
  'trak',
  'mdia',
  'minf',
  'stbl',
  'edts',
  'udta',
  'dinf',
  'tref',
  'gmhd',
  'ilst',
]);

/** The boxes that lie one after the other in these bytes. */
export function boxesIn(bytes: Uint8Array): readonly ReadBox[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const boxes: ReadBox[] = [];
  for (let at = 0; at < view.length; ) {
    if (at + 8 > view.length) throw new Error(`half a box at ${at}`);
    const size = view.readUInt32BE(at);
    const type = view.toString('latin1', at + 4, at + 8);
    if (size < 8 || at + size > view.length)
      throw new Error(`box ${type} of ${size} bytes does not fit`);
    boxes.push({ type, body: view.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}

/** The bodies of the boxes on a path such as `moov/trak/tkhd`. */
export function bodiesAt(bytes: Uint8Array, path: string): readonly Buffer[] {
  const [first = '', ...rest] = path.split('/');
  const found = boxesIn(bytes).filter(({ type }) => type === first);
  if (rest.length === 0) return found.map(({ body }) => body);
  // `meta` is a full box: its version and flags come first.
  const inside = (body: Buffer) => (first === 'meta' ? body.subarray(4) : body);
  if (!CONTAINERS.has(first) && first !== 'meta') throw new Error(`${first} holds no boxes`);
  return found.flatMap(({ body }) => bodiesAt(inside(body), rest.join('/')));
}

export function bodyAt(bytes: Uint8Array, path: string): Buffer {
  const [body, ...others] = bodiesAt(bytes, path);
  if (body === undefined || others.length > 0)
    throw new Error(`${others.length + 1} boxes at ${path}`);
  return body;
}

/** Big-endian numbers of 32 bits from a place on. */
export function numbers(body: Buffer, at: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => body.readUInt32BE(at + 4 * index));
}

/** The samples of a track, found by its tables. */
export function samplesOf(file: Uint8Array, trak: Uint8Array): readonly Buffer[] {
  const view = Buffer.from(file.buffer, file.byteOffset, file.length);
  const table = 'mdia/minf/stbl';
  const stsz = bodyAt(trak, `${table}/stsz`);
  const sizes = numbers(stsz, 12, stsz.readUInt32BE(8));
  const stco = bodyAt(trak, `${table}/stco`);
  const chunks = numbers(stco, 8, stco.readUInt32BE(4));
  const stsc = bodyAt(trak, `${table}/stsc`);
  const runs = Array.from({ length: stsc.readUInt32BE(4) }, (_, index) =>
    numbers(stsc, 8 + 12 * index, 3),
  );
  const samples: Buffer[] = [];
  for (const [index, place] of chunks.entries()) {
    const run = runs.findLast(([first = 0]) => first <= index + 1);
    const state = { at: place };
    for (let left = run?.[1] ?? 0; left > 0; left -= 1) {
      const size = sizes[samples.length] ?? Number.NaN;
      samples.push(view.subarray(state.at, state.at + size));
      state.at += size;
    }
  }
  if (samples.length !== sizes.length) throw new Error('the tables disagree');
  return samples;
}

/** Lengths of the samples of a track. */
export function durationsOf(trak: Uint8Array): readonly number[] {
  const stts = bodyAt(trak, 'mdia/minf/stbl/stts');
  return Array.from({ length: stts.readUInt32BE(4) }, (_, index) =>
    numbers(stts, 8 + 8 * index, 2),
  ).flatMap(([count = 0, duration = 0]) => Array.from({ length: count }, () => duration));
}

/** The track with this id. */
export function trackOf(file: Uint8Array, id: number): Buffer {
  const traks = bodiesAt(file, 'moov/trak');
  const found = traks.find((trak) => bodyAt(trak, 'tkhd').readUInt32BE(12) === id);
  if (found === undefined) throw new Error(`no track ${id}`);
  return found;
}

/** Chapters as Apple's players find them: the track that the sound refers to. Begins in samples. */
export function quickTimeChapters(file: Uint8Array): readonly ReadChapter[] {
  const sound = bodiesAt(file, 'moov/trak').find((trak) => bodiesAt(trak, 'tref').length > 0);
  const titles = trackOf(file, bodyAt(sound ?? new Uint8Array(0), 'tref/chap').readUInt32BE(0));
  const durations = durationsOf(titles);
  return samplesOf(file, titles).map((sample, index) => ({
    title: sample.toString('utf8', 2, 2 + sample.readUInt16BE(0)),
    begin: durations.slice(0, index).reduce((sum, one) => sum + one, 0),
  }));
}

/** Chapters as Nero's list tells them; begins in 100 nanoseconds. */
export function neroChapters(file: Uint8Array): readonly { title: string; ticks: bigint }[] {
  const body = bodyAt(file, 'moov/udta/chpl');
  const chapters = [];
  let at = 9;
  for (let left = body[8] ?? 0; left > 0; left -= 1) {
    const length = body[at + 8] ?? 0;
    chapters.push({
      ticks: body.readBigUInt64BE(at),
      title: body.toString('utf8', at + 9, at + 9 + length),
    });
    at += 9 + length;
  }
  if (body[0] !== 1 || at !== body.length) throw new Error('chpl does not end where it should');
  return chapters;
}

/** Kind and value of each tag. */
export function tagsOf(
  file: Uint8Array,
): ReadonlyMap<string, { readonly kind: number; readonly value: Buffer }> {
  const items = boxesIn(bodyAt(file, 'moov/udta/meta/ilst'));
  return new Map(
    items.map(({ type, body }) => {
      const data = bodyAt(body, 'data');
      return [type, { kind: data.readUInt32BE(0), value: data.subarray(8) }];
    }),
  );
}
