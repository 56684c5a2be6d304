/** A YAML file → its values; syntax errors in our words, with their place. */
import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../markdown/reading.ts';
import { type PublicationValues, publication } from './schema.ts';
import type { Reader } from './yaml-reader.ts';

/** The YAML library recurses; real files nest four levels. */
const MAX_INDENT = 60;
const MAX_BRACKETS = 60;

/** A file as it was decoded, and where findings go. */
export type YamlFile = {
  readonly source: string;
  readonly file: string;
  readonly report: Report;
};

/** The values of publication.yaml, or undefined when it is no YAML map. */
export function readPublicationYaml(
  source: string,
  file: string,
  report: Report,
): PublicationValues | undefined {
  return readYaml(publication, { source, file, report });
}

/** What `read` makes of a file; undefined, after a finding, when it is no YAML. */
export function readYaml<T>(read: Reader<T>, { source, file, report }: YamlFile): T | undefined {
  const start = { file, line: 1, column: 1 };
  const brackets = source.match(/[[{]/g)?.length ?? 0;
  const dashes = Math.max(
    ...source.split('\n').map((line) => /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0].length ?? 0),
  );
  if (brackets > MAX_BRACKETS || dashes > MAX_INDENT) {
    report('source/too-deep', start, {
      de: 'Die Angaben sind zu tief geschachtelt.',
      en: 'The entries are nested too deeply.',
    });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    schema: 'failsafe',
    prettyErrors: false,
  });
  for (const error of document.errors) {
    reportSyntax(error, { offset: offsetOf(error, document), file, lines, report });
  }
  if (document.errors.length > 0) return undefined;
  const place = { file, source, lines, report, path: '', span: start };
  if (document.contents !== null) return read(document.contents, place);
  report('source/yaml-syntax', start, { de: 'Die Datei ist leer.', en: 'The file is empty.' });
  return undefined;
}

/** Where the mistake began: an open quotation mark is only noticed at the end of the file. */
function offsetOf(error: YAMLError, document: Document): number {
  let start = error.pos[0];
  if (error.code !== 'MISSING_CHAR') return start;
  visit(document, {
    Scalar(_, { type, range }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < start && range[2] >= error.pos[0]) start = range[0];
    },
  });
  return start;
}

function reportSyntax(
  error: YAMLError,
  at: {
    readonly offset: number;
    readonly file: string;
    readonly lines: LineCounter;
    readonly report: Report;
  },
): void {
  const { offset, file, lines, report } = at;
  const { line, col } = lines.linePos(offset);
  report(
    'source/yaml-syntax',
    { file, line: Math.max(line, 1), column: Math.max(col, 1) },
    SYNTAX[error.code] ?? {
      de: `Hier ist die Schreibweise falsch (${error.code}).`,
      en: `The syntax is wrong here: ${error.message}`,
    },
  );
}

/** The library's codes in words that help. */
const SYNTAX: Readonly<Record<string, Message>> = {
  BAD_INDENT: { de: 'Die Einrückung stimmt nicht.', en: 'The indentation is wrong.' },
  TAB_AS_INDENT: {
    de: 'Eingerückt wird mit Leerzeichen, nicht mit Tabulator.',
    en: 'Indent with spaces, not with tabs.',
  },
  DUPLICATE_KEY: { de: 'Diese Angabe steht zweimal da.', en: 'This entry is there twice.' },
  MISSING_CHAR: {
    de: 'Hier fehlt ein Zeichen, etwa ein Anführungszeichen oder eine Klammer.',
    en: 'A character is missing here, such as a quote or bracket.',
  },
  MULTILINE_IMPLICIT_KEY: {
    de: 'Vor dieser Zeile fehlt ein Doppelpunkt, oder die Einrückung stimmt nicht.',
    en: 'A colon is missing before this line, or the indentation is wrong.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    de: 'In einer Zeile stehen zwei Angaben, oder ein Text mit Doppelpunkt braucht Anführungszeichen.',
    en: 'Two entries on one line, or a text with a colon needs quotes.',
  },
  UNEXPECTED_TOKEN: {
    de: 'Hier steht ein Zeichen, das hier nicht stehen kann.',
    en: 'A character that cannot stand here.',
  },
  MULTIPLE_DOCS: {
    de: 'Hinter „---“ oder „...“ beginnt ein zweites Dokument; erlaubt ist eines.',
    en: 'A second document begins behind “---” or “...”; there may be one.',
  },
  BAD_SCALAR_START: {
    de: 'Ein Text, der mit @, % oder ` beginnt, braucht Anführungszeichen.',
    en: 'A text that begins with @, % or ` needs quotes.',
  },
  BAD_DQ_ESCAPE: {
    de: 'Nach einem \\ in Anführungszeichen steht hier ein falsches Zeichen; schreiben Sie \\\\.',
    en: 'A \\ in quotes is followed by a wrong character here; write \\\\.',
  },
  BAD_ALIAS: { de: 'Der Verweis mit * hat kein Ziel.', en: 'The alias with * has no target.' },
};
