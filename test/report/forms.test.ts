/** The forms for machines, each against its schema: SARIF, JUnit, EARL, OpenACR. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { earlOf } from '../../src/report/earl.ts';
import { junitOf } from '../../src/report/junit.ts';
import { openAcrOf } from '../../src/report/openacr.ts';
import { sarifOf } from '../../src/report/sarif.ts';
import { broken, clean, finding, run, sample } from './sample.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

describe('SARIF', () => {
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = read('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // Draft 4 without the keywords that later drafts changed; formats are looked at below.
  const validate = new Ajv({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile(schema);
  const valid = (text: string) => {
    validate(JSON.parse(text));
    return validate.errors ?? [];
  };
  const roots = { source: 'content/buch/', output: 'output/buch-abgelehnt/' };
  const log = JSON.parse(sarifOf([{ report: broken, roots }]));

  it.each([
    ['clean', sarifOf([{ report: clean }])],
    ['broken', sarifOf([{ report: broken }])],
    [
      'two publications',
      sarifOf([
        { report: broken, roots },
        { report: clean, roots },
      ]),
    ],
  ])('is valid: %s', (_, text) => {
    expect(valid(text)).toEqual([]);
  });

  test('the schema sees what is wrong', () => {
    const text = sarifOf([{ report: broken }]);
    expect(valid(text.replace('"level": "error"', '"level": "fatal"'))).not.toEqual([]);
    expect(valid(text.replaceAll('"ruleId"', '"regel"'))).not.toEqual([]);
  });

  test('a finding stands at its line, in a file named from where the reader stands', () => {
    const result = log.runs[0].results.find(
      (each: { ruleId: string }) => each.ruleId === 'web/axe',
    );
    expect(result.locations[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'content/buch/kapitel/1%20%C3%A4.md' },
        region: { startLine: 4, startColumn: 2, endLine: 4, endColumn: 9 },
      },
      logicalLocations: [{ fullyQualifiedName: '#s-1', kind: 'element' }],
    });
    expect(result.properties).toMatchObject({
      tool: { name: 'axe-core', rule: 'color-contrast' },
      wcag: ['1.4.3'],
      artifact: 'lesen/1.html',
    });
    expect(log.runs[0].tool.driver.rules[result.ruleIndex].id).toBe('web/axe');
  });

  test('a finding in a built file only is placed there, one without any place in publication.yaml', () => {
    const uriOf = (code: string) =>
      log.runs[0].results.find((each: { ruleId: string }) => each.ruleId === code).locations[0]
        .physicalLocation.artifactLocation.uri;
    expect(uriOf('web/request')).toBe('output/buch-abgelehnt/lesen/1.html');
    expect(uriOf('source/long-word')).toBe('content/buch/publication.yaml');
  });

  test('without a place to stand, files are named from two bases, and no machine is told of', () => {
    const text = sarifOf([{ report: broken }]);
    expect(Object.keys(JSON.parse(text).runs[0].originalUriBaseIds)).toEqual([
      'PUBLICATION',
      'OUTPUT',
    ]);
    expect(text).not.toContain('file:');
  });

  test('what did not finish is a notification, and the run no success', () => {
    const [invocation] = log.runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain('buch.pdf');
    expect(
      JSON.parse(sarifOf([{ report: clean }])).runs[0].invocations[0].executionSuccessful,
    ).toBe(true);
  });

  test('a finding that moved to another line keeps its fingerprint, another one has another', () => {
    const printOf = (line: number, file: string) => {
      const found = finding('source/x', 'error', { span: { file, line, column: 1 } });
      const text = sarifOf([{ report: sample([], [found]) }]);
      return JSON.parse(text).runs[0].results[0].partialFingerprints['lesbar/v1'];
    };
    expect(printOf(9, 'a.md')).toBe(printOf(2, 'a.md'));
    expect(printOf(9, 'b.md')).not.toBe(printOf(9, 'a.md'));
  });
});

type Tag = { readonly name: string; readonly attributes: Record<string, string>; text: string };

/** All elements of an XML text in order, each with the text directly in it. */
function tagsOf(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const tag = { name, attributes: attributes as Record<string, string>, text: '' };
    tags.push(tag);
    open.push(tag);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => {
    const tag = open.at(-1);
    if (tag) tag.text += text;
  });
  parser.write(xml).close();
  return tags;
}

describe('JUnit', () => {
  const tags = tagsOf(junitOf([broken, clean]));
  const named = (name: string) => tags.filter((tag) => tag.name === name);

  test('is well-formed, and counts what it holds', () => {
    expect(named('testsuites')[0]?.attributes).toEqual({ tests: '9', failures: '1', errors: '1' });
    expect(named('testcase')).toHaveLength(9);
    expect(named('failure')).toHaveLength(2);
    expect(named('error')).toHaveLength(1);
  });

  test('what did not finish is an error: a skipped case would count as good', () => {
    expect(named('error')[0]?.attributes.message).toBe('Nicht zu Ende geprüft (book-tool 1.2)');
    expect(named('skipped')).toEqual([]);
  });

  test('a failure names place, value and remedy, and escapes what looks like markup', () => {
    const [failure] = named('failure');
    expect(failure?.attributes.type).toBe('web/axe');
    expect(failure?.text).toContain('kapitel/1 ä.md:4:2 web/axe (axe-core color-contrast');
    expect(failure?.text).toContain('→ Abhilfe – „ä“ & <b>');
  });

  test('a warning fails nothing, but is told', () => {
    expect(named('system-out').some(({ text }) => text.includes('source/no-caption'))).toBe(true);
  });

  test('a run that failed by warnings alone is a failure', () => {
    const strict = sample([run('book', 'buch.pdf', 'fail', [finding('book/x', 'warning')])]);
    expect(tagsOf(junitOf([strict])).filter(({ name }) => name === 'failure')).toHaveLength(1);
  });

  test('characters that XML cannot hold are left out', () => {
    const message = { de: 'a\u0000b\u0007c\ud800d', en: 'x' };
    const odd = sample([], [finding('source/x', 'error', { message })]);
    expect(tagsOf(junitOf([odd])).find(({ name }) => name === 'failure')?.attributes.message).toBe(
      'abcd',
    );
  });

  test('a finding may hold the end of a CDATA section (XML 1.0 §2.4)', () => {
    const message = { de: 'a ]]> b', en: 'x' };
    const xml = junitOf([sample([], [finding('source/x', 'error', { message })])]);
    expect(xml).not.toContain(']]>');
    const failure = tagsOf(xml).find(({ name }) => name === 'failure');
    expect(failure?.attributes.message).toBe('a ]]> b');
    expect(failure?.text).toContain('a ]]> b');
  });
});

describe('EARL', () => {
  type Node = Record<string, unknown> & {
    readonly '@id'?: string;
    readonly '@type': string | string[];
  };
  const graph = (report: typeof clean): readonly Node[] => JSON.parse(earlOf(report))['@graph'];
  const assertions = (report: typeof clean) =>
    graph(report).filter((node) => node['@type'] === 'earl:Assertion') as unknown as readonly {
      readonly subject: string;
      readonly test: string;
      readonly assertedBy: string;
      readonly result: { readonly outcome: string; readonly info?: string };
    }[];

  it.each([
    ['clean', clean],
    ['broken', broken],
  ])('every name that is used is told what it is: %s', (_, report) => {
    const known = new Set(graph(report).map((node) => node['@id']));
    for (const { subject, test: rule, assertedBy } of assertions(report)) {
      expect([subject, rule, assertedBy].filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test('there is one result for each rule and artefact', () => {
    expect(assertions(clean)).toHaveLength(2 * 2 + 1);
    expect(new Set(assertions(clean).map(({ result }) => result.outcome))).toEqual(
      new Set(['earl:passed']),
    );
  });

  test('a violation fails its rule in its file alone', () => {
    const failed = assertions(broken).filter(({ result }) => result.outcome === 'earl:failed');
    expect(failed.map(({ subject, test: rule }) => [subject, rule])).toEqual([
      ['../lesen/1.html', '#test-web'],
      ['../lesen/1.html', '#test-web-color-contrast'],
    ]);
    expect(failed[1]?.result.info).toContain('web/axe');
  });

  test('what did not finish cannot tell', () => {
    const book = assertions(broken).filter(({ subject }) => subject === '../buch.pdf');
    expect(book.map(({ result }) => result.outcome)).toEqual(['earl:cantTell', 'earl:cantTell']);
  });
});

describe('OpenACR', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    read('./schemas/openacr-0.1.0.json'),
  );
  type Chapter = {
    readonly criteria: readonly {
      readonly num: string;
      readonly components: readonly {
        readonly name: string;
        readonly adherence: { readonly level: string; readonly notes: string };
      }[];
    }[];
  };
  const chapters = (text: string): readonly Chapter[] => Object.values(parse(text).chapters);

  it.each([
    ['clean', clean],
    ['broken', broken],
    ['nothing made', sample([])],
  ])('is valid: %s', (_, report) => {
    validate(parse(openAcrOf(report)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('holds every criterion in the chapter of its level', () => {
    const lists = chapters(openAcrOf(clean)).map(({ criteria }) => criteria.length);
    expect(lists).toEqual([31, 24, 31]);
    expect(parse(openAcrOf(clean)).catalog).toBe('2.5-edition-wcag-2.2-en');
  });

  test('a clean build claims nothing: no criterion is said to be supported', () => {
    const levels = chapters(openAcrOf(clean)).flatMap(({ criteria }) =>
      criteria.flatMap(({ components }) => components.map(({ adherence }) => adherence.level)),
    );
    expect(new Set(levels)).toEqual(new Set(['not-evaluated']));
  });

  test('an error on a page is stated for the web, not for the documents', () => {
    const contrast = chapters(openAcrOf(broken))[1]?.criteria.find(({ num }) => num === '1.4.3');
    expect(contrast?.components.map(({ name, adherence }) => [name, adherence.level])).toEqual([
      ['web', 'partially-supports'],
      ['electronic-docs', 'not-evaluated'],
    ]);
  });

  test('what was tested is told apart from what was not', () => {
    const notes = (num: string) =>
      chapters(openAcrOf(clean))
        .flatMap(({ criteria }) => criteria)
        .find((each) => each.num === num)
        ?.components.map(({ adherence }) => adherence.notes.split('.')[0]);
    expect(notes('2.4.2')).toEqual(['No automated rule', '1 automated rule(s) found no violation']);
  });
});
