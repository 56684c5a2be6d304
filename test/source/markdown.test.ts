/** The small parsers below Markdown: fences, attributes, nearest words, ids; and places. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/model/document.ts';
import { isProvisional } from '../../src/model/provisional-id.ts';
import { partsOf, walkBlocks } from '../../src/model/reading-order.ts';
import { walkInlines } from '../../src/model/walk.ts';
import { firstFree, slugOf } from '../../src/source/ids.ts';
import { readAttributes } from '../../src/source/markdown/attributes.ts';
import { pairFences } from '../../src/source/markdown/fences.ts';
import { didYouMean, nearest } from '../../src/source/nearest.ts';
import { publicationOf } from './publication-of.ts';

describe('fences', () => {
  function paired(text: string): string {
    return pairFences(text.split('\n')).lines.join('\n');
  }

  test('the outer fence gets one colon more than the inner', () => {
    expect(paired(':::a\n:::b\n:::\n:::')).toBe('::::a\n:::b\n:::\n::::');
  });
  test('colons that were counted stay in pairs', () => {
    expect(paired(':::::a\n:::b\n:::\n:::::')).toBe('::::a\n:::b\n:::\n::::');
  });
  test('neighbours do not count', () => {
    expect(paired(':::a\n:::\n:::b\n:::')).toBe(':::a\n:::\n:::b\n:::');
  });
  test('quotes and lists keep their marks', () => {
    expect(paired('> :::a\n> > :::b\n> > :::\n> :::\n- :::c\n  :::')).toBe(
      '> ::::a\n> > :::b\n> > :::\n> ::::\n- :::c\n  :::',
    );
  });
  test('a fence closed from outside is a finding', () => {
    const { findings } = pairFences([':::::a', ':::b', ':::::']);
    expect(findings).toEqual([{ problem: 'unclosed', line: 2, column: 1, text: 'b' }]);
  });
  test('as many lines come out as went in', () => {
    const line = fc.constantFrom(
      ':::a',
      ':::',
      '::::b[x]{y=z}',
      '::: c',
      '```',
      '~~~~',
      'x',
      '',
      '> :::',
      '    :::d',
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(pairFences(lines).lines).toHaveLength(lines.length);
      }),
    );
  });
});

describe('attributes', () => {
  test.for<[string, string, readonly string[], Record<string, string>]>([
    ['{#a}', 'a', [], {}],
    ['{ .b .c #a }', 'a', ['b', 'c'], {}],
    ['{lang=en title="x y" alt=\'z\'}', '', [], { lang: 'en', title: 'x y', alt: 'z' }],
    ['{title=„x y“}', '', [], { title: 'x y' }],
    ['{kopfspalte}', '', [], { kopfspalte: '' }],
    ['{}', '', [], {}],
  ])('%s', ([text, id, classes, values]) => {
    const read = readAttributes(`${text} danach`);
    expect(read?.length).toBe(text.length);
    expect(read?.attributes.id ?? '').toBe(id);
    expect(read?.attributes.classes).toEqual(classes);
    expect(Object.fromEntries(read?.attributes.values ?? [])).toEqual(values);
  });

  test.for(['{', '{#}', '{=}', '{a=', '{a="b}', '{{a}}', '{.}'])('%s is malformed', (text) => {
    expect(readAttributes(text)).toBeUndefined();
  });
});

describe('words', () => {
  test('the nearest is near', () => {
    expect(nearest('hinweiss', ['tipp', 'hinweis'])).toBe('hinweis');
    expect(nearest('Autoren', ['autoren'])).toBe('autoren');
    expect(nearest('xyz', ['hinweis', 'achtung'])).toBeUndefined();
    expect(didYouMean('tip', ['tipp'])?.en).toBe('Did you mean “tipp”?');
  });
  test('slugs', () => {
    expect(['Über uns!', 'Straße', 'Wohn‧geld', 'É', '!!!', 'a--b'].map(slugOf)).toEqual([
      'ueber-uns',
      'strasse',
      'wohngeld',
      'e',
      'ohne-namen',
      'a-b',
    ]);
    expect(firstFree('a', (name) => ['a', 'a-2'].includes(name))).toBe('a-3');
  });
});

describe('places and ids', () => {
  async function everything(text: string): Promise<
    readonly {
      readonly id?: string;
      readonly kind?: string;
      readonly span: { readonly line: number; readonly column: number };
    }[]
  > {
    const { value } = await publicationOf({ '01.md': text });
    const found: (
      | Inline
      | { readonly id: string; readonly span: { readonly line: number; readonly column: number } }
    )[] = [];
    for (const chapter of value?.editions.flatMap(({ chapters }) => chapters) ?? []) {
      walkBlocks(chapter.blocks, (block) => {
        found.push(block);
        for (const part of partsOf(block))
          if ('inlines' in part) walkInlines(part.inlines, (inline) => found.push(inline));
      });
    }
    return found;
  }

  test('columns on a line with changed colons are the author’s', async () => {
    const text = '# T\n\n:::hinweis[Ein *Titel*]\n:::tipp[Noch *einer*]\nText.\n:::\n:::\n';
    const emphasis = (await everything(text))
      .filter(({ kind }) => kind === 'emphasis')
      .map(({ span }) => `${span.line}:${span.column}`);
    expect(emphasis).toEqual(['3:16', '4:14']);
  });

  test('each line of Leichte Sprache has its own place', async () => {
    const found = await everything('# T\n\n:::leicht\nEins.\n  Zwei.\n> Drei.\n> Vier.\n:::\n');
    const texts = found.flatMap((node) =>
      'value' in node && node.value !== 'T' ? [`${node.span.line}:${node.span.column}`] : [],
    );
    expect(texts).toEqual(['4:1', '5:3', '6:3', '7:3']);
  });

  test('ids are unique, and provisional unless the author gave them', async () => {
    const text =
      '# T {#t}\n\n- - a\n  - b\n\n| a | a |\n|---|---|\n| b | b |\n\n:::leicht\n![x](openmoji:1F4BB)\nA.\n![x](openmoji:1F4BB)\nB.\n\n- - a\n:::\n\n> > q\n';
    const ids = (await everything(text)).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !isProvisional(id))).toEqual(['t', 't-leicht']);
  });
});
