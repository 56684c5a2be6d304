/**
 * How editions say what is open: that no group of test readers has understood the Leichte Sprache, that
 * no person has signed off what a machine drafted. Every edition takes these words from here, so none
 * claims more than another. Lines for the easy edition are Leichte Sprache, ‧ (U+2027) marks a joint.
 */
import type { EditionName, Metadata, Origin, Review } from '../model/document.ts';

/** Said wherever Leichte Sprache stands that no group has checked; a sentence a line. */
export const DRAFT_LINES = ['Entwurf.', 'Noch nicht von einer Prüf-Gruppe geprüft.'] as const;

/** The same in one line. */
export const DRAFT = DRAFT_LINES.join(' ');

/** What the imprint says of the review of the Leichte Sprache. @param day the date in words */
export function reviewLines(
  review: Review,
  edition: EditionName,
  day: (iso: string) => string,
): readonly string[] {
  if (review.status === 'open') {
    return edition === 'easy' ? DRAFT_LINES : [`Für den Text in Leichter Sprache gilt: ${DRAFT}`];
  }
  const { group, date, names } = review;
  if (edition === 'easy') {
    return [
      `Geprüft hat die Gruppe: ${group}.`,
      `Das war am ${day(date)}.`,
      ...(names.length === 0 ? [] : ['Diese Menschen haben mit‧gemacht:', `${listed(names)}.`]),
    ];
  }
  return [
    `Den Text in Leichter Sprache hat diese Prüfgruppe am ${day(date)} gelesen und verstanden: ${group}.`,
    ...(names.length === 0 ? [] : [`Mitgelesen haben: ${listed(names)}.`]),
  ];
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} und ${last}`;
}

/** How the text came about. */
export function originLines(origin: Origin, edition: EditionName): readonly string[] {
  return ORIGINS[edition][origin];
}

const ORIGINS: Readonly<Record<EditionName, Readonly<Record<Origin, readonly string[]>>>> = {
  standard: {
    human: ['Menschen haben diesen Text geschrieben.'],
    'machine-drafted': [
      'Ein Computerprogramm hat diesen Text entworfen.',
      'Noch hat ihn kein Mensch Satz für Satz geprüft; er kann Fehler enthalten.',
    ],
    'machine-drafted-reviewed': [
      'Ein Computerprogramm hat diesen Text entworfen.',
      'Menschen haben ihn geprüft und überarbeitet.',
    ],
  },
  easy: {
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
  },
};

/**
 * What readers must know before they begin; empty once a person has signed off the draft and a group
 * has understood the Leichte Sprache.
 */
export function openLines(
  { origin, easy }: Pick<Metadata, 'origin' | 'easy'>,
  edition: EditionName,
): readonly string[] {
  const isOpen = edition === 'easy' && easy.review.status === 'open';
  return [
    ...(isOpen ? DRAFT_LINES : []),
    ...(origin === 'machine-drafted' ? originLines(origin, edition) : []),
  ];
}
