/** Temporary folders of all tests stand in one folder, which is removed at the end. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lesbar-test-'));
  // A test looks at files with the eyes of another user.
  chmodSync(folder, 0o755);
  // Threads and programs that tests start inherit it.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
