/** This format finds nothing itself: the check of spoken books does. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const mp3BookCodes = {} as const satisfies CodeTable;
