/** The sheet as a tagged PDF (PDF/UA-1), by the same stage as every other print layout. */
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { finishPdf } from '../paginate/finish/index.ts';
import { paginate } from '../paginate/index.ts';
import { sheetLayout, sheetTags } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** The bytes; undefined, after a finding, where the sheet cannot be typeset. */
export async function sheetPdf(
  sheet: Sheet,
  answers: string,
  host: Host,
): Promise<Result<Uint8Array | undefined>> {
  const { document } = sheet;
  const layouts = [sheetLayout(sheet, answers)];
  const { value, diagnostics } = await paginate({ document, layouts, host });
  const [pagination] = value;
  if (pagination === undefined) return { value: undefined, diagnostics };
  const { exports } = pagination;
  const bytes = await finishPdf({ exports, expected: sheetTags(sheet), host });
  return { value: bytes, diagnostics };
}
