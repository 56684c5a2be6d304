/**
 * The rules of Leichte Sprache as they stand in `templates/easy-language/rules/*.yaml`: read, proved
 * to be complete, and bound to the kinds of tests that apply them. A mistake in a rule is ours, not the
 * author's of a publication: it is thrown, with the rule and the key it is about.
 */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { Message, Severity } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { keptValue } from '../host/kept-value.ts';
import { kinds } from './kinds/index.ts';
import type { AnyKind, Test } from './kinds/kind.ts';
import { PROFILES, type ProfileName } from './profiles.ts';
import type { EasyRule, RuleSource } from './rule.ts';
import * as read from './rule-fields.ts';

/** Files of rules, in the order in which rules are told. */
export const RULE_FILES = ['words', 'simpler-words', 'numbers', 'sentences', 'texts'] as const;

/** A file of rules, its YAML read: plain data, fit to be posted to a thread. */
export type RuleFile = { readonly name: string; readonly content: unknown };

/** A rule and its test. */
export type BoundRule = { readonly rule: EasyRule; readonly test: Test };

const message: read.Read<Message> = read.record<Message>({ de: read.text, en: read.text });

const severity = read.oneOf<Severity>(['error', 'warning', 'info']);

const severities: read.Read<EasyRule['severity']> = (value, at) => {
  const given = read.pairsOf(severity)(value, at);
  const profile = read.oneOf<ProfileName>(PROFILES);
  return Object.fromEntries(given.map(([name, one]) => [profile(name, at), one]));
};

const source = read.record<RuleSource>({
  name: read.text,
  says: read.optional(message),
});

const anything: read.Read<unknown> = (value) => value ?? {};

const rawRule = read.record<EasyRule>({
  id: read.text,
  code: (value, at) => `easy/${read.text(value, at).replace(/^easy\//u, '')}` as const,
  title: message,
  why: message,
  better: message,
  sources: read.list(source),
  severity: severities,
  kind: read.text,
  confidence: read.optional(read.number),
  parameters: anything,
});

/** `sources` gives names to those that many rules share. */
const fileOf = read.record({
  sources: read.optional(read.pairsOf(source)),
  rules: read.list(boundRule),
});

/** Reads the rules of files, in their order. @throws Error that names the rule and what is wrong */
export function readRules(files: readonly RuleFile[]): readonly BoundRule[] {
  const rules = files.flatMap(({ name, content }) => fileOf(content, name).rules);
  for (const key of ['id', 'code'] as const) {
    const all = rules.map(({ rule }) => rule[key]);
    const twice = all.find((one, index) => all.indexOf(one) !== index);
    if (twice !== undefined) throw new Error(`${twice}: two rules have this ${key}`);
  }
  return rules;
}

function boundRule(value: unknown, at: string): BoundRule {
  const named = typeof value === 'object' && value !== null && 'id' in value;
  const name = named && typeof value.id === 'string' ? `${at} ${value.id}` : at;
  const rule = rawRule(value, name);
  const fault = faultOf(rule);
  if (fault !== undefined) throw new Error(`${name}: ${fault}`);
  const kind = kinds.get(rule.kind);
  if (kind === undefined) {
    const known = [...kinds.keys()].toSorted().join(', ');
    throw new Error(`${name}.kind: there is no kind “${rule.kind}”; known are ${known}`);
  }
  return { rule, test: testOf(kind, rule.parameters, name) };
}

function faultOf({ id, code, sources, severity, confidence }: EasyRule): string | undefined {
  if (!/^[WZSTL]\d\d[a-z]?$/u.test(id)) return 'an id is a letter of W Z S T L and two digits';
  if (!code.startsWith(`easy/${id.toLowerCase()}-`))
    return `the code begins with ${id.toLowerCase()}-`;
  if (sources.length === 0) return 'a rule names who gives it';
  if (confidence === undefined) return undefined;
  if (confidence <= 0 || confidence > 1) return 'confidence lies between 0 and 1';
  const isCertain = Object.values(severity).includes('error');
  return isCertain ? 'a rule of thumb is never an error' : undefined;
}

function testOf(kind: AnyKind, parameters: unknown, at: string): Test {
  try {
    return kind.test(parameters);
  } catch (error) {
    throw new Error(`${at}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What reading the rules needs. */
export type RulesHost = Pick<Host, 'ownFile' | 'cache'>;

/** The files that come with the program. Taking YAML apart takes longer than all the rest: it is kept. */
export async function readRuleFiles({ ownFile, cache }: RulesHost): Promise<readonly RuleFile[]> {
  return Promise.all(
    RULE_FILES.map(async (name) => {
      const bytes = await ownFile(`templates/easy-language/rules/${name}.yaml`);
      const content = await keptValue<unknown>(cache, {
        key: `yaml:${createHash('sha256').update(bytes).digest('hex')}`,
        make: () => parse(new TextDecoder().decode(bytes)),
      });
      return { name: `${name}.yaml`, content };
    }),
  );
}

/** The rules that come with the program. */
export async function loadRules(host: RulesHost): Promise<readonly BoundRule[]> {
  return readRules(await readRuleFiles(host));
}
