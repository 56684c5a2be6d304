/** The formats, in the order they are listed. Adding one is a folder and a line here. */
import { audioFormat } from './audio/index.ts';
import { audiobookFormat } from './audiobook/index.ts';
import { daisyFormat } from './daisy/index.ts';
import { easyPrintFormat } from './easy-print/index.ts';
import { epubFormat } from './epub/index.ts';
import type { Format } from './format.ts';
import { htmlFormat } from './html/index.ts';
import { m4bFormat } from './m4b/index.ts';
import { mp3BookFormat } from './mp3-book/index.ts';
import { pdfFormat } from './pdf/index.ts';
import { lexiconFormat } from './pls/index.ts';

export const formats: readonly Format[] = [
  htmlFormat,
  pdfFormat,
  epubFormat,
  easyPrintFormat,
  audioFormat,
  daisyFormat,
  mp3BookFormat,
  audiobookFormat,
  m4bFormat,
  lexiconFormat,
];
