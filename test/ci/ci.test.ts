/** The templates for CI: readable by their hosts, their commands known to us, the hook run on real repositories. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const templates = join(root, 'templates/ci');
const read = (name: string): string => readFileSync(join(templates, name), 'utf8');
const strict = { strict: true, uniqueKeys: true } as const;

describe('the workflow for GitHub', () => {
  type Step = {
    readonly uses?: string;
    readonly run?: string;
    readonly if?: string;
    readonly with?: Record<string, string>;
  };
  const { jobs, permissions, on } = parse(read('github.yml'), strict);
  const steps: readonly Step[] = jobs.publications.steps;
  const using = (action: string) => steps.find(({ uses }) => uses?.startsWith(`${action}@`));

  it('runs on pull requests, and may show findings', () => {
    expect(Object.keys(on)).toContain('pull_request');
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
  });

  it('checks strictly, and hands on exactly the file that the command writes', () => {
    const build = steps.find(({ run }) => run?.includes('dist/cli.js'))?.run ?? '';
    expect(build).toContain('--strict');
    expect(using('github/codeql-action/upload-sarif')?.with?.sarif_file).toBe(
      /--sarif (\S+)/u.exec(build)?.[1],
    );
    expect(using('actions/upload-artifact')?.with?.path?.split('\n')).toEqual(
      expect.arrayContaining(['output/', /--junit (\S+)/u.exec(build)?.[1]]),
    );
  });

  it('keeps what was built also when it failed', () => {
    expect(using('actions/upload-artifact')?.if).toBe('always()');
    expect(using('github/codeql-action/upload-sarif')?.if).toMatch(/^always\(\)/u);
  });
});

describe('the template for GitLab', () => {
  const { lesbar } = parse(read('gitlab.yml'), strict);

  it('checks strictly, and hands on exactly the files that the command writes', () => {
    const [build] = lesbar.script;
    expect(build).toContain('--strict');
    expect(lesbar.artifacts.reports.junit).toBe(/--junit (\S+)/u.exec(build)?.[1]);
    expect(lesbar.artifacts.paths).toContain(/--sarif (\S+)/u.exec(build)?.[1]);
    expect(lesbar.artifacts.when).toBe('always');
  });
});

test.each(['github.yml', 'gitlab.yml'])(
  '%s names only options and scripts that there are',
  (name) => {
    const text = read(name);
    const help = spawnSync(process.execPath, [join(root, 'dist/cli.js'), '--help'], {
      encoding: 'utf8',
    });
    const command = /dist\/cli\.js (.*)$/mu.exec(text)?.[1] ?? '';
    for (const option of command.match(/--[a-z]+/gu) ?? []) expect(help.stdout).toContain(option);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, script] of text.matchAll(/npm run (\S+)/gu))
      expect(Object.keys(scripts)).toContain(script);
  },
);

describe('the hook', () => {
  /** A repository with the base publication in a folder with a blank, everything staged. */
  function repository(change: (folder: string) => void = () => {}): string {
    const folder = mkdtempSync(join(tmpdir(), 'lesbar-hook-'));
    cpSync(join(root, 'test/base'), join(folder, 'content/mein buch'), { recursive: true });
    writeFileSync(join(folder, 'notizen.txt'), 'nichts');
    change(folder);
    git(folder, 'init', '-q');
    return folder;
  }

  const git = (folder: string, ...args: readonly string[]) =>
    spawnSync('git', args, { cwd: folder, encoding: 'utf8' });

  function hook(folder: string, env: NodeJS.ProcessEnv = {}) {
    const path = join(folder, '.git/hooks/pre-commit');
    cpSync(join(templates, 'pre-commit'), path);
    chmodSync(path, 0o755);
    return spawnSync(path, [], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        CI: '',
        LESBAR: `${process.execPath} ${join(root, 'dist/cli.js')}`,
        LESBAR_CACHE: join(folder, '.cache'),
        ...env,
      },
    });
  }

  const breakIt = (folder: string): void => {
    const chapter = join(folder, 'content/mein buch/kapitel/01-antrag.md');
    writeFileSync(chapter, `${readFileSync(chapter, 'utf8')}\n![Plan](bilder/fehlt.png)\n`);
  };

  it('stops a commit that touches a publication with an error, and says why', () => {
    const folder = repository(breakIt);
    git(folder, 'add', 'content/mein buch/kapitel/01-antrag.md');
    const ran = hook(folder);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('content/mein buch/kapitel/01-antrag.md');
    expect(ran.stderr).toContain('source/missing-picture');
    expect(ran.stderr).toContain('Nicht eingetragen');
  });

  it('does not look at publications that the commit does not touch', () => {
    const folder = repository(breakIt);
    git(folder, 'add', 'notizen.txt');
    const ran = hook(folder);
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', '']);
  });

  it('lets a commit pass whose publications pass, each of them asked once', () => {
    const folder = repository();
    git(folder, 'add', 'content', 'notizen.txt');
    const ran = hook(folder, { LESBAR: 'echo' });
    expect([ran.status, ran.stdout]).toEqual([0, 'check content/mein buch\n']);
  });
});
