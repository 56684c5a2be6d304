/** The links of a PDF, as far as they can lead astray. */
import { placeOf, targetOf } from '../pdf-ua/destinations.ts';
import { openTagged } from '../pdf-ua/open-tagged.ts';
import { nameAt, textAt } from '../pdf-ua/pdf-file.ts';

/** A link that leads out, or to a place that is not there. */
export type PdfLink = {
  /** Sheet on which it stands, from 1. */
  readonly number: number;
  /** Its description. */
  readonly name: string;
  /** Address or name of a destination; empty when it has none. */
  readonly target: string;
};

/** All links but those that lead to a place in the file. @throws Error when the bytes are no PDF */
export async function linksThatLeaveOrFail(bytes: Uint8Array): Promise<readonly PdfLink[]> {
  const { file } = await openTagged(bytes);
  return file.pages.flatMap(({ annotations, number }) =>
    annotations
      .filter((one) => nameAt(file, one, 'Subtype') === 'Link')
      .filter((one) => placeOf(file, one) === undefined)
      .map((one) => ({
        number,
        name: textAt(file, one, 'Contents') ?? '',
        target: targetOf(file, one) ?? '',
      })),
  );
}
