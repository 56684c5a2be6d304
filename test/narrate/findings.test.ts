/** What the stage finds in a text, and how it reads what the author says about its words. */
import { describe, expect, it } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.ts';
import type { Inline } from '../../src/model/document.ts';
import { chapter, document, edition, paragraph, sentence, span } from './sample-document.ts';
import { base, cacheFolders, speak } from './speaking.ts';

const cacheFolder = cacheFolders();

describe('findings', () => {
  it('name an unknown voice and those there are', async () => {
    const { value, diagnostics } = await speak({
      ...base,
      meta: { ...base.meta, voice: { ...base.meta.voice, name: 'hans' } },
    });
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-voice']);
    expect(diagnostics[0]?.message.de).toMatch(/„hans“.*: de\./);
  });

  it('name a language that is no voice, which the engine would refuse in mid-build', async () => {
    const { value, diagnostics } = await speak({
      ...base,
      meta: { ...base.meta, voice: { ...base.meta.voice, name: 'en-gb' } },
    });
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-voice']);
    expect(diagnostics[0]?.message.de).toMatch(/Alle: .*\ben-gb-x-rp\b/u);
    expect(diagnostics[0]?.message.de).not.toMatch(/Alle: .*\ben-gb,/u);
  });

  it('are none for words in such a language inside a text', async () => {
    const words: Inline = {
      kind: 'language',
      span,
      lang: 'en-GB',
      children: [{ kind: 'text', span, value: 'council' }],
    };
    const of = document([
      edition([chapter('k', [paragraph('p', sentence('s', 'Er sagte ', words, '.'))])]),
    ]);
    expect((await speak(of)).diagnostics).toEqual([]);
  });

  it('name an unknown variant and those there are', async () => {
    const { diagnostics } = await speak({
      ...base,
      meta: { ...base.meta, voice: { ...base.meta.voice, name: 'de+hans' } },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-voice']);
    expect(diagnostics[0]?.message.de).toMatch(/„\+hans“.*\+max/);
  });

  it('name a language that cannot be pronounced, the same with a warm cache', async () => {
    const words: Inline = {
      kind: 'language',
      span,
      lang: 'tlh',
      children: [{ kind: 'text', span, value: 'nuqneH' }],
    };
    const of = document([
      edition([chapter('k', [paragraph('p', sentence('s', 'Er sagte ', words, '.'))])]),
    ]);
    const host = createNodeHost({ cacheFolder: await cacheFolder() });
    const cold = await speak(of, host);
    expect(cold.diagnostics.map(({ code }) => code)).toEqual(['narration/unknown-language']);
    expect(cold.diagnostics[0]?.message.de).toContain('„tlh“');
    expect((await speak(of, host)).diagnostics).toEqual(cold.diagnostics);
  });

  it('name what makes no sound, and give it a clip of silence all the same', async () => {
    const of = document([edition([chapter('k', [paragraph('p', 'Ja.', '⁂', 'Nein.')])])]);
    const host = createNodeHost({ cacheFolder: await cacheFolder() });
    const { value, diagnostics } = await speak(of, host);
    expect(diagnostics.map(({ code }) => code)).toEqual(['narration/unspoken']);
    expect(diagnostics[0]?.message.de).toContain('„⁂“');
    const clips = value[0]?.tracks[0]?.clips ?? [];
    expect(clips.map(({ target }) => target)).toEqual(['p-s1', 'p-s2', 'p-s3']);
    expect(clips.every(({ begin, end }) => end > begin)).toBe(true);
    expect((await speak(of, host)).diagnostics).toEqual(diagnostics);
  });

  it('are none for signs that have a name', async () => {
    const of = document([edition([chapter('k', [paragraph('p', '–', '✓', '%')])])]);
    const { value, diagnostics } = await speak(of);
    expect(diagnostics).toEqual([]);
    expect(value[0]?.tracks[0]?.clips.map(({ spoken }) => spoken)).toEqual([
      'Strich.',
      'Häkchen.',
      'Prozent.',
    ]);
  });
});

describe('the author’s readings and other languages', () => {
  it('are heard', async () => {
    const words: Inline = {
      kind: 'language',
      span,
      lang: 'en-GB',
      children: [{ kind: 'text', span, value: 'open data' }],
    };
    const blocks = [paragraph('p', sentence('s', 'KI & ', words, ' in Jena.'))];
    const of = document([edition([chapter('k', blocks)])], {
      pronunciation: [{ written: 'KI', spoken: 'künstliche Intelligenz' }],
    });
    const { value, diagnostics } = await speak(of);
    expect(diagnostics).toEqual([]);
    expect(value[0]?.tracks[0]?.clips[0]?.spoken).toBe(
      'künstliche Intelligenz und open data in Jena.',
    );
  });

  it('end with their own punctuation', async () => {
    const words: Inline = {
      kind: 'language',
      span,
      lang: 'en',
      children: [{ kind: 'text', span, value: 'open data' }],
    };
    const blocks = [
      paragraph('p', sentence('a', 'Kennen Sie „', words, '“?'), sentence('b', words)),
    ];
    const { value } = await speak(document([edition([chapter('k', blocks)])]));
    expect(value[0]?.tracks[0]?.clips.map(({ spoken }) => spoken)).toEqual([
      'Kennen Sie open data?',
      'open data.',
    ]);
  });
});
