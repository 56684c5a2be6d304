/** Each rule is seen to fail: a made-up module that breaks it, and its neighbour that does not. */
import { describe, expect, it } from 'vitest';
import { compareCodeMap } from './code-map.ts';
import { codesAreReported, codesAreWellFormed, codesHaveOneOwner } from './codes.ts';
import { worldlyGlobals, worldlyImports } from './effects.ts';
import { formatNamesStayHome } from './format-names.ts';
import * as hygiene from './hygiene.ts';
import { formatsStandAlone, importsGoDown, noCycles } from './imports.ts';
import { moduleOf, type Rule } from './module.ts';
import * as size from './size.ts';

/** What a rule says about modules given as path and text. */
function said(rule: Rule, ...files: readonly (readonly [string, string])[]): readonly string[] {
  return rule(files.map(([path, text]) => moduleOf(path, text)));
}

function importOf(to: string): string {
  return `import { x } from '${to}';\n`;
}

describe('imports', () => {
  it('go down only', () => {
    const up = said(importsGoDown, ['src/model/a.ts', importOf('../prepare/index.ts')]);
    expect(up).toEqual([
      'src/model/a.ts:1 model imports prepare, which is above it; move the shared part down, or hand it in',
    ]);
    expect(said(importsGoDown, ['src/prepare/a.ts', importOf('../source/b.ts')])[0]).toContain(
      'beside',
    );
    expect(said(importsGoDown, ['src/writers/a.ts', importOf('../host/host.ts')])[0]).toContain(
      'a writer',
    );
    expect(said(importsGoDown, ['src/elsewhere/a.ts', importOf('../model/b.ts')])[0]).toContain(
      'no floor',
    );
    const down =
      importOf('../model/b.ts') + importOf('../formats/format.ts') + importOf('node:path');
    expect(said(importsGoDown, ['src/paginate/a.ts', down])).toEqual([]);
    expect(
      said(importsGoDown, ['src/paginate/a.ts', importOf('../formats/pdf/index.ts')]),
    ).toHaveLength(1);
    expect(said(importsGoDown, ['src/report/a.ts', importOf('../pipeline.ts')])).toEqual([]);
    expect(said(importsGoDown, ['src/pipeline.ts', importOf('./commands/build.ts')])).toHaveLength(
      1,
    );
  });

  it('do not go from format to format', () => {
    const other = importOf('../epub/book.ts');
    expect(said(formatsStandAlone, ['src/formats/html/a.ts', other])).toHaveLength(1);
    expect(said(formatsStandAlone, ['src/formats/epub/a.ts', other])).toEqual([]);
    expect(
      said(formatsStandAlone, ['src/checks/x/a.ts', importOf('../../formats/epub/book.ts')]),
    ).toHaveLength(1);
    expect(said(formatsStandAlone, ['src/formats/index.ts', importOf('./epub/index.ts')])).toEqual(
      [],
    );
  });

  it('do not run in a circle, types and dynamic imports included', () => {
    const circle = said(
      noCycles,
      ['src/a.ts', `import type { B } from './b.ts';`],
      ['src/b.ts', `const c = await import('./c.ts');`],
      ['src/c.ts', `export * from './a.ts';`],
      ['src/d.ts', `import './a.ts';`],
    );
    expect(circle).toEqual([
      'src/a.ts → src/b.ts → src/c.ts → src/a.ts is a cycle; move what both need to a third file',
    ]);
  });
});

describe('effects', () => {
  it('go through the Host', () => {
    const worldly = importOf('node:fs/promises');
    expect(said(worldlyImports, ['src/source/a.ts', worldly])).toEqual([
      'src/source/a.ts:1 imports node:fs/promises; ask the Host for it',
    ]);
    expect(
      said(
        worldlyImports,
        ['src/host/a.ts', worldly],
        ['src/cli.ts', worldly],
        ['src/x/y-worker.ts', worldly],
      ),
    ).toEqual([]);
    expect(said(worldlyImports, ['src/source/a.ts', importOf('node:path/posix')])).toEqual([]);
  });

  it.each([
    'process.exit(1)',
    'fetch(url)',
    'const now = Date.now()',
    'Math.random()',
    'new Date()',
    'console.log(1)',
  ])('finds %s', (text) => {
    expect(said(worldlyGlobals, ['src/source/a.ts', text])).toHaveLength(1);
    expect(said(worldlyGlobals, ['src/host/a.ts', text])).toEqual([]);
  });

  it.each([
    'step.process()',
    'const a = { process: 1 };',
    'type A = { process: string };',
    'new Date(seconds * 1000)',
  ])('lets %s pass', (text) => {
    expect(said(worldlyGlobals, ['src/source/a.ts', text])).toEqual([]);
  });
});

describe('format names', () => {
  it.each([
    `if (format.name === 'pdf') x();`,
    `const wanted = ['epub'];`,
    `type Name = 'audio';`,
    `import(x, 'html');`,
  ])('finds %s', (text) => {
    const found = said(formatNamesStayHome, [
      'src/report/a.ts',
      text.replace('format.name', 'format'),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^src\/report\/a\.ts:1 names the format/u);
  });

  it.each([
    `el('html', {});`,
    `node.tagName === 'audio';`,
    `switch (node.type) { case 'html': break; }`,
    `const ELEMENTS = new Set(['audio']);`,
    `['html', 'x'].includes(node.type);`,
  ])('takes %s for an element', (text) => {
    expect(said(formatNamesStayHome, ['src/writers/a.ts', text])).toEqual([]);
  });

  it('lets a format name itself, and the list', () => {
    const text = `const name = 'pdf';`;
    expect(
      said(formatNamesStayHome, ['src/formats/pdf/a.ts', text], ['src/formats/index.ts', text]),
    ).toEqual([]);
    expect(said(formatNamesStayHome, ['src/formats/html/a.ts', text])).toHaveLength(1);
  });
});

describe('size', () => {
  const lines = (count: number) => 'call();\n'.repeat(count);
  const functionOf = (count: number) => `function f() {\n${lines(count - 2)}}\n`;

  it('limits files', () => {
    const file = (count: number) => functionOf(10) + lines(count - 10);
    expect(said(size.shortFiles, ['src/a.ts', file(301)])[0]).toContain('301 lines, at most 300');
    expect(said(size.shortFiles, ['src/a.ts', file(300)], ['src/x/codes.ts', file(400)])).toEqual(
      [],
    );
    expect(
      said(size.shortFilesMostly, ['src/a.ts', file(150)], ['src/b.ts', file(20)]),
    ).toHaveLength(2);
    expect(
      said(
        size.shortFilesMostly,
        ['src/a.ts', file(150)],
        ['src/b.ts', file(20)],
        ['src/c.ts', file(20)],
      ),
    ).toEqual([]);
  });

  it('limits functions', () => {
    expect(said(size.shortFunctions, ['src/a.ts', functionOf(61)])[0]).toContain(
      'f has 61 lines, at most 60',
    );
    expect(said(size.shortFunctions, ['src/a.ts', functionOf(60)])).toEqual([]);
    expect(said(size.shortFunctionsMostly, ['src/a.ts', functionOf(36)])).toHaveLength(1);
    expect(
      said(size.shortFunctionsMostly, ['src/a.ts', functionOf(36) + functionOf(5).repeat(30)]),
    ).toEqual([]);
  });

  it('limits parameters', () => {
    expect(said(size.fewParameters, ['src/a.ts', 'const f = (a, b, c, d) => a;'])).toHaveLength(1);
    expect(said(size.fewParameters, ['src/a.ts', 'function f(a, b, c) {}'])).toEqual([]);
  });
});

describe('hygiene', () => {
  it.each([
    'let x: any;',
    'const y = x!;',
    'export default 1;',
    'export default function f() {}',
    'let state = 0;',
    'class A {}',
    'try { f(); } catch {}',
  ])('forbids %s', (text) => {
    expect(said(hygiene.forbiddenSyntax, ['src/a.ts', text]).length).toBeGreaterThan(0);
  });

  it('allows the one class, local variables, and a catch that says why', () => {
    const text =
      'function f() { let x = 1; try { g(x); } catch {\n // Not there: the next may have it.\n } }';
    expect(
      said(
        hygiene.forbiddenSyntax,
        ['src/a.ts', text],
        ['src/diagnostics/user-error.ts', 'class UserError {}'],
      ),
    ).toEqual([]);
  });

  it('wants reasons for suppressions', () => {
    const of = (comment: string) =>
      said(hygiene.suppressionsHaveReasons, ['src/a.ts', `const a = 1;\n${comment}\nconst b = 1;`]);
    expect(of('// @ts-ignore: because')).toHaveLength(1);
    expect(of('// biome-ignore lint/x/y')).toEqual([
      'src/a.ts:2 suppresses a rule without a reason; write it behind a colon',
    ]);
    expect(of('// biome-ignore lint/x/y: the parser needs it so')).toEqual([]);
  });

  it('wants comments where they belong, and none that put work off', () => {
    const none = 'export const a = 1;\nexport const b = 2;';
    expect(said(hygiene.filesOpenWithComment, ['src/a.ts', none])).toHaveLength(1);
    expect(said(hygiene.filesOpenWithComment, ['src/a.ts', `/** What it is. */\n${none}`])).toEqual(
      [],
    );
    expect(
      said(hygiene.exportsAreDocumented, ['src/a.ts', `/** What it is. */\n${none}`]),
    ).toHaveLength(2);
    expect(
      said(hygiene.exportsAreDocumented, [
        'src/a.ts',
        '/** File. */\nimport "x";\n/** A. */\nexport const a = 1;',
      ]),
    ).toEqual([]);
    expect(said(hygiene.nothingLeftToDo, ['src/a.ts', 'const a = 1; // TODO: more'])).toHaveLength(
      1,
    );
    expect(
      said(hygiene.nothingLeftToDo, ['src/a.ts', "const a = 'TODO'; // what authors write"]),
    ).toEqual([]);
  });

  it('counts assertions', () => {
    expect(said(hygiene.fewAssertions, ['src/a.ts', 'const a = b as string;'])).toHaveLength(1);
    expect(said(hygiene.fewAssertions, ['src/a.ts', `const a = [1] as const;`])).toEqual([]);
    expect(
      said(hygiene.fewAssertions, ['src/a.ts', `const a = b as string;\n${'\n'.repeat(600)}`]),
    ).toEqual([]);
  });

  it('reads names', () => {
    expect(
      said(
        hygiene.namesSaySomething,
        ['src/utils.ts', ''],
        ['src/common/a.ts', ''],
        ['src/aB.ts', ''],
      ),
    ).toHaveLength(3);
    expect(
      said(hygiene.namesSaySomething, ['src/easy-language/joint.ts', ''], ['src/a.d.ts', '']),
    ).toEqual([]);
  });
});

describe('codes', () => {
  const table = (path: string, code: string) =>
    [path, `export const codes = { '${code}': {} };`] as const;

  it('have one owner, are reported and well-formed', () => {
    const user = ['src/x/index.ts', `report('x/bad', {});`] as const;
    expect(
      said(codesHaveOneOwner, table('src/x/codes.ts', 'x/bad'), table('src/y/codes.ts', 'x/bad')),
    ).toHaveLength(1);
    expect(said(codesAreReported, table('src/x/codes.ts', 'x/bad'), user)).toEqual([]);
    expect(said(codesAreReported, table('src/x/codes.ts', 'x/worse'), user)).toHaveLength(1);
    expect(said(codesAreWellFormed, table('src/x/codes.ts', 'X/bad_one'))).toHaveLength(1);
  });
});

describe('the code map', () => {
  const page =
    '# A\n\n## Code map\n\n- `src/a/` – one.\n- `src/gone/` – no more.\n\n## Next\n\n- `src/x/`\n';

  it('is compared both ways', () => {
    expect(compareCodeMap(page, ['src/a/', 'src/a/deep/', 'src/b/', 'src/cli.ts'])).toEqual([
      'ARCHITECTURE.md:6 names src/gone/, which is not there; take it out',
      'ARCHITECTURE.md:1 does not name src/b/; add it to the code map',
    ]);
    expect(compareCodeMap('# A', ['src/a/'])[0]).toContain('no section');
  });
});
