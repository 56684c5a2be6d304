/**
 * Loaded before a measured program (`node --import`): when it ends, writes what the process used to
 * the file that BENCH_USAGE names. Processes that it started itself are not in it.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.BENCH_USAGE;
// Threads load this too, and their end is not the end of the process.
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    // maxRSS is in kilobytes, times are in microseconds.
    const usage = { memory: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1000 };
    writeFileSync(file, JSON.stringify(usage));
  });
}
