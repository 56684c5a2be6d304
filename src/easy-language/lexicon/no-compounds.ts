/**
 * What the splitter does not take apart, though the letters would allow it: words whose parts tell a reader
 * nothing any more, and parts that only look like nouns. Gathered from what the splitter made of the
 * 12,000 most frequent words of everyday German, and from `test/easy-language/lexicon/developed-on.txt`.
 */

/** One word to a reader, alone and as a part of longer ones (`Haupt·bahnhof`). Small letters, base forms. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(
  `
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mittag vormittag nachmittag alltag
  heiligabend ostern weihnachten januar februar august september oktober november dezember jahrhundert jahrzehnt
  deutschland england holland finnland griechenland russland irland island schottland ausland inland österreich frankreich
  bahnhof handwerk hochzeit frühstück fahrrad rathaus rundfunk fernsehen flughafen friedhof grundlage grundstück landwirt
  landwirtschaft standort handlung hochschule reihenfolge gegenstand wirtschaft gutachten gutachter urlaub antwort zufall
  leichnam bräutigam nachtigall jungfrau großmutter großvater großeltern schwiegermutter enkelkind werkzeug spielzeug
  flugzeug fahrzeug feuerzeug wirklichkeit wahrzeichen vollmacht ohnmacht weltall meerrettich maulwurf eichhörnchen
  schmetterling regenbogen tausend hundert million fußball handball volleyball basketball bargeld hauptstadt
  augenblick buchstabe tausende schriftsteller sehnsucht fotograf kilometer zentimeter millimeter mahlzeit
  warschau universum engländer holländer generation kombination autogramm autograph tatsache bewusstsein gestalt gehalt alternative legende protest kartoffel pfannkuchen süden norden
  `
    .trim()
    .split(/\s+/u),
);

/** Endings that make words, and pieces of foreign words: nouns only by chance. */
export const NO_PARTS: ReadonlySet<string> = new Set(
  `
  schaft tum heit keit ung nis ling lein chen ist ion iker ismus ent enz anz ium ter tor tur ner ler rer sal sel tel
  ten ern ere der die das den dem des ein eine mir sie ich und kat ton gen ren ins all mit reich bar los sam
  voll lich isch ant ria ina ica mus rum ober lier samt alt weih vers pro gest taus sonn donners mal mals geb enden ration nation red saus bet karos übe rein eng baren
  `
    .trim()
    .split(/\s+/u),
);

/** First syllables that make verbs and nouns of them, but no compounds: `Auf·gabe` is one word to a reader. */
export const PREFIXES: ReadonlySet<string> = new Set(
  `
  ab an auf aus bei dar durch ein empor ent entgegen fehl fort gegen her hin hinter inne los miss mit nach
  nieder rück statt teil über um un unter ur ver vor wahr weg wider wieder zer zu zurück zusammen zwischen voraus vorbei
  ge be er herein heraus hinein hinaus anti inter ultra neben für wohl
  `
    .trim()
    .split(/\s+/u),
);

/** First parts that are neither nouns nor among the stems of verbs and adjectives. */
export const FIRST_PARTS: ReadonlySet<string> = new Set(
  'haupt schwer mittel ober sonder selbst einzel innen außen weihnachts liebes hilfs geschichts erd'.split(
    ' ',
  ),
);
