/**
 * Quotes and brackets around a place in German text: „…“, »…«, (…), […]. Straight quotes are left out:
 * nobody can tell which of them open.
 */

/** The innermost enclosure that is open at a place. */
export type Enclosure = {
  readonly close: string;
  /** True when a whole sentence may stand in it: at a sentence's start, or behind a colon. */
  readonly opensSentence: boolean;
};

const closeOf: Readonly<Record<string, string>> = { '„': '“', '»': '«', '(': ')', '[': ']' };

/** How far an enclosure may reach; longer ones are taken for a forgotten closing mark. */
const reach = 600;

/** The innermost enclosure open at `at`, looking back no further than the sentence's `start`. */
export function enclosure(text: string, start: number, at: number): Enclosure | undefined {
  const from = Math.max(start, at - reach);
  const open: { readonly close: string; readonly index: number }[] = [];
  for (let index = from; index < at; index++) {
    const mark = text.charAt(index);
    const close = closeOf[mark];
    if (mark === open.at(-1)?.close) open.pop();
    else if (close !== undefined) open.push({ close, index });
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(start, last.index).trimEnd();
  return { close: last.close, opensSentence: /^[\p{P}\s]*$/u.test(before) || before.endsWith(':') };
}

/**
 * True when the enclosure is a part of its sentence and closes behind `at`: a bracket, or a quoted
 * title („Was tun? Ein Ratgeber“). A quote that ends with a final mark is whole sentences.
 */
export function closesLater(text: string, at: number, { close }: Enclosure): boolean {
  const index = text.slice(at, at + reach).indexOf(close);
  if (index < 0) return false;
  return close === ')' || close === ']' || !/[.!?…]/u.test(text.charAt(at + index - 1));
}
