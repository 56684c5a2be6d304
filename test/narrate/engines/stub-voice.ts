/**
 * A neural voice without weights, made here: a graph of five operators that hums each sign of the text,
 * in the shape of Piper's models (ONNX protobuf), with its tokens and the data of espeak-ng. The same bytes
 * each time.
 */
import load from '@echogarden/espeak-ng-emscripten';

/** Files by their paths. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A number as protobuf's varint. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value < 0 ? 2n ** 64n + BigInt(value) : BigInt(value);
  do {
    bytes.push(Number(left & 127n) | (left > 127n ? 128 : 0));
    left >>= 7n;
  } while (left > 0n);
  return Buffer.from(bytes);
}

const whole = (field: number, value: number): Buffer =>
  Buffer.concat([varint(field << 3), varint(value)]);
const part = (field: number, ...value: readonly (Buffer | string)[]): Buffer => {
  const bytes = Buffer.concat(value.map((each) => Buffer.from(each)));
  return Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);
};

/** ValueInfoProto of a tensor. */
function info(field: number, name: string, type: number, dimensions: readonly (number | string)[]) {
  const shape = dimensions.map((one) =>
    typeof one === 'number' ? part(1, whole(1, one)) : part(1, part(2, one)),
  );
  return part(field, part(1, name), part(2, part(1, whole(1, type), part(2, ...shape))));
}

/** TensorProto. */
function tensor(name: string, type: number, dimensions: readonly number[], data: ArrayBuffer) {
  const sizes = dimensions.map((one) => whole(1, one));
  return part(5, ...sizes, whole(2, type), part(8, name), part(9, Buffer.from(data)));
}

const [FLOAT, INT64] = [1, 7];
type Node = { readonly op: string; readonly from: readonly string[]; readonly to: string };

/** NodeProto. */
function node({ op, from, to }: Node, ...attributes: readonly Buffer[]): Buffer {
  const all = attributes.map((each) => part(5, each));
  return part(1, ...from.map((name) => part(1, name)), part(2, to), part(4, op), ...all);
}

/** The model. @param meta what Piper writes beside the graph; without the rate it is refused */
export function stubModel(meta: Readonly<Record<string, string>> = {}): Uint8Array {
  const wave = Float32Array.from({ length: 256 }, (_, at) =>
    Math.sin((2 * Math.PI * 3 * at) / 256),
  );
  const toFloat = Buffer.concat([part(1, 'to'), whole(3, FLOAT), whole(20, 2)]);
  const graph = [
    node({ op: 'Cast', from: ['input'], to: 'signs' }, toFloat),
    node({ op: 'Unsqueeze', from: ['signs', 'axis'], to: 'column' }),
    node({ op: 'Mul', from: ['column', 'wave'], to: 'waves' }),
    node({ op: 'Mul', from: ['waves', 'gain'], to: 'quiet' }),
    node({ op: 'Reshape', from: ['quiet', 'shape'], to: 'output' }),
    part(2, 'stub'),
    tensor('axis', INT64, [1], BigInt64Array.from([2n]).buffer),
    tensor('shape', INT64, [3], BigInt64Array.from([1n, 1n, -1n]).buffer),
    tensor('gain', FLOAT, [1], Float32Array.from([0.004]).buffer),
    tensor('wave', FLOAT, [1, 1, 256], wave.buffer),
    info(11, 'input', INT64, ['N', 'L']),
    info(11, 'input_lengths', INT64, ['N']),
    info(11, 'scales', FLOAT, [3]),
    info(12, 'output', FLOAT, ['N', 'one', 'T']),
  ];
  const told = {
    model_type: 'vits',
    comment: 'piper',
    language: 'German',
    voice: 'de',
    has_espeak: '1',
    n_speakers: '1',
    sample_rate: '22050',
    ...meta,
  };
  const entries = Object.entries(told).filter(([, value]) => value !== '');
  const model = [
    whole(1, 8),
    part(7, ...graph),
    part(8, part(1, ''), whole(2, 13)),
    ...entries.map(([key, value]) => part(14, part(1, key), part(2, value))),
  ];
  return new Uint8Array(Buffer.concat(model));
}

/** Piper's signs, in its order. */
const SIGNS =
  "_^$ !'(),-.:;?abcdefhijklmnopqrstuvwxyzæçðøħŋœǀǁǂǃɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɠɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢʲˈˌːˑ˞βθχᵻⱱ0123456789";

/** All of a voice: model, tokens, and what turns German into sounds. */
export async function stubVoice(): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  files.set('model.onnx', stubModel());
  const tokens = [...SIGNS].map((sign, index) => `${sign} ${index}\n`).join('');
  files.set('tokens.txt', new TextEncoder().encode(tokens));
  const root = '/usr/share/espeak-ng-data';
  const { FS } = await load();
  // The declared part of it lists folders; it reads files as well.
  const disk = FS as unknown as {
    readdir(path: string): readonly string[];
    stat(path: string): { readonly mode: number };
    isDir(mode: number): boolean;
    readFile(path: string): Uint8Array;
  };
  const take = (path: string): void => {
    for (const name of disk.readdir(path).filter((each) => !each.startsWith('.'))) {
      const full = `${path}/${name}`;
      const isNeeded = !name.endsWith('_dict') || name === 'de_dict' || name === 'en_dict';
      if (disk.isDir(disk.stat(full).mode)) take(full);
      else if (isNeeded) files.set(full.replace(root, 'espeak-ng-data'), disk.readFile(full));
    }
  };
  take(root);
  return files;
}
