/** EPUBCheck's rules over one book, away from the main thread: parsing and schemas take a second. */
import { EpubCheck } from '@likecoin/epubcheck-ts';

/** A finished book: the bytes of the EPUB, and its file name as findings show it. */
export type BookToCheck = { readonly bytes: Uint8Array; readonly fileName: string };

/** One message of EPUBCheck, at the levels that matter. */
export type Complaint = {
  /** `RSC-005` */
  readonly rule: string;
  readonly severity: 'fatal' | 'error' | 'warning';
  readonly message: string;
  /** Path in the archive. */
  readonly path?: string;
  /** Counts from 1. */
  readonly line?: number;
  readonly column?: number;
};

/** What came of a book; a tool that broke has checked nothing. */
export type Verdict = { readonly complaints: readonly Complaint[] } | { readonly broke: string };

/** Called in the thread, since its XML parser takes longer to load than a book to check. */
export async function run(books: readonly BookToCheck[]): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const book of books) {
    try {
      verdicts.push({ complaints: await complaintsOf(book) });
    } catch (error) {
      verdicts.push({ broke: error instanceof Error ? error.message : String(error) });
    }
  }
  return verdicts;
}

/** USAGE and INFO are left out: the first is noisy for correct books, the second says nothing wrong. */
async function complaintsOf({ bytes, fileName }: BookToCheck): Promise<readonly Complaint[]> {
  const result = await EpubCheck.validate(bytes, { locale: 'en' }, fileName);
  return result.messages.flatMap(({ id, severity, message, location }): readonly Complaint[] => {
    if (severity === 'info' || severity === 'usage') return [];
    return [
      {
        rule: id.replaceAll('_', '-'),
        severity,
        message,
        ...(location === undefined ? {} : { path: location.path }),
        ...(location?.line === undefined ? {} : { line: location.line }),
        ...(location?.column === undefined ? {} : { column: location.column }),
      },
    ];
  });
}
