/**
 * A build that is killed leaves the last good output whole: either where it stands, or, for the blink
 * between two renames, beside it, from where the next run puts it back. LESBAR_KILLS sets how often
 * (CI: 100 times).
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hashesOf, lesbar, startLesbar, workplace } from './lesbar.ts';

const WITHOUT_BROWSER = { LESBAR_BROWSER: 'none' };
const KILLS = Number(process.env.LESBAR_KILLS ?? 12);

test(`killed ${KILLS} times at different moments, the last good output is still whole`, async () => {
  const folder = workplace();
  // Sound and browser do not touch how output is replaced; without them a kill costs less.
  const args = ['build', 'buch', '--format', 'html,pdf'];
  expect(lesbar(folder, args, WITHOUT_BROWSER).code).toBe(0);
  const whole = new Set([asText(folder)]);
  const started = Date.now();
  edit(folder, 0);
  expect(lesbar(folder, args, WITHOUT_BROWSER).code).toBe(0);
  const duration = Date.now() - started;
  whole.add(asText(folder));
  for (let round = 1; round <= KILLS; round += 1) {
    edit(folder, round);
    await killWhile(folder, args, { round, duration });
    const text = lastOutput(folder);
    if (!whole.has(text)) {
      // The build may have finished before the kill: then a build of the same source changes nothing.
      const ran = lesbar(folder, args, WITHOUT_BROWSER);
      expect(ran.code).toBe(0);
      expect(text).toBe(asText(folder));
      whole.add(text);
    }
  }
}, 1_200_000);

/** Every other round strikes while files are being written, the others anywhere in the build. */
async function killWhile(
  folder: string,
  args: readonly string[],
  { round, duration }: { round: number; duration: number },
): Promise<void> {
  const child = startLesbar(folder, args, WITHOUT_BROWSER);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (round % 2 === 0) await Promise.race([ended, writing(folder)]);
  else await Promise.race([ended, sleep((duration * round) / KILLS)]);
  await sleep(round % 8);
  if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
}

async function writing(folder: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 1) {
    if (existsSync(join(folder, 'output/.neu-buch'))) return;
    await sleep(1);
  }
}

function edit(folder: string, round: number): void {
  const chapter = join(folder, 'buch/kapitel/01-antrag.md');
  const text = readFileSync(chapter, 'utf8').replace(/\n\nProbe .*\n$/, '\n');
  writeFileSync(chapter, `${text}\n\nProbe ${round}.\n`);
}

/** The output where it stands, or beside, if the kill fell between the two renames. */
function lastOutput(folder: string): string {
  const names = readdirSync(join(folder, 'output'));
  const name = names.includes('buch') ? 'buch' : '.alt-buch';
  return JSON.stringify([...hashesOf(join(folder, 'output', name))]);
}

function asText(folder: string): string {
  return JSON.stringify([...hashesOf(join(folder, 'output/buch'))]);
}
