/** Every code that can be found, from the tables that stand beside the code that reports them. */
import { checkCodes } from './checks/codes.ts';
import { checks } from './checks/index.ts';
import type { CodeInfo, CodeTable } from './diagnostics/diagnostic.ts';
import { formats } from './formats/index.ts';
import type { Host } from './host/host.ts';
import { narrationCodes } from './narrate/codes.ts';
import { paginateCodes } from './paginate/codes.ts';
import { prepareCodes } from './prepare/codes.ts';
import { reviewSheetCodes } from './review-sheet/codes.ts';
import { sourceCodes } from './source/codes.ts';

/** Code to explanation, sorted by code. */
export const catalogue: ReadonlyMap<string, CodeInfo> = merge([
  sourceCodes,
  prepareCodes,
  narrationCodes,
  paginateCodes,
  ...formats.map((format) => format.codes),
  reviewSheetCodes,
  checkCodes,
  ...checks.map((check) => check.codes),
]);

/** The same with the codes that stand in files of the program, which have to be read. */
export async function readCatalogue(
  host: Pick<Host, 'ownFile' | 'cache'>,
): Promise<ReadonlyMap<string, CodeInfo>> {
  const tables = await Promise.all(
    checks.map(async ({ moreCodes }) => (await moreCodes?.(host)) ?? {}),
  );
  return merge([Object.fromEntries(catalogue), ...tables]);
}

function merge(tables: readonly CodeTable[]): ReadonlyMap<string, CodeInfo> {
  const entries: [string, CodeInfo][] = tables.flatMap((table) => Object.entries(table));
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
