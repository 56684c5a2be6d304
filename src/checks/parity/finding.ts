/** Differences as findings: at their place in the source, with the artefact and the place in it. */
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import { parityCodes } from './codes.ts';
import type { At } from './observed.ts';

const report = reporter(parityCodes);

/** A code of this check. */
export type ParityCode = keyof typeof parityCodes;

/** A difference between the text and an artefact, in words. */
export type Difference = {
  readonly code: ParityCode;
  readonly message: Message;
  /** Where it should be. */
  readonly expected?: At;
  /** Where it is. */
  readonly observed?: At;
};

/** The finding for a difference in the artefact at `path`. */
export function findingOf(
  { code, message, expected, observed }: Difference,
  path: string,
): Diagnostic {
  const page = observed?.page ?? expected?.page;
  const place = page === undefined ? `„${path}“` : `„${path}“ (${page})`;
  const english = place.replaceAll('„', '“').replaceAll('“', '”').replace(/^”/u, '“');
  const id = observed?.id ?? expected?.id;
  return report(code, {
    message: { de: `${place}: ${message.de}`, en: `${english}: ${message.en}` },
    ...(expected?.span === undefined ? {} : { span: expected.span }),
    artifact: id === undefined ? { path } : { path, selector: `#${id}` },
  });
}

/** Words for a message: not too many, never none. */
export function shortened(text: string): string {
  if (text === '') return '–';
  return text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text;
}
