/**
 * German number words: cardinals, ordinals, years, digits, Roman numerals. Pure arithmetic on
 * strings of digits; which reading a number in a text needs is decided by the rules beside this.
 */
const ONES = [
  'null',
  'eins',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
] as const;
const TENS = [
  '',
  '',
  'zwanzig',
  'dreißig',
  'vierzig',
  'fünfzig',
  'sechzig',
  'siebzig',
  'achtzig',
  'neunzig',
] as const;
const SCALES = [
  { value: 1e12, one: 'eine Billion', many: 'Billionen' },
  { value: 1e9, one: 'eine Milliarde', many: 'Milliarden' },
  { value: 1e6, one: 'eine Million', many: 'Millionen' },
] as const;

/** Numbers from here on are read digit by digit: nobody follows `Billiarden` by ear. */
const TOO_LONG = 16;

/** `21` → `einundzwanzig`. `one` is how a final 1 sounds: `eins`, or `ein` before a noun. */
export function cardinal(value: number, one = 'eins'): string {
  const words: string[] = [];
  let rest = value;
  for (const scale of SCALES) {
    const count = Math.floor(rest / scale.value);
    if (count > 0) words.push(count === 1 ? scale.one : `${cardinal(count)} ${scale.many}`);
    rest %= scale.value;
  }
  if (rest > 0 || words.length === 0) words.push(belowMillion(rest, one));
  return words.join(' ');
}

function belowMillion(value: number, one: string): string {
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  const head = thousands > 0 ? `${belowThousand(thousands, 'ein')}tausend` : '';
  return head === '' || rest > 0 ? head + belowThousand(rest, one) : head;
}

function belowThousand(value: number, one: string): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds > 0 ? `${belowHundred(hundreds, 'ein')}hundert` : '';
  return head === '' || rest > 0 ? head + belowHundred(rest, one) : head;
}

function belowHundred(value: number, one: string): string {
  if (value === 1) return one;
  if (value < 20) return ONES[value] ?? '';
  const unit = value % 10;
  const tens = TENS[Math.floor(value / 10)] ?? '';
  return unit === 0 ? tens : `${belowHundred(unit, 'ein')}und${tens}`;
}

/** A run of digits as a cardinal; with leading zeros, or very long, digit by digit. */
export function integer(written: string, one = 'eins'): string {
  const figures = written.replace(/\D/g, '');
  const readAsDigits = figures.length >= TOO_LONG || /^0\d/.test(figures);
  return readAsDigits ? digits(figures) : cardinal(Number(figures), one);
}

/** `049` → `null vier neun`. */
export function digits(figures: string): string {
  return [...figures].map((figure) => ONES[Number(figure)] ?? '').join(' ');
}

/** `1.234`, `56` → `eintausendzweihundertvierunddreißig Komma fünf sechs`. */
export function decimal(whole: string, fraction?: string): string {
  return fraction === undefined ? integer(whole) : `${integer(whole)} Komma ${digits(fraction)}`;
}

/** 1100 to 1999 by hundreds: `1848` → `achtzehnhundertachtundvierzig`; others as cardinals. */
export function year(value: number): string {
  if (value < 1100 || value > 1999) return cardinal(value);
  const rest = value % 100;
  const century = `${cardinal(Math.floor(value / 100))}hundert`;
  return rest === 0 ? century : century + cardinal(rest);
}

const IRREGULAR = new Map([
  [1, 'erst'],
  [3, 'dritt'],
  [7, 'siebt'],
  [8, 'acht'],
]);

/** `3`, `en` → `dritten`. */
export function ordinal(value: number, ending: string): string {
  const last = value % 100;
  const irregular = IRREGULAR.get(last);
  if (irregular !== undefined) {
    const head = value > 100 ? cardinal(value - last) : '';
    return head + irregular + ending;
  }
  return cardinal(value) + (last > 0 && last < 20 ? 't' : 'st') + ending;
}

const ROMAN = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
  ['D', 500],
  ['M', 1000],
]);

/** `XIV` → 14; undefined when it is not a well-formed Roman numeral. */
export function roman(written: string): number | undefined {
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(written)) return undefined;
  const values = [...written].map((letter) => ROMAN.get(letter) ?? 0);
  const sum = values.reduce(
    (total, value, index) => total + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return sum === 0 ? undefined : sum;
}
