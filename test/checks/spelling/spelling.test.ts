/** Words of pages that a dictionary does not know are told once, at their place; the rest is silence. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { spellingCodes } from '../../../src/checks/spelling/codes.ts';
import { spellingCheck } from '../../../src/checks/spelling/index.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Chapter, Document, Inline } from '../../../src/model/document.ts';
import { prepare } from '../../../src/prepare/index.ts';
import { readPublication } from '../../../src/source/index.ts';
import { documentWithIds } from '../artifacts.ts';
import { AFF, chapter, dic, hostWith, pageOf, text, withChapters } from './tiny.ts';

const installed = { '/system/de_DE.aff': AFF, '/system/de_DE.dic': dic() };
const plain = documentWithIds('a');

async function check(
  chapters: readonly Chapter[],
  { host = hostWith(installed), meta = {} }: { host?: Host; meta?: Partial<Document['meta']> } = {},
): Promise<readonly CheckRun[]> {
  const document = withChapters({ ...plain, meta: { ...plain.meta, ...meta } }, ...chapters);
  const artifacts = chapters.map(pageOf);
  return spellingCheck.run({ document, narrations: [], artifacts, subjects: artifacts, host });
}

/** Code and German message of what is found in one chapter of these inlines. */
async function told(...inlines: readonly Inline[]): Promise<readonly string[]> {
  const runs = await check([chapter('k', inlines)]);
  return runs.flatMap(({ diagnostics }) =>
    diagnostics.map(({ code, message }) => `${code} ${message.de}`),
  );
}

describe('spelling', () => {
  it('has nothing to say about right words, and passes', async () => {
    const runs = await check([chapter('k', [text('Das Amt ist für die Fragen … frei.')])]);
    expect(runs.map(({ status }) => status)).toEqual(['pass']);
    const words = ['Das Wohngeldantragsamt ist frei und ein Amtshaus.'];
    expect(await told(...words.map((one) => text(one)))).toEqual([]);
  });

  it('tells of a small word that is nearly one of the dictionary', async () => {
    expect(await told(text('Das Amt ist frie und lessen.'))).toEqual([
      'spelling/possible-mistake „frie“ steht nicht im Wörterbuch. Ähnlich: „frei“, „freie“.',
      'spelling/possible-mistake „lessen“ steht nicht im Wörterbuch. Ähnlich: „lesen“.',
    ]);
  });

  it('tells less surely of a word in capitals, which may be a name', async () => {
    expect(await told(text('Der Antarg für Jena.'))).toEqual([
      'spelling/unknown-word „Antarg“ steht nicht im Wörterbuch. Ähnlich: „Antrag“.',
      'spelling/unknown-word „Jena“ steht nicht im Wörterbuch.',
    ]);
  });

  it('is never more than a hint, and the page passes', async () => {
    const runs = await check([chapter('k', [text('Xyz frie')])]);
    expect(runs.map(({ status }) => status)).toEqual(['pass']);
    expect(runs.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity))).toEqual([
      'info',
      'info',
    ]);
  });

  it('tells a word once, where it first stands, with its other places', async () => {
    const one = chapter('eins', [text('Das ist Jena.', 3)], [text('Jena!', 4)]);
    const two = chapter('zwei', [text('Die Frage ist Jena.', 9)]);
    const runs = await check([one, two]);
    expect(runs.map(({ artifact, diagnostics }) => [artifact, diagnostics.length])).toEqual([
      ['lesen/eins.html', 1],
      ['lesen/zwei.html', 0],
    ]);
    const [finding] = runs[0]?.diagnostics ?? [];
    expect(finding?.span?.line).toBe(3);
    expect(finding?.related?.map(({ span }) => span.line)).toEqual([4, 9]);
    expect(finding?.message.de).toContain('Es steht noch an 2 weiteren Stellen.');
  });

  it('reads words across stressed parts, with the place of their first letter', async () => {
    const span = { file: 'a.md', line: 5, column: 1 };
    const strong: Inline = { kind: 'strong', span, children: [text('Wohn', 5)] };
    expect(await told(strong, text('geld und Amt', 6))).toEqual([]);
    const runs = await check([chapter('k', [strong, text('gold und Amt', 6)])]);
    expect(runs[0]?.diagnostics.map(({ span: at, message }) => [at?.line, message.en])).toEqual([
      [5, '“Wohngold” is not in the dictionary. Similar: “Wohngeld”.'],
    ]);
  });
});

describe('left out are', () => {
  const span = { file: 'a.md', line: 1, column: 1 };
  const cases: Readonly<Record<string, readonly Inline[]>> = {
    'words of other languages': [
      { kind: 'language', span, lang: 'en', children: [text('end to end')] },
    ],
    code: [{ kind: 'code', span, value: 'curl frie' }],
    abbreviations: [
      { kind: 'abbreviation', span, short: 'Ozgg', expansion: 'x', first: true },
      text(' und OZG und PDFs'),
    ],
    'words of the glossary': [{ kind: 'term', span, text: 'Portal', definition: 'x' }],
    'addresses and numbers': [
      text('www.jena.de https://x.org/frie a.b@jena.de jena.de A4-Blatt 3D-Drucker'),
    ],
    'joints of Leichte Sprache': [text('Wohn‧geld‧antrag')],
    'hyphens between known words': [text('Amts-Haus und Wohngeld-Antrag')],
    'halves of compounds': [text('Amts- und Wohngeldantrag und Wohngeldantrag und -haus')],
  };
  for (const [name, inlines] of Object.entries(cases)) {
    it(name, async () => {
      expect(await told(...inlines)).toEqual([]);
    });
  }

  it('names and words of publication.yaml, bent as well', async () => {
    const meta = {
      authors: ['Ayşe Demir'],
      publisher: 'Stadt Jena',
      pronunciation: [{ written: 'Kitt', spoken: 'Kitt' }],
      glossary: [{ term: 'Portal', id: 'p', definition: 'x' }],
      abbreviations: [{ short: 'Kfz', expansion: 'Kraftfahrzeug' }],
    };
    const words = [text('Ayşe Demirs Kitt ist Jenas Portale und Kfz und Stadt-Amt.')];
    expect((await check([chapter('k', words)], { meta }))[0]?.diagnostics).toEqual([]);
    expect((await check([chapter('k', words)]))[0]?.diagnostics.length).toBeGreaterThan(4);
  });

  it('but alternative texts and gender signs are looked at', async () => {
    const image: Inline = {
      kind: 'image',
      id: 'i',
      span,
      picture: 'x.svg',
      alt: 'Ein Amt und ein Baun',
      decorative: false,
    };
    expect(await told(image)).toEqual(['spelling/unknown-word „Baun“ steht nicht im Wörterbuch.']);
    expect(await told(text('Freund*innen'))).toEqual([
      'spelling/unknown-word „Freundinnen“ steht nicht im Wörterbuch.',
    ]);
  });
});

describe('the dictionary', () => {
  const words = [chapter('k', [text('Das Amt')])];

  it('is missing: nothing is passed, and the finding says what to install', async () => {
    const host = hostWith({});
    expect(await spellingCheck.found?.(host)).toBe(false);
    const [run] = await check(words, { host });
    expect([run?.status, run?.diagnostics[0]?.code]).toEqual([
      'incomplete',
      'spelling/no-dictionary',
    ]);
    expect(run?.diagnostics[0]?.hint.de).toContain('LESBAR_DICTIONARIES');
  });

  it('is not there with one of its two files', async () => {
    expect(await spellingCheck.found?.(hostWith({ '/mine/de_DE.aff': AFF }))).toBe(false);
  });

  it('is the user’s before the system’s, else the npm package beside the tools', async () => {
    const versionOf = async (files: Readonly<Record<string, string>>) =>
      (await check(words, { host: hostWith(files) }))[0]?.tool.version;
    const npm = { '/tools/dictionary-de/index.aff': AFF, '/tools/dictionary-de/index.dic': dic() };
    const mine = { '/mine/de.aff': AFF, '/mine/de.dic': dic(['Amt']) };
    expect(await versionOf(npm)).toContain('(dictionary-de ');
    expect(await versionOf({ ...npm, ...installed })).toContain('(de_DE ');
    expect(await versionOf({ ...npm, ...installed, ...mine })).toContain('(de ');
    expect(await versionOf(installed)).not.toBe(
      await versionOf({ ...installed, '/system/de_DE.dic': dic(['Amt']) }),
    );
  });

  it('is asked once about the same words', async () => {
    const host = hostWith(installed);
    const first = await check([chapter('k', [text('Xyz')])], { host });
    const busy = { ...host, inWorker: () => Promise.reject(new Error('asked again')) };
    expect(await check([chapter('k', [text('Xyz')])], { host: busy })).toEqual(first);
    await expect(check([chapter('k', [text('Abc')])], { host: busy })).rejects.toThrow(
      'asked again',
    );
  });

  const real = process.env.LESBAR_DICTIONARIES ?? '/usr/share/hunspell';
  const isThere = existsSync(join(real, 'de_DE.dic')) || existsSync(join(real, 'de.dic'));
  it.skipIf(!isThere)(
    `that is real (in ${real}; skipped where there is none) knows the base publication`,
    async () => {
      const host = createNodeHost();
      const read = await readPublication(host, 'test/base');
      const document = read.value === undefined ? plain : prepare(read.value).value;
      const chapters = document.editions.flatMap((edition) => edition.chapters);
      const artifacts = chapters.map(pageOf);
      const context = { document, narrations: [], artifacts, subjects: artifacts, host };
      const runs = await spellingCheck.run(context);
      const messages = runs.flatMap(({ diagnostics }) =>
        diagnostics.map(({ message }) => message.de),
      );
      expect(messages.map((message) => /„(.*?)“/u.exec(message)?.[1])).toEqual(['Ayşe', 'Demir']);
    },
  );
});

describe('the rules', () => {
  it('touch no success criterion of WCAG 2.2', async () => {
    const rules = (await spellingCheck.covers?.()) ?? [];
    expect(rules.map(({ rule }) => rule)).toEqual(
      Object.keys(spellingCodes).filter((code) => code !== 'spelling/no-dictionary'),
    );
    expect(rules.flatMap(({ criteria }) => criteria)).toEqual([]);
  });
});
