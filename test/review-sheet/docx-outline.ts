/** A DOCX as a reader of it would tell it: one line for each paragraph, with style, boxes and faces. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

type Paragraph = { style: string; text: string };

/** `Heading1: Abschnitt 1 von 2`; rows of tables begin with `|`, header rows with `|=`. */
export function docxOutline(bytes: Uint8Array): string {
  const lines: string[] = [];
  const paragraph: Paragraph = { style: '', text: '' };
  const row: { cells: string[]; isHeader: boolean } = { cells: [], isHeader: false };
  const state = { inRow: false, inFallback: false, inText: false };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tblCaption') lines.push(`Tabelle „${attributes['w:val']}“`);
    if (name === 'w:tr') Object.assign(row, { cells: [], isHeader: false });
    if (name === 'w:tr') state.inRow = true;
    if (name === 'w:tblHeader') row.isHeader = true;
    if (name === 'w:tc') row.cells.push('');
    if (name === 'w:p') Object.assign(paragraph, { style: '', text: '' });
    if (name === 'w:pStyle') paragraph.style = String(attributes['w:val']);
    if (name === 'w:alias') paragraph.text += `[${attributes['w:val']}]`;
    if (name === 'wp:docPr') paragraph.text += `<${attributes.descr}>`;
    if (name === 'mc:Fallback') state.inFallback = true;
    if (name === 'w:t') state.inText = true;
  });
  parser.on('text', (text) => {
    if (state.inText && !state.inFallback) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') state.inText = false;
    if (name === 'mc:Fallback') state.inFallback = false;
    if (name === 'w:p') {
      const said = `${paragraph.style}: ${paragraph.text}`.trimEnd();
      const last = row.cells.length - 1;
      if (state.inRow) row.cells[last] += (row.cells[last] === '' ? '' : ' / ') + said;
      else lines.push(said);
    }
    if (name === 'w:tr') {
      lines.push(`${row.isHeader ? '|=' : '|'} ${row.cells.join(' | ')}`);
      state.inRow = false;
    }
  });
  parser.write(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).close();
  return `${lines.join('\n')}\n`;
}
