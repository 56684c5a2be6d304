/**
 * The statement in standard language, along the model of Decision (EU) 2018/1523, annex: scope,
 * status, content that is not accessible, preparation, feedback, enforcement.
 */
import { DRAFT } from '../../../easy-language/review-words.ts';
import { germanDate } from '../../../writers/statements.ts';
import type { Facts, MissingEntry, Status } from './facts.ts';
import { notAccessible } from './standard-content.ts';
import { lines, list, type Part, type Section, type StatementText } from './text.ts';

const MEASURE = 'der Norm EN 301 549 und den WCAG 2.2 (Stufen A und AA)';

export function standardStatement(facts: Facts): StatementText {
  return {
    title: 'Erklärung zur Barrierefreiheit',
    opening: [lines(...commitment(facts)), lines(scope(facts))],
    sections: [
      { id: 'stand', title: 'Stand der Vereinbarkeit', parts: status(facts) },
      { id: 'inhalte', title: 'Nicht barrierefreie Inhalte', parts: notAccessible(facts) },
      { id: 'erstellung', title: 'Erstellung dieser Erklärung', parts: preparation(facts) },
      { id: 'feedback', title: 'Feedback und Kontakt', parts: feedback(facts) },
      { id: 'durchsetzung', title: 'Durchsetzungsverfahren', parts: enforcement(facts) },
      ...stillToAdd(facts),
    ],
  };
}

function commitment({ meta, law, isPublicBody }: Facts): readonly string[] {
  const { publisher } = meta;
  if (isPublicBody === false) {
    const act = law === undefined ? 'Die Gesetze dafür gelten' : `Das ${law.short} gilt`;
    return [
      `${publisher} ist keine öffentliche Stelle.`,
      `${act} für öffentliche Stellen und verpflichtet ${publisher} nicht zu dieser Erklärung.`,
      'Sie ist freiwillig und folgt dem Muster der Europäischen Union (Durchführungsbeschluss (EU) 2018/1523).',
    ];
  }
  const aim = `${publisher} ist bemüht, diese Veröffentlichung barrierefrei zugänglich zu machen.`;
  if (law === undefined) return [aim];
  const [act = '', ordinance] = law.acts;
  const grounds = ordinance === undefined ? `ist ${act}` : `sind ${act} und ${ordinance}`;
  const basis = ordinance === undefined ? 'Rechtsgrundlage' : 'Rechtsgrundlagen';
  return [aim, `${basis} zur Umsetzung der Richtlinie (EU) 2016/2102 ${grounds}.`];
}

function scope({ meta, files }: Facts): string {
  const where = meta.address === undefined ? '' : ` unter ${meta.address}`;
  const downloads =
    files === 0
      ? ''
      : files === 1
        ? ' und die Datei, die man dort herunterladen kann'
        : ` und die ${files} Dateien, die man dort herunterladen kann`;
  return `Diese Erklärung gilt für die Veröffentlichung „${meta.title}“${where}: für die Webseiten${downloads}.`;
}

function status(facts: Facts): readonly Part[] {
  return [
    lines(
      'Maßstab ist die europäische Norm EN 301 549 V3.2.1; sie verlangt die Richtlinien für barrierefreie Webinhalte (WCAG) 2.1 in den Stufen A und AA.',
      'Darüber hinaus gelten hier die WCAG 2.2 in denselben Stufen.',
    ),
    lines(...verdicts[facts.status](facts)),
  ];
}

const verdicts: Readonly<Record<Status, (facts: Facts) => readonly string[]>> = {
  full: (facts) => [
    `Diese Veröffentlichung ist mit ${MEASURE} vollständig vereinbar.`,
    ...byPeople(facts),
    'Auch die automatische Prüfung hat keine Barrieren gefunden.',
  ],
  partial: (facts) => [
    `Diese Veröffentlichung ist wegen der unten genannten ${reasonsOf(facts)} teilweise mit ${MEASURE} vereinbar.`,
    ...byPeople(facts),
  ],
  none: (facts) => [
    `Diese Veröffentlichung ist nicht mit ${MEASURE} vereinbar.`,
    'Die Unvereinbarkeiten sind unten aufgeführt.',
    ...byPeople(facts),
  ],
  unconfirmed: (facts) => [
    facts.unexamined.length === 0
      ? 'Eine automatische Prüfung hat keine Barrieren gefunden.'
      : 'Eine automatische Prüfung hat keine Barrieren gefunden; sie hat nicht alle Teile geprüft.',
    ...byPeople(facts),
    'Eine automatische Prüfung kann nur einen Teil der Anforderungen prüfen.',
    `Diese Veröffentlichung ist deshalb noch nicht vollständig bewertet; bis dahin gilt sie als teilweise mit ${MEASURE} vereinbar.`,
  ],
  unassessed: (facts) => [
    `Ob diese Veröffentlichung mit ${MEASURE} vereinbar ist, ist noch nicht bewertet: Keine Prüfung wurde zu Ende geführt.`,
    ...byPeople(facts),
  ],
};

function reasonsOf({ barriers, exceptions }: Facts): string {
  const isAtFault = barriers.length > 0 || exceptions.some(({ ground }) => ground === 'defect');
  const isExcepted = exceptions.some(({ ground }) => ground !== 'defect');
  if (!isExcepted) return 'Unvereinbarkeiten';
  return isAtFault ? 'Unvereinbarkeiten und Ausnahmen' : 'Ausnahmen';
}

/** What people looked at, and that nobody did is said just as plainly. */
function byPeople({ meta, assessment }: Facts): readonly string[] {
  const { certifier } = meta.accessibility;
  const said: string[] = [];
  if (assessment?.kind === 'third-party') {
    said.push(`${assessment.by} hat sie am ${germanDate(assessment.date)} bewertet.`);
  }
  if (certifier !== undefined) {
    const date = germanDate(certifier.date);
    said.push(`${certifier.name} hat die Barrierefreiheit am ${date} geprüft und bestätigt.`);
    if (certifier.date < meta.modified) {
      said.push(
        `Diese Bestätigung gilt für eine frühere Fassung; zuletzt geändert wurde die Veröffentlichung am ${germanDate(meta.modified)}.`,
      );
    }
  }
  return said.length > 0 ? said : ['Menschen haben die Barrierefreiheit noch nicht geprüft.'];
}

function preparation(facts: Facts): readonly Part[] {
  const { date, meta, checks } = facts;
  const made =
    date === undefined
      ? `Diese Erklärung gehört zur Fassung der Veröffentlichung vom ${germanDate(meta.modified)}.`
      : `Diese Erklärung wurde am ${germanDate(date)} erstellt oder zuletzt überprüft.`;
  const tools: readonly Part[] =
    checks.length === 0
      ? [lines('Eine automatische Prüfung liegt nicht vor.')]
      : [lines('Automatisch geprüft wurde mit diesen Werkzeugen:'), list(checks)];
  return [lines(made, ...method(facts)), ...tools, ...notByPeople(facts)];
}

function method({ assessment, meta }: Facts): readonly string[] {
  const report = (url: string | undefined) =>
    url === undefined ? [] : [`Der Bericht steht unter ${url}.`];
  const { certifier } = meta.accessibility;
  const confirmed = report(certifier?.report);
  if (assessment === undefined) return confirmed;
  if (assessment.kind === 'self') {
    return [
      'Sie beruht auf einer Selbstbewertung des Herausgebers mit automatischen Prüfwerkzeugen.',
      ...confirmed,
    ];
  }
  const { by, date } = assessment;
  return [
    `Sie beruht auf einer Bewertung durch ${by} vom ${germanDate(date)}.`,
    ...report(assessment.report),
    ...confirmed,
  ];
}

/** What no tool can decide (WCAG 2.2: 1.1.1, 2.4.6, 3.1 and others), while no person did. */
function notByPeople({ meta, assessment, hasEasy }: Facts): readonly Part[] {
  const isOpen = hasEasy && meta.easy.review.status === 'open';
  const review = isOpen ? [lines(EASY_OPEN)] : [];
  if (meta.accessibility.certifier !== undefined || assessment?.kind === 'third-party') {
    return review;
  }
  return [
    lines('Von Menschen noch nicht geprüft sind vor allem:'),
    list([
      'ob Alternativtexte und Bildbeschreibungen das Wesentliche sagen,',
      'ob sich alles mit Tastatur, Vorleseprogramm und Vergrößerung gut bedienen lässt,',
      'ob Überschriften und Linktexte treffend sind,',
      'ob die Vorlesestimme alles richtig ausspricht.',
    ]),
    ...review,
  ];
}

const EASY_OPEN = `Für die Texte in Leichter Sprache gilt: ${DRAFT} Das gilt auch für diese Erklärung in Leichter Sprache.`;

function feedback({ meta }: Facts): readonly Part[] {
  return [
    lines(
      'Sind Ihnen Barrieren aufgefallen, oder brauchen Sie einen Inhalt in einer anderen Form?',
      'Bitte sagen Sie es uns:',
    ),
    { kind: 'contact', contact: meta.contact },
  ];
}

function enforcement(facts: Facts): readonly Part[] {
  const { meta, isPublicBody, law } = facts;
  const own = meta.accessibility.statement?.enforcement;
  if (isPublicBody === false) {
    return [
      lines(
        `Ein Durchsetzungsverfahren sieht das Recht für öffentliche Stellen vor; ${meta.publisher} ist keine.`,
        'Bitte melden Sie Barrieren an die Adresse unter „Feedback und Kontakt“.',
      ),
      ...(own ? [lines('Weitere Hilfe bekommen Sie hier:'), ...contactParts(facts)] : []),
    ];
  }
  const who = contactParts(facts);
  const turn =
    who.length > 0
      ? 'können Sie sich an diese Stelle wenden:'
      : 'können Sie sich an die zuständige Durchsetzungsstelle wenden. Welche das ist, muss der Herausgeber hier noch ergänzen.';
  const condition =
    isPublicBody === true ? 'Wenn Sie' : 'Wenn der Herausgeber eine öffentliche Stelle ist und Sie';
  return [
    lines(
      `${condition} auf Ihre Rückmeldung in angemessener Frist keine oder keine zufriedenstellende Antwort erhalten, ${turn}`,
    ),
    ...who,
    ...(law?.isFree === true && own === undefined ? [lines('Das Verfahren ist kostenlos.')] : []),
    ...(law?.monitoring === undefined
      ? []
      : [
          lines('Die Einhaltung der Vorschriften überwacht:'),
          { kind: 'contact' as const, contact: law.monitoring },
        ]),
  ];
}

function contactParts({ enforcement: contact }: Facts): readonly Part[] {
  return contact === undefined ? [] : [{ kind: 'contact', contact }];
}

function stillToAdd({ missing }: Facts): readonly Section[] {
  if (missing.length === 0) return [];
  return [
    {
      id: 'ergaenzen',
      title: 'Was der Herausgeber noch ergänzen muss',
      parts: [
        lines('In dieser Erklärung fehlt noch:'),
        list(missing.map((entry) => missingWords[entry])),
      ],
    },
  ];
}

const missingWords: Readonly<Record<MissingEntry, string>> = {
  'public-body': 'ob der Herausgeber eine öffentliche Stelle ist',
  jurisdiction: 'welches Landesrecht oder Bundesrecht gilt',
  date: 'wann die Erklärung erstellt oder zuletzt überprüft wurde',
  assessment:
    'wie die Barrierefreiheit bewertet wurde (Selbstbewertung oder Bewertung durch andere)',
  enforcement: 'wie man die Durchsetzungsstelle erreicht',
};
