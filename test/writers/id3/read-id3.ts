/** Reads ID3v2.3 tags for tests, by the text of the standard: nothing is taken from the writer. */
export type Frame = { readonly id: string; readonly body: Uint8Array };
export type ReadChapter = {
  readonly id: string;
  readonly begin: number;
  readonly end: number;
  readonly title: string;
};
export type ReadContents = {
  readonly id: string;
  readonly flags: number;
  readonly entries: readonly string[];
};

/** The frames of the tag, and how many bytes it takes. */
export function readId3(file: Uint8Array): {
  readonly frames: readonly Frame[];
  readonly length: number;
} {
  const view = Buffer.from(file);
  if (view.toString('latin1', 0, 3) !== 'ID3') throw new Error('no tag');
  if (view[3] !== 3 || view[4] !== 0 || view[5] !== 0)
    throw new Error('not version 2.3.0 without flags');
  const sevens = [...view.subarray(6, 10)];
  if (sevens.some((byte) => byte > 127)) throw new Error('size is not synchsafe');
  const length = 10 + sevens.reduce((sum, byte) => sum * 128 + byte, 0);
  if (view.length < length) throw new Error('the tag is cut off');
  return { frames: framesIn(view.subarray(10, length)), length };
}

export function framesIn(bytes: Uint8Array): readonly Frame[] {
  const view = Buffer.from(bytes);
  const frames: Frame[] = [];
  for (let at = 0; at < view.length; ) {
    const id = view.toString('latin1', at, at + 4);
    if (!/^[A-Z0-9]{4}$/u.test(id)) throw new Error(`no frame at ${at}`);
    const size = view.readUInt32BE(at + 4);
    const body = view.subarray(at + 10, at + 10 + size);
    if (body.length !== size) throw new Error(`${id} is cut off`);
    frames.push({ id, body });
    at += 10 + size;
  }
  return frames;
}

export function textOf(frames: readonly Frame[], id: string): string | undefined {
  const body = frames.find((frame) => frame.id === id)?.body;
  return body && decoded(body[0] ?? 9, body.subarray(1));
}

/** Language and text of the comment. */
export function commentOf(frames: readonly Frame[]): {
  readonly lang: string;
  readonly text: string;
} {
  const body = Buffer.from(frames.find(({ id }) => id === 'COMM')?.body ?? []);
  const rest = body.subarray(4);
  const skip = body[0] === 0 ? 1 : 4;
  return { lang: body.toString('latin1', 1, 4), text: decoded(body[0] ?? 9, rest.subarray(skip)) };
}

export function pictureOf(frames: readonly Frame[]): {
  readonly mime: string;
  readonly kind: number | undefined;
  readonly bytes: Uint8Array;
} {
  const body = Buffer.from(frames.find(({ id }) => id === 'APIC')?.body ?? []);
  const end = body.indexOf(0, 1);
  return {
    mime: body.toString('latin1', 1, end),
    kind: body[end + 1],
    bytes: body.subarray(end + 3),
  };
}

export function chaptersOf(frames: readonly Frame[]): readonly ReadChapter[] {
  return frames
    .filter(({ id }) => id === 'CHAP')
    .map(({ body }) => {
      const view = Buffer.from(body);
      const end = view.indexOf(0);
      const inner = framesIn(view.subarray(end + 17));
      return {
        id: view.toString('latin1', 0, end),
        begin: view.readUInt32BE(end + 1),
        end: view.readUInt32BE(end + 5),
        title: textOf(inner, 'TIT2') ?? '',
      };
    });
}

export function contentsOf(frames: readonly Frame[]): readonly ReadContents[] {
  return frames
    .filter(({ id }) => id === 'CTOC')
    .map(({ body }) => {
      const view = Buffer.from(body);
      const end = view.indexOf(0);
      const names = view.toString('latin1', end + 3).split('\0');
      if (names.pop() !== '') throw new Error('a name does not end');
      if (names.length !== view[end + 2]) throw new Error('entries are miscounted');
      return { id: view.toString('latin1', 0, end), flags: view[end + 1] ?? 0, entries: names };
    });
}

function decoded(encoding: number, bytes: Uint8Array): string {
  if (encoding === 0) return Buffer.from(bytes).toString('latin1');
  if (encoding !== 1) throw new Error(`version 2.3 has no encoding ${encoding}`);
  return new TextDecoder('utf-16', { fatal: true }).decode(bytes);
}
