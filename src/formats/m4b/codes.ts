/** This format finds nothing itself: the check of spoken books does. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const m4bCodes = {} as const satisfies CodeTable;
