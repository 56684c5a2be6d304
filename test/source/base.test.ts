/** The base publication reads without findings and holds every construct an author can write. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import { readPublication } from '../../src/source/index.ts';

const base = fileURLToPath(new URL('../base', import.meta.url));

test('the base publication has no findings', async () => {
  const { value, diagnostics } = await readPublication(createNodeHost(), base);
  console.log(
    JSON.stringify(value?.editions, (k, v) => (k === 'span' ? `${v.line}:${v.column}` : v), 1),
  );
  console.log(
    value?.pictures.map(({ bytes, ...p }) => p),
    value?.meta,
  );
  expect(diagnostics).toEqual([]);
});
