/** Which rules of axe-core are run, their English and German names, and the German texts. */
import { createRequire } from 'node:module';
import german from 'axe-core/locales/de.json' with { type: 'json' };
import type { Message } from '../../diagnostics/diagnostic.ts';

// As the CommonJS that it is: `import` would first search its text for exports, which takes longer
// than running it.
const axe: typeof import('axe-core') = createRequire(import.meta.url)('axe-core');

/** A rule of axe-core: its name for readers and its explanation on the web. */
export type AxeRule = {
  readonly id: string;
  readonly help: Message;
  readonly url: string;
  /** Success criteria of WCAG 2.2: `1.4.3`; none for good practice. */
  readonly criteria: readonly string[];
};

/** The version of axe-core that is installed. */
export const axeVersion: string = axe.version;

/** The source that makes a page know `axe`. */
export const axeSource: string = axe.source;

/** The German names of rules and texts of checks. */
export const germanTexts: object = { lang: 'de', rules: german.rules, checks: german.checks };

const names: Readonly<Record<string, { readonly help: string }>> = german.rules;

/** Tags of rules that are not run. */
const OUT: readonly string[] = ['experimental', 'deprecated'];

/**
 * Every rule that is neither experimental nor retired, by id: WCAG A, AA and AAA (those that axe
 * leaves off unless asked for, too), WCAG 2.2 and good practice.
 */
export const axeRules: ReadonlyMap<string, AxeRule> = new Map(
  axe
    .getRules()
    .filter(({ tags }) => !tags.some((tag) => OUT.includes(tag)))
    .map((rule) => {
      const de = names[rule.ruleId]?.help ?? rule.help;
      const { ruleId: id, help: en, helpUrl: url, tags } = rule;
      return [id, { id, help: { de, en }, url, criteria: criteriaOf(tags) }];
    }),
);

/** From tags such as `wcag1412`; `wcag2aa` is a level, and 4.1.1 is gone since WCAG 2.2. */
function criteriaOf(tags: readonly string[]): readonly string[] {
  return tags
    .flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? [])
    .filter((criterion) => criterion !== '4.1.1');
}
