/** Walking inlines, and what they say as plain text. */
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/model/document.ts';
import { plainText, titleOf, walkInlines } from '../../src/model/walk.ts';
import {
  abbreviation,
  chapter,
  emphasis,
  foreign,
  heading,
  image,
  inlines,
  lineBreak,
  link,
  noteReference,
  paragraph,
  reference,
  strong,
  term,
  text,
} from '../builders.ts';

function kindsIn(children: readonly Inline[]): readonly string[] {
  const kinds: string[] = [];
  walkInlines(children, (inline) => kinds.push(inline.kind));
  return kinds;
}

describe('walkInlines', () => {
  it('visits parents first, then their children, in reading order', () => {
    const words = inlines(['Vor ', emphasis('sehr ', strong('alten')), link('https://a.example')]);
    expect(kindsIn(words)).toEqual(['text', 'emphasis', 'text', 'strong', 'text', 'link']);
  });

  it('visits nothing in nothing', () => {
    expect(kindsIn([])).toEqual([]);
  });
});

describe('plainText', () => {
  const cases: readonly (readonly [string, Inline | string, string])[] = [
    ['text as it stands, blanks included', ' a  b ', ' a  b '],
    ['code as it stands', { kind: 'code', span: text('').span, value: 'x = 1' }, 'x = 1'],
    ['an abbreviation short', abbreviation('OZG', 'Onlinezugangsgesetz'), 'OZG'],
    ['a glossary word as it is used here', term('Gesetzes', 'gesetz'), 'Gesetzes'],
    ['a line break as a blank', lineBreak(), ' '],
    ['no footnote reference', noteReference('fn'), ''],
    ['no picture, whatever its alternative text says', image('Ein Haus'), ''],
    ['the words of a link', link('https://a.example', 'Amt'), 'Amt'],
    ['the words of a reference', reference('hilfe', 'Kapitel 2'), 'Kapitel 2'],
    ['words of other languages', foreign('en', 'open ', emphasis('data')), 'open data'],
  ];
  it.each(cases)('holds %s', (_, inline, expected) => {
    expect(plainText(inlines([inline]))).toBe(expected);
  });

  it('joins without adding anything', () => {
    expect(plainText(inlines(['Jena', noteReference('a'), ', ', strong('Thüringen')]))).toBe(
      'Jena, Thüringen',
    );
  });

  it('keeps joints: each edition shows them in its own way', () => {
    expect(plainText([text('Bürger‧büro')])).toBe('Bürger‧büro');
  });
});

describe('titleOf', () => {
  it('is the first heading, without blanks around it', () => {
    expect(titleOf(chapter([heading(1, ' Der Antrag '), paragraph('Text')]))).toBe('Der Antrag');
  });

  it('is the file’s name where the chapter opens with something else', () => {
    expect(titleOf(chapter([paragraph('Text'), heading(1, 'Zu spät')]))).toBe('01-kapitel');
    expect(titleOf(chapter([]))).toBe('01-kapitel');
  });
});
