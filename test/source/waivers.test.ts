/** Where an author's exceptions to rules of Leichte Sprache hold: the line, the next line, the next block. */
import { describe, expect, it } from 'vitest';
import { publicationOf } from './publication-of.ts';

/** The waivers of a chapter whose text in Leichte Sprache begins in line 4: rule, reason, lines. */
async function waiversIn(easy: string): Promise<readonly string[]> {
  const { value } = await publicationOf({ '01.md': `# Probe\n\n:::leicht\n${easy}\n:::\n` });
  const { waivers = [] } = value?.editions[1] ?? {};
  return waivers.map(
    ({ rule, reason, covers: { line, endLine } }) => `${rule} (${reason}) ${line}–${endLine}`,
  );
}

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
