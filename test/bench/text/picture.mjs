/** A PNG picture made of nothing: five blue stripes, the same bytes on every machine. */
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

const WIDTH = 640;
const HEIGHT = 320;
const STRIPES = 5;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** 640 × 320 pixels, eight bits for each of red, green and blue. */
export function pngOfStripes() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, colour type 2 (RGB); compression, filter and interlace 0.
  header.set([8, 2, 0, 0, 0], 8);
  // Not with node:zlib, whose bytes differ between builds of Node.
  const pixels = Buffer.from(zlibSync(rows()));
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with its filter type, 0. */
function rows() {
  const length = 1 + WIDTH * 3;
  const bytes = Buffer.alloc(length * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    const shade = 30 + 40 * Math.floor((y * STRIPES) / HEIGHT);
    for (let x = 0; x < WIDTH; x += 1) bytes.set([shade, shade, 200], y * length + 1 + x * 3);
  }
  return bytes;
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
