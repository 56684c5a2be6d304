/**
 * A text that does nearly everything wrong, under each profile: what is found, how heavily, and what the
 * reader is told of each rule. The accepted list is read by people; `ACCEPT=1` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROFILES } from '../../src/easy-language/profiles.ts';
import { ruleCodes } from '../../src/easy-language/rule-codes.ts';
import { type Judging, judging, outcomeOf } from './rule-outcome.ts';

const TEXT = `Die Kommunalverwaltung des Landkreises stellt ggf. Formulare bereit; diese sind unverzüglich einzureichen!
Der Antrag wurde am 12.03.1921 geprüft.
Das Amt hätte Ihnen geschrieben, wenn Sie umgezogen wären.
Kein Bürger darf nicht ohne Ausweis kommen.
Hast du XIV Formulare oder 1.234.567 Euro?
Du rufst 03641/123456 von 09:00-12:00 Uhr an (siehe S. 4).
Die Bürger*innen gingen zum RATHAUS, 07743 Jena.
Er sagte, dass die Bearbeitung der Unterlagen zwölf Tage dauere.
Man muss § 3 beachten & 50 % zahlen.
Die Stadt hatte Äpfel, Birnen, Pflaumen, Kirschen und Nüsse gekauft.
`;

const accepted = fileURLToPath(new URL('bad-text.txt', import.meta.url));

describe('a bad text', () => {
  let ready: Judging;
  let told: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    ready = await judging('STWZ');
    const outcomes = PROFILES.map(async (profile) => {
      const outcome = await outcomeOf(`<!-- profil: ${profile} -->\n${TEXT}`, ready);
      return [profile, outcome.split('\n')] as const;
    });
    told = new Map(await Promise.all(outcomes));
  });

  const codesOf = (lines: readonly string[]) =>
    new Set(lines.map((line) => line.split(' ')[2] ?? ''));

  it('is told of as accepted, with what each rule says', () => {
    const all = new Map(Object.entries(ruleCodes(ready.rules, 'din33429')));
    const lists = [...told].map(([profile, lines]) => [`========== ${profile}`, ...lines]);
    const codes = [...codesOf([...told.values()].flat())].toSorted();
    const explained = codes.flatMap((code) => {
      const info = all.get(code);
      if (info === undefined) return [`${code} is not explained`];
      const notes = (info.notes ?? []).map(({ de }) => `  ${de}`);
      return [`${code}: ${info.title.de}`, `  ${info.why.de}`, `  ${info.help.de}`, ...notes];
    });
    const now = [...lists.flat(), '========== Erklärungen', ...explained, ''].join('\n');
    if (process.env.ACCEPT === '1') writeFileSync(accepted, now);
    expect(now).toBe(readFileSync(accepted, 'utf8'));
  });

  it('breaks at least thirty rules of the strictest rulebook', () => {
    expect(codesOf(told.get('bitv') ?? []).size).toBeGreaterThanOrEqual(30);
  });

  it('is judged less by plain language than by any profile of Leichte Sprache', () => {
    const plain = told.get('einfach')?.length ?? 0;
    const others = PROFILES.filter((name) => name !== 'einfach').map(
      (name) => told.get(name)?.length ?? 0,
    );
    expect(plain).toBeGreaterThan(0);
    expect(Math.min(...others)).toBeGreaterThan(plain);
  });

  it('is never called an error by a rule of thumb', () => {
    const thumbs = new Set<string>(
      ready.rules.filter(({ rule }) => rule.confidence !== undefined).map(({ rule }) => rule.code),
    );
    const errors = [...told.values()].flat().filter((line) => / error /u.test(line));
    expect([...codesOf(errors)].filter((code) => thumbs.has(code))).toEqual([]);
  });
});
