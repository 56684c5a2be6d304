/** `vorlesen` in publication.yaml: what is not said keeps its default, what cannot be is a finding with its line. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_NARRATION } from '../../src/model/narration-settings.ts';
import { MINIMAL, publicationOf } from './publication-of.ts';

async function read(yaml: string) {
  const { value, diagnostics } = await publicationOf({
    'publication.yaml': `${MINIMAL}${yaml}`,
    '01.md': '# Eins {#eins}\n\nText.\n',
  });
  const line = MINIMAL.split('\n').length;
  return {
    settings: value?.meta.narration,
    found: diagnostics.map(({ code, span, message }) => {
      return `${(span?.line ?? 0) - line + 1}: ${code} ${message.de}`;
    }),
  };
}

describe('vorlesen', () => {
  it('is the default where nothing is said', async () => {
    expect((await read('')).settings).toBeUndefined();
    expect((await read('vorlesen: { seitenzahlen: nein }\n')).settings).toEqual(DEFAULT_NARRATION);
  });

  it('changes what is said and nothing else', async () => {
    const { settings, found } = await read(`vorlesen:
  aufzaehlungen: schlicht
  tabellen: schlicht
  seitenzahlen: ja
  webadressen: ganz
  e-mail-adressen: ganz
  lautheit: -18,5
  spitze: -6
  pausen: { satz: 0.3 }
  pausen-leicht: { absatz: 2, ueberschrift: 2.5 }
`);
    expect(found).toEqual([]);
    expect(settings).toEqual({
      lists: 'plain',
      tables: 'plain',
      pageNumbers: true,
      webAddresses: 'whole',
      mailAddresses: 'whole',
      level: { loudness: -18.5, peak: -6 },
      pauses: {
        standard: { sentence: 0.3, paragraph: 0.7, heading: 1 },
        easy: { sentence: 0.65, paragraph: 2, heading: 2.5 },
      },
    });
  });

  it.each([
    ['lautheit: -8', '„-8“', 'eine Zahl von -30 bis -14'],
    ['lautheit: laut', '„laut“', 'eine Zahl von -30 bis -14'],
    ['spitze: 0', '„0“', 'eine Zahl von -12 bis -3,6'],
    ['pausen: { satz: 0.05 }', '„0.05“', 'eine Zahl von 0,2 bis 10'],
    ['pausen-leicht: { absatz: 99 }', '„99“', 'eine Zahl von 0,2 bis 10'],
    ['seitenzahlen: manchmal', '„manchmal“', 'ja | nein'],
    ['webadressen: kurz', '„kurz“', 'rechner | ganz'],
  ])('%s is a finding in its line', async (yaml, is, wanted) => {
    const { found, settings } = await read(`vorlesen:\n  ${yaml}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^2: source\/yaml-type/);
    expect(found[0]).toContain(is);
    expect(found[0]).toContain(wanted);
    expect(settings).toEqual(DEFAULT_NARRATION);
  });

  it('does not know other keys', async () => {
    const { found } = await read('vorlesen: { lautstaerke: -20 }\n');
    expect(found[0]).toMatch(/^1: source\/yaml-unknown-key .*„lautstaerke“/);
  });
});
