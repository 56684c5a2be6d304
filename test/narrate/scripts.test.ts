/**
 * From Markdown to what is heard: scripts/*.md hold a chapter and, below `=== gesprochen`, each unit as
 * it is spoken with the pause after it. A file may begin with `=== angaben`, keys of publication.yaml, and `===`. `ACCEPT=1` rewrites what is heard; read it aloud before you commit.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { engineLanguage } from '../../src/narrate/engines/espeak/inventory.ts';
import { ssmlOf } from '../../src/narrate/engines/espeak/ssml.ts';
import { normaliserFor, readScript } from '../../src/narrate/spoken.ts';
import { writeScript } from '../../src/writers/speech/index.ts';
import { documentFrom } from '../paginate/printing.ts';
import { inventory } from './quiet-engine.ts';

const folder = new URL('./scripts/', import.meta.url);
const BREAK = '=== gesprochen\n';
const SETTINGS = 'aussprache: { Jena: Jehna, KI: künstliche Intelligenz }\n';

/** The keys of publication.yaml that a file begins with, and the chapter. */
function partsOf(file: string): readonly [yaml: string, chapter: string] {
  const [, yaml = '', chapter = file] = /^=== angaben\n(.*?)^===\n(.*)$/msu.exec(file) ?? [];
  return [yaml, chapter];
}

async function heard(markdown: string): Promise<string> {
  const [yaml, text] = partsOf(markdown);
  const document = await documentFrom(text, `${SETTINGS}${yaml}`);
  const findings: Diagnostic[] = [];
  const languageOf = (lang: string) => engineLanguage(lang, inventory);
  const reader = { normalise: normaliserFor(document), languageOf, findings };
  const lines = document.editions.flatMap((edition) => [
    `# ${edition.name}`,
    ...edition.chapters.flatMap((chapter) =>
      readScript(writeScript(chapter, document.meta.narration).utterances, reader).map(
        ({ sentence, pause }) => {
          const words = ssmlOf(sentence)
            .join('')
            .trim()
            .replaceAll(/<voice xml:lang="([^"]+)">/g, '[$1: ');
          return `${pause.padEnd(9)} ${words.replaceAll(/ ?<\/voice>/g, '] ').trim()}`;
        },
      ),
    ),
  ]);
  const codes = findings.map(({ code, span }) => `! ${span?.line} ${code}`);
  return `${[...lines, ...codes].join('\n')}\n`;
}

describe.each(readdirSync(folder).toSorted())('%s', (file) => {
  const [markdown = '', expected = ''] = readFileSync(new URL(file, folder), 'utf8').split(BREAK);
  it('is heard like this', async () => {
    if (process.env.ACCEPT !== '1') expect(await heard(markdown)).toBe(expected);
    // Whatever is written, no figure is left for the engine to guess at, foreign words aside.
    expect((await heard(markdown)).replace(/\[[^\]]*\]|^! .*$/gm, '')).not.toMatch(/\d/);
  });
  afterAll(async () => {
    if (process.env.ACCEPT !== '1') return;
    writeFileSync(new URL(file, folder), `${markdown}${BREAK}${await heard(markdown)}`);
  });
});
