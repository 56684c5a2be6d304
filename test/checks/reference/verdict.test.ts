/**
 * What an incomplete check means at the end: a loud line, and exit 1 where nobody watches or where
 * --strict is asked for. And which of the reference tools a command uses.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'lesbar-verdict-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the compiled program on the base publication, PDF only, where no reference tool is. */
function lesbar(args: readonly string[], env: Record<string, string> = {}) {
  const cli = [join(root, 'dist/cli.js'), ...args, join(root, 'test/base'), '--format', 'pdf'];
  const { status, stdout } = spawnSync(process.execPath, cli, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      LESBAR_CACHE: join(root, '.cache/test'),
      LESBAR_TOOLS: join(folder, 'nowhere'),
      CI: '',
      ...env,
    },
  });
  return { status, stdout };
}

describe('a tool that was asked for and is not there', () => {
  test('is told loudly, and the build goes on', () => {
    const { status, stdout } = lesbar(['check', '--reference']);
    expect(stdout).toContain('unvollständig geprüft');
    expect(stdout).toContain('NICHT GEPRÜFT: 1 Prüfung(en) liefen nicht zu Ende: verapdf');
    expect(status).toBe(0);
  });

  test.each([
    ['with --strict', ['check', '--reference', '--strict'], {}],
    ['in CI', ['check', '--reference'], { CI: 'true' }],
    ['in CI, while building', ['build', '--reference', '--out', 'aus'], { CI: '1' }],
  ])('is a failure %s', (_, args, env) => {
    const { status, stdout } = lesbar(args, env);
    expect(stdout).toContain('unvollständig geprüft');
    expect(status).toBe(1);
  });
});

describe('a tool that was not asked for', () => {
  test.each([
    ['build', ['build', '--out', 'aus']],
    ['check, where it is not found', ['check']],
  ])('is named as not used: %s', (_, args) => {
    const { status, stdout } = lesbar(args, { CI: 'true' });
    expect(stdout).toMatch(
      /^Nicht eingesetzt: .*verapdf, epubcheck-java, nu, ace \(--reference\)$/m,
    );
    expect(status).toBe(0);
  });

  test('is named in the report, too', () => {
    const [report] = JSON.parse(lesbar(['check', '--json']).stdout);
    const names = report.notUsed.map(({ check }: { check: string }) => check);
    expect(names).toEqual(expect.arrayContaining(['verapdf', 'epubcheck-java', 'nu', 'ace']));
    expect(report.tests.map(({ check }: { check: string }) => check)).not.toContain('verapdf');
  });
});
