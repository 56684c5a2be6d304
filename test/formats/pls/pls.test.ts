/** The lexicon as a deliverable: one file where the publication has readings, none where it has not. */
import { describe, expect, it } from 'vitest';
import { lexiconFormat } from '../../../src/formats/pls/index.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { PronunciationEntry } from '../../../src/model/document.ts';
import { readPls } from '../../../src/source/lexicon/pls.ts';
import { documentOf, heading, metadata } from '../../builders.ts';

async function made(pronunciation: readonly PronunciationEntry[]) {
  const document = { ...documentOf(heading(1, 'Titel')), meta: metadata({ pronunciation }) };
  const { editions } = document;
  const context = { document, editions, narrations: [], paginations: [], host: createNodeHost() };
  return (await lexiconFormat.render(context)).value;
}

describe('the lexicon', () => {
  it('holds the readings of the publication', async () => {
    const [file, ...more] = await made([{ written: 'OZG', spoken: 'Gesetz' }]);
    expect(more).toEqual([]);
    expect(file).toMatchObject({ path: 'probe.pls', mediaType: 'application/pls+xml' });
    expect(readPls(new TextDecoder().decode(file?.bytes))).toMatchObject({
      lang: 'de',
      lexemes: [{ graphemes: ['OZG'], alias: 'Gesetz' }],
    });
  });

  it('is not there without any', async () => expect(await made([])).toEqual([]));
});
