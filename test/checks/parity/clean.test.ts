/** Clean publications of every kind: no page, book or recording is said to differ from its text. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { expectations } from '../../../src/checks/parity/expectations.ts';
import { parityCheck } from '../../../src/checks/parity/index.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Block, Document } from '../../../src/model/document.ts';
import { prepare } from '../../../src/prepare/index.ts';
import * as b from '../../builders.ts';
import { everyConstruct } from '../../writers/typst/every-construct.ts';
import { examined, host, type Made, madeOf, madeOfDocument } from './base-editions.ts';

afterAll(() => host.close());

async function expectClean(made: Made): Promise<void> {
  const runs = await examined(made, made.artifacts);
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(runs.filter(({ status }) => status !== 'pass')).toEqual([]);
}

describe('nothing differs', () => {
  it('in the sample publication', async () =>
    expectClean(await madeOf('content/digitale-stadt-jena')));

  it('in whatever order editions are looked at: what one should hold is not asked of another', async () => {
    const { document, narrations, artifacts } = await madeOf('templates/new');
    const pdf: Artifact = {
      path: 'a-leicht.pdf',
      mediaType: 'application/pdf',
      bytes: new Uint8Array(),
      download: { edition: 'easy', title: 'Druck', purpose: 'Für Papier.' },
    };
    const subjects = [pdf, ...artifacts.filter(parityCheck.examines)];
    const context = { document, narrations, artifacts, subjects, host };
    const inOneGo = expectations(context);
    for (const each of [...subjects, ...subjects]) {
      expect(inOneGo(each), each.path).toEqual(expectations(context)(each));
    }
  });

  it('in a document with every construct', async () =>
    expectClean(await madeOfDocument(everyConstruct())));

  it('in books of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(documents(), async (document) => {
        const { artifacts, ...made } = await madeOfDocument(document);
        // Pages need a browser, which would take a second for each of them.
        const heard = artifacts.filter(({ mediaType }) => mediaType !== 'text/html');
        await expectClean({ ...made, artifacts: heard });
      }),
      { numRuns: 40 },
    );
  });
});

/** Few words, so that sentences are alike; odd characters among them. */
function documents(): fc.Arbitrary<Document> {
  const word = fc.constantFrom(
    'Ja',
    'Amt.',
    'Der',
    'hilft!',
    '„Nein“',
    'Z.\u00A0B.',
    'a<b',
    '&',
    'İ',
    '🙂',
    '1.',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 7 }).map((list) => list.join(' '));
  const inline = fc.oneof(
    words,
    words.map((text) => b.link('https://a.example/?a=b&c', text)),
    words.map((text) => b.foreign('en', text)),
    words.map((text) => b.strong(text, b.emphasis(text))),
  );
  const paragraph = fc
    .array(inline, { minLength: 1, maxLength: 4 })
    .map((parts) => b.paragraph(...parts.flatMap((part) => [part, ' '])));
  const blocks = fc.letrec<{ block: Block; list: Block }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3 },
      paragraph,
      words.map((text) => b.heading(2, text, `?${text}`)),
      words.map(b.codeBlock),
      fc.tuple(words, words).map(([one, other]) => b.definitions([one, other], [other, one])),
      fc.tuple(words, words).map(([one, other]) => b.table(one, [one, other], [other, ''])),
      fc.tuple(words, tie('list')).map(([text, inside]) => b.box(text, inside)),
      fc.tuple(words, tie('list')).map(([text, inside]) => b.quote(text, inside)),
      tie('list'),
    ),
    list: fc
      .array(fc.oneof({ maxDepth: 3 }, paragraph, tie('list')), { minLength: 1, maxLength: 4 })
      .map((items) => b.list(...items.map((item) => [item]))),
  }));
  return fc
    .array(blocks.block, { maxLength: 8 })
    .map((list) => prepare(b.documentOf(b.heading(1, 'Titel', 'titel'), ...list)).value);
}
