/**
 * What every edition says about itself: how the text came about, who checked the Leichte Sprache,
 * whose voice reads, who made the pictures, which licence holds. Plain sentences, no layout.
 * Nothing is claimed that the metadata does not name (no seal, no conformance without a certifier).
 * Sentences for the easy edition are Leichte Sprache and hold joints (U+2027).
 */
import type { Document, EditionName, Metadata, Review } from '../model/document.ts';
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
  /** Set when the edition is read aloud. */
  readonly voice?: Voice | undefined;
};

/** All statements of an edition, in the order in which an imprint prints them. */
export function statementsOf(document: Document, context: StatementContext): readonly Statement[] {
  const { meta } = document;
  const { edition, voice } = context;
  const isEasy = edition === 'easy';
  const all = [
    isEasy ? easyLanguageStatement() : undefined,
    originStatement(meta, edition),
    isEasy ? reviewStatement(meta, edition) : undefined,
    voice === undefined ? undefined : voiceStatement(voice, edition),
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
  return { id: 'origin', title, lines: (easy ? easyOrigins : origins)[meta.origin] };
}

const origins: Readonly<Record<Metadata['origin'], readonly string[]>> = {
  human: ['Menschen haben diesen Text geschrieben.'],
  'machine-drafted': [
    'Ein Computerprogramm hat diesen Text entworfen.',
    'Noch hat ihn kein Mensch Satz für Satz geprüft; er kann Fehler enthalten.',
  ],
  'machine-drafted-reviewed': [
    'Ein Computerprogramm hat diesen Text entworfen.',
    'Menschen haben ihn geprüft und überarbeitet.',
  ],
};

const easyOrigins: Readonly<Record<Metadata['origin'], readonly string[]>> = {
  human: ['Menschen haben den Text geschrieben.'],
  'machine-drafted': [
    'Ein Computer‧programm hat den Text geschrieben.',
    'Kein Mensch hat den ganzen Text geprüft.',
    'In dem Text können Fehler sein.',
  ],
  'machine-drafted-reviewed': [
    'Ein Computer‧programm hat den Text geschrieben.',
    'Danach haben Menschen den Text geprüft.',
    'Die Menschen haben den Text besser gemacht.',
  ],
};

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

/** Who checked the Leichte Sprache (`pruefung`); that nobody did is said just as plainly. */
export function reviewStatement(meta: Metadata, edition: EditionName): Statement {
  const { review } = meta.easy;
  if (edition === 'easy') {
    const title = 'Wer hat die Leichte Sprache geprüft?';
    return { id: 'review', title, lines: easyReviewLines(review) };
  }
  const title = 'Prüfung der Leichten Sprache';
  return { id: 'review', title, lines: [reviewSentence(review)] };
}

function reviewSentence(review: Review): string {
  if (review.status === 'open') {
    return 'Den Text in Leichter Sprache hat noch niemand aus der Zielgruppe geprüft.';
  }
  return `Den Text in Leichter Sprache hat ${review.by} am ${germanDate(review.date)} geprüft.`;
}

function easyReviewLines(review: Review): readonly string[] {
  if (review.status === 'open') {
    return [
      'Noch niemand hat die Leichte Sprache geprüft.',
      'Vielleicht sind noch schwere Wörter im Text.',
    ];
  }
  return [`Geprüft hat: ${review.by}.`, `Das war am ${germanDate(review.date)}.`];
}

/** Whose voice reads. A synthetic voice is always called so. */
export function voiceStatement(voice: Voice, edition: EditionName): Statement {
  if (edition === 'easy') {
    const reader = voice.synthetic
      ? 'Eine Computer‧stimme liest den Text vor.'
      : `Den Text liest vor: ${voice.name}.`;
    return { id: 'voice', title: 'Wer liest den Text vor?', lines: [reader] };
  }
  const reader = voice.synthetic
    ? `Eine Computerstimme liest den Text vor (${voice.engine} ${voice.version}, Stimme „${voice.name}“).`
    : `${voice.name} liest den Text vor.`;
  return { id: 'voice', title: 'Die Stimme', lines: [reader] };
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
  const name = months[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)}. ${name} ${year}`;
}

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;
