/** Books to listen to as the formats write them, and ways to break them. */
import { unzipSync, zipSync } from 'fflate';
import { audiobookLintCheck } from '../../../src/checks/audiobook-lint/index.ts';
import { audiobookFormat } from '../../../src/formats/audiobook/index.ts';
import { m4bFormat } from '../../../src/formats/m4b/index.ts';
import { mp3BookFormat } from '../../../src/formats/mp3-book/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import { context, publication } from '../../formats/spoken/fixture.ts';

/** Every book of the fixture, by its path. */
export const books: ReadonlyMap<string, Artifact> = new Map(
  (
    await Promise.all(
      [audiobookFormat, mp3BookFormat, m4bFormat].map(({ render }) => render(context)),
    )
  ).flatMap(({ value }) => value.map((artifact) => [artifact.path, artifact])),
);

/** A book with other bytes. */
export function changed(path: string, change: (bytes: Buffer) => Uint8Array): Artifact {
  const book = books.get(path);
  if (book === undefined) throw new Error(`no book ${path}`);
  return { ...book, bytes: new Uint8Array(change(Buffer.from(book.bytes))) };
}

/** A package with another manifest, and without some of its files. */
export function repacked(
  path: string,
  manifest: string,
  change: (json: string) => string,
  without: readonly string[] = [],
): Artifact {
  return changed(path, (bytes) => {
    const files = unzipSync(bytes);
    const text = new TextDecoder().decode(files[manifest]);
    const kept = Object.entries(files).filter(([name]) => !without.includes(name));
    return zipSync({
      ...Object.fromEntries(kept),
      [manifest]: new TextEncoder().encode(change(text)),
    });
  });
}

/** What the check says of a book: `code message`. */
export async function findingsIn(
  book: Artifact,
  document: Document = publication,
): Promise<readonly string[]> {
  const { narrations, host } = context;
  const of = { document, narrations, artifacts: [book], subjects: [book], host };
  const runs = await audiobookLintCheck.run(of);
  return runs.flatMap(({ diagnostics }) =>
    diagnostics.map(({ code, message }) => `${code} ${message.de}`),
  );
}
