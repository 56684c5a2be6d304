/**
 * A Hunspell affix file (hunspell(5)): how words of a dictionary are bent and joined. What is read:
 * PFX, SFX, the flags of compounds and of words that do not stand alone, AF, FLAG, SET. What only serves
 * suggestions, and rare rules (COMPOUNDRULE, CHECKCOMPOUND…), is left out: such words count as unknown.
 */

/** Flags of a word or of an affix; equal ones are one object. */
export type Flags = ReadonlySet<string>;

/** One line of PFX or SFX. */
export type Affix = {
  readonly flag: string;
  /** Letters that it takes from the word, and those that it adds. */
  readonly strip: string;
  readonly add: string;
  /** What the word must be like; absent where any will do. */
  readonly condition?: RegExp;
  /** Flags of what it makes. */
  readonly next: Flags;
  /** True when it goes together with an affix on the other side. */
  readonly crosses: boolean;
};

/** Flags with a meaning of their own. */
export type Roles = {
  readonly [role in (typeof ROLES)[number][1]]?: string;
};

/** An affix file. Affixes by what they add. */
export type AffixFile = {
  readonly encoding: string;
  readonly prefixes: ReadonlyMap<string, readonly Affix[]>;
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>;
  readonly roles: Roles;
  /** Letters of the shortest part of a compound. */
  readonly compoundMin: number;
  /** Letters worth trying where one may be wrong. */
  readonly letters: string;
  readonly flagsOf: (text: string) => Flags;
};

const ROLES = [
  ['COMPOUNDFLAG', 'compound'],
  ['COMPOUNDBEGIN', 'begin'],
  ['COMPOUNDMIDDLE', 'middle'],
  ['COMPOUNDEND', 'end'],
  ['COMPOUNDPERMITFLAG', 'permit'],
  ['ONLYINCOMPOUND', 'onlyInCompound'],
  ['NEEDAFFIX', 'needAffix'],
  ['FORBIDDENWORD', 'forbidden'],
  ['KEEPCASE', 'keepCase'],
  ['CIRCUMFIX', 'circumfix'],
  ['NOSUGGEST', 'noSuggest'],
] as const;

/** Reads an affix file; lines that it does not know are passed over. */
export function readAffixFile(bytes: Uint8Array): AffixFile {
  const encoding = encodingOf(bytes);
  const lines = new TextDecoder(encoding)
    .decode(bytes)
    .split(/\r?\n/u)
    .map((line) => line.trim().split(/\s+/u));
  const settingOf = (name: string): string | undefined => lines.find(([key]) => key === name)?.[1];
  const flagsOf = flagReader(settingOf('FLAG') ?? 'char', aliasesIn(lines));
  const only = (text: string | undefined) => [...flagsOf(text ?? '')][0];
  const roles = ROLES.map(([key, role]) => [role, only(settingOf(key))] as const);
  return {
    encoding,
    prefixes: affixesIn(lines, 'PFX', flagsOf),
    suffixes: affixesIn(lines, 'SFX', flagsOf),
    roles: Object.fromEntries(roles.filter(([, flag]) => flag !== undefined)),
    compoundMin: Number(settingOf('COMPOUNDMIN') ?? 3),
    letters: (settingOf('TRY') ?? 'esianrtolcdugmphbyfvkwqxz')
      .toLowerCase()
      .replace(/[-.’']/gu, ''),
    flagsOf,
  };
}

/** SET, by the name that decoders know: `ISO8859-1`, `microsoft-cp1251`. */
function encodingOf(bytes: Uint8Array): string {
  const name = /^\s*SET\s+(\S+)/mu.exec(new TextDecoder('latin1').decode(bytes))?.[1] ?? 'utf-8';
  return name.toLowerCase().replace('microsoft-cp', 'windows-');
}

type Lines = readonly (readonly string[])[];

/** AF lines: lists of flags that words name by number, from 1. */
function aliasesIn(lines: Lines): readonly string[] {
  return lines.flatMap(([key, value = '']) => (key === 'AF' ? [value] : [])).slice(1);
}

function flagReader(kind: string, aliases: readonly string[]): (text: string) => Flags {
  const known = new Map<string, Flags>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const plain = /^\d+$/u.test(text) ? (aliases[Number(text) - 1] ?? text) : text;
    const flags: Flags = new Set(splitFlags(plain, kind));
    known.set(text, flags);
    return flags;
  };
}

function splitFlags(text: string, kind: string): readonly string[] {
  if (kind === 'num') return text.split(',').filter((flag) => flag !== '');
  if (kind === 'long') return text.match(/..?/gsu) ?? [];
  return [...text];
}

function affixesIn(
  lines: Lines,
  kind: 'PFX' | 'SFX',
  flagsOf: (text: string) => Flags,
): ReadonlyMap<string, readonly Affix[]> {
  const crosses = new Map<string, boolean>();
  const conditions = new Map<string, RegExp>();
  const found = new Map<string, Affix[]>();
  for (const [key, flag = '', third = '', fourth = '', fifth = '.'] of lines) {
    if (key !== kind) continue;
    const doesCross = crosses.get(flag);
    // The first line of a flag says how many follow.
    if (doesCross === undefined) {
      crosses.set(flag, third === 'Y');
      continue;
    }
    const [add = '', next = ''] = fourth.split('/');
    const condition = conditionOf(fifth, kind, conditions);
    const affix: Affix = {
      flag,
      strip: third === '0' ? '' : third,
      add: add === '0' ? '' : add,
      ...(condition === undefined ? {} : { condition }),
      next: flagsOf(next),
      crosses: doesCross,
    };
    found.set(affix.add, [...(found.get(affix.add) ?? []), affix]);
  }
  return found;
}

/** Conditions know letters, groups of letters and the dot; everything else stands for itself. */
function conditionOf(
  text: string,
  kind: 'PFX' | 'SFX',
  known: Map<string, RegExp>,
): RegExp | undefined {
  if (text === '.') return undefined;
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const safe = text.replace(/[\\^$*+?(){}|/-]/gu, (sign, at: number) =>
    sign === '^' && text[at - 1] === '[' ? sign : `\\${sign}`,
  );
  const condition = new RegExp(kind === 'PFX' ? `^${safe}` : `${safe}$`, 'u');
  known.set(text, condition);
  return condition;
}
