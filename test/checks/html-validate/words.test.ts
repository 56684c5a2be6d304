/** Every rule that is run has German words, and the criteria it touches. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlValidateCheck } from '../../../src/checks/html-validate/index.ts';
import { configuration } from '../../../src/checks/html-validate/rules.ts';
import { ruleWords } from '../../../src/checks/html-validate/words.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { contextOf, documentWithIds, page } from '../artifacts.ts';

async function rulesThatRun(): Promise<readonly string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(configuration));
  const rules = (await validator.getConfigFor('a.html')).getRules();
  return [...rules].filter(([, [severity]]) => severity !== 0).map(([rule]) => rule);
}

describe('words', () => {
  it('are there for every rule that is run, and for no other', async () => {
    const rules = await rulesThatRun();
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => ruleWords[rule] === undefined)).toEqual([]);
    const more = Object.keys(ruleWords).filter((rule) => !rules.includes(rule));
    // What html-validate calls a page that it cannot read.
    expect(more).toEqual(['parser-error']);
  });

  it.each(Object.entries(ruleWords))('are whole sentences: %s', (_, { de, en, criteria }) => {
    expect(de).toMatch(/^\p{Lu}.*\.$|^„.*\.$/u);
    expect(en).toMatch(/^\p{Lu}.*\.$|^“.*\.$/u);
    for (const criterion of criteria) expect(criterion).toMatch(/^\d\.\d\.\d+$/u);
  });

  it('stand in the finding, with rule, link and criteria', async () => {
    const subjects = [page('a.html', '<p id="p1"><img src="x.png"></p>')];
    const document = documentWithIds('p1');
    const options = { subjects, document };
    const [run] = await htmlValidateCheck.run(contextOf(createNodeHost(), subjects, options));
    const [finding] = run?.diagnostics ?? [];
    expect(finding?.message.de).toMatch(/„wcag\/h37“: Einem Bild fehlt der Alternativtext\.$/u);
    expect(finding?.message.en).toContain('missing required "alt"');
    expect(finding?.criteria).toEqual(['1.1.1']);
    expect(finding?.tool?.url).toContain('html-validate.org');
  });

  it('are the rules it covers', async () => {
    const rules = (await htmlValidateCheck.covers?.()) ?? [];
    expect(rules.find(({ rule }) => rule === 'heading-level')).toMatchObject({
      criteria: ['1.3.1'],
      url: 'https://html-validate.org/rules/heading-level.html',
    });
  });
});
