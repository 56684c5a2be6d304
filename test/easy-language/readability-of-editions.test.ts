/** Readability is counted in a thread, once for the same text, and says what counting here says. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readLexiconFiles } from '../../src/easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../src/easy-language/lexicon/open-lexicon.ts';
import { editionReadability } from '../../src/easy-language/readability/edition.ts';
import { readabilityOfEditions } from '../../src/easy-language/readability/index.ts';
import type { Cache, Host } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Block, Edition } from '../../src/model/document.ts';
import { prepare } from '../../src/prepare/index.ts';
import { documentOf, heading, paragraph } from '../builders.ts';

/** Sentences stand in a document only after it was prepared. */
function preparedOf(...content: readonly Block[]) {
  return prepare(documentOf(...content)).value;
}

const [read] = preparedOf(
  heading(1, 'Anträge'),
  paragraph('Die Stadt beantwortet jeden Antrag schriftlich.'),
).editions;
const [silent] = preparedOf(heading(1, 'Nur eine Überschrift')).editions;

function memory(): Cache {
  const kept = new Map<string, Uint8Array>();
  return {
    get: async (key) => kept.get(key),
    put: async (key, bytes) => {
      kept.set(key, bytes);
    },
  };
}

describe('readability of editions', () => {
  let real: Host;
  beforeAll(() => {
    real = createNodeHost();
  });
  const asked: unknown[] = [];
  const host = (cache: Cache): Host => ({
    ...real,
    cache,
    inWorker: (task, input) => {
      asked.push(input);
      return real.inWorker(task, input);
    },
  });

  it('is what the formulas say, and nothing for an edition without sentences', async () => {
    const lexicon = openLexicon(await readLexiconFiles(real));
    const editions: readonly Edition[] = [read, silent].flatMap((edition) => edition ?? []);
    expect(editions).toHaveLength(2);
    const values = await readabilityOfEditions(editions, host(memory()));
    expect(values).toEqual([editionReadability(editions[0] as Edition, lexicon)]);
  });

  it('is counted once for the same text, and again for another', async () => {
    const kept = host(memory());
    const edition = read as Edition;
    asked.length = 0;
    const first = await readabilityOfEditions([edition], kept);
    expect(await readabilityOfEditions([structuredClone(edition)], kept)).toEqual(first);
    expect(asked).toHaveLength(1);
    await readabilityOfEditions(
      [{ ...edition, chapters: [...edition.chapters, ...edition.chapters] }],
      kept,
    );
    expect(asked).toHaveLength(2);
  });
});
