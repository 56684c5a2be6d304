/**
 * German words that decide whether a full stop ends a sentence: data for `sentence-ends.ts`.
 * Keys are written without spaces, in the author's capitals and without the last full stop.
 */

/** How an abbreviation behaves before a capital: it never ends a sentence, it may, it does. */
export type AbbreviationKind = 'never' | 'before-function-word' | 'before-capital';

const never = `
  Dr Prof Dres Mag Dipl Ing Hr Hrn Fr Frl Hl St Skt Sankt Msgr Gebr Fa med jur phil rer nat pol
  oec theol habil hon h.c
  BGBl ABl GVBl Nr Nrn Abs Ziff Buchst lit Kap Abschn Bd Bde Abb Tab Anm Anl Aufl Ausg Hrsg Sp Rn Rdnr
  Tel Fax Mob Az Ref Betr Kto Bl Pos Lfd lfd Ifd
  vgl Vgl s.o.g sog z.B Z.B d.h D.h i.e m.a.W bzw Bzw ca Ca cf evtl Evtl ggf Ggf ggfs gem Gem
  inkl Inkl einschl exkl zzgl abzgl bspw Bspw beisp insb insbes Insb lt Lt lat griech engl
  franz dt ital span russ geb gest verh gesch ehem Ehem allg Allg gesetzl vorl zul max Max min
  mind höchst durchschn ungef i.S.d i.S.v i.Z.m i.V.m i.H.v i.R.d i.Ü a.a.O a.M u.U U.U z.T Z.T z.Zt
  z.Z Z.Zt o.g O.g u.g s.g n.F a.F m.E M.E m.W u.d.T v.a V.a o.B b.z i.Allg i.allg
  Abt Anh Alt ErwGr Fn Gr Hs Kl Tz Zi Z Fam gez Urt Beschl Bek Bgm Stellv Drs GBl BAnz UAbs
  rd Rd wg Wg zw Zw vorauss Mind Inkl Zzgl Einschl Bspw Abk Wfl Bez Kennz IdNr
  Kfm Kffr Sc LL LL.M mult u.dgl o.dgl bzgl Bzgl ggü led verw
  Dt ev evang kath jährl mtl öff städt telef tel versch erm überarb erw jew Zul
  vs geg bes betr entspr erg Erg Hd Hdb Jg verf v.d b.d i.d a.d Nds
`;

const beforeFunctionWord = `
  Mo Di Mi Do Sa Art S Max Min u.a U.a u.Ä u.ä o.Ä o.ä u.v.a u.v.m usf s.o s.u f Mio Mrd Bio Tsd Jh Jhd Jhdt Std Min Sek
  v.Chr n.Chr Chr v.u.Z n.u.Z Str Pl Co Inc Ltd Corp Cie a.D i.R i.V i.A i.d.R I.d.R e.V E.V p.a
  jun sen jr sr Jr Sr Mr Mrs Ms Stk Pkt Qu Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez
   k.A o.J o.O o.V p.m a.m h.M a.G v.l.n.r exkl.MwSt MwSt z.Hd z.H z.d.A N.N
  v.v o.k Hbf Bhf Jhs
`;

const beforeCapital = 'usw etc ff Etc Usw u.s.w';

/** Abbreviations with a full stop, by their spelling without spaces and without the last stop. */
export const abbreviations: ReadonlyMap<string, AbbreviationKind> = new Map([
  ...entries(beforeFunctionWord, 'before-function-word'),
  ...entries(beforeCapital, 'before-capital'),
  ...entries(never, 'never'),
]);

/**
 * Words that are small inside a sentence: written with a capital after a full stop, they show that
 * a new sentence has begun (German nouns have capitals everywhere, so a capital alone shows nothing).
 */
export const functionWords: ReadonlySet<string> = new Set(
  words(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen keiner keinem
  ich du er sie es wir ihr man mich mir uns euch ihm ihn ihnen
  dies diese dieser dieses diesem diesen jede jeder jedes jeden jedem jene jener alle alles allen
  viele vieles wenige einige einiges manche mancher manches mehrere beide andere anderes solche
  solcher weitere sämtliche deren dessen derselbe dieselbe dasselbe
  wer wem wen wessen was wie wo wann warum weshalb wieso weswegen welche welcher welches welchen
  wohin woher womit wodurch wofür woran worauf worüber wozu wobei
  dafür dagegen damit danach dann daher deshalb deswegen darum dabei dazu dadurch daran darauf
  daraus darin darüber darunter davon davor daneben dahinter demnach derzeit dazwischen
  hier dort da nun jetzt heute gestern bald einst früher später zuerst zunächst zuletzt zuvor
  anschließend schließlich endlich inzwischen mittlerweile seither bisher künftig nachher vorher
  so also auch aber und oder doch denn sondern wenn weil obwohl obgleich während nachdem bevor ehe
  sobald solange sooft falls sofern soweit ob dass als bis seit seitdem damals indem
  nach vor bei beim mit ohne für gegen in im ins an am ans auf aus zu zum zur von vom über unter um
  durch zwischen neben hinter trotz wegen laut gemäß entsprechend statt anstatt innerhalb außerhalb
  mithilfe aufgrund anhand bezüglich hinsichtlich angesichts zugunsten mittels
  nur noch schon erst sogar selbst nicht nichts niemand jemand niemals nie immer oft häufig selten
  manchmal meist meistens teilweise fast etwa rund ungefähr circa mindestens höchstens insgesamt
  mein meine dein deine sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere unseren
  unserem unserer euer eure
  außerdem zudem ferner jedoch allerdings trotzdem dennoch vielleicht leider natürlich sicher
  bitte ja nein zwar somit folglich infolgedessen insbesondere beispielsweise hierzu hierfür hierbei
  hiermit hiervon dementsprechend ebenso ebenfalls gleichzeitig übrigens nämlich eigentlich
  tatsächlich vor allem je desto sowohl weder entweder
  ist sind war waren hat haben hatte kann können konnte muss müssen soll sollen sollte darf dürfen
  wird werden wurde wurden würde gibt habe sei ging kam
  `),
);

function words(list: string): readonly string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

function entries(list: string, kind: AbbreviationKind): readonly [string, AbbreviationKind][] {
  return words(list).map((word) => [word, kind]);
}
