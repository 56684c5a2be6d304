/** Where an author's exceptions to rules of Leichte Sprache hold: the line, the next line, the next block. */
import { describe, expect, it } from 'vitest';
import { MINIMAL, publicationOf } from './publication-of.ts';

/** The waivers of a chapter whose text in Leichte Sprache begins in line 4: rule, reason, lines. */
async function waiversIn(easy: string): Promise<readonly string[]> {
  const { value } = await publicationOf({ '01.md': `# Probe\n\n:::leicht\n${easy}\n:::\n` });
  const { waivers = [] } = value?.editions[1] ?? {};
  return waivers.map(
    ({ rule, reason, covers: { line, endLine } }) => `${rule} (${reason}) ${line}–${endLine}`,
  );
}

describe('in publication.yaml', () => {
  const YAML = `${MINIMAL.split('glossar:')[0]}glossar:
  - wort: Gesetz # leicht-ok W02: Das heißt so.
    erklaerung: 'Eine Regel # leicht-ok W01: kein Kommentar'
    leicht: |
      Ein Gesetz ist nicht klein. <!-- leicht-ok S08: Das muss. -->
      <!-- leicht-ok W08: So steht es da. -->
      Das ist WICHTIG.
      # leicht-ok W01: kein Kommentar
  # leicht-ok W03: Für die nächste Zeile.

  - wort: Amt
    erklaerung: "Ein Haus" # leicht-ok W05
    leicht: Ein Haus.
`;
  const files = {
    'publication.yaml': YAML,
    '01.md': '# Probe\n\n::glossar\n\n:::leicht\n::glossar\n:::\n',
  };
  const lineOf = (text: string) => YAML.split('\n').findIndex((line) => line.includes(text)) + 1;

  it('an exception is a comment, in texts of several lines one of HTML', async () => {
    const { value, diagnostics } = await publicationOf(files);
    const waivers = value?.editions[1]?.waivers ?? [];
    expect(
      waivers.map(({ rule, reason, covers }) => [rule, reason, covers.line, covers.endLine]),
    ).toEqual(
      [
        ['W02', 'Das heißt so.', lineOf('wort: Gesetz')],
        ['S08', 'Das muss.', lineOf('nicht klein')],
        ['W08', 'So steht es da.', lineOf('WICHTIG')],
        ['W03', 'Für die nächste Zeile.', lineOf('wort: Amt')],
      ].map((one) => [...one, one[2]]),
    );
    expect(diagnostics.map(({ code, span }) => [code, span?.line])).toContainEqual([
      'source/waiver-without-reason',
      lineOf('Ein Haus"'),
    ]);
    const second = waivers[1]?.span;
    const written = YAML.split('\n')[(second?.line ?? 0) - 1] ?? '';
    expect(written.slice((second?.column ?? 0) - 1, (second?.endColumn ?? 0) - 1)).toBe(
      '<!-- leicht-ok S08: Das muss. -->',
    );
  });

  it('nothing of it stands in the text, and texts keep their places', async () => {
    const { value } = await publicationOf(files);
    const [law] = value?.meta.glossary ?? [];
    expect(law?.easy?.split('\n').map((line) => line.trim())).toEqual([
      'Ein Gesetz ist nicht klein.',
      '',
      'Das ist WICHTIG.',
      '# leicht-ok W01: kein Kommentar',
    ]);
    expect(law?.definition).toContain('# leicht-ok W01');
    expect(law?.places?.easy.map(({ line }) => line)).toEqual([
      lineOf('nicht klein'),
      lineOf('WICHTIG'),
      lineOf('# leicht-ok W01: kein Kommentar') + 5,
    ]);
  });
});

describe('an exception', () => {
  it.each([
    [
      'behind a sentence: its line',
      'Eins. <!-- leicht-ok S08: Muss. -->\nZwei.',
      ['S08 (Muss.) 4–4'],
    ],
    ['above a line: that line', '<!-- leicht-ok S08: Muss. -->\nEins.\nZwei.', ['S08 (Muss.) 5–5']],
    [
      'amid a paragraph: the next line',
      'Eins.\n<!-- leicht-ok S08: Muss. -->\nZwei.',
      ['S08 (Muss.) 6–6'],
    ],
    [
      'with an empty line behind: the whole block',
      '<!-- leicht-ok S08: Muss. -->\n\n- Eins.\n- Zwei.\n\nDrei.',
      ['S08 (Muss.) 6–7'],
    ],
    [
      'several above each other: the same line',
      '<!-- leicht-ok S08: Muss. -->\n<!-- leicht-ok W02: Auch. -->\nEins.',
      ['S08 (Muss.) 6–6', 'W02 (Auch.) 6–6'],
    ],
    ['over several lines', '<!-- leicht-ok S08: Das\nmuss. -->\nEins.', ['S08 (Das muss.) 6–6']],
    ['in a list', '- Eins. <!-- leicht-ok S08: Muss. -->\n- Zwei.', ['S08 (Muss.) 4–4']],
    ['with an unknown rule', '<!-- leicht-ok X1: Muss. -->\nEins.', ['X1 (Muss.) 5–5']],
    ['without a reason: none', 'Eins. <!-- leicht-ok S08 -->', []],
    ['in code: none', '```\n<!-- leicht-ok S08: Muss. -->\n```', []],
    ['another comment: none', '<!-- S08 ist hier in Ordnung -->\nEins.', []],
  ])('%s', async (_, easy, expected) => {
    expect(await waiversIn(easy)).toEqual(expected);
  });

  it('at the very end of the file holds for nothing that is there', async () => {
    expect(await waiversIn('Eins.\n\n<!-- leicht-ok S08: Muss. -->')).toHaveLength(1);
  });
});
