/** What the statement on accessibility says, case by case: evidence and claims to sentences. */
import { describe, expect, test } from 'vitest';
import { laws } from '../../../src/formats/html/statement/law.ts';
import type { StatementClaims } from '../../../src/model/document.ts';
import { barrier, clean, factsFor, nothing, prose, told } from './statement-texts.ts';

const person = { name: 'Käthe Muster', date: '2026-11-02' };
const FULL = 'vollständig vereinbar';

describe('the status', () => {
  test('checks alone never make it conform', () => {
    const { standard, easy } = prose({});
    expect(standard).toContain('Eine automatische Prüfung hat keine Barrieren gefunden.');
    expect(standard).toContain('Menschen haben die Barrierefreiheit noch nicht geprüft.');
    expect(standard).toContain('noch nicht vollständig bewertet; bis dahin gilt sie als teilweise');
    expect(standard).not.toContain(FULL);
    expect(easy).toContain('Menschen haben den Text noch nicht geprüft.');
    expect(easy).toContain('Ein Computerprogramm findet nicht alle Hindernisse.');
    expect(easy).not.toContain('Das Ergebnis ist: Der Text ist barrierefrei.');
  });

  test('conforms when a person confirmed this version and checks found nothing', () => {
    const { standard, easy } = prose({ certifier: person });
    expect(standard).toContain(
      'Diese Veröffentlichung ist mit der Norm EN 301 549 und den WCAG 2.2 (Stufen A und AA) vollständig vereinbar. Käthe Muster hat die Barrierefreiheit am 2. November 2026 geprüft und bestätigt.',
    );
    expect(standard).not.toContain('noch nicht geprüft sind');
    expect(standard).toContain('Uns sind keine nicht barrierefreien Inhalte bekannt.\n##');
    expect(easy).toContain('Das Ergebnis ist: Der Text ist barrierefrei.');
  });

  test('a confirmation of an earlier version is told as that', () => {
    const { standard, easy } = prose({ certifier: { ...person, date: '2026-10-14' } });
    expect(standard).toContain('Diese Bestätigung gilt für eine frühere Fassung');
    expect(standard).toContain('am 15. Oktober 2026.');
    expect(standard).not.toContain(FULL);
    expect(easy).toContain('Danach haben wir den Text geändert.');
  });

  test('an evaluation by others is told, and is no confirmation', () => {
    const assessment = {
      kind: 'third-party' as const,
      by: 'Büro Barrierefrei',
      date: '2026-09-09',
      report: 'https://bericht.example/1',
    };
    const { standard, easy } = prose({ statement: { ...told, assessment } });
    expect(standard).toContain('Büro Barrierefrei hat sie am 9. September 2026 bewertet.');
    expect(standard).toContain('Der Bericht steht unter https://bericht.example/1.');
    expect(standard).not.toContain(FULL);
    expect(standard).not.toContain('Menschen haben die Barrierefreiheit noch nicht');
    expect(easy).toContain('Den Text geprüft hat: Büro Barrierefrei.');
  });

  test('barriers outweigh any confirmation', () => {
    const evidence = { ...clean, barriers: [barrier('x/a'), barrier('x/a'), barrier('x/b', [])] };
    const { standard, easy } = prose({ evidence, certifier: person });
    expect(standard).toContain('wegen der unten genannten Unvereinbarkeiten teilweise mit');
    expect(standard).toContain(
      '### Unvereinbarkeit mit den Anforderungen\nDie automatische Prüfung hat gefunden:\n- Befund x/a. Solche Befunde insgesamt: 2. Betroffen: WCAG 1.4.3.\n- Befund x/b.\n',
    );
    expect(easy).toContain('Das Programm hat 3 Hindernisse gefunden.');
    expect(easy).toContain('Der Text ist zum Teil barrierefrei.');
    expect(easy).toContain('Zur Erklärung in Alltagssprache → ../erklaerung.html');
  });

  test('more than half of the criteria violated: it does not conform', () => {
    const criteria = Array.from({ length: 28 }, (_, index) => `1.${index}`);
    const evidence = { ...clean, barriers: [barrier('x/a', criteria)] };
    const { standard, easy } = prose({ evidence });
    expect(standard).toContain('Diese Veröffentlichung ist nicht mit');
    expect(easy).toContain('Der Text ist nicht barrierefrei.');
    const half = { ...clean, barriers: [barrier('x/a', criteria.slice(1))] };
    expect(factsFor({ evidence: half }).status).toBe('partial');
  });

  test('what was not examined is named, and keeps it from conforming', () => {
    const evidence = {
      ...clean,
      unexamined: [
        { check: 'axe', artifact: 'index.html' },
        { check: 'axe', artifact: 'lesen/01.html' },
        { check: 'gone', artifact: 'wohngeld.pdf' },
      ],
    };
    const { standard, easy } = prose({ evidence, certifier: person });
    expect(standard).not.toContain(FULL);
    expect(standard).toContain(
      '### Nicht oder nicht vollständig geprüft\n- Webseiten (axe): 2 Dateien\n- gone: 1 Datei\n',
    );
    expect(standard).toContain('sie hat nicht alle Teile geprüft.');
    expect(easy).toContain('Manche Teile hat das Programm nicht geprüft.');
  });

  test('a file to take along that no check looks at keeps it from conforming', () => {
    const evidence = { ...clean, examinations: clean.examinations.slice(0, 1) };
    const { standard } = prose({ evidence, certifier: person });
    expect(standard).not.toContain(FULL);
    expect(standard).toContain(
      '- Heft zum Ausdrucken (Datei „wohngeld-leicht.pdf“, Leichte Sprache)',
    );
    const noPages = { ...clean, examinations: clean.examinations.slice(1) };
    const { standard: pages } = prose({ evidence: noPages, certifier: person });
    expect(pages).not.toContain(FULL);
    expect(pages).toContain('vollständig geprüft\n- 1 Webseite\n');
  });

  test('without any check nothing is known, whoever confirms', () => {
    const { standard, easy } = prose({ evidence: nothing, certifier: person });
    expect(standard).toContain('ist noch nicht bewertet: Keine Prüfung wurde zu Ende geführt.');
    expect(standard).toContain('Eine automatische Prüfung liegt nicht vor.');
    expect(easy).toContain('Kein Computerprogramm hat den Text fertig geprüft.');
    const examinations = clean.examinations.map((one) => ({ ...one, artifacts: [] }));
    expect(factsFor({ evidence: { ...clean, examinations } }).status).toBe('unassessed');
  });
});

describe('content that is not accessible', () => {
  const exceptions: StatementClaims['exceptions'] = [
    { what: 'Eine Karte', why: 'Sie ist ein Bild', ground: 'defect', easy: 'Eine Karte.\nHilfe.' },
    { what: 'Ein Film.', why: 'Zu teuer.', ground: 'burden', substitute: 'Der Text' },
    { what: 'Alte Akten', why: 'Archiv', ground: 'out-of-scope' },
  ];
  const { standard, easy } = prose({ statement: { ...told, exceptions }, certifier: person });

  test('stands under its ground, with reason and substitute', () => {
    expect(standard).toContain(
      [
        '### Unvereinbarkeit mit den Anforderungen',
        '- Eine Karte. Grund: Sie ist ein Bild.',
        '### Unverhältnismäßige Belastung',
        '- Ein Film. Grund: Zu teuer. Ersatz: Der Text.',
        '### Inhalte, die nicht unter die Rechtsvorschriften fallen',
        '- Alte Akten. Grund: Archiv.',
      ].join('\n'),
    );
    expect(standard).toContain('Unvereinbarkeiten und Ausnahmen teilweise mit');
    expect(standard).not.toContain(FULL);
  });

  test('is told in Leichte Sprache where the publisher did, and else linked', () => {
    expect(easy).toContain('- Eine Karte. Hilfe.');
    expect(easy).toContain('Manche Hindernisse sind schwer zu erklären.');
    const [first] = exceptions;
    const one = prose({ statement: { ...told, exceptions: first ? [first] : [] } });
    expect(one.easy).not.toContain('schwer zu erklären');
  });

  test('exceptions alone are called so', () => {
    const { standard: alone } = prose({ statement: { ...told, exceptions: exceptions.slice(1) } });
    expect(alone).toContain('wegen der unten genannten Ausnahmen teilweise');
  });
});

describe('whom the law obliges', () => {
  test('a public body: law, enforcement, monitoring', () => {
    const { standard, easy } = prose({});
    expect(standard).toContain('(ThürBarrWebG) und die Thüringer Barrierefreie-');
    expect(standard).toContain('[Landesdurchsetzungsstelle für digitale Barrierefreiheit');
    expect(standard).toContain('Das Verfahren ist kostenlos.');
    expect(standard).toContain('[Zentrale Überwachungsstelle');
    expect(standard).not.toContain('noch ergänzen');
    expect(easy).toContain('In Thüringen gibt es ein Gesetz. Das Gesetz heißt kurz: ThürBarrWebG.');
    expect(easy).toContain('Die Hilfe kostet kein Geld.');
  });

  test('nobody else: it is voluntary, and there is no enforcement', () => {
    const { standard, easy } = prose({ statement: { ...told, isPublicBody: false } });
    expect(standard).toContain(
      'Stadt Musterstadt ist keine öffentliche Stelle. Das ThürBarrWebG gilt für öffentliche Stellen und verpflichtet Stadt Musterstadt nicht zu dieser Erklärung. Sie ist freiwillig',
    );
    expect(standard).not.toContain('Landesdurchsetzungsstelle');
    expect(easy).toContain('Wir machen es freiwillig.');
    expect(easy).not.toContain('Landesdurchsetzungsstelle');
  });

  test('the publisher names another body', () => {
    const enforcement = { name: 'Ombudsfrau', email: 'o@stadt.example' };
    const { standard, easy } = prose({ statement: { ...told, enforcement } });
    expect(standard).toContain('wenden:\n[Ombudsfrau | o@stadt.example]');
    expect(standard, 'known of the body of the Land only').not.toContain('kostenlos');
    expect(easy).toContain('[Ombudsfrau | o@stadt.example]');
    const free = prose({ statement: { ...told, enforcement, isPublicBody: false } });
    expect(free.standard).toContain('Weitere Hilfe bekommen Sie hier:\n[Ombudsfrau');
  });

  test('without any claim it says as much as is known, and what is missing', () => {
    const { standard, easy } = prose({ statement: { exceptions: [] } });
    expect(standard).toContain('Fassung der Veröffentlichung vom 15. Oktober 2026.');
    expect(standard).toContain('Welche das ist, muss der Herausgeber hier noch ergänzen.');
    expect(standard.split('fehlt noch:\n')[1]?.split('\n')).toHaveLength(5);
    expect(easy).toContain('In Deutschland gibt es Gesetze.');
    expect(easy).toContain('Wir müssen noch schreiben: So heißt die Stelle.');
  });

  test('a body without address is asked for', () => {
    const { standard } = prose({ statement: { ...told, jurisdiction: 'bavaria' } });
    expect(standard).toContain('- wie man die Durchsetzungsstelle erreicht');
  });

  test.for(Object.entries(laws))('%s: acts with article and short title, addresses', ([, law]) => {
    for (const act of law.acts) expect(act).toMatch(/^(das|die) .+ \(?\S.*\)$/u);
    expect(law.acts[0]).toContain(law.short);
    expect(law.acts[0], '„Das … gilt“').toMatch(/^das /);
    for (const body of [law.enforcement, law.monitoring]) {
      if (body?.web) expect(body.web).toMatch(/^https:\/\/[^\s]+$/);
    }
  });
});

describe('Leichte Sprache', () => {
  test('says of itself that nobody checked it, even where the publication was', () => {
    const review = {
      status: 'checked' as const,
      group: 'Prüfgruppe',
      date: '2026-01-01',
      names: [],
    };
    const page = prose({ meta: { easy: { joint: 'hyphen', profile: 'din33429', review } } });
    expect(page.easy).toContain('Noch niemand hat die Leichte Sprache auf dieser Seite geprüft.');
    expect(page.standard).not.toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
    expect(prose({}).standard).toContain('Noch nicht von einer Prüf-Gruppe geprüft.');
    expect(prose({ hasEasy: false }).standard).not.toContain('Leichter Sprache');
  });

  test('has short sentences: of our own, none over 10 words', () => {
    const sentences = prose({}).easy.split(/(?<=[.?!:])\s/u);
    const long = sentences.filter((one) => !one.startsWith('[') && one.split(' ').length > 10);
    expect(long).toEqual([]);
  });
});
