/** The few lines between `---` at the start of a chapter. Only `art` is known. */
import type { ChapterKind, Span } from '../model/document.ts';
import type { Report } from './markdown/reading.ts';
import { didYouMean } from './nearest.ts';

const KINDS: Readonly<Record<string, ChapterKind>> = {
  kapitel: 'chapter',
  vorwort: 'preface',
  teil: 'part',
  nachwort: 'afterword',
  glossar: 'glossary',
  quellen: 'bibliography',
  impressum: 'colophon',
};

/** The chapter's kind, and its lines with the front matter blanked so that places stay. */
export function readFrontMatter(
  lines: readonly string[],
  file: string,
  report: Report,
): { readonly kind: ChapterKind; readonly lines: readonly string[] } {
  if (lines[0]?.trimEnd() !== '---') return { kind: 'chapter', lines };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) {
    report(
      'source/yaml-syntax',
      { file, line: 1, column: 1 },
      {
        de: 'Der Vorspann „---“ wird nicht geschlossen.',
        en: 'The front matter “---” is never closed.',
        hint: {
          de: 'Setzen Sie eine Zeile mit --- hinter die Angaben.',
          en: 'Put a line with --- behind the entries.',
        },
      },
    );
    return { kind: 'chapter', lines: ['', ...lines.slice(1)] };
  }
  reportTwice(lines.slice(1, end), file, report);
  const kinds = lines.slice(1, end).flatMap((line, index) => {
    const kind = readLine(line, { file, line: index + 2, column: line.search(/\S|$/) + 1 }, report);
    return kind === undefined ? [] : [kind];
  });
  return {
    kind: kinds.at(-1) ?? 'chapter',
    lines: lines.map((line, index) => (index <= end ? '' : line)),
  };
}

function reportTwice(lines: readonly string[], file: string, report: Report): void {
  const given = lines.flatMap((line, index) => (/^\s*art:/.test(line) ? [index + 2] : []));
  for (const line of given.slice(1)) {
    const column = (lines[line - 2] ?? '').search(/\S/) + 1;
    report(
      'source/yaml-syntax',
      { file, line, column },
      {
        de: 'Die Angabe „art“ steht zweimal da.',
        en: 'The entry “art” is there twice.',
      },
    );
  }
}

function readLine(line: string, span: Span, report: Report): ChapterKind | undefined {
  if (/^\s*(?:#.*)?$/.test(line)) return undefined;
  const [, key, value = ''] = /^\s*([^\s:]+):(?:\s+(.*?))?\s*$/.exec(line) ?? [];
  if (key === undefined) {
    report('source/yaml-syntax', span, {
      de: `„${line.trim()}“ ist keine Angabe.`,
      en: `“${line.trim()}” is no entry.`,
    });
    return undefined;
  }
  if (key === 'art') return readKind(value.replace(/^(["'])(.*)\1$/, '$2'), span, report);
  report('source/yaml-unknown-key', span, {
    de: `Die Angabe „${key}“ ist nicht bekannt.`,
    en: `The entry “${key}” is not known.`,
    hint: {
      de: 'Im Vorspann eines Kapitels steht nur „art:“.',
      en: 'The front matter of a chapter holds “art:” only.',
    },
  });
  return undefined;
}

function readKind(value: string, span: Span, report: Report): ChapterKind | undefined {
  if (Object.hasOwn(KINDS, value)) return KINDS[value];
  const list = Object.keys(KINDS);
  report('source/yaml-type', span, {
    de: `„art“ ist „${value}“; erwartet wird ${list.join(' | ')}.`,
    en: `“art” is “${value}”; expected ${list.join(' | ')}.`,
    hint: didYouMean(value, list),
  });
  return undefined;
}
