/** The second half of a build with formats and checks made of plain objects: who is called, with what, how often. */
import { describe, expect, it } from 'vitest';
import type { Check, CheckRun } from '../src/checks/check.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { evidenceOf, hopeOf, isSameEvidence } from '../src/evidence.ts';
import type { Format, RenderContext } from '../src/formats/format.ts';
import type { Artifact } from '../src/model/artifact.ts';
import { renderAndExamine } from '../src/render.ts';
import { contextOf } from './checks/artifacts.ts';

const artifact = (path: string, text = ''): Artifact => ({
  path,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
  edition: 'easy',
});

const textOf = (artifacts: readonly Artifact[], path: string): string =>
  new TextDecoder().decode(artifacts.find((one) => one.path === path)?.bytes);

const finding = (code: Diagnostic['code'], severity: Diagnostic['severity']): Diagnostic => ({
  code,
  severity,
  message: { de: `ist ${code}`, en: `is ${code}` },
  hint: { de: 'tun', en: 'do' },
  criteria: ['1.4.3'],
});

/** Makes `b.txt`, and last `a.txt`, which tells how many barriers there are. */
const format: Format = {
  name: 'probe',
  title: { de: 'Probe', en: 'probe' },
  editions: ['standard', 'easy'],
  speaks: false,
  codes: {},
  render: async () => ({ value: [artifact('b.txt')], diagnostics: [] }),
  conclude: async (_context, made, { barriers, unexamined }) => ({
    value: [artifact('a.txt', `${made.length} made, ${barriers.length + unexamined.length} open`)],
    diagnostics: [],
  }),
};

/** A check that finds the same every time, and counts how often it looked. */
function probe(run: Pick<CheckRun, 'status' | 'diagnostics'>) {
  const looked: string[][] = [];
  const check: Check = {
    name: 'probe',
    title: { de: 'Probe', en: 'probe' },
    codes: {},
    examines: () => true,
    run: async ({ subjects }) => {
      looked.push(subjects.map(({ path }) => path));
      const tool = { name: 'probe', version: '1' };
      return subjects.map(({ path }) => ({ check: 'probe', tool, artifact: path, ...run }));
    },
  };
  return { check, looked };
}

function context(): RenderContext {
  const { document, host, narrations } = contextOf({ progress: () => {} } as never, [], {
    subjects: [],
  });
  return { document, editions: document.editions, narrations, paginations: [], host };
}

describe('what is made and examined', () => {
  it('is examined once when nothing is found', async () => {
    const { check, looked } = probe({ status: 'pass', diagnostics: [] });
    const { artifacts, runs } = await renderAndExamine([format], [check], context());
    expect(looked).toEqual([['a.txt', 'b.txt']]);
    expect(runs.map(({ artifact: path }) => path)).toEqual(['a.txt', 'b.txt']);
    expect(textOf(artifacts, 'a.txt')).toBe('1 made, 0 open');
  });

  it.each([
    ['a barrier', { status: 'fail' as const, diagnostics: [finding('x/y', 'error')] }],
    ['something that was not examined', { status: 'incomplete' as const, diagnostics: [] }],
  ])('tells %s, and what tells it is examined, too', async (_, run) => {
    const { check, looked } = probe(run);
    const { artifacts } = await renderAndExamine([format], [check], context());
    expect(textOf(artifacts, 'a.txt')).toBe('1 made, 2 open');
    expect(looked).toHaveLength(2);
  });

  it('is not examined again when nothing in it speaks about the checks', async () => {
    const { conclude: _, ...silent } = format;
    const { check, looked } = probe({ status: 'fail', diagnostics: [finding('x/y', 'error')] });
    await renderAndExamine([silent], [check], context());
    expect(looked).toEqual([['b.txt']]);
  });

  it('is not examined at all when a format could not make it', async () => {
    const broken: Format = {
      ...format,
      render: async () => ({ value: [], diagnostics: [finding('x/broken', 'error')] }),
    };
    const { check, looked } = probe({ status: 'pass', diagnostics: [] });
    const { runs, diagnostics } = await renderAndExamine([broken], [check], context());
    expect([looked, runs]).toEqual([[], []]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['x/broken']);
  });
});

describe('evidence', () => {
  const run = (path: string, rest: Pick<CheckRun, 'status' | 'diagnostics'>): CheckRun => ({
    check: 'probe',
    tool: { name: 'probe', version: '1' },
    artifact: path,
    ...rest,
  });

  it('names barriers with their edition and criteria, sorted; what is only worth knowing is none', () => {
    const runs = [
      run('b', {
        status: 'fail',
        diagnostics: [finding('x/z', 'warning'), finding('x/y', 'error')],
      }),
      run('a', { status: 'pass', diagnostics: [finding('x/i', 'info')] }),
      run('a', { status: 'incomplete', diagnostics: [] }),
    ];
    const evidence = evidenceOf(runs, {
      artifacts: [artifact('a'), artifact('b')],
      checks: [probe({ status: 'pass', diagnostics: [] }).check],
    });
    expect(evidence.barriers.map(({ code, artifact: path }) => [path, code])).toEqual([
      ['b', 'x/y'],
      ['b', 'x/z'],
    ]);
    expect(evidence.barriers[0]).toMatchObject({ edition: 'easy', criteria: ['1.4.3'] });
    expect(evidence.unexamined).toEqual([{ check: 'probe', artifact: 'a' }]);
    expect(evidence.examinations).toEqual([
      { check: 'probe', title: { de: 'Probe', en: 'probe' }, artifacts: ['a', 'b'] },
    ]);
  });

  it('is what was hoped for when everything passed, and only then', () => {
    const { check } = probe({ status: 'pass', diagnostics: [] });
    const ground = { artifacts: [artifact('b'), artifact('a')], checks: [check] };
    const passed = [artifact('a'), artifact('b')].map(({ path }) =>
      run(path, { status: 'pass', diagnostics: [] }),
    );
    const hope = hopeOf(ground);
    expect(hope.examinations[0]?.artifacts).toEqual(['a', 'b']);
    expect(isSameEvidence(hope, evidenceOf(passed, ground))).toBe(true);
    expect(isSameEvidence(hope, evidenceOf(passed.slice(1), ground))).toBe(false);
    expect(isSameEvidence(hope, hopeOf({ ...ground, checks: [] }))).toBe(false);
  });

  it('never counts as examined what no check finished with', () => {
    const { check } = probe({ status: 'pass', diagnostics: [] });
    const runs = [run('a', { status: 'incomplete', diagnostics: [] })];
    const { examinations, unexamined } = evidenceOf(runs, { artifacts: [], checks: [check] });
    expect(examinations.map(({ artifacts }) => artifacts)).toEqual([[]]);
    expect(unexamined).toEqual([{ check: 'probe', artifact: 'a' }]);
  });
});
