/** A small publication in both editions, really spoken, for the tests of books to listen to. */
import type { RenderContext } from '../../../src/formats/format.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Document } from '../../../src/model/document.ts';
import { narrate } from '../../../src/narrate/index.ts';
import { chapter, document, edition, heading, paragraph } from '../../narrate/sample-document.ts';
import { section } from './section.ts';

export const host = createNodeHost();

const chapters = [
  chapter('01-start', [
    heading('start', 'Los geht’s: der Anfang & <mehr>'),
    paragraph('p1', 'Die Bürger‧meisterin grüßt.', 'Sie freut sich.'),
    section('weg', 'Der Weg'),
    paragraph('p2', 'Er ist lang.'),
    section('umweg', 'Der Um‧weg', 3),
    paragraph('p3', 'Er ist länger.'),
    section('ziel', 'Das Ziel'),
    paragraph('p4', 'Wir sind da.'),
  ]),
  chapter('02-mitte', [heading('mitte', 'Mitte'), paragraph('p5', 'Halb ist es geschafft.')]),
  chapter('03-ende', [heading('ende', 'Ende'), paragraph('p6', 'Alles hat ein Ende.')]),
];
const easy = [
  chapter('01-start', [heading('start-leicht', 'Anfang'), paragraph('q1', 'Hallo.')], {
    id: 'start-leicht',
  }),
];

export const editions = [edition(chapters), edition(easy, 'easy')];
export const publication: Document = document(editions);

const spoken = await narrate({ document: publication, editions, host });

/** What a format is given for it. */
export const context: RenderContext = {
  document: publication,
  editions,
  narrations: spoken.value,
  paginations: [],
  host,
};

/** The narration of the standard edition, its three tracks. */
export function standardTracks() {
  const tracks = spoken.value.find((one) => one.edition === 'standard')?.tracks ?? [];
  if (tracks.length !== 3) throw new Error('the fixture was not spoken');
  return tracks;
}
