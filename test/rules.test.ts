/**
 * The architecture rules of the house (STYLE.md; reference/style-models.md §4.10, 8 and §4.11), read
 * from the source with TypeScript's parser. A broken rule names file, line, and what to do.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareCodeMap } from './rules/code-map.ts';
import { codesAreReported, codesAreWellFormed, codesHaveOneOwner } from './rules/codes.ts';
import { worldlyGlobals, worldlyImports } from './rules/effects.ts';
import { formatNamesStayHome } from './rules/format-names.ts';
import * as hygiene from './rules/hygiene.ts';
import { formatsStandAlone, importsGoDown, noCycles } from './rules/imports.ts';
import { modulesIn, type Rule } from './rules/module.ts';
import * as size from './rules/size.ts';

const source = modulesIn('src');
const tests = modulesIn('test');
const root = new URL('../', import.meta.url);

const rules: Readonly<Record<string, Rule>> = {
  'imports go down only': importsGoDown,
  'formats import no formats, checks import no formats': formatsStandAlone,
  'no import cycles': noCycles,
  'only cli.ts, host/ and workers import the world': worldlyImports,
  'only cli.ts, host/ and workers use worldly globals': worldlyGlobals,
  'a format’s name stands in its folder and in the list': formatNamesStayHome,
  'no file above 300 lines': size.shortFiles,
  'median file at most 100 lines': size.shortFilesMostly,
  'no function above 60 lines': size.shortFunctions,
  'p95 of functions at most 35 lines': size.shortFunctionsMostly,
  'at most three parameters': size.fewParameters,
  'no any, no !, no default export, no module state, no classes, no silent catch':
    hygiene.forbiddenSyntax,
  'suppressions have reasons': hygiene.suppressionsHaveReasons,
  'nothing left to do': hygiene.nothingLeftToDo,
  'files open with a comment': hygiene.filesOpenWithComment,
  'nine of ten exports have a docstring': hygiene.exportsAreDocumented,
  'at most two assertions in 1,000 lines': hygiene.fewAssertions,
  'names say something': hygiene.namesSaySomething,
  'codes have one owner': codesHaveOneOwner,
  'codes are reported': codesAreReported,
  'codes are area/state': codesAreWellFormed,
};

describe('src', () => {
  it('has modules to look at', () => {
    expect(source.length).toBeGreaterThan(20);
  });

  for (const [name, rule] of Object.entries(rules)) {
    it(name, () => {
      expect(rule(source)).toEqual([]);
    });
  }

  // As reference/style-models §6.2 counts: code, and the cases that stand in text files.
  it('has at least as many lines of tests', () => {
    const folder = new URL('test/', root);
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.(?:txt|md)$/u.test(path) && !/^(?:validators|bench|build)\b/u.test(path),
    );
    const inTexts = texts.map(
      (path) => readFileSync(new URL(path, folder), 'utf8').split('\n').length,
    );
    const count = (modules: typeof source) => modules.reduce((sum, { lines }) => sum + lines, 0);
    const inCases = inTexts.reduce((sum, lines) => sum + lines, 0);
    expect(count(tests) + inCases).toBeGreaterThanOrEqual(count(source));
  });
});

describe('test', () => {
  const asWell: Readonly<Record<string, Rule>> = {
    'no file above 300 lines': size.shortFiles,
    'no any, no !, no default export, no module state, no classes, no silent catch':
      hygiene.forbiddenSyntax,
    'suppressions have reasons': hygiene.suppressionsHaveReasons,
    'nothing left to do': hygiene.nothingLeftToDo,
    'files open with a comment': hygiene.filesOpenWithComment,
    'names say something': hygiene.namesSaySomething,
  };
  // A config file must export by default, and `x.test.ts` has a dot in its name.
  const modules = tests
    .filter(({ path }) => !path.endsWith('.config.ts'))
    .map((module) => ({ ...module, path: module.path.replace(/\.test\.ts$/u, '.ts') }));

  for (const [name, rule] of Object.entries(asWell)) {
    it(name, () => {
      expect(rule(modules)).toEqual([]);
    });
  }

  it('skips nothing without a spoken reason', () => {
    const silent = tests.filter(({ text }) =>
      /\b(?:it|test|describe)\.(?:skip|todo|only)\(/u.test(text),
    );
    expect(
      silent.map(
        ({ path }) => `${path}:1 skips or singles out tests; say why with skipIf and a name`,
      ),
    ).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  it('names every folder of src and nothing else', () => {
    const page = new URL('ARCHITECTURE.md', root);
    expect(
      existsSync(page),
      'ARCHITECTURE.md is missing; write it with a section "## Code map"',
    ).toBe(true);
    const there = readdirSync(new URL('src/', root), { withFileTypes: true, recursive: true }).map(
      (entry) => {
        const parent = entry.parentPath.slice(entry.parentPath.lastIndexOf('/src') + 1);
        return `${parent.replace(/\/$/u, '')}/${entry.name}${entry.isDirectory() ? '/' : ''}`;
      },
    );
    expect(compareCodeMap(readFileSync(page, 'utf8'), there)).toEqual([]);
  });
});
