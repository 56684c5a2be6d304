/**
 * `lesbar explain CODE`: what a finding means, why it matters, what to do. Knows our codes and the
 * rules of the tools behind them: `lesbar explain color-contrast`.
 */
import type { Check, CoveredRule } from '../checks/check.ts';
import type { Language } from '../diagnostics/as-text.ts';
import type { CodeInfo } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Command } from './command.ts';

/** Explains one code or rule, or names all codes. */
export const explainCommand: Command = {
  name: 'explain',
  usage: '[CODE | REGEL] [--json]',
  summary: {
    de: 'erklärt einen Befund; ohne CODE nennt es alle',
    en: 'explains a finding; without CODE it names them all',
  },
  run: async (session, args, options) => {
    const { readCatalogue } = await import('../catalogue.ts');
    const { language, host } = session;
    const catalogue = await readCatalogue(host);
    const [code] = args;
    if (code === undefined) {
      session.stdout(
        options.json ? json(Object.fromEntries(catalogue)) : names(catalogue, language),
      );
      return 0;
    }
    const name = codeNamed(code, catalogue);
    const info = catalogue.get(name);
    // Asking the tools for their rules loads them, so only a word that is no code of ours does.
    const rules = info === undefined ? await rulesNamed(code, catalogue) : [];
    if (info === undefined && rules.length === 0) throw await unknownCode(code, catalogue);
    const texts = [
      ...(info === undefined ? [] : [await ofCode(name, info, language)]),
      ...(await Promise.all(rules.map((rule) => ofRule(rule, language)))),
    ];
    session.stdout(options.json ? json({ code: info, rules }) : `${texts.join('\n\n')}\n`);
    return 0;
  },
};

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const WORDS = {
  de: {
    why: 'Warum',
    help: 'Was Sie tun können',
    rule: 'Regel der Prüfung',
    criteria: 'Erfolgskriterien (WCAG 2.2)',
    more: 'Mehr dazu',
  },
  en: {
    why: 'Why',
    help: 'What you can do',
    rule: 'Rule of the check',
    criteria: 'Success criteria (WCAG 2.2)',
    more: 'More',
  },
} as const;

type Catalogue = ReadonlyMap<string, CodeInfo>;

function names(catalogue: Catalogue, language: Language): string {
  return [...catalogue]
    .map(([name, info]) => `${name.padEnd(34)} ${info.title[language]}\n`)
    .join('');
}

/** Rules that are data have numbers: `S08` is the code `easy/s08-…`. */
function codeNamed(name: string, catalogue: Catalogue): string {
  const begin = `/${name.toLowerCase()}-`;
  const isNumber = /^\p{L}\d+\p{L}?$/u.test(name);
  return (
    (isNumber ? [...catalogue.keys()].find((code) => code.includes(begin)) : undefined) ?? name
  );
}

async function ofCode(code: string, info: CodeInfo, language: Language): Promise<string> {
  const words = WORDS[language];
  return [
    `${code} (${info.severity})`,
    info.title[language],
    '',
    `${words.why}: ${info.why[language]}`,
    `${words.help}: ${info.help[language]}`,
    ...(info.notes ?? []).map((note) => note[language]),
    ...(await criteriaLines(info.criteria ?? [], language)),
  ].join('\n');
}

/** A rule of a tool, and the check that applies it. */
type Foreign = CoveredRule & { readonly check: string; readonly checkTitle: Check['title'] };

/** The rules of that name in all checks; `06-001` is enough for `Matterhorn 06-001`. */
async function rulesNamed(name: string, catalogue: Catalogue): Promise<readonly Foreign[]> {
  const all = await foreignRules(catalogue);
  const wanted = name.toLowerCase();
  const exact = all.filter(({ rule }) => {
    const known = rule.toLowerCase();
    return known === wanted || known.split(/[ /]/u).at(-1) === wanted;
  });
  if (exact.length > 0) return exact;
  // The first of a check that holds it: its groups go from the narrow to the wide.
  const groups = all.filter(({ like }) => like !== undefined && new RegExp(like).test(name));
  return groups.filter(
    ({ check }, index) => index === groups.findIndex((one) => one.check === check),
  );
}

async function foreignRules(catalogue: Catalogue): Promise<readonly Foreign[]> {
  const { checks } = await import('../checks/index.ts');
  const lists = await Promise.all(
    checks.map(async ({ name, title, covers }) => {
      const rules = covers === undefined ? [] : await covers();
      return rules.map((rule) => ({ ...rule, check: name, checkTitle: title }));
    }),
  );
  return lists.flat().filter(({ rule }) => !catalogue.has(rule));
}

async function ofRule(rule: Foreign, language: Language): Promise<string> {
  const words = WORDS[language];
  return [
    rule.rule,
    rule.title[language],
    '',
    `${words.rule}: ${rule.check} (${rule.checkTitle[language]})`,
    ...(await criteriaLines(rule.criteria, language)),
    ...(rule.url === undefined ? [] : [`${words.more}: ${rule.url}`]),
  ].join('\n');
}

async function criteriaLines(
  ids: readonly string[],
  language: Language,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { criteria } = await import('../report/criteria/index.ts');
  const named = ids.map((id) => {
    const known = criteria.find((criterion) => criterion.id === id);
    return known === undefined ? id : `${id} ${known.name[language]} (${known.level})`;
  });
  return [`${WORDS[language].criteria}: ${named.join(', ')}`];
}

async function unknownCode(code: string, catalogue: Catalogue): Promise<UserError> {
  const part = code.split('/').at(-1) ?? code;
  const rules = (await foreignRules(catalogue)).map(({ rule }) => rule);
  const near = [...new Set([...catalogue.keys(), ...rules])].filter((known) =>
    known.includes(part),
  );
  const meant = near.length > 0 ? near.slice(0, 12).join(', ') : undefined;
  return new UserError(
    {
      de: `Den Code „${code}“ gibt es nicht.`,
      en: `There is no code “${code}”.`,
    },
    {
      de: meant ? `Meinten Sie: ${meant}?` : 'Alle Codes nennt: lesbar explain',
      en: meant ? `Did you mean: ${meant}?` : 'All codes are named by: lesbar explain',
    },
  );
}
