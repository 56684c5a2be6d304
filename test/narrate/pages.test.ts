/** Pages of the print edition are told where the publication wants it, each edition with its own. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_NARRATION } from '../../src/model/narration-settings.ts';
import type { Pagination } from '../../src/model/pagination.ts';
import { narrate } from '../../src/narrate/index.ts';
import { quietHost } from './quiet-engine.ts';
import { chapter, document, edition, heading, paragraph } from './sample-document.ts';

const of = document([
  edition([chapter('k', [heading('h', 'Titel'), paragraph('p', 'Eins.', 'Zwei.')])]),
]);

function pagination(name: Pagination['edition'], label: string): Pagination {
  const exports = { engine: { name: 'probe', version: '1' }, archival: new Uint8Array(0) };
  const pages = [{ label: 'i' }, { label: '1', first: 'h-s' }, { label, first: 'p-s2' }];
  return { layout: name, edition: name, pages, exports };
}

async function heard(pageNumbers: boolean, paginations?: readonly Pagination[]) {
  const book = { ...of, meta: { ...of.meta, narration: { ...DEFAULT_NARRATION, pageNumbers } } };
  const request = { document: book, editions: book.editions, host: quietHost().host };
  const { value } = await narrate({ ...request, ...(paginations && { paginations }) });
  return value[0]?.tracks[0]?.clips.map(({ spoken }) => spoken);
}

describe('page numbers', () => {
  const paginations = [pagination('easy', '9'), pagination('standard', '2')];

  it('are spoken before what begins a page', async () => {
    expect(await heard(true, paginations)).toEqual([
      'Seite eins. Titel.',
      'Eins.',
      'Seite zwei. Zwei.',
    ]);
  });

  it('are not spoken by default, nor where nothing is printed', async () => {
    expect(await heard(false, paginations)).toEqual(['Titel.', 'Eins.', 'Zwei.']);
    expect(await heard(true)).toEqual(['Titel.', 'Eins.', 'Zwei.']);
  });
});
