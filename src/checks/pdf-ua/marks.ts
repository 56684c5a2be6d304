/** The operands of `BDC` and `BMC`: tag, marked-content id, and texts (ISO 32000-1 14.6). */
import { type PdfDict, PdfString } from '@libpdf/core';
import { dictAt, numberAt, type PdfFile, textAt } from './pdf-file.ts';
import type { Point } from './pen.ts';
import type { Operand } from './tokens.ts';

/** The text that was found under one id. */
export type MarkedText = {
  text: string;
  readonly tag: string;
  readonly lang: string | undefined;
  /** Counts from 1. */
  readonly page: number;
  /** Where its first string begins. */
  start?: Point;
};

/** A mark that is open while content is read. */
export type Mark = {
  readonly tag: string;
  readonly artifact: boolean;
  readonly id: number | undefined;
  readonly lang: string | undefined;
  readonly actualText: string | undefined;
  /** Where the text of this mark is collected; set on marks with an id. */
  record?: MarkedText;
};

/** Reads a mark; a property list may stand in the resources under a name. */
export function readMark(
  file: PdfFile,
  resources: PdfDict | undefined,
  operands: readonly Operand[],
): Mark {
  const [tag, properties] = operands;
  const name = tag?.kind === 'name' ? tag.value : '';
  const base = { tag: name, artifact: name === 'Artifact' };
  if (properties?.kind === 'name') {
    const dict = dictAt(file, dictAt(file, resources, 'Properties'), properties.value);
    return {
      ...base,
      id: numberAt(file, dict, 'MCID'),
      lang: textAt(file, dict, 'Lang'),
      actualText: textAt(file, dict, 'ActualText'),
    };
  }
  const entries = properties?.kind === 'dict' ? properties.entries : new Map<string, Operand>();
  const id = entries.get('MCID');
  return {
    ...base,
    id: id?.kind === 'number' ? id.value : undefined,
    lang: textOf(entries.get('Lang')),
    actualText: textOf(entries.get('ActualText')),
  };
}

function textOf(operand: Operand | undefined): string | undefined {
  return operand?.kind === 'string' ? new PdfString(operand.bytes).asString() : undefined;
}
