/** A recording is held to the loudness that its publication asks for, and is made as loud as that. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_NARRATION } from '../../../src/model/narration-settings.ts';
import { narrate } from '../../../src/narrate/index.ts';
import { examine, rememberingHost, spoken } from './defects.ts';

const host = rememberingHost();
const base = await spoken('test/base', host);
const narration = { ...DEFAULT_NARRATION, level: { loudness: -18, peak: -4 } };
const document = { ...base.document, meta: { ...base.document.meta, narration } };

async function found(of: typeof base) {
  const runs = await examine(of, host);
  return runs.flatMap(({ diagnostics }) => diagnostics);
}

describe('a publication that asks for −18 LUFS', () => {
  it('finds recordings at −20 too quiet', async () => {
    const findings = await found({ ...base, document });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['audio/loudness']));
    expect(findings[0]?.message.de).toContain('verlangt sind −18, höchstens 1 mehr oder weniger');
  });

  it('gets recordings that pass', async () => {
    const editions = document.editions.slice(0, 1);
    const { value: narrations } = await narrate({ document, editions, host });
    expect(narrations[0]?.tracks).toHaveLength(3);
    expect(await found({ document, narrations })).toEqual([]);
  });
});
