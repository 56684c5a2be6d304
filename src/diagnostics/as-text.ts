/** Findings as lines for a terminal: place, code, what is so, what to do. Pure. */
import type { Diagnostic, Message } from './diagnostic.ts';

/** A language of the command line. */
export type Language = keyof Message;

/** Words for the severities. */
const SEVERITY = {
  error: { de: 'Fehler', en: 'error' },
  warning: { de: 'Warnung', en: 'warning' },
  info: { de: 'Hinweis', en: 'note' },
} as const;

/**
 * One finding, two or more lines:
 *
 *     chapters/02.md:14:3  Fehler  source/missing-picture
 *         Das Bild „bilder/plan.png“ gibt es nicht.
 *         → Legen Sie das Bild in den Ordner „bilder“ …
 *
 * @param root put before file names, so that a terminal can open them
 */
export function asText(diagnostic: Diagnostic, language: Language, root = ''): string {
  const related = (diagnostic.related ?? []).map(
    (each) => `    ${each.span.file}:${each.span.line}: ${each.message[language]}`,
  );
  const tool = diagnostic.tool;
  return [
    `${placeOf(diagnostic, root)}  ${SEVERITY[diagnostic.severity][language]}  ${diagnostic.code}`,
    `    ${diagnostic.message[language]}`,
    ...related,
    `    → ${diagnostic.hint[language]}`,
    ...(tool ? [`    (${tool.name}: ${tool.rule}${tool.url ? `, ${tool.url}` : ''})`] : []),
  ].join('\n');
}

function placeOf({ span, artifact }: Diagnostic, root: string): string {
  if (span) return `${root}${span.file}:${span.line}:${span.column}`;
  if (artifact) return artifact.path + (artifact.selector ? ` ${artifact.selector}` : '');
  return '–';
}
