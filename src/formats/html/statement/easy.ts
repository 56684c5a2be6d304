/**
 * The statement in Leichte Sprache: the same facts, a statement a line, ‧ marks a joint. A program
 * wrote the sentences and no reader of the target group has checked them; the page says so.
 */
import { germanDate } from '../../../writers/statements.ts';
import { type Facts, isConfirmed } from './facts.ts';
import { lines, type Part, type Section, type StatementText } from './text.ts';

/** @param standardHref where the statement in standard language is, if it was made */
export function easyStatement(facts: Facts, standardHref: string | undefined): StatementText {
  return {
    title: 'Erklärung zur Barriere‧freiheit',
    opening: [
      lines(
        'Auf dieser Seite steht:',
        'Wie gut können alle Menschen unseren Text nutzen?',
        'Und wo können Sie Fehler melden?',
      ),
    ],
    sections: [
      { id: 'barriere', title: 'Was heißt barriere‧frei?', parts: [meaning] },
      { id: 'gesetz', title: 'Warum gibt es diese Seite?', parts: [lines(...reason(facts))] },
      { id: 'stand', title: 'Ist unser Text barriere‧frei?', parts: [lines(...verdict(facts))] },
      ...difficulties(facts, standardHref),
      { id: 'erstellung', title: 'Von wann ist diese Seite?', parts: [lines(...made(facts))] },
      { id: 'feedback', title: 'Haben Sie eine Barriere gefunden?', parts: feedback(facts) },
      { id: 'durchsetzung', title: 'Bekommen Sie keine gute Antwort?', parts: help(facts) },
      { id: 'entwurf', title: 'Wer hat diese Seite geprüft?', parts: [draft] },
    ],
  };
}

const meaning = lines(
  'Eine Barriere ist ein Hindernis.',
  'Zum Beispiel: Ein Bild hat keine Beschreibung.',
  'Dann kann ein blinder Mensch das Bild nicht verstehen.',
  'Das Wort barriere‧frei heißt: Es gibt keine Hindernisse.',
  'Alle Menschen können den Text gut nutzen.',
  'Auch Menschen mit Behinderung können den Text gut nutzen.',
);

/** Whatever the publication says of its own text: this page was not among it. */
const draft = lines(
  'Ein Computer‧programm hat diese Seite geschrieben.',
  'Noch niemand hat die Leichte Sprache auf dieser Seite geprüft.',
  'Vielleicht sind noch schwere Wörter im Text.',
);

function reason({ law, isPublicBody }: Facts): readonly string[] {
  const named =
    law === undefined
      ? ['In Deutschland gibt es Gesetze.']
      : [`${law.place} gibt es ein Gesetz.`, `Das Gesetz heißt kurz: ${law.short}.`];
  const duty =
    law === undefined
      ? 'In den Gesetzen steht: Ämter müssen Barrieren abbauen.'
      : 'Im Gesetz steht: Ämter müssen Barrieren abbauen.';
  const page = 'Und Ämter müssen eine Erklärung dazu schreiben.';
  if (isPublicBody === true) return [...named, duty, page, 'Das ist unsere Erklärung.'];
  if (isPublicBody === undefined) return [...named, duty, page];
  return [
    ...named,
    duty,
    page,
    'Wir sind kein Amt.',
    'Wir müssen diese Erklärung nicht schreiben.',
    'Wir machen es freiwillig.',
  ];
}

function verdict(facts: Facts): readonly string[] {
  const { status } = facts;
  return [...byProgram(facts), ...byPeople(facts), ...conclusions[status]];
}

const conclusions: Readonly<Record<Facts['status'], readonly string[]>> = {
  full: ['Das Ergebnis ist: Der Text ist barriere‧frei.'],
  partial: ['Das Ergebnis ist: Der Text ist zum Teil barriere‧frei.'],
  none: ['Das Ergebnis ist: Der Text ist nicht barriere‧frei.'],
  unconfirmed: [
    'Ein Computer‧programm findet nicht alle Hindernisse.',
    'Darum wissen wir noch nicht:',
    'Ist der Text ganz barriere‧frei?',
    'Bis dahin sagen wir: Der Text ist zum Teil barriere‧frei.',
  ],
  unassessed: ['Darum wissen wir noch nicht:', 'Ist der Text barriere‧frei?'],
};

function byProgram({ status, barriers, unexamined }: Facts): readonly string[] {
  if (status === 'unassessed') return ['Kein Computer‧programm hat den Text fertig geprüft.'];
  const count = barriers.reduce((sum, group) => sum + group.count, 0);
  const found =
    count === 0
      ? 'Das Programm hat keine Hindernisse gefunden.'
      : `Das Programm hat ${count === 1 ? '1 Hindernis' : `${count} Hindernisse`} gefunden.`;
  return [
    'Ein Computer‧programm hat den Text geprüft.',
    found,
    ...(unexamined.length > 0 ? ['Manche Teile hat das Programm nicht geprüft.'] : []),
  ];
}

function byPeople({ meta, assessment }: Facts): readonly string[] {
  const { certifier } = meta.accessibility;
  const said: string[] = [];
  if (assessment?.kind === 'third-party') {
    said.push(
      `Den Text geprüft hat: ${assessment.by}.`,
      `Das war am ${germanDate(assessment.date)}.`,
    );
  }
  if (certifier !== undefined) {
    said.push(
      `Den Text geprüft hat: ${certifier.name}.`,
      `Das war am ${germanDate(certifier.date)}.`,
    );
    if (!isConfirmed(meta)) said.push('Danach haben wir den Text geändert.');
  }
  return said.length > 0 ? said : ['Menschen haben den Text noch nicht geprüft.'];
}

function difficulties(facts: Facts, standardHref: string | undefined): readonly Section[] {
  const { exceptions, barriers } = facts;
  const easy = exceptions.flatMap((exception) =>
    exception.easy === undefined ? [] : [exception.easy.split('\n').filter(Boolean)],
  );
  const isAllTold = easy.length === exceptions.length && barriers.length === 0;
  const parts: Part[] = [];
  if (easy.length > 0) parts.push({ kind: 'list', items: easy });
  if (!isAllTold && standardHref !== undefined) {
    parts.push(
      lines(
        'Manche Hindernisse sind schwer zu erklären.',
        'Sie stehen in der Erklärung in Alltags‧sprache:',
      ),
      { kind: 'link', href: standardHref, text: 'Zur Erklärung in Alltags‧sprache' },
    );
  }
  if (parts.length === 0) return [];
  return [{ id: 'inhalte', title: 'Was ist noch nicht barriere‧frei?', parts }];
}

function made({ date, meta }: Facts): readonly string[] {
  return date === undefined
    ? [`Den Text haben wir zuletzt geändert am ${germanDate(meta.modified)}.`]
    : [`Diese Seite ist vom ${germanDate(date)}.`];
}

function feedback({ meta }: Facts): readonly Part[] {
  return [
    lines('Dann sagen Sie es uns bitte.', 'Oder fragen Sie uns.', 'So erreichen Sie uns:'),
    { kind: 'contact', contact: meta.contact },
  ];
}

function help(facts: Facts): readonly Part[] {
  const { isPublicBody, enforcement, law } = facts;
  const own = facts.meta.accessibility.statement?.enforcement;
  if (isPublicBody === false) {
    const offices = lines(
      'Bei Ämtern hilft eine Stelle vom Staat.',
      'Wir sind kein Amt.',
      'Darum ist diese Stelle nicht für uns da.',
      'Bitte fragen Sie uns noch einmal.',
    );
    if (own === undefined) return [offices];
    return [offices, lines('Hier bekommen Sie auch Hilfe:'), { kind: 'contact', contact: own }];
  }
  const start = ['Es gibt eine Stelle für Beschwerden.', 'Die Stelle hilft Ihnen bei Ämtern.'];
  if (enforcement === undefined) {
    return [lines(...start, 'Wir müssen noch schreiben: So heißt die Stelle.')];
  }
  return [
    lines(
      ...start,
      ...(law?.isFree === true && own === undefined ? ['Die Hilfe kostet kein Geld.'] : []),
      'So heißt die Stelle:',
    ),
    { kind: 'contact', contact: enforcement },
  ];
}
