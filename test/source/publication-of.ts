/** Reads a publication that exists in memory only: files over a minimal publication.yaml. */
import { posix } from 'node:path';
import type { Result } from '../../src/diagnostics/diagnostic.ts';
import type { Folder, Host } from '../../src/host/host.ts';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Document } from '../../src/model/document.ts';
import { readPublication } from '../../src/source/index.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Complete, with one chapter `01.md`, an abbreviation and a glossary. */
export const MINIMAL = `titel: Probe
beschreibung: Eine Probe.
autoren: Redaktion Musterstadt
herausgeber: Stadt Musterstadt
erschienen: 2026-01-02
geaendert: 2026-01-02
lizenz: { name: CC BY 4.0 }
kontakt: { name: Bürgerbüro }
kapitel: [01.md]
abkuerzungen: { OZG: Onlinezugangsgesetz }
glossar:
  - wort: Gesetz
    erklaerung: Eine Regel, die für alle gilt.
    leicht: |
      Ein Gesetz ist eine Regel.
      Die Regel gilt für alle.
`;

/** The result of reading these files; `publication.yaml` may be among them. */
export function publicationOf(files: Files): Promise<Result<Document | undefined>> {
  return readPublication(hostWith({ 'publication.yaml': MINIMAL, ...files }), '/probe');
}

/** The real host, but for its folder. */
export function hostWith(files: Files): Host {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const folder: Folder = {
    path: '/probe',
    read: async (path) => bytes.get(posix.normalize(path)),
    locate: async (path) => {
      const name = posix.normalize(path);
      if (name.startsWith('..') || name.startsWith('/')) return 'outside';
      return name === '.' ? 'folder' : bytes.has(name) ? 'file' : 'missing';
    },
    list: async () => [...bytes.keys()].toSorted(),
  };
  return { ...createNodeHost(), folder: () => folder };
}
