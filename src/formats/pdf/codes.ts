/** What can be wrong when the PDF is made. */
import type { CodeTable } from '../../diagnostics/diagnostic.ts';

export const pdfCodes = {} as const satisfies CodeTable;
