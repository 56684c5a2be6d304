/** The portable engine sets the same pages with the same tags: all of tags/*.md as one publication. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { easyPrintFormat } from '../../src/formats/easy-print/index.ts';
import type { Format } from '../../src/formats/format.ts';
import { pdfFormat } from '../../src/formats/pdf/index.ts';
import type { Pagination } from '../../src/model/pagination.ts';
import { paginate } from '../../src/paginate/index.ts';
import { documentFrom, host } from './printing.ts';
import { asText, tagsOf } from './tag-text.ts';

const folder = new URL('./tags/', import.meta.url);

/** Every case as a chapter; ids get the chapter's number, since they must differ in one publication. */
const all = readdirSync(folder)
  .toSorted()
  .map((file, at) => {
    const [markdown = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^=== /m);
    return markdown
      .replace(/\{#([\w-]+)\}/g, `{#$1-${at}}`)
      .replace(/\]\(#([\w-]+)\)/g, `](#$1-${at})`);
  })
  .join('\n');

type Made = {
  readonly pagination: Pagination;
  readonly bytes: Uint8Array;
  readonly codes: readonly string[];
};

async function made(format: Format, nativePackage?: string): Promise<Made> {
  const document = await documentFrom(all);
  const layouts = format.layout === undefined ? [] : [format.layout];
  const engine = nativePackage === undefined ? {} : { nativePackage };
  const { value: paginations, diagnostics } = await paginate({
    document,
    layouts,
    host,
    ...engine,
  });
  const { editions } = document;
  const { value } = await format.render({ document, editions, narrations: [], paginations, host });
  const [pagination] = paginations;
  if (pagination === undefined) throw new Error(JSON.stringify(diagnostics));
  const codes = diagnostics.map(({ code }) => code);
  return { pagination, bytes: value[0]?.bytes ?? new Uint8Array(), codes };
}

describe.each([pdfFormat, easyPrintFormat])('$name', (format) => {
  const both: { native?: Made; portable?: Made } = {};
  beforeAll(async () => {
    both.native = await made(format);
    both.portable = await made(format, '@myriaddreamin/no-such-package');
  });
  test('same pages, same page starts', () => {
    expect(both.native?.pagination.pages.length).toBeGreaterThan(4);
    expect(both.portable?.pagination.pages).toEqual(both.native?.pagination.pages);
  });
  test('same tags, same texts, same links', async () => {
    const [native, portable] = await Promise.all(
      [both.native, both.portable].map(async (one) =>
        asText(await tagsOf(one?.bytes ?? new Uint8Array())),
      ),
    );
    expect(native?.split('\n').length).toBeGreaterThan(60);
    expect(portable).toBe(native);
  });
  test('one says what it lacks, the other nothing', () => {
    expect(both.native?.codes).toEqual([]);
    expect(both.portable?.codes).toEqual(['print/portable-engine']);
  });
  test('the portable one names no PDF/A, the other does', () => {
    const says = (one: Made | undefined) =>
      Buffer.from(one?.bytes ?? []).includes('<pdfaid:part>2');
    expect([says(both.native), says(both.portable)]).toEqual([true, false]);
  });
});
