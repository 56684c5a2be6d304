/** Metadata that must be there, once, in a form that players read (DAISY 2.02, appendix 2). */
import { metasOf } from './book.ts';
import type { Fault, Rule } from './rule.ts';

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const CLOCK = /^\d{2,}:[0-5]\d:[0-5]\d(?:\.\d{1,3})?$/u;
const COUNT = /^\d+$/u;
const WORDS = /\S/u;

type Wanted = Readonly<Record<string, RegExp>>;

/** Exactly once in the NCC. */
const ONCE: Wanted = {
  'dc:title': WORDS,
  'dc:publisher': WORDS,
  'dc:date': DAY,
  'dc:format': /^Daisy 2\.02$/u,
  'dc:identifier': WORDS,
  'ncc:charset': /^utf-8$/iu,
  'ncc:pageFront': COUNT,
  'ncc:pageNormal': COUNT,
  'ncc:pageSpecial': COUNT,
  'ncc:tocItems': COUNT,
  'ncc:totalTime': CLOCK,
  'ncc:multimediaType': /^audioFullText$/u,
};

/** Once or more in the NCC. */
const SOME: Wanted = {
  'dc:creator': WORDS,
  'ncc:narrator': WORDS,
  'dc:language': /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u,
};

/** Exactly once in each SMIL document. */
const SMIL: Wanted = {
  'dc:format': /^Daisy 2\.02$/u,
  'dc:identifier': WORDS,
  'ncc:totalElapsedTime': CLOCK,
  'ncc:timeInThisSmil': CLOCK,
};

/** What is missing, repeated, invalid, or another book's. */
export const metadata: Rule = ({ ncc, smils }) => {
  const inNcc = metasOf(ncc);
  const place = { file: 'ncc.html', metas: inNcc };
  const identifier = inNcc.get('dc:identifier')?.[0];
  return [
    ...wanted(place, ONCE),
    ...wanted(place, SOME, Number.POSITIVE_INFINITY),
    ...smils.flatMap(({ file, root }) => {
      const metas = metasOf(root);
      const other = metas.get('dc:identifier')?.[0];
      const isOther = other !== undefined && other !== identifier;
      return [
        ...wanted({ file, metas }, SMIL),
        ...(isOther ? [bad(file, 'dc:identifier', [other])] : []),
      ];
    }),
  ];
};

type Metas = ReadonlyMap<string, readonly string[]>;

type Place = { readonly file: string; readonly metas: Metas };

function wanted({ file, metas }: Place, names: Wanted, most = 1): readonly Fault[] {
  return Object.entries(names).flatMap(([name, form]) => {
    const values = metas.get(name) ?? [];
    const isRight =
      values.length > 0 && values.length <= most && values.every((value) => form.test(value));
    return isRight ? [] : [bad(file, name, values)];
  });
}

function bad(file: string, name: string, values: readonly string[]): Fault {
  const found = values.length === 0 ? undefined : values.map((value) => `„${value}“`).join(', ');
  const inEnglish = values.map((value) => `“${value}”`).join(', ');
  return {
    code: 'talking-book/bad-metadata',
    file,
    message: {
      de:
        found === undefined
          ? `Die Angabe ${name} fehlt.`
          : `Die Angabe ${name} ist ungültig: ${found}.`,
      en: found === undefined ? `${name} is missing.` : `${name} is invalid: ${inEnglish}.`,
    },
  };
}
