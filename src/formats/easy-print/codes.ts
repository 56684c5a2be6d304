/** What can be wrong when the print edition in Leichte Sprache is made. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const easyPrintCodes = {} as const satisfies CodeTable;
