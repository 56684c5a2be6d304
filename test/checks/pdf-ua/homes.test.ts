/** Findings about a PDF come home to the line of the source, where its text stands there once. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../../../src/checks/pdf-ua/findings.ts';
import { homesIn } from '../../../src/checks/pdf-ua/homes.ts';
import { judgePdf } from '../../../src/checks/pdf-ua/judge.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../../src/model/document.ts';
import { changed, type Patient, publication, typesetEdition } from '../parity/pdf-files.ts';
import { rename, text } from './mutants/change.ts';

const base = fileURLToPath(new URL('../../base', import.meta.url));
const state: { document?: Document; bytes: Uint8Array } = { bytes: new Uint8Array() };

function document(): Document {
  if (state.document === undefined) throw new Error('not read yet');
  return state.document;
}

beforeAll(async () => {
  state.document = await publication(base);
  state.bytes = await typesetEdition(document(), 'standard');
});

async function found(change: (patient: Patient) => void): Promise<readonly Diagnostic[]> {
  const violations = await judgePdf(await changed(state.bytes, change));
  return findings('base.pdf', violations, document());
}

const placeOf = ({ span }: Diagnostic) => (span ? `${span.file}:${span.line}` : undefined);

describe('a finding', () => {
  it('about a heading stands at its line', async () => {
    const [finding] = await found((p) =>
      rename(p.element('H2', 'Wer Wohngeld bekommt').dict, 'H4'),
    );
    expect(finding?.tool?.rule).toBe('Matterhorn 14-003');
    expect(finding && placeOf(finding)).toBe('kapitel/01-antrag.md:14');
    expect(finding?.criteria).toEqual(['1.3.1']);
  });

  it('about a picture without alternative text stands at its caption', async () => {
    const [finding] = await found(
      (p) => void p.element('Figure', 'Drei Schritte').dict.delete('Alt'),
    );
    expect(finding?.code).toBe('pdf/ua-alternative');
    expect(finding?.criteria).toEqual(['1.1.1']);
    expect(finding && placeOf(finding)).toMatch(/^kapitel\/01-antrag\.md:\d+$/);
  });

  it('about a table stands at its caption', async () => {
    const [finding] = await found((p) => rename(p.element('TD', '270 Euro').dict, 'P'));
    expect(finding?.tool?.rule).toBe('Matterhorn 09-004');
    expect(finding && placeOf(finding)).toMatch(/^kapitel\/01-antrag\.md:\d+$/);
  });

  it('about a note stands at its text', async () => {
    const [finding] = await found(
      (p) => void p.element('Note', 'Das erste Wohngeldgesetz').dict.delete('ID'),
    );
    expect(finding?.tool?.rule).toBe('Matterhorn 19-003');
    expect(finding && placeOf(finding)).toMatch(/^kapitel\/01-antrag\.md:\d+$/);
  });

  it('about the file has no place in the source, and touches what it touches', async () => {
    const [finding] = await found((p) => void p.file.catalog.delete('ViewerPreferences'));
    expect(finding?.span).toBeUndefined();
    expect(finding?.criteria).toEqual(['2.4.2']);
  });

  it('about the language of an element stands at its text, in Leichte Sprache, too', async () => {
    const [finding] = await found((p) =>
      p.element('P', 'Dann hilft Ihnen das Amt.').dict.set('Lang', text('Deutsch!')),
    );
    expect(finding?.code).toBe('pdf/ua-language');
    expect(finding && placeOf(finding)).toMatch(/^kapitel\/01-antrag\.md:\d+$/);
  });
});

describe('a text', () => {
  it('is found by its first sentence, whatever its joints and blanks', () => {
    const homes = homesIn(document());
    const whole = homes('Das Amt fragt: Wie viele Menschen wohnen in der Woh-nung?');
    expect(whole).toEqual(homes('Das Amt fragt:'));
    expect(whole?.file).toBe('kapitel/01-antrag.md');
  });

  it('is found by a part of its sentence', () => {
    const homes = homesIn(document());
    expect(homes('hilft vielen Menschen, ihre Miete')?.line).toBe(3);
  });

  it('has no home when it stands in the source twice, or not at all, or says too little', () => {
    const homes = homesIn(document());
    expect(homes('Der Antrag')).toBeUndefined();
    expect(homes('Dieser Satz steht nirgends.')).toBeUndefined();
    expect(homes('a')).toBeUndefined();
  });
});
