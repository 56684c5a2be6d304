/**
 * Whose law holds, and whom one turns to when a public body does not answer: data, one entry for the
 * federation and each Land. Looked up on 2026-11-23 in stored copies of the pages named beside each
 * entry; copies may be older. An act stands here when a statute book or an official page named it, a
 * body when the Land's own page did, an address only when the body's own page showed it. What could
 * not be verified is left out, and the statement then asks its publisher to add it.
 */
import type { ContactData, Jurisdiction } from '../../../model/document.ts';

/** The law of one jurisdiction. */
export type Law = {
  /** Where it holds, in Leichte Sprache: `In Thüringen`. */
  readonly place: string;
  /** Acts and ordinances in the nominative, with article and short title. */
  readonly acts: readonly string[];
  /** Short title of the act that comes first: `ThürBarrWebG`. */
  readonly short: string;
  /** The enforcement body (Directive (EU) 2016/2102, article 9). */
  readonly enforcement?: ContactData;
  /** True when a source says that turning to it costs nothing. */
  readonly isFree?: boolean;
  /** Who examines samples of public websites (article 8). */
  readonly monitoring?: ContactData;
};

export const laws: Readonly<Record<Jurisdiction, Law>> = {
  // gesetze-im-internet.de (BGG §§ 12a–12d, 16; BITV 2.0 § 7); behindertenbeauftragte.de.
  federal: {
    place: 'In Deutschland',
    acts: [
      'das Behindertengleichstellungsgesetz (BGG)',
      'die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0)',
    ],
    short: 'BGG',
    enforcement: {
      name: 'Schlichtungsstelle nach § 16 des Behindertengleichstellungsgesetzes bei dem Beauftragten der Bundesregierung für die Belange von Menschen mit Behinderungen',
      web: 'https://www.behindertenbeauftragte.de/DE/SchlichtungsstelleBGG/Zustaendigkeit/Zustaendigkeit_node.html',
    },
  },
  // L-BGG §§ 10, 10b (haufe.de, 2023); L-BGG-DVO; barrierefreiheit-bw.de shows the postal address.
  'baden-wuerttemberg': {
    place: 'In Baden-Württemberg',
    acts: [
      'das Landes-Behindertengleichstellungsgesetz (L-BGG)',
      'die L-BGG-Durchführungsverordnung (L-BGG-DVO)',
    ],
    short: 'L-BGG',
    enforcement: {
      name: 'Schlichtungsstelle beim Landeszentrum Barrierefreiheit',
      street: 'Else-Josenhans-Straße 6',
      place: '70173 Stuttgart',
      web: 'https://barrierefreiheit-bw.de/barrierefreiheitdurchsetzen/schlichtungsantrag',
    },
  },
  // BayBGG, BayDiV § 11 (Bavarian ministry of finance). Address not verified.
  bavaria: {
    place: 'In Bayern',
    acts: [
      'das Bayerische Behindertengleichstellungsgesetz (BayBGG)',
      'die Bayerische Digitalverordnung (BayDiV)',
    ],
    short: 'BayBGG',
    enforcement: {
      name: 'Durchsetzungs- und Überwachungsstelle am Landesamt für Digitalisierung, Breitband und Vermessung',
    },
  },
  // BIKTG Bln §§ 5, 6 (berlin.de); berlin.de names the commissioner.
  berlin: {
    place: 'In Berlin',
    acts: ['das Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)'],
    short: 'BIKTG Bln',
    enforcement: {
      name: 'Berliner Landesbeauftragte für digitale Barrierefreiheit',
      web: 'https://www.berlin.de/sen/inneres/moderne-verwaltung/digitale-barrierefreiheit/landesbeauftragte/',
    },
  },
  // BbgBGG § 9, BbgBITV (lasv.brandenburg.de); msgiv.brandenburg.de names the body.
  brandenburg: {
    place: 'In Brandenburg',
    acts: [
      'das Brandenburgische Behindertengleichstellungsgesetz (BbgBGG)',
      'die Brandenburgische Barrierefreie Informationstechnik-Verordnung (BbgBITV)',
    ],
    short: 'BbgBGG',
    enforcement: {
      name: 'Durchsetzungsstelle für digitale Barrierefreiheit bei der Landesbeauftragten für die Belange der Menschen mit Behinderungen',
      web: 'https://msgiv.brandenburg.de/msgiv/de/beauftragte/landesbehindertenbeauftragte/durchsetzungsstelle',
    },
  },
  // BremBGG §§ 12–16 (transparenz.bremen.de); behindertenbeauftragter.bremen.de names the body.
  bremen: {
    place: 'In Bremen',
    acts: ['das Bremische Behindertengleichstellungsgesetz (BremBGG)'],
    short: 'BremBGG',
    enforcement: {
      name: 'Zentralstelle für barrierefreie Informationstechnik beim Landesbehindertenbeauftragten',
      web: 'https://www.behindertenbeauftragter.bremen.de/der_beauftragte/zentralstelle_fuer_barrierefreie_informationstechnik-28011',
    },
  },
  // HmbBGG §§ 11, 13a, HmbBITVO (landesrecht-hamburg.de); hamburg.de names the body.
  hamburg: {
    place: 'In Hamburg',
    acts: [
      'das Hamburgische Behindertengleichstellungsgesetz (HmbBGG)',
      'die Hamburgische Barrierefreie Informationstechnik-Verordnung (HmbBITVO)',
    ],
    short: 'HmbBGG',
    enforcement: {
      name: 'Schlichtungsstelle nach dem Hamburgischen Behindertengleichstellungsgesetz',
      web: 'https://www.hamburg.de/politik-und-verwaltung/behoerden/sozialbehoerde/themen/behinderung/schlichtungsstelle-behinderung/infos-zum-gesetz-43316',
    },
  },
  // HessBGG § 14, HVBIT (it-planungsrat.de, vergabe.hessen.de); lbit.hessen.de names the body.
  hesse: {
    place: 'In Hessen',
    acts: [
      'das Hessische Behinderten-Gleichstellungsgesetz (HessBGG)',
      'die Hessische Verordnung über barrierefreie Informationstechnik (HVBIT)',
    ],
    short: 'HessBGG',
    enforcement: {
      name: 'Durchsetzungs- und Überwachungsstelle für barrierefreie IT des Landes Hessen',
      web: 'https://lbit.hessen.de/Durchsetzungs-und-Ueberwachungsstelle/Durchsetzungsverfahren-beantragen',
    },
  },
  // LBGG M-V § 14, BITVO M-V (landtag-mv.de). Body not verified.
  'mecklenburg-vorpommern': {
    place: 'In Mecklenburg-Vorpommern',
    acts: [
      'das Landesbehindertengleichstellungsgesetz (LBGG M-V)',
      'die Barrierefreie Informationstechnik-Verordnung Mecklenburg-Vorpommern (BITVO M-V)',
    ],
    short: 'LBGG M-V',
  },
  // NBGG §§ 9–9e (schure.de). Name and address of the body not verified.
  'lower-saxony': {
    place: 'In Niedersachsen',
    acts: ['das Niedersächsische Behindertengleichstellungsgesetz (NBGG)'],
    short: 'NBGG',
  },
  // BGG NRW §§ 10b, 10d, BITVNRW (lexaris.de); lbbp.nrw.de names the body.
  'north-rhine-westphalia': {
    place: 'In Nordrhein-Westfalen',
    acts: [
      'das Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW)',
      'die Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW)',
    ],
    short: 'BGG NRW',
    enforcement: {
      name: 'Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen',
      web: 'https://www.lbbp.nrw.de/ombudsstelle',
    },
  },
  // Landesinklusionsgesetz, BITV RP; behindertenbeauftragte.rlp.de shows name and e-mail.
  'rhineland-palatinate': {
    place: 'In Rheinland-Pfalz',
    acts: [
      'das Landesgesetz zur Gleichstellung, Inklusion und Teilhabe von Menschen mit Behinderungen (Landesinklusionsgesetz)',
      'die Barrierefreie-Informationstechnik-Verordnung Rheinland-Pfalz (BITV RP)',
    ],
    short: 'Landesinklusionsgesetz',
    enforcement: {
      name: 'Durchsetzungsstelle bei der Landesbeauftragten für die Belange von Menschen mit Behinderungen',
      email: 'durchsetzungsstelle@mastd.rlp.de',
      web: 'https://behindertenbeauftragte.rlp.de/landesbeauftragte/aufgaben-1',
    },
  },
  // SBGG §§ 12–12d, SBGVO §§ 7–10 (lexaris.de). Body not verified.
  saarland: {
    place: 'Im Saarland',
    acts: [
      'das Saarländische Behindertengleichstellungsgesetz (SBGG)',
      'die Saarländische Behindertengleichstellungsverordnung (SBGVO)',
    ],
    short: 'SBGG',
  },
  // BfWebG, BfWebVO (landtag.sachsen.de). Body not verified by a page of its own.
  saxony: {
    place: 'In Sachsen',
    acts: [
      'das Barrierefreie-Websites-Gesetz (BfWebG)',
      'die Barrierefreie-Websites-Verordnung (BfWebVO)',
    ],
    short: 'BfWebG',
  },
  // BGG LSA §§ 16–16f (lexaris.de); ukst.de tells where the body is. Address not verified.
  'saxony-anhalt': {
    place: 'In Sachsen-Anhalt',
    acts: ['das Behindertengleichstellungsgesetz Sachsen-Anhalt (BGG LSA)'],
    short: 'BGG LSA',
    enforcement: { name: 'Ombudsstelle bei der Unfallkasse Sachsen-Anhalt in Zerbst/Anhalt' },
  },
  // LBGG §§ 11–13 (bolapla-sh.de), BfWebV SH (lexaris.de); landtag.ltsh.de names the body.
  'schleswig-holstein': {
    place: 'In Schleswig-Holstein',
    acts: [
      'das Landesbehindertengleichstellungsgesetz (LBGG)',
      'die Landesverordnung über den barrierefreien Zugang zu Websites und mobilen Anwendungen öffentlicher Stellen (BfWebV SH)',
    ],
    short: 'LBGG',
    enforcement: {
      name: 'Beschwerdestelle für barrierefreie Informationstechnik Schleswig-Holstein',
      web: 'https://www.landtag.ltsh.de/beauftragte/beschwerdestelle-fuer-barrieren/beschwerde-einreichen/',
    },
  },
  // ThürBarrWebG of 2019-07-30, ThürBITVO of 2020-04-28 (verbraucherschutz.thueringen.de,
  // jenarbeit.de); tlmb-thueringen.de names the body and says that it is free of charge;
  // finanzen.thueringen.de names who monitors.
  thuringia: {
    place: 'In Thüringen',
    acts: [
      'das Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen (ThürBarrWebG)',
      'die Thüringer Barrierefreie-Informationstechnik-Verordnung (ThürBITVO)',
    ],
    short: 'ThürBarrWebG',
    enforcement: {
      name: 'Landesdurchsetzungsstelle für digitale Barrierefreiheit beim Thüringer Landesbeauftragten für Menschen mit Behinderungen',
      web: 'https://tlmb-thueringen.de/themen/barrierefreiheit/landesdurchsetzungsstelle',
    },
    isFree: true,
    monitoring: {
      name: 'Zentrale Überwachungsstelle digitale Barrierefreiheit beim Thüringer Finanzministerium',
      web: 'https://finanzen.thueringen.de/ministerium/zentrale-ueberwachungsstelle-digitale-barrierefreiheit',
    },
  },
};
