/** The parts of a PDF that mutants change, found by what they are. */
import { PdfArray, type PdfDict, PdfName, PdfStream, PdfString } from '@libpdf/core';
import { readTrueType } from '../../../../src/checks/pdf-ua/font-program.ts';
import type { Patient } from '../sources.ts';

export type Mutant = {
  readonly name: string;
  readonly conditions: readonly string[];
  readonly change: (patient: Patient) => void;
};

export const name = (value: string) => PdfName.of(value);
export const text = (value: string) => PdfString.fromString(value);

export function xmp(patient: Patient, change: (metadata: string) => string): void {
  const stream = patient.get(patient.catalog.get('Metadata'));
  if (!(stream instanceof PdfStream)) throw new Error('no metadata');
  stream.setData(Buffer.from(change(Buffer.from(stream.getDecodedData()).toString('utf8'))));
}

export function kids(patient: Patient, element: PdfDict): readonly PdfDict[] {
  const list = patient.get(element.get('K'));
  const items = list instanceof PdfArray ? list.toArray() : [];
  return items.map((item) => patient.dict(item));
}

export function annotation(patient: Patient, index = 0): PdfDict {
  const list = patient.get(patient.page.get('Annots'));
  return patient.dict(list instanceof PdfArray ? list.at(index) : undefined);
}

export function tableAttributes(patient: Patient, element: PdfDict): PdfDict {
  const list = patient.get(element.get('A'));
  const items = list instanceof PdfArray ? list.toArray() : [list];
  const found = items
    .map((item) => patient.dict(item))
    .find((dict) => dict.getName('O')?.value === 'Table');
  if (found === undefined) throw new Error('no table attributes');
  return found;
}

export function font(patient: Patient): PdfDict {
  const fonts = patient.dict(patient.dict(patient.page.get('Resources')).get('Font'));
  const [key] = fonts.keys();
  return patient.dict(key && fonts.get(key));
}

export function descendant(patient: Patient): PdfDict {
  const list = patient.get(font(patient).get('DescendantFonts'));
  return patient.dict(list instanceof PdfArray ? list.at(0) : undefined);
}

export function toUnicode(patient: Patient, change: (map: string) => string): void {
  const stream = patient.get(font(patient).get('ToUnicode'));
  if (!(stream instanceof PdfStream)) throw new Error('no ToUnicode');
  stream.setData(
    Buffer.from(change(Buffer.from(stream.getDecodedData()).toString('latin1')), 'latin1'),
  );
}

export function rename(element: PdfDict, type: string): void {
  element.set('S', name(type));
}

export function dynamicForm(patient: Patient): PdfArray {
  const xml =
    '<config><acrobat><acrobat7><dynamicRender>required</dynamicRender></acrobat7></acrobat></config>';
  const stream = patient.pdf.register(PdfStream.fromDict({}, Buffer.from(xml)));
  return PdfArray.of(text('config'), stream);
}

/** The list of a font's glyphs, made where it has none: typesetters write it for PDF/A only. */
export function cidSet(patient: Patient, change: (set: Buffer) => Buffer): void {
  const descriptor = patient.dict(descendant(patient).get('FontDescriptor'));
  const program = patient.get(descriptor.get('FontFile2'));
  if (!(program instanceof PdfStream)) throw new Error('no TrueType program');
  const glyphs = readTrueType(program.getDecodedData())?.glyphs ?? 0;
  const whole = Buffer.alloc(Math.ceil(glyphs / 8), 0xff);
  // Bits behind the last glyph stay empty.
  if (glyphs % 8 > 0) whole[whole.length - 1] = (0xff << (8 - (glyphs % 8))) & 0xff;
  descriptor.set('CIDSet', patient.pdf.register(PdfStream.fromDict({}, change(whole))));
}
