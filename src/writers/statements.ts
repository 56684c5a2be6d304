/**
 * What every edition says about itself: how the text came about, who checked the Leichte Sprache,
 * whose voice reads, who made the pictures, which licence holds. Plain sentences, no layout.
 * Nothing is claimed that the metadata does not name (no seal, no conformance without a certifier).
 * Sentences for the easy edition are Leichte Sprache and hold joints (U+2027).
 */
import { originLines, reviewLines } from '../easy-language/review-words.ts';
import type { Document, EditionName, Metadata } from '../model/document.ts';
import { GERMAN_MONTHS } from '../model/german-months.ts';
import type { Voice } from '../model/narration.ts';

/** A short text under a heading. `lines` are sentences; in the easy edition one line each. */
export type Statement = {
  readonly id: StatementId;
  readonly title: string;
  readonly lines: readonly string[];
};

/** What a statement is about; formats choose by it where to print which. */
export type StatementId =
  | 'origin'
  | 'easy-language'
  | 'review'
  | 'voice'
  | 'conformance'
  | 'credits'
  | 'licence';

/** Whom to thank for one thing used. */
export type Credit = { readonly what: string; readonly credit: string };

/** For whom the statements are. */
export type StatementContext = {
  readonly edition: EditionName;
  /** Everyone who reads the edition aloud; nobody where it is silent. */
  readonly voices?: readonly Voice[];
};

/** All statements of an edition, in the order in which an imprint prints them. */
export function statementsOf(document: Document, context: StatementContext): readonly Statement[] {
  const { meta } = document;
  const { edition, voices = [] } = context;
  const isEasy = edition === 'easy';
  const hasEasy = document.editions.some(({ name }) => name === 'easy');
  const all = [
    isEasy ? easyLanguageStatement() : undefined,
    originStatement(meta, edition),
    hasEasy ? reviewStatement(meta, edition) : undefined,
    voices.length === 0 ? undefined : voiceStatement(voices, edition),
    conformanceStatement(meta, edition),
    creditsStatement(document, edition),
    licenceStatement(meta, edition),
  ];
  return all.filter((statement) => statement !== undefined);
}

/** How the text came about (`entstehung`). */
export function originStatement(meta: Metadata, edition: EditionName): Statement {
  const easy = edition === 'easy';
  const title = easy ? 'Wer hat den Text geschrieben?' : 'Wie dieser Text entstanden ist';
  return { id: 'origin', title, lines: originLines(meta.origin, edition) };
}

/** What Leichte Sprache is. It tells the aim, not a success that only readers can confirm. */
export function easyLanguageStatement(): Statement {
  return {
    id: 'easy-language',
    title: 'Was ist Leichte Sprache?',
    lines: [
      'Viele Menschen können schwere Texte nicht gut lesen.',
      'Für diese Menschen gibt es Leichte Sprache.',
      'Leichte Sprache hat Regeln.',
      'Die Sätze sind kurz.',
      'Die Wörter sind einfach.',
      'Wir schreiben diesen Text nach den Regeln.',
    ],
  };
}

/** What test readers said of the Leichte Sprache (`pruefung`); that none did is said just as plainly. */
export function reviewStatement(meta: Metadata, edition: EditionName): Statement {
  const title =
    edition === 'easy' ? 'Wer hat die Leichte Sprache geprüft?' : 'Prüfung der Leichten Sprache';
  return { id: 'review', title, lines: reviewLines(meta.easy.review, edition, germanDate) };
}

/** Whose voices read. A synthetic voice is always called so, a person by name. */
export function voiceStatement(voices: readonly Voice[], edition: EditionName): Statement {
  const isEasy = edition === 'easy';
  const title = isEasy ? 'Wer liest den Text vor?' : 'Die Stimme';
  const isShared = voices.length > 1;
  const lines = voices.map((voice) =>
    isEasy ? easyReader(voice, isShared) : standardReader(voice, isShared),
  );
  return { id: 'voice', title, lines };
}

function standardReader({ synthetic, engine, version, name }: Voice, isShared: boolean): string {
  const what = isShared ? 'Teile des Textes' : 'den Text';
  if (!synthetic) return `${name} liest ${what} vor.`;
  return `Eine Computerstimme liest ${what} vor (${engine} ${version}, Stimme „${name}“).`;
}

function easyReader({ synthetic, name }: Voice, isShared: boolean): string {
  const what = isShared ? 'Teile vom Text' : 'den Text';
  if (synthetic) return `Eine Computer‧stimme liest ${what} vor.`;
  return isShared ? `Teile vom Text liest vor: ${name}.` : `Den Text liest vor: ${name}.`;
}

/** Conformance as somebody certified it; undefined when nobody is named. */
export function conformanceStatement(meta: Metadata, edition: EditionName): Statement | undefined {
  const { certifier } = meta.accessibility;
  if (certifier === undefined) return undefined;
  const date = germanDate(certifier.date);
  const lines =
    edition === 'easy'
      ? [
          'Alle Menschen sollen den Text benutzen können.',
          `Das hat geprüft: ${certifier.name}.`,
          `Das war am ${date}.`,
        ]
      : [
          `${certifier.name} hat die Barrierefreiheit am ${date} geprüft und bestätigt.`,
          ...(certifier.report === undefined
            ? []
            : [`Der Bericht steht unter ${certifier.report}.`]),
        ];
  return { id: 'conformance', title: edition === 'easy' ? 'Prüfung' : 'Barrierefreiheit', lines };
}

/** Pictures and typeface with their makers. */
export function creditsStatement(document: Document, edition: EditionName): Statement {
  const title = edition === 'easy' ? 'Wer hat die Bilder gemacht?' : 'Bilder und Schrift';
  const lines = creditsOf(document).map(({ what, credit }) => `${what}: ${credit}.`);
  return { id: 'credits', title, lines };
}

/** Each credit once, pictures first, in the order of the pictures' paths. */
export function creditsOf(document: Document): readonly Credit[] {
  const pictures = document.pictures.flatMap((picture) => picture.credit ?? []);
  return [
    ...[...new Set(pictures)].map((credit) => ({ what: 'Bilder', credit: withoutStop(credit) })),
    typefaceCredit,
  ];
}

const typefaceCredit: Credit = {
  what: 'Schrift',
  credit: 'Atkinson Hyperlegible Next, Braille Institute of America, SIL Open Font License 1.1',
};

function withoutStop(text: string): string {
  return text.replace(/\.$/u, '');
}

/** Under which licence the text may be used. */
export function licenceStatement(meta: Metadata, edition: EditionName): Statement {
  const { name } = meta.licence;
  if (edition === 'easy') {
    const title = 'Darf ich den Text weiter‧geben?';
    return { id: 'licence', title, lines: [`Die Regeln dafür heißen: ${name}.`] };
  }
  return { id: 'licence', title: 'Lizenz', lines: [`Der Text steht unter der Lizenz ${name}.`] };
}

/** `2026-03-02` as `2. März 2026`. Anything else is returned as it is. */
export function germanDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = GERMAN_MONTHS[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)}. ${name} ${year}`;
}
