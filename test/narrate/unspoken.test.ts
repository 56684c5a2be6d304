/** Nothing stays unspoken without a finding: signs alone and among words, and any document. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Block, Document, Inline } from '../../src/model/document.ts';
import { spokenUnits } from '../../src/model/reading-order.ts';
import { walkInlines } from '../../src/model/walk.ts';
import { normaliserFor, readScript, type SpokenUtterance } from '../../src/narrate/spoken.ts';
import { prepare } from '../../src/prepare/index.ts';
import { writeScript } from '../../src/writers/speech/index.ts';
import * as build from '../builders.ts';

type Heard = {
  readonly units: readonly SpokenUtterance[];
  readonly findings: readonly Diagnostic[];
};

function hear(document: Document): Heard {
  const findings: Diagnostic[] = [];
  const languageOf = (lang: string) => (lang === 'en' ? 'en' : undefined);
  const reader = { normalise: normaliserFor(document), languageOf, findings };
  const units = document.editions.flatMap((edition) =>
    edition.chapters.flatMap((chapter) => readScript(writeScript(chapter).utterances, reader)),
  );
  return { units, findings };
}

function found(...words: build.Words): readonly string[] {
  const { value } = prepare(build.documentOf(build.heading(1, 'Titel'), build.paragraph(...words)));
  return hear(value).findings.map(({ code, message }) => `${code}: ${message.de}`);
}

describe('signs among words', () => {
  it('without a name are found, each once', () => {
    expect(found('Super 👍 gemacht 👍!')).toEqual([
      'narration/unspoken: „👍“ in „Super 👍 gemacht 👍!“ wird nicht vorgelesen.',
    ]);
  });

  it.each(['⁂', '\ue123', '⌘', '🇩🇪', '♻️'])('%s is found', (sign) => {
    expect(found(`Das ist ${sign} hier.`)[0]).toMatch(/^narration\/unspoken/);
  });

  it.each(['Das ∞ hier.', 'Nach § 5 & 6.', 'Er – „sie“ (es) … ja?', 'Start → Ende', 'Tel. ☎ 5 ✓'])(
    '%s has names and punctuation only',
    (text) => expect(found(text)).toEqual([]),
  );

  it('have a place in the source', () => {
    const { value } = prepare(
      build.documentOf(build.heading(1, 'Titel'), build.paragraph('Ja 👍.')),
    );
    expect(hear(value).findings[0]?.span).toEqual(build.span);
  });
});

describe('a cell of a table', () => {
  const cells = (sign: string) =>
    hear(
      prepare(build.documentOf(build.heading(1, 'Titel'), build.table('T', ['Amt'], [sign]))).value,
    );

  it('of a sign without a name is found, though its column is heard', () => {
    const { units, findings } = cells('⁂');
    expect(units.at(-1)?.spoken).toBe('Amt:');
    expect(findings.map(({ message }) => message.de)).toEqual([
      '„⁂“ ergibt beim Vorlesen keinen Ton.',
    ]);
  });

  it('of a sign with a name is heard', () => {
    const { units, findings } = cells('–');
    expect(units.at(-1)?.spoken).toBe('Amt: Strich.');
    expect(findings).toEqual([]);
  });
});

describe('any document', () => {
  const value = fc.oneof(
    fc.constantFrom(
      'Wort',
      '3. Mai',
      '§ 5a',
      'Wohn‧geld',
      'OZG',
      '12,50 €',
      'jena.de',
      '👍',
      '⁂',
      '–',
      '✓',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  );
  const words: fc.Arbitrary<build.Words> = fc.array(
    fc.oneof(
      value,
      value.map((one) => build.strong(one)),
      value.map((one) => build.emphasis(one)),
      value.map((one) => build.link('https://jena.de', one)),
      fc.tuple(fc.constantFrom('en', 'tlh'), value).map(([lang, one]) => build.foreign(lang, one)),
      value.map((one): Inline => ({ kind: 'code', span: build.span, value: one })),
      fc.constant(build.abbreviation('OZG', 'Onlinezugangsgesetz')),
      fc.constant(build.term('Antrag')),
      fc.constant(build.lineBreak()),
      value.map((alt) => build.image(alt)),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words.map((all) => build.paragraph(...all)),
      value.map((text) => build.codeBlock(text)),
      value.map((text) => build.heading(2, text)),
      fc.tuple(value, value, value).map(([a, b, c]) => build.table(a, [b, c], [c, a])),
      fc.tuple(value, value).map(([word, meaning]) => build.definitions([word, meaning])),
      fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }).map((items) => build.list(...items)),
      fc.tuple(value, tie('blocks')).map(([by, blocks]) => build.quote(by, ...blocks)),
      fc.tuple(value, tie('blocks')).map(([title, blocks]) => build.box(title, ...blocks)),
      fc.tuple(value, tie('blocks')).map(([title, blocks]) => build.contact(title, ...blocks)),
      fc
        .tuple(value, value, tie('blocks'))
        .map(([alt, caption, blocks]) => build.figure(alt, caption, ...blocks)),
    ),
  }));
  const documents = fc
    .tuple(fc.array(block, { minLength: 1, maxLength: 4 }), words)
    .map(([blocks, note]) => {
      const notes = [build.footnote('n1', build.paragraph(...note))];
      const mark = build.paragraph('Siehe', build.noteReference('n1'));
      const chapter = build.chapter([build.heading(1, 'Titel'), ...blocks, mark], notes);
      return prepare(build.documentOf(build.edition('standard', chapter))).value;
    });

  it('has for each word of each text node something that is heard', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { units } = hear(document);
        const heard = wordsHeard(units);
        for (const word of wordsWritten(document)) expect(heard.has(word), word).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('has a finding or a sound for each sign of each text node that has a name nowhere', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { units, findings } = hear(document);
        const told = findings.map(({ message }) => message.de).join('\n');
        // A unit that is wholly silent is found when the engine has spoken.
        const silent = units.filter(({ spoken }) => !/[\p{L}\p{N}]/u.test(spoken));
        for (const { source, pieces } of units.filter((unit) => !silent.includes(unit))) {
          expect(pieces.map((piece) => piece.source).join('')).toBe(
            source.parts.map(({ text }) => text).join(''),
          );
          const leads = source.parts.filter(({ isLeadIn }) => isLeadIn === true);
          let at = -leads.reduce((sum, { text }) => sum + text.length, 0);
          for (const piece of pieces) {
            at += piece.source.length;
            if (at <= 0 || /[\p{L}\p{N}]/u.test(piece.spoken)) continue;
            for (const [sign] of piece.source.matchAll(/[⁂👍]/gu)) expect(told).toContain(sign);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** Runs of letters and digits in text nodes, alternative texts, listings; joints are no letters. */
function wordsWritten(document: Document): readonly string[] {
  const texts: string[] = [];
  for (const unit of document.editions.flatMap(({ chapters }) => chapters.flatMap(spokenUnits))) {
    if (unit.kind === 'image') texts.push(unit.alt);
    else if (unit.kind === 'code-block') texts.push(unit.text);
    else {
      walkInlines(unit.children, (inline) => {
        if ('value' in inline) texts.push(inline.value);
        if (inline.kind === 'abbreviation') texts.push(inline.short);
        if (inline.kind === 'term') texts.push(inline.text);
      });
    }
  }
  return texts.flatMap((text) => text.replaceAll('‧', '').match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Such runs, and their parts, that stand in a piece of which something is heard. */
function wordsHeard(units: readonly SpokenUtterance[]): { has: (word: string) => boolean } {
  const heard = units
    .map(({ pieces }) =>
      pieces
        .map(({ source, spoken }) =>
          /[\p{L}\p{N}]/u.test(spoken) ? source : source.replace(/[\p{L}\p{N}]/gu, '\0'),
        )
        .join(''),
    )
    .join('\n');
  return { has: (word) => heard.includes(word) };
}
