/** A publication with every kind of node in both editions, as the web edition is given it. */
import type { RenderContext } from '../../../src/formats/format.ts';
import type { Host } from '../../../src/host/host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Narration } from '../../../src/model/narration.ts';
import { picture } from '../../writers/xhtml/tree.ts';
import { easyChapter, help, standardChapter } from './sample-chapters.ts';

const wide = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 160"><path d="M10 40h160v80h-160zM240 40h160v80h-160zM470 40h160v80h-160z" fill="none" stroke="#1b3a5c" stroke-width="4"/></svg>',
);

/** Both editions with two chapters each, a drawing and a pictogram. */
export const sampleDocument: Document = {
  meta: {
    slug: 'wohngeld',
    title: 'Wohngeld in Musterstadt',
    subtitle: 'So stellen Sie den Antrag',
    description: 'Wer Wohngeld bekommt, wie der Antrag geht und wer dabei hilft.',
    lang: 'de',
    authors: ['Redaktion Musterstadt', 'Wohngeldstelle Musterstadt'],
    publisher: 'Stadt Musterstadt',
    identifier: 'urn:uuid:7c9a2f0e-3f1b-5d55-9f0a-0d8f6f0b9a11',
    published: '2026-03-02',
    modified: '2026-10-15',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.de' },
    subjects: ['Wohngeld'],
    contact: {
      name: 'Bürgerbüro Musterstadt',
      street: 'Marktplatz 1',
      place: '01234 Musterstadt',
      phone: '01234 56-0',
      email: 'buergerbuero@musterstadt.example',
      web: 'https://www.musterstadt.example/buergerbuero',
    },
    address: 'https://lesen.musterstadt.example/wohngeld',
    abbreviations: [],
    glossary: [],
    pronunciation: [],
    voice: { name: 'de', rate: 145, easyRate: 125 },
    easy: { joint: 'mediopunkt', profile: 'din33429', review: { status: 'open' } },
    origin: 'machine-drafted',
    accessibility: {},
  },
  editions: [
    { name: 'standard', lang: 'de', chapters: [standardChapter(), help('hilfe', 'standard')] },
    { name: 'easy', lang: 'de-simple', chapters: [easyChapter(), help('hilfe-leicht', 'easy')] },
  ],
  pictures: [
    {
      ...picture('haus.svg'),
      bytes: wide,
      width: 640,
      height: 160,
      credit: 'Stadt Musterstadt, CC BY 4.0',
    },
    {
      ...picture('openmoji:1F4BB'),
      fileName: 'openmoji-1F4BB.svg',
      credit: 'OpenMoji, CC BY-SA 4.0',
    },
  ],
};

/** The first chapter is spoken, 252 seconds long; the second is not. */
export const sampleNarration: Narration = {
  edition: 'standard',
  voice: { engine: 'espeak-ng', version: '1.52', name: 'de', synthetic: true },
  sampleRate: 22050,
  tracks: [
    {
      chapter: 'antrag',
      title: 'Der Antrag',
      samples: 22050 * 252,
      clips: [],
      mp3: new Uint8Array(),
    },
  ],
};

/** What other formats made: only path, size and download are looked at. */
export const otherArtifacts: readonly Artifact[] = [
  file('wohngeld.pdf', 'application/pdf', 1_234_567, {
    edition: 'standard',
    title: 'Zum Drucken und Lesen',
    purpose: 'Für alle, die auf Papier lesen.',
    pages: 12,
  }),
  file('wohngeld.epub', 'application/epub+zip', 12_345_678, {
    edition: 'standard',
    title: 'E-Book mit Vorlese-Stimme',
    purpose: 'Für E-Book-Leser und Handys; Text und Stimme laufen zusammen.',
    duration: 3_900_000,
  }),
  file('wohngeld-leicht.pdf', 'application/pdf', 820_000, {
    edition: 'easy',
    title: 'Heft zum Ausdrucken',
    purpose: 'Für alle, die Leichte Sprache auf Papier lesen.',
    pages: 1,
  }),
  { path: 'audio/standard/01-antrag.vtt', mediaType: 'text/vtt', bytes: new Uint8Array(10) },
  { path: 'audio/standard/01-antrag.mp3', mediaType: 'audio/mpeg', bytes: new Uint8Array(10) },
];

function file(
  path: string,
  mediaType: string,
  size: number,
  download: NonNullable<Artifact['download']>,
): Artifact {
  return { path, mediaType, bytes: new Uint8Array(size), download };
}

/** What the format is given; `parts` replace the sample's. */
export function contextOf(host: Host, parts: Partial<RenderContext> = {}): RenderContext {
  return {
    document: sampleDocument,
    editions: sampleDocument.editions,
    narrations: [sampleNarration],
    paginations: [],
    host,
    ...parts,
  };
}
