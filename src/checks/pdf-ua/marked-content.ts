/**
 * Reads the pages' content streams: which text stands under which marked-content id, and what
 * stands outside of tags and artifacts. Form XObjects are followed; patterns and Type 3 glyphs are not.
 */
import { type PdfDict, PdfRef, PdfStream } from '@libpdf/core';
import { decode, type Font, readFont } from './fonts.ts';
import { type Mark, type MarkedText, readMark } from './marks.ts';
import { dictAt, entry, listAt, nameAt, type PdfFile, type PdfPage, resolve } from './pdf-file.ts';
import { movePen, newPen, type Pen, pointOf } from './pen.ts';
import { type Operand, type Operation, operations } from './tokens.ts';

/** One thing that is wrong in a content stream, and where. */
export type ContentFault = {
  readonly kind:
    | 'artifact-in-tag'
    | 'tag-in-artifact'
    | 'untagged-text'
    | 'untagged-graphics'
    | 'no-unicode'
    | 'zero-unicode'
    | 'forbidden-unicode'
    | 'notdef'
    | 'reused-id'
    | 'reused-form';
  readonly page: number;
  readonly sample: string;
};

/** The content of all pages. */
export type Content = {
  /** By `page:id`, or `stream object:id` for ids inside form XObjects. */
  readonly marked: Map<string, MarkedText>;
  readonly faults: ContentFault[];
  /** Fonts that show text. */
  readonly fonts: Map<PdfDict, Font>;
  readonly forms: Set<PdfDict>;
  /** Pages with text in artifacts that names no language itself. */
  readonly silentArtifacts: Set<number>;
};

type Machine = {
  readonly file: PdfFile;
  readonly page: number;
  /** Prefix of the keys of marked content. */
  readonly scope: string;
  readonly resources: PdfDict | undefined;
  readonly content: Content;
  readonly marks: Mark[];
  readonly fontStack: (Font | undefined)[];
  readonly depth: number;
  readonly pen: Pen;
  font: Font | undefined;
};

/** Form XObjects nested deeper than this are a loop. */
const DEPTH = 12;
const PAINT = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'BI']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);
/** Byte order marks stand for no letter. */
const MARKS = /[\uFFFE\uFEFF]/;

/** The key of marked content on a page. */
export const keyOnPage = (page: number, id: number): string => `p${page}:${id}`;
/** The key of marked content in a form XObject. */
export const keyInStream = (object: number, id: number): string => `s${object}:${id}`;

/** Reads the content of all pages. */
export function readContent(file: PdfFile): Content {
  const content: Content = {
    marked: new Map(),
    faults: [],
    fonts: new Map(),
    forms: new Set(),
    silentArtifacts: new Set(),
  };
  for (const page of file.pages) {
    const machine: Machine = {
      file,
      page: page.number,
      scope: `p${page.number}`,
      resources: page.resources,
      content,
      marks: [],
      fontStack: [],
      depth: 0,
      pen: newPen(),
      font: undefined,
    };
    for (const operation of operations(bytesOf(file, page))) step(machine, operation);
  }
  return content;
}

/** The streams of a page are one stream, split between tokens (ISO 32000-1 7.8.2). */
function bytesOf(file: PdfFile, page: PdfPage): Uint8Array {
  const parts = listAt(file, page.dict, 'Contents').flatMap((item) => {
    const stream = resolve(file, item);
    return stream instanceof PdfStream ? [stream.getDecodedData(), Uint8Array.of(10)] : [];
  });
  return Buffer.concat(parts);
}

function step(machine: Machine, operation: Operation): void {
  const { operator, operands } = operation;
  movePen(machine.pen, operation);
  if (SHOW.has(operator)) showText(machine, operands);
  else if (PAINT.has(operator)) paint(machine);
  else if (operator === 'BDC' || operator === 'BMC') openMark(machine, operands);
  else if (operator === 'EMC') machine.marks.pop();
  else if (operator === 'Tf') machine.font = fontNamed(machine, operands);
  else if (operator === 'q') machine.fontStack.push(machine.font);
  else if (operator === 'Q') machine.font = machine.fontStack.pop() ?? machine.font;
  else if (operator === 'Do') drawObject(machine, operands);
}

function openMark(machine: Machine, operands: readonly Operand[]): void {
  const mark = readMark(machine.file, machine.resources, operands);
  const inTag = machine.marks.some((outer) => outer.id !== undefined);
  const inArtifact = machine.marks.some((outer) => outer.artifact);
  const sample = mark.actualText ?? mark.tag;
  if (mark.artifact && inTag) fault(machine, 'artifact-in-tag', sample);
  if (mark.id !== undefined) {
    if (inArtifact) fault(machine, 'tag-in-artifact', sample);
    const key = `${machine.scope}:${mark.id}`;
    if (machine.content.marked.has(key)) {
      fault(machine, machine.depth > 0 ? 'reused-form' : 'reused-id', String(mark.id));
    }
    mark.record = { text: '', tag: mark.tag, lang: mark.lang, page: machine.page };
    machine.content.marked.set(key, mark.record);
  }
  if (mark.actualText !== undefined && !isReplaced(machine)) {
    write({ ...machine, marks: [...machine.marks, mark] }, mark.actualText);
  }
  machine.marks.push(mark);
}

function showText(machine: Machine, operands: readonly Operand[]): void {
  const strings = operands.flatMap(stringsOf);
  const text = strings.map((bytes) => decodeAndJudge(machine, bytes)).join('');
  if (isMarked(machine)) {
    if (!isReplaced(machine)) write(machine, text);
    const isTagged = machine.marks.some(({ id, lang }) => id !== undefined || lang !== undefined);
    if (!isTagged && text.trim() !== '') machine.content.silentArtifacts.add(machine.page);
  } else if (strings.length > 0) fault(machine, 'untagged-text', text);
}

function decodeAndJudge(machine: Machine, bytes: Uint8Array): string {
  const { font } = machine;
  if (font === undefined) return '';
  const replaced = isReplaced(machine);
  return decode(font, bytes)
    .map(({ code, text }) => {
      font.shown.add(code);
      if (code === 0 && font.composite) fault(machine, 'notdef', font.name);
      // ActualText says what the glyphs mean where the font cannot (ISO 32000-1 9.10.2).
      if (text === undefined && !replaced) fault(machine, 'no-unicode', `${font.name}, ${code}`);
      if (text?.includes('\0')) fault(machine, 'zero-unicode', font.name);
      if (text !== undefined && MARKS.test(text)) fault(machine, 'forbidden-unicode', font.name);
      return text ?? '\uFFFD';
    })
    .join('');
}

function write(machine: Machine, text: string): void {
  const mark = machine.marks.findLast((candidate) => candidate.record !== undefined);
  if (mark?.record === undefined) return;
  mark.record.start ??= pointOf(machine.pen);
  mark.record.text += text;
}

function paint(machine: Machine): void {
  if (!isMarked(machine)) fault(machine, 'untagged-graphics', '');
}

function drawObject(machine: Machine, operands: readonly Operand[]): void {
  const [operand] = operands;
  const objects = dictAt(machine.file, machine.resources, 'XObject');
  if (operand?.kind !== 'name' || objects === undefined) return;
  const object = entry(machine.file, objects, operand.value);
  if (!(object instanceof PdfStream)) return;
  if (nameAt(machine.file, object, 'Subtype') !== 'Form') {
    paint(machine);
    return;
  }
  if (machine.depth >= DEPTH) return;
  machine.content.forms.add(object);
  const reference = objects.get(operand.value);
  const inner: Machine = {
    ...machine,
    scope: reference instanceof PdfRef ? `s${reference.objectNumber}` : machine.scope,
    resources: dictAt(machine.file, object, 'Resources') ?? machine.resources,
    marks: [...machine.marks],
    fontStack: [],
    depth: machine.depth + 1,
    pen: newPen(machine.pen),
  };
  for (const operation of operations(object.getDecodedData())) step(inner, operation);
}

function fontNamed(machine: Machine, operands: readonly Operand[]): Font | undefined {
  const [operand] = operands;
  if (operand?.kind !== 'name') return undefined;
  const fonts = dictAt(machine.file, machine.resources, 'Font');
  const dict = dictAt(machine.file, fonts, operand.value);
  if (dict === undefined) return undefined;
  const font = machine.content.fonts.get(dict) ?? readFont(machine.file, dict);
  machine.content.fonts.set(dict, font);
  return font;
}

function stringsOf(operand: Operand): readonly Uint8Array[] {
  if (operand.kind === 'string') return [operand.bytes];
  return operand.kind === 'array' ? operand.items.flatMap(stringsOf) : [];
}

function isMarked(machine: Machine): boolean {
  return machine.marks.some((mark) => mark.artifact || mark.id !== undefined);
}

function isReplaced(machine: Machine): boolean {
  return machine.marks.some((mark) => mark.actualText !== undefined);
}

function fault(machine: Machine, kind: ContentFault['kind'], sample: string): void {
  machine.content.faults.push({ kind, page: machine.page, sample: sample.slice(0, 60) });
}
