/** Plain strings as Typst may print them: joints shown, blanks evened out, controls dropped. */
import { showJoints } from '../../easy-language/joint.ts';
import type { EasySettings } from '../../model/document.ts';

// Soft hyphen, zero-width space, word joiner, byte order mark: fonts have no glyph for them, and
// nothing is hyphenated here. The rest are control characters, which Typst would try to print.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/gu;

/** Text for a line: line ends and tabs become blanks; no-break spaces stay. */
export function printedText(text: string, joint: EasySettings['joint']): string {
  return showJoints(text, joint)
    .replace(INVISIBLE, '')
    .replace(/[ \t\r\n\f\v]+/g, ' ');
}

/** Text for a code block: line ends stay, a tab is four blanks. */
export function printedCode(text: string): string {
  return text.replaceAll('\t', '    ').replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trimEnd();
}

/** Year, month and day of an ISO date; undefined when there is no such day. */
export function dateParts(iso: string): readonly [number, number, number] | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year > 0 ? [year, month, day] : undefined;
}

/** A BCP 47 tag as Typst takes it: language of two or three letters, region of two. */
export function typstLanguage(tag: string): { lang: string; region: string | null } | undefined {
  const [lang = '', ...rest] = tag.split('-');
  if (!/^[a-z]{2,3}$/i.test(lang)) return undefined;
  const region = rest.find((part, at) => /^[a-z]{2}$/i.test(part) && isBeforeExtensions(rest, at));
  return { lang: lang.toLowerCase(), region: region?.toUpperCase() ?? null };
}

/** After a single letter (`x`, `u`) nothing is a region any more: RFC 5646 §2.2.6. */
function isBeforeExtensions(parts: readonly string[], at: number): boolean {
  return parts.slice(0, at).every((part) => part.length > 1);
}
