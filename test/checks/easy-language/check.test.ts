/** The check of Leichte Sprache on whole documents: places, weights by profile, exceptions, honest states. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { easyLanguageCheck } from '../../../src/checks/easy-language/index.ts';
import { examine } from '../../../src/checks/examine.ts';
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts';
import { PROFILES } from '../../../src/easy-language/profiles.ts';
import type { Host } from '../../../src/host/host.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import { documentIn, easyDocument, easyOf } from '../../easy-language/documents.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'lesbar-easy-'));
const host = createNodeHost({ cacheFolder });

afterAll(async () => {
  await host.close();
  rmSync(cacheFolder, { recursive: true });
});

function pagesOf(document: Document): readonly Artifact[] {
  return easyOf(document).chapters.map(({ id, slug }) => ({
    path: `leicht/${slug}.html`,
    mediaType: 'text/html',
    bytes: new Uint8Array(),
    edition: 'easy',
    chapter: id,
  }));
}

function check(document: Document, on: Host = host): Promise<readonly CheckRun[]> {
  const artifacts = pagesOf(document);
  const subjects = artifacts.filter(easyLanguageCheck.examines);
  return easyLanguageCheck.run({ document, narrations: [], artifacts, subjects, host: on });
}

/** Severity, code, place and German message of what is found. */
async function told(text: string, settings = ''): Promise<readonly string[]> {
  const runs = await check(await easyDocument(text, settings));
  return runs.flatMap(({ diagnostics }) =>
    diagnostics.map(
      ({ severity, code, span, message }) =>
        `${severity} ${code} ${span?.file}:${span?.line}:${span?.column} ${message.de}`,
    ),
  );
}

const profile = (name: string) => `leichte-sprache: { profil: ${name} }\n`;

const baseDocument = await easyDocument('Das Amt hilft.');
const oneEdition = easyOf(baseDocument);

describe('a page', () => {
  it('passes when no rule finds anything', async () => {
    const runs = await check(await easyDocument('Das Amt hilft Ihnen.'));
    expect(runs.map(({ status, diagnostics }) => [status, diagnostics])).toEqual([['pass', []]]);
  });

  it('fails with an error, told at line and column of the very words', async () => {
    const document = await easyDocument('Das Amt hilft.\nKommen Sie am 12.3.2021.');
    const [run] = await check(document);
    expect(run?.status).toBe('fail');
    expect(run?.diagnostics).toMatchObject([
      {
        code: 'easy/z05-date',
        severity: 'error',
        span: { file: '01.md', line: 5, column: 15, endLine: 5, endColumn: 24 },
        message: { de: '„12.3.2021“: Der Monat steht als Ziffer da. (Z05)' },
        hint: {
          de: 'Vorschlag: „12. März 2021“. Schreiben Sie den Monat als Wort: 12. März 2021.',
        },
        criteria: ['3.1.5'],
      },
    ]);
  });

  it('passes with warnings, and says of a rule of thumb that it is one', async () => {
    const [run] = await check(await easyDocument('Das ist WICHTIG.'));
    expect(run?.status).toBe('pass');
    expect(run?.diagnostics[0]?.severity).toBe('warning');
    expect(run?.diagnostics[0]?.hint.de).toContain('Faustregel');
  });

  it('tells the same words once, with the other places', async () => {
    const [run] = await check(await easyDocument('Das ist WICHTIG.\nAuch das ist WICHTIG.'));
    expect(run?.diagnostics).toHaveLength(1);
    expect(run?.diagnostics[0]?.message.de).toContain('an einer weiteren Stelle');
    expect(run?.diagnostics[0]?.related?.map(({ span }) => span.line)).toEqual([5]);
  });
});

describe('profiles', () => {
  it.each([
    ['din33429', 'error'],
    ['netzwerk', 'warning'],
    ['bitv', 'warning'],
    ['hildesheim', 'error'],
    ['einfach', 'info'],
  ])('%s: a date in digits is %s', async (name, severity) => {
    const [first] = await told('Kommen Sie am 12.3.2021.', profile(name));
    expect(first).toMatch(new RegExp(`^${severity} easy/z05-date`, 'u'));
  });

  it('leave out what they do not ask for', async () => {
    expect(await told('Es gibt drei Fragen.', profile('einfach'))).toEqual([]);
    expect(await told('Es gibt drei Fragen.', profile('netzwerk'))).toHaveLength(1);
  });

  it('are named in the result', async () => {
    const [run] = await check(await easyDocument('Das Amt hilft.', profile('bitv')));
    expect(run?.tool.version).toContain('bitv');
  });
});

describe('exceptions', () => {
  it('hold for their rule at their place, and are no findings then', async () => {
    expect(await told('Das ist WICHTIG. <!-- leicht-ok W08: So heißt der Verein. -->')).toEqual([]);
    expect(await told('<!-- leicht-ok w08: So heißt der Verein. -->\nDas ist WICHTIG.')).toEqual(
      [],
    );
  });

  it('hold for no other place', async () => {
    const text = '<!-- leicht-ok W08: So heißt er. -->\nDas ist WICHTIG.\nDas ist RICHTIG.';
    expect(await told(text)).toEqual([
      'warning easy/w08-capitals 01.md:6:9 „RICHTIG“: Das Wort steht ganz in Großbuchstaben. (W08)',
    ]);
  });

  it('hold for no other rule, and are told when nothing needs them', async () => {
    expect(await told('Das ist WICHTIG. <!-- leicht-ok Z05: Muss. -->')).toEqual([
      'warning easy/w08-capitals 01.md:4:9 „WICHTIG“: Das Wort steht ganz in Großbuchstaben. (W08)',
      'warning easy/unused-waiver 01.md:4:18 Gegen die Regel Z05 („Datum aus Ziffern“) verstößt in Zeile 4 nichts.',
    ]);
  });

  it('are told when there is no such rule', async () => {
    expect(await told('Das Amt hilft. <!-- leicht-ok X99: Muss. -->')).toEqual([
      'warning easy/unknown-waiver 01.md:4:16 Eine Regel „X99“ gibt es nicht.',
    ]);
  });

  it('turn a page that fails into one that passes', async () => {
    const text = 'Kommen Sie am 12.3.2021. <!-- leicht-ok Z05: Das ist ein Zitat. -->';
    const [run] = await check(await easyDocument(text));
    expect(run?.status).toBe('pass');
  });
});

describe('the check', () => {
  const folders = ['../../base', '../../../content/digitale-stadt-jena'];

  it.each(folders)('finds no error and no warning in %s', async (path) => {
    const runs = await check(await documentIn(fileURLToPath(new URL(path, import.meta.url))));
    const serious = runs.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity !== 'info'),
    );
    expect(serious.map(({ code, span, message }) => `${code} ${span?.line} ${message.de}`)).toEqual(
      [],
    );
    expect(runs.length).toBeGreaterThan(1);
  });

  it('judges the same text once', async () => {
    const document = await easyDocument('Das ist noch WICHTIG.');
    const first = await check(document);
    const silent: Host = {
      ...host,
      inWorker: () => Promise.reject(new Error('judged a second time')),
    };
    expect(await check(document, silent)).toEqual(first);
  });

  it('examines pages of the edition in Leichte Sprache only', () => {
    const [page] = pagesOf({ ...baseDocument, editions: [{ ...oneEdition, name: 'easy' }] });
    if (page === undefined) throw new Error('no page');
    expect(easyLanguageCheck.examines(page)).toBe(true);
    expect(easyLanguageCheck.examines({ ...page, edition: 'standard' })).toBe(false);
    expect(easyLanguageCheck.examines({ ...page, mediaType: 'application/pdf' })).toBe(false);
  });

  it('exceptions in publication.yaml hold where they stand', async () => {
    const glossary = (waiver: string) =>
      `  - wort: Amt\n    erklaerung: Ein Haus.\n    leicht: |\n      Das Amt ist WICHTIG.${waiver}\n`;
    const all = async (waiver: string) => {
      const document = await easyDocument('::glossar', glossary(waiver));
      return (await check(document)).flatMap(({ diagnostics }) =>
        diagnostics.map(({ code }) => code),
      );
    };
    expect(await all('')).toContain('easy/w08-capitals');
    expect(await all(' <!-- leicht-ok W08: So steht es am Haus. -->')).not.toContain(
      'easy/w08-capitals',
    );
    expect(await all(' <!-- leicht-ok W99: So steht es am Haus. -->')).toContain(
      'easy/unknown-waiver',
    );
  });

  describe('where no page is made', () => {
    const file = (path: string, edition: 'standard' | 'easy'): Artifact => ({
      path,
      mediaType: 'application/pdf',
      bytes: new Uint8Array(),
      download: { edition, title: path, purpose: '' },
    });
    const both = [file('probe.pdf', 'standard'), file('probe-leicht.pdf', 'easy')];

    it('the text is judged for the file in Leichte Sprache, once', async () => {
      const document = await easyDocument('Das ist noch WICHTIG.');
      const runs = await examine([easyLanguageCheck], {
        document,
        narrations: [],
        artifacts: both,
        host,
      });
      expect(runs.map(({ artifact, status }) => [artifact, status])).toEqual([
        ['probe-leicht.pdf', 'pass'],
      ]);
      expect(runs[0]?.diagnostics.map(({ code }) => code)).toContain('easy/w08-capitals');
      expect(easyLanguageCheck.otherwise?.({ document, artifacts: both.slice(0, 1) })).toEqual([
        both[0],
      ]);
    });

    it('a publication without Leichte Sprache is not judged', () => {
      const document = { ...baseDocument, editions: baseDocument.editions.slice(0, 1) };
      expect(easyLanguageCheck.otherwise?.({ document, artifacts: both })).toEqual([]);
    });
  });

  it('has something to say about whatever stands there, and never breaks', async () => {
    const pieces = fc.constantFrom(
      'Das Amt',
      ' hilft',
      ' nicht',
      '. ',
      '? ',
      '\n',
      '\n\n',
      '- ',
      '**',
      '·',
      '‧',
      '(',
      ')',
      ';',
      '…',
      ' 12.3.2021',
      ' 09:00',
      ' & ',
      ' §',
      'z. B. ',
      ':begriff[Gesetz]',
      ':abbr[OZG]',
      '[a](https://x.de)',
      '<!-- leicht-ok S08: x -->',
      ' Bürger*innen',
      ' IV',
      '\u00ad',
      '😀',
      'e\u0301',
      '&amp;',
      '\\*',
      '`x`',
      '[^1]',
      '::glossar',
      '| a |\n| - |\n',
    );
    const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...PROFILES), async (text, name) => {
        const document = await easyDocument(`Ein Satz.\n${text}`, profile(name));
        const runs = await check(document);
        expect(runs).toHaveLength(easyOf(document).chapters.length);
        for (const { status, diagnostics } of runs) {
          expect(status).toBe(hasErrors(diagnostics) ? 'fail' : 'pass');
          for (const { span } of diagnostics) expect(span?.column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
