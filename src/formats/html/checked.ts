/** What the checks said of one file, in plain words. No seal: that checks found nothing proves little. */
import type { Evidence } from '../../model/evidence.ts';

/** One sentence, for the file at a path below the output folder. */
export function checkedInWords(evidence: Evidence, path: string): string {
  const { examinations, barriers, unexamined } = evidence;
  const isSeen = examinations.some(({ artifacts }) => artifacts.includes(path));
  const isLeft = unexamined.some(({ artifact }) => artifact === path);
  const found = barriers.filter(({ artifact }) => artifact === path).length;
  if (found > 0) {
    const count = found === 1 ? '1 Hinweis' : `${found} Hinweise`;
    return `${isLeft ? 'Unvollständig' : 'Automatisch'} geprüft: ${count}.`;
  }
  if (!isSeen) return 'Noch nicht geprüft.';
  return isLeft
    ? 'Unvollständig geprüft, bisher nichts gefunden.'
    : 'Automatisch geprüft, nichts gefunden.';
}
