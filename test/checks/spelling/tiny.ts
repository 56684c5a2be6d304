/** A tiny German dictionary in the way of the real one, and documents to be looked up in it. */

import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Chapter, Document, Inline } from '../../../src/model/document.ts';
import { memoryCache } from '../../memory-cache.ts';

/** Flags as in igerman98: x y z begin, go within and end compounds; o only there; h needs an affix. */
export const AFF = `SET UTF-8
TRY esianrtolcdugmphbwäüöß
COMPOUNDBEGIN x
COMPOUNDMIDDLE y
COMPOUNDEND z
FORBIDDENWORD d
COMPOUNDPERMITFLAG c
ONLYINCOMPOUND o
NEEDAFFIX h
KEEPCASE w
CIRCUMFIX f
COMPOUNDMIN 2

PFX U Y 1
PFX U   0     un       .

PFX G Y 1
PFX G   0     ge/f     .

SFX T Y 1
SFX T   en    t/f      en

SFX N Y 2
SFX N   0     en       [^e]
SFX N   0     n        e

SFX S Y 2
SFX S   0     s        [^sß]
SFX S   0     es       [sß]

SFX j Y 2
SFX j   0     0/xoc    .
SFX j   0     s/xoc    .

SFX k Y 3
SFX k   0     0/yoc    .
SFX k   0     s/yoc    .
SFX k   0     0/zoc    .

SFX A Y 2
SFX A   0     e/B      .
SFX A   0     er       .

SFX B Y 1
SFX B   0     n        e
`;

const WORDS = [
  'Amt/Sj',
  'amt/hk',
  'Antrag/Sj',
  'antrag/hk',
  'Wohngeld/Sj',
  'Frage/N',
  'Haus/Sj',
  'haus/hk',
  'Hausamt/dS',
  'Straße/N',
  'frei/UA',
  'mach/h',
  'spielen/GT',
  'lesen',
  'das',
  'ist',
  'ein',
  'der',
  'die',
  'und',
  'für',
  'GmbH/w',
];

/** The word list of `words`, or of the usual ones. */
export function dic(words: readonly string[] = WORDS): string {
  return `${words.length}\n\tKommentar\n${words.join('\n')}\n`;
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A host on whose machine these dictionaries are installed. */
export function hostWith(files: Readonly<Record<string, string>>): Host {
  const host = createNodeHost();
  return {
    ...host,
    cache: memoryCache(),
    folder: (folder) => ({
      path: folder,
      read: async (file) => {
        const text = files[`${folder}/${file}`];
        return text === undefined ? undefined : bytes(text);
      },
      locate: async (file) => (`${folder}/${file}` in files ? 'file' : 'missing'),
      list: async () => [],
    }),
    toolPlaces: () => ({ node: '', packages: '/tools', dictionaries: ['/mine', '/system'] }),
  };
}

/** Text on a line of `a.md`. */
export function text(value: string, line = 1): Inline {
  return { kind: 'text', value, span: { file: 'a.md', line, column: 1 } };
}

/** A chapter of one paragraph; each line is a sentence. */
export function chapter(id: string, ...sentences: readonly (readonly Inline[])[]): Chapter {
  const span = { file: 'a.md', line: 1, column: 1 };
  const children = sentences.map(
    (inlines, index): Inline => ({
      kind: 'sentence',
      id: `${id}-${index}`,
      span: inlines[0]?.span ?? span,
      children: inlines,
    }),
  );
  const blocks = [{ kind: 'paragraph' as const, id: `${id}-p`, span, children }];
  return { id, slug: id, kind: 'chapter', span, blocks, footnotes: [] };
}

/** The page that holds a chapter. */
export function pageOf({ id }: Chapter): Artifact {
  return { path: `lesen/${id}.html`, mediaType: 'text/html', bytes: bytes(''), chapter: id };
}

/** The document of these chapters, made from another one. */
export function withChapters(of: Document, ...chapters: readonly Chapter[]): Document {
  return { ...of, editions: [{ name: 'standard', lang: 'de', chapters }] };
}
