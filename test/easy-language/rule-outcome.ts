/**
 * What rules for sentences and texts find in a text in Leichte Sprache, as lines: place, code, words,
 * message, suggestion. With the dictionaries that come with the program, and the rules as they stand.
 */
import { judge } from '../../src/easy-language/judge.ts';
import { readLexiconFiles } from '../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../src/easy-language/lexicon/open-lexicon.ts';
import { PROFILES, type ProfileName } from '../../src/easy-language/profiles.ts';
import { readTexts } from '../../src/easy-language/read-text.ts';
import type { EasyContext } from '../../src/easy-language/rule.ts';
import { type BoundRule, loadRules } from '../../src/easy-language/rules.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import { documentOf, easyOf } from './documents.ts';

/** Rules and the lexicon, read once for a file of tests. */
export type Judging = Pick<EasyContext, 'lexicon'> & { readonly rules: readonly BoundRule[] };

/** Those rules whose ids begin with one of these letters. */
export async function judging(letters: string): Promise<Judging> {
  const host = createNodeHost({});
  const all = await loadRules(host);
  const lexicon = openLexicon(await readLexiconFiles(host));
  await host.close();
  return { lexicon, rules: all.filter(({ rule }) => letters.includes(rule.id.charAt(0))) };
}

/** The outcome of a text; its first line may name a profile: `<!-- profil: bitv -->`. Lines count from 1. */
export async function outcomeOf(text: string, { lexicon, rules }: Judging): Promise<string> {
  const document = await documentOf(`# Probe {#probe}\n\n::::::leicht[Probe]\n${text}::::::\n`);
  const profile = profileIn(text);
  const context = { texts: readTexts(easyOf(document)), meta: document.meta, lexicon, profile };
  return judge(context, rules)
    .map(({ rule, severity, hit: { sentence, from, to, message, suggestion } }) => {
      const { line, column } = sentence.spanOf(from, to);
      const words = sentence.text.slice(from, to);
      const better = suggestion === undefined ? '' : ` → ${suggestion}`;
      const said = `${severity} ${rule.code} „${words}“ ${message.de}${better}`;
      return { line: line - 3, column, said };
    })
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, said }) => `${line}:${column} ${said}`)
    .join('\n');
}

function profileIn(text: string): ProfileName {
  const named = /^<!-- profil: (\w+) -->/u.exec(text)?.[1];
  return PROFILES.find((one) => one === named) ?? PROFILES[0];
}
