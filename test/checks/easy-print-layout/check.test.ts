/** The check as a build runs it: what it examines, where it points to, what it says when it cannot read. */
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { contrastOf } from '../../../src/checks/easy-print-layout/contrast.ts';
import { easyPrintLayoutCheck } from '../../../src/checks/easy-print-layout/index.ts';
import { easyPrintFormat } from '../../../src/formats/easy-print/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { documentFrom, host, print } from '../../paginate/printing.ts';
import { bytesOf, RIGHT } from './faulty.ts';

const text = '# Das Haus\n\nText.\n\n:::leicht\nDas Haus ist offen.\n:::\n';
const pdf = (bytes: Uint8Array): Artifact => ({
  path: 'probe-leicht.pdf',
  mediaType: 'application/pdf',
  bytes,
  download: { edition: 'easy', title: 'Leichte Sprache', purpose: 'Zum Lesen.' },
});

async function check(bytes: Uint8Array, size?: 18): Promise<CheckRun> {
  const plain = await documentFrom(text);
  const easy = { ...plain.meta.easy, ...(size && { print: { paper: 'a4' as const, size } }) };
  const document = { ...plain, meta: { ...plain.meta, easy } };
  const subjects = [pdf(bytes)];
  const context = { document, narrations: [], artifacts: subjects, subjects, host };
  const [run] = await easyPrintLayoutCheck.run(context);
  if (run === undefined) throw new Error('no run');
  return run;
}

const told = ({ diagnostics }: CheckRun) =>
  diagnostics.map(({ code, message }) => `${code} ${message.de}`);

describe('the check', () => {
  it('passes a page as it should be', async () => {
    const run = await check(await bytesOf({}));
    expect([run.status, run.diagnostics]).toEqual(['pass', []]);
  });

  it('fails one with an error, and points to the line of the source', async () => {
    const body = RIGHT.replace('Das Haus ist offen.', '#text(size: 9pt)[Das Haus ist offen.]');
    const run = await check(await bytesOf({ body }));
    expect(run.status).toBe('fail');
    expect(told(run)).toEqual([
      'easy-print/small-type Seite 1, „Das Haus ist offen.“: 9 pt Schrift, verlangt sind 14 pt.',
    ]);
    expect(run.diagnostics[0]?.span).toMatchObject({ file: '01.md', line: 6 });
    expect(run.diagnostics[0]?.artifact?.path).toBe('probe-leicht.pdf');
  });

  it('asks for the type that the publication asks for', async () => {
    const run = await check(await bytesOf({}), 18);
    expect(run.diagnostics.map(({ code }) => code)).toContain('easy-print/small-type');
  });

  it('passes with a warning only', async () => {
    const run = await check(await bytesOf({ body: RIGHT.replace('#picture', '') }));
    expect(run.status).toBe('pass');
    expect(told(run)).toEqual([
      'easy-print/no-picture Seite 1, „Das Haus“: Der Abschnitt hat kein Bild.',
    ]);
  });

  it('is incomplete where it cannot read', async () => {
    const run = await check(new TextEncoder().encode('no PDF'));
    expect(run.status).toBe('incomplete');
    expect(run.diagnostics.map(({ code }) => code)).toEqual(['easy-print/unread']);
  });

  it('is incomplete where its worker dies', async () => {
    const document = await documentFrom(text);
    const subjects = [pdf(new Uint8Array([1]))];
    const broken = {
      ...host,
      inWorker: async () => {
        throw new Error('out of memory');
      },
    };
    const context = { document, narrations: [], artifacts: subjects, subjects, host: broken };
    const [run] = await easyPrintLayoutCheck.run(context);
    expect(run?.status).toBe('incomplete');
    expect(run?.diagnostics[0]?.message.de).toContain('out of memory');
  });

  it('looks at Leichte Sprache on paper, and at nothing else', async () => {
    const { bytes } = await print(await documentFrom(text), easyPrintFormat);
    const one = pdf(bytes);
    expect(easyPrintLayoutCheck.examines(one)).toBe(true);
    expect(easyPrintLayoutCheck.examines({ ...one, forPrinting: true })).toBe(false);
    expect(easyPrintLayoutCheck.examines({ ...one, mediaType: 'application/epub+zip' })).toBe(
      false,
    );
    const download = { edition: 'standard' as const, title: 'PDF', purpose: 'x' };
    expect(easyPrintLayoutCheck.examines({ ...one, download })).toBe(false);
  });
});

describe('contrast', () => {
  it.each([
    [[0, 0, 0], [1, 1, 1], 21],
    [[1, 1, 1], [1, 1, 1], 1],
    [[0.4667, 0.4667, 0.4667], [1, 1, 1], 4.48],
    [[1, 0, 0], [1, 1, 1], 4],
  ] as const)('%j on %j', (one, other, expected) => {
    expect(contrastOf(one, other)).toBeCloseTo(expected, 1);
    expect(contrastOf(other, one)).toBeCloseTo(expected, 1);
  });
});
