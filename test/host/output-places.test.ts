/**
 * Outputs in places that cannot be written: folders without permission, files where folders should
 * be, names that are taken. Always one clear error with both languages, never half an output.
 */
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { type OutputFile, recoverOutput, replaceOutput } from '../../src/host/output.ts';

const state = { parent: '' };
const bytes = (text: string) => new TextEncoder().encode(text);
const page = (text: string): OutputFile => ({ path: 'index.html', bytes: bytes(text) });

beforeEach(async () => {
  state.parent = await mkdtemp(join(tmpdir(), 'lesbar-places-'));
});
afterEach(async () => {
  await chmod(state.parent, 0o700);
  await rm(state.parent, { recursive: true, force: true });
});

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Root may write anywhere: for the time of the work this process is nobody. */
async function asNobody<Value>(work: () => Promise<Value>): Promise<Value> {
  if (!isRoot) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

async function failureOf(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`no UserError, but ${String(error)}`);
  return error;
}

const all = async (): Promise<readonly string[]> =>
  (await readdir(state.parent, { recursive: true })).toSorted();

describe.skipIf(process.platform === 'win32')('a folder one may not write in (POSIX)', () => {
  beforeEach(async () => {
    await replaceOutput(state.parent, 'buch', [page('gut')]);
    if (isRoot) {
      for (const path of ['', 'buch', 'buch/index.html']) {
        await chown(join(state.parent, path), NOBODY, NOBODY);
      }
    }
    await chmod(state.parent, 0o500);
  });

  it('keeps the last output, and the error says where and why', async () => {
    const error = await asNobody(() =>
      failureOf(replaceOutput(state.parent, 'buch', [page('neu')])),
    );
    expect(error.what.de).toContain(join(state.parent, 'buch'));
    expect(error.what.de).toContain('(EACCES)');
    expect(error.what.en).toContain('(EACCES)');
    expect(error.hint.de).toContain('schreiben dürfen');
    expect(await readFile(join(state.parent, 'buch/index.html'), 'utf8')).toBe('gut');
    expect(await all()).toEqual(['buch', 'buch/index.html']);
  });

  it('says so for an output that was not there before, too', async () => {
    const error = await asNobody(() =>
      failureOf(replaceOutput(state.parent, 'anderes', [page('neu')])),
    );
    expect(error.what.en).toContain('anderes');
    expect(await all()).toEqual(['buch', 'buch/index.html']);
  });

  it('tells the same when a killed run left something that cannot be tidied up', async () => {
    await chmod(state.parent, 0o700);
    await mkdir(join(state.parent, '.alt-buch'));
    await chmod(state.parent, 0o500);
    const error = await asNobody(() =>
      failureOf(replaceOutput(state.parent, 'buch', [page('neu')])),
    );
    expect(error.what.de).toContain('(EACCES)');
    expect(await readFile(join(state.parent, 'buch/index.html'), 'utf8')).toBe('gut');
  });
});

describe('places that are taken', () => {
  it('a file where the parent folder should be', async () => {
    await writeFile(join(state.parent, 'datei'), 'ein Text');
    const error = await failureOf(
      replaceOutput(join(state.parent, 'datei'), 'buch', [page('neu')]),
    );
    expect(error.what.de).toMatch(/lässt sich nicht schreiben \((?:ENOTDIR|EEXIST)\)/);
    expect(await readFile(join(state.parent, 'datei'), 'utf8')).toBe('ein Text');
  });

  it('a file with the output’s name is replaced like an old output', async () => {
    await writeFile(join(state.parent, 'buch'), 'ein Text');
    await replaceOutput(state.parent, 'buch', [page('neu')]);
    expect(await all()).toEqual(['buch', 'buch/index.html']);
  });

  it('a parent folder that is not there yet is made', async () => {
    await replaceOutput(join(state.parent, 'a/b'), 'buch', [page('neu')]);
    expect(await all()).toEqual(['a', 'a/b', 'a/b/buch', 'a/b/buch/index.html']);
  });

  it('two files of one name: the later one stands, nothing is left over', async () => {
    await replaceOutput(state.parent, 'buch', [page('erst'), page('dann')]);
    expect(await readFile(join(state.parent, 'buch/index.html'), 'utf8')).toBe('dann');
  });

  it('half an output of a killed run is not mixed into the new one', async () => {
    await mkdir(join(state.parent, '.neu-buch/audio'), { recursive: true });
    await writeFile(join(state.parent, '.neu-buch/audio/rest.mp3'), 'halb');
    await replaceOutput(state.parent, 'buch', [page('neu')]);
    expect(await all()).toEqual(['buch', 'buch/index.html']);
  });
});

describe('other outputs', () => {
  it('with a name that begins or ends alike are not touched', async () => {
    const others = ['buch-2', '.alt-buch-2', '.neu-buch-2', 'ein-buch'];
    for (const name of others) await mkdir(join(state.parent, name));
    await replaceOutput(state.parent, 'buch', [page('neu')]);
    await recoverOutput(state.parent, 'buch');
    expect(await readdir(state.parent)).toEqual([...others, 'buch'].toSorted());
  });

  it('an output without files is no folder from yesterday', async () => {
    await replaceOutput(state.parent, 'buch', [page('gestern')]);
    await failureOf(replaceOutput(state.parent, 'buch', []));
    expect(await readFile(join(state.parent, 'buch/index.html'), 'utf8')).toBe('gestern');
  });
});

describe('what is written', () => {
  it('is byte for byte what was given, views included', async () => {
    const whole = Uint8Array.from({ length: 256 }, (_, index) => index);
    await replaceOutput(state.parent, 'buch', [
      { path: 'a.bin', bytes: whole.subarray(10, 20) },
      { path: 'leer.bin', bytes: new Uint8Array() },
    ]);
    const read = (name: string) => readFile(join(state.parent, 'buch', name));
    expect([...(await read('a.bin'))]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect((await read('leer.bin')).length).toBe(0);
  });
});
