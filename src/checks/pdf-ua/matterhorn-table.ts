/**
 * The conditions of the Matterhorn Protocol 1.1 (PDF Association, CC BY 4.0) in our words, one a line:
 * id | M machine, H human, – no test | state | criteria of WCAG 2.2 | rules of veraPDF | German | English.
 * State: `ours`, `ours 10-001` (by that condition), `no ruby` (cannot occur: `matterhorn.ts` says why),
 * `person`, or `none`. Version 1.02 has 136 conditions; 1.1 added 13-008.
 */

/** Checkpoints 01 to 19. */
export const CONTENT_CONDITIONS = `
01-001|H|person|1.3.1||Schmuck ist als Inhalt ausgezeichnet|An artifact is tagged as content
01-002|H|person|1.3.1||Inhalt ist als Schmuck ausgezeichnet|Content is marked as an artifact
01-003|M|ours|1.3.1|7.1-1|Schmuck steht in ausgezeichnetem Inhalt|An artifact stands inside tagged content
01-004|M|ours|1.3.1|7.1-2|Ausgezeichneter Inhalt steht in Schmuck|Tagged content stands inside an artifact
01-005|M|ours|1.3.1|7.1-3|Inhalt ist weder ausgezeichnet noch Schmuck|Content is neither tagged nor an artifact
01-006|H|person|1.3.1||Ein Element hat nicht den Typ, den sein Inhalt braucht|An element does not have the type that its content needs
01-007|M|ours|1.3.1|7.1-4|Die Auszeichnung gilt als zweifelhaft|The tags are called suspect
02-001|M|ours|1.3.1|7.1-5|Ein eigener Typ ist keinem Standardtyp zugeordnet|A type is not mapped to a standard type
02-002|H|person|1.3.1||Ein eigener Typ ist dem falschen Standardtyp zugeordnet|A type is mapped to the wrong standard type
02-003|M|ours|1.3.1|7.1-6|Die Zuordnung eines Typs läuft im Kreis|The mapping of a type runs in a circle
02-004|M|ours|1.3.1|7.1-7|Ein Standardtyp ist umgedeutet|A standard type is remapped
03-001|H|person|2.3.1||Eine Aktion führt zu Flackern|An action leads to flickering
03-002|H|person|2.3.1||Ein Film flackert|A film flickers
03-003|H|person|2.3.1||Ein Skript führt zu Flackern|A script leads to flickering
04-001|H|person|1.3.3 1.4.1||Farbe, Kontrast oder Lage sagt etwas, das die Auszeichnung nicht sagt|Colour, contrast or layout tells what the tags do not tell
05-001|H|person|1.2.1||Ton in einem Medium gibt es nicht in anderer Form|Sound of a medium is not there in another form
05-002|H|person|1.2.1||Eine Tonaufnahme gibt es nicht in anderer Form|A recording is not there in another form
05-003|H|person|1.1.1||Ein Skript meldet etwas nur mit einem Ton|A script tells something by a beep only
06-001|M|ours|2.4.2|7.1-8|Das PDF hat keine Metadaten|The PDF has no metadata
06-002|M|ours||5-1 5-2 5-3|Das PDF weist sich nicht als PDF/UA aus|The PDF does not identify itself as PDF/UA
06-003|M|ours|2.4.2|7.1-9|Die Metadaten nennen keinen Titel|The metadata name no title
06-004|H|person|2.4.2||Der Titel sagt nicht, worum es geht|The title does not tell what it is about
07-001|M|ours|2.4.2|7.1-10|Es ist nicht festgelegt, dass der Titel im Fenster steht|The title is not set to be shown
07-002|M|ours|2.4.2|7.1-10|Statt des Titels steht der Dateiname im Fenster|The file name is shown instead of the title
08-001|H|person|1.1.1||Erkannter Text enthält Fehler|Recognised text contains errors
08-002|H|person|1.3.1||Erkannter Text ist nicht ausgezeichnet|Recognised text is not tagged
09-001|H|person|1.3.2||Die Auszeichnung folgt nicht der Lesereihenfolge|The tags are not in reading order
09-002|H|person|1.3.1||Elemente stehen sinnwidrig ineinander|Elements are nested against their sense
09-003|H|person|1.3.1||Ein Element hat nach der Zuordnung den falschen Typ|An element has the wrong type after mapping
09-004|M|ours|1.3.1|7.2-3 7.2-4 7.2-5 7.2-6 7.2-7 7.2-8 7.2-9 7.2-10 7.2-11 7.2-12 7.2-13 7.2-14 7.2-16 7.2-36 7.2-37 7.2-38 7.2-39|Teile einer Tabelle stehen falsch ineinander|Parts of a table are nested wrongly
09-005|M|ours|1.3.1|7.2-17 7.2-18 7.2-19 7.2-20 7.2-40|Teile einer Liste stehen falsch ineinander|Parts of a list are nested wrongly
09-006|M|ours|1.3.1|7.2-26 7.2-27 7.2-28|Teile des Inhaltsverzeichnisses stehen falsch ineinander|Parts of the contents are nested wrongly
09-007|M|no ruby|1.3.1||Ruby-Zeichen stehen falsch ineinander|Ruby is nested wrongly
09-008|M|no ruby|1.3.1||Warichu-Zeichen stehen falsch ineinander|Warichu is nested wrongly
10-001|M|ours|1.3.1|7.21.7-1|Ein Zeichen lässt sich keinem Buchstaben zuordnen|A character cannot be mapped to Unicode
11-001|M|ours|3.1.1|7.2-34|Die Sprache eines Textes ist nicht bestimmt|The language of a text is not given
11-002|M|ours|3.1.1 3.1.2|7.2-21 7.2-22 7.2-23 7.2-30 7.2-31 7.2-32|Die Sprache eines Alternativtextes ist nicht bestimmt|The language of an alternative text is not given
11-003|M|ours|3.1.1|7.2-2|Die Sprache der Lesezeichen ist nicht bestimmt|The language of the bookmarks is not given
11-004|M|ours|3.1.1|7.2-24|Die Sprache einer Beschreibung ist nicht bestimmt|The language of a description is not given
11-005|M|ours|3.1.1|7.2-25|Die Sprache eines Formularfeldes ist nicht bestimmt|The language of a form field is not given
11-006|M|ours|3.1.1|7.2-33|Die Sprache der Metadaten ist nicht bestimmt|The language of the metadata is not given
11-007|H|person|3.1.1 3.1.2||Die angegebene Sprache stimmt nicht|The language given is wrong
12-001|H|person|1.3.1||Gestreckte Zeichen sind falsch wiedergegeben|Stretched characters are represented wrongly
13-001|H|person|1.1.1||Eine Zeichnung ist nicht als Bild ausgezeichnet|A drawing is not tagged as a figure
13-002|H|person|1.1.1||Ein Verweis auf einem Bild sagt nicht, was das Bild zeigt|A link on a picture does not tell what the picture shows
13-003|H|person|1.3.1||Eine Bildunterschrift ist nicht als solche ausgezeichnet|A caption is not tagged as one
13-004|M|ours|1.1.1|7.3-1|Ein Bild hat keinen Alternativtext|A picture has no alternative text
13-005|H|person|1.1.1||Ein Bild hat Ersatztext, wo ein Alternativtext besser ist|A picture has replacement text where an alternative text is better
13-006|H|person|1.3.1||Teile eines Bildes sind einzeln ausgezeichnet|Parts of one picture are tagged by themselves
13-007|H|person|1.4.5||Ein Bild steht, wo Besseres möglich wäre|A picture stands where something better is possible
13-008|H|person|1.4.5||Ein Bild von Text hat keinen Ersatztext|A picture of text has no replacement text
14-001|H|person|1.3.1 2.4.6||Eine Überschrift ist nicht ausgezeichnet|A heading is not tagged
14-002|M|ours|1.3.1|7.4.2-1|Die erste Überschrift hat nicht Ebene 1|The first heading does not have level 1
14-003|M|ours|1.3.1|7.4.2-1|Eine Überschriftenebene ist übersprungen|A level of headings is skipped
14-004|H|person|1.3.1||Überschriften sind nicht mit arabischen Ziffern bezeichnet|Headings are not named by Arabic numerals
14-005|H|person|1.3.1||Eine Überschrift der siebten Ebene ist nicht als H7 ausgezeichnet|A heading of the seventh level is not tagged H7
14-006|M|ours|1.3.1|7.4.4-1|Ein Element enthält mehrere Überschriften H|An element holds more than one heading H
14-007|M|ours|1.3.1|7.4.4-2 7.4.4-3|Überschriften mit und ohne Ebene sind gemischt|Headings with and without levels are mixed
15-001|H|person|1.3.1||Die Kopfzelle einer Zeile ist nicht ausgezeichnet|The header cell of a row is not tagged
15-002|H|person|1.3.1||Die Kopfzelle einer Spalte ist nicht ausgezeichnet|The header cell of a column is not tagged
15-003|M|ours|1.3.1|7.5-1 7.5-2|Eine Kopfzelle sagt nicht, wofür sie gilt|A header cell does not tell what it heads
15-004|H|person|1.3.1||Eine Tabelle ordnet keine Daten|A table arranges no data
15-005|H|person|1.3.1||Der Kopf einer Zelle ist nicht eindeutig|The header of a cell is not clear
16-001|H|person|1.3.1||Eine nummerierte Liste sagt nicht, dass sie nummeriert ist|A numbered list does not tell that it is numbered
16-002|H|person|1.3.1||Eine nummerierte Liste nennt eine falsche Art der Zählung|A numbered list names a wrong kind of numbering
16-003|H|person|1.3.1||Eine Liste ist nicht als Liste ausgezeichnet|A list is not tagged as one
17-001|H|person|1.3.1||Eine Formel ist nicht als Formel ausgezeichnet|A formula is not tagged as one
17-002|M|ours|1.1.1|7.7-1|Eine Formel hat keinen Alternativtext|A formula has no alternative text
17-003|M|ours 10-001|1.3.1|7.21.7-1|Zeichen einer Formel lassen sich nicht zuordnen|Characters of a formula cannot be mapped
18-001|H|person|1.3.1||Kopf- und Fußzeilen sind kein Schmuck|Page headers and footers are no artifacts
18-002|H|person|1.3.1||Kopf- und Fußzeilen sind nicht als solche bezeichnet|Page headers and footers are not named as such
19-001|H|person|1.3.1||Eine Fußnote ist nicht als Fußnote ausgezeichnet|A note is not tagged as one
19-002|H|person|1.3.1||Ein Verweis im Text ist nicht als solcher ausgezeichnet|A reference is not tagged as one
19-003|M|ours|1.3.1|7.9-1|Eine Fußnote hat keine Kennung|A note has no id
19-004|M|ours|4.1.2|7.9-2|Zwei Fußnoten haben dieselbe Kennung|Two notes have the same id
`;

/** Checkpoints 20 to 31. */
export const FILE_CONDITIONS = `
20-001|M|ours||7.10-1|Eine Ebenen-Einstellung hat keinen Namen|A layer configuration has no name
20-002|M|ours||7.10-1|Die Grundeinstellung der Ebenen hat keinen Namen|The default layer configuration has no name
20-003|M|ours||7.10-2|Ebenen schalten sich von selbst um|Layers switch by themselves
21-001|M|ours||7.11-1|Eine angehängte Datei hat keinen Namen|An attached file has no name
22-001|H|person|1.3.2||Artikelfolgen folgen nicht der Lesereihenfolge|Article threads are not in reading order
23-001|–|none|||Digitale Unterschriften: keine eigene Prüfung|Digital signatures: no test of their own
24-001|H|person|1.3.1||Ein Formular zum Ausdrucken ist nicht als solches ausgezeichnet|A form for printing is not tagged as one
25-001|M|ours||7.15-1|Ein Formular baut sich beim Öffnen um|A form rebuilds itself
26-001|M|no encryption|||Ein verschlüsseltes PDF nennt keine Rechte|An encrypted PDF gives no permissions
26-002|M|ours||7.16-1|Die Verschlüsselung sperrt Vorlese-Programme aus|The encryption locks screen readers out
27-001|–|none|2.4.5||Lesezeichen: keine eigene Prüfung|Bookmarks: no test of their own
28-001|H|person|2.4.3||Eine Anmerkung steht nicht an ihrer Stelle der Lesereihenfolge|An annotation is not in its place of the reading order
28-002|M|ours|1.3.1|7.18.1-1|Eine Anmerkung steht nicht in Annot|An annotation does not stand in Annot
28-003|H|person|1.3.1||Eine Anmerkung zur Gestaltung sagt nicht, was sie bedeutet|An annotation for looks does not tell what it means
28-004|M|ours|1.1.1|7.18.1-2|Eine Anmerkung hat keine Beschreibung|An annotation has no description
28-005|M|ours|4.1.2|7.18.1-3|Ein Formularfeld hat keine Beschreibung|A form field has no description
28-006|M|ours|1.3.1|7.18.1-1|Eine Anmerkung unbekannter Art steht nicht in Annot|An annotation of unknown kind does not stand in Annot
28-007|M|ours||7.18.2-1 7.18.1-1|Das PDF enthält ein TrapNet|The PDF contains a trap network
28-008|M|ours|2.4.3|7.18.3-1|Die Folge der Tabulatortaste ist nicht festgelegt|The tab order is not given
28-009|M|ours|2.4.3|7.18.3-1|Die Tabulatortaste folgt nicht der Auszeichnung|The tab order does not follow the tags
28-010|M|ours|1.3.1 4.1.2|7.18.4-1|Ein Formularfeld steht nicht in Form|A form field does not stand in Form
28-011|M|ours|1.3.1 4.1.2|7.18.5-1|Ein Verweis steht nicht in Link|A link does not stand in Link
28-012|M|ours|2.4.4|7.18.5-2 7.18.1-2|Ein Verweis hat keine Beschreibung|A link has no description
28-013|H|person|1.1.1||Eine Bildkarte geht nur mit der Maus|An image map needs a mouse
28-014|M|no media||7.18.6.2-1|Ein Medium nennt seine Art nicht|A medium does not name its kind
28-015|M|no media|1.1.1|7.18.6.2-2|Ein Medium hat keinen Alternativtext|A medium has no alternative text
28-016|M|ours||7.11-1|Eine angeheftete Datei hat keinen Namen|A pinned file has no name
28-017|M|ours|1.3.1|7.18.8-1|Eine Druckmarke steht in der Auszeichnung|A printer mark stands in the tags
28-018|M|no printer marks|1.3.1||Eine Druckmarke ist kein Schmuck|A printer mark is no artifact
29-001|H|person|2.1.1||Ein Skript verlangt Tasten in einem Takt|A script asks for keys in time
30-001|M|ours||7.20-1|Das PDF bindet Inhalt einer fremden Datei ein|The PDF embeds content of another file
30-002|M|ours|1.3.1|7.20-2|Ausgezeichneter Inhalt ist mehrfach eingesetzt|Tagged content is used more than once
31-001|M|no other encodings||7.21.3.1-1|Schrift und Kodierung nennen verschiedene Herausgeber|Font and encoding name different registries
31-002|M|no other encodings||7.21.3.1-1|Schrift und Kodierung nennen verschiedene Zeichensätze|Font and encoding name different orderings
31-003|M|no other encodings||7.21.3.1-1|Schrift und Kodierung nennen unvereinbare Fassungen|Font and encoding name incompatible supplements
31-004|M|ours|1.3.1|7.21.3.2-1|Die Zuordnung einer Schrift zu ihren Zeichen ist keine|A font's map to its glyphs is none
31-005|M|ours|1.3.1|7.21.3.2-1|Einer Schrift fehlt die Zuordnung zu ihren Zeichen|A font lacks the map to its glyphs
31-006|M|ours|1.3.1|7.21.3.3-1 7.21.3.1-1|Die Kodierung einer Schrift ist nicht eingebettet|The encoding of a font is not embedded
31-007|M|no other encodings||7.21.3.3-2|Schrift und Kodierung nennen verschiedene Schreibrichtungen|Font and encoding name different directions
31-008|M|no other encodings||7.21.3.3-3|Eine Kodierung beruht auf einer fremden|An encoding rests on a foreign one
31-009|M|ours|1.3.1|7.21.4.1-1|Eine Schrift ist nicht eingebettet|A font is not embedded
31-010|H|person|||Eine Schrift darf nicht eingebettet werden|A font may not be embedded
31-011|M|ours|1.3.1|7.21.4.1-2|Der Schrift fehlen Zeichen, die gezeigt werden|A font lacks glyphs that are shown
31-012|M|no simple fonts||7.21.4.2-1|Das Verzeichnis einer Type-1-Schrift lässt Zeichen aus|The list of a Type 1 font leaves glyphs out
31-013|M|no simple fonts||7.21.4.2-1|Das Verzeichnis einer Type-1-Schrift erfindet Zeichen|The list of a Type 1 font invents glyphs
31-014|M|ours||7.21.4.2-2|Das Verzeichnis einer Schrift lässt Zeichen aus|The list of a font leaves glyphs out
31-015|M|ours||7.21.4.2-2|Das Verzeichnis einer Schrift erfindet Zeichen|The list of a font invents glyphs
31-016|M|ours||7.21.5-1|Eine Schrift nennt andere Breiten, als ihre Zeichen haben|A font gives other widths than its glyphs have
31-017|M|no simple fonts||7.21.6-1|Eine TrueType-Schrift hat keine Zeichentabelle|A TrueType font has no character map
31-018|M|no simple fonts|||Eine TrueType-Schrift findet ein Zeichen nicht|A TrueType font does not find a glyph
31-019|M|no simple fonts||7.21.6-2|Eine TrueType-Schrift nennt keine Kodierung|A TrueType font names no encoding
31-020|M|no simple fonts||7.21.6-2|Eine TrueType-Schrift nennt keine Grundkodierung|A TrueType font names no base encoding
31-021|M|no simple fonts||7.21.6-2|Eine TrueType-Schrift nennt eine unerlaubte Kodierung|A TrueType font names a forbidden encoding
31-022|M|no simple fonts||7.21.6-2|Eine TrueType-Schrift nennt unbekannte Zeichennamen|A TrueType font uses unknown glyph names
31-023|M|no simple fonts||7.21.6-2|Einer TrueType-Schrift fehlt die Unicode-Tabelle|A TrueType font lacks the Unicode map
31-024|M|no simple fonts||7.21.6-3|Eine Symbolschrift nennt eine Kodierung|A symbolic font names an encoding
31-025|M|no simple fonts||7.21.6-4|Eine Symbolschrift hat keine Zeichentabelle|A symbolic font has no character map
31-026|M|no simple fonts||7.21.6-4|Einer Symbolschrift fehlt die Symbol-Tabelle|A symbolic font lacks the symbol map
31-027|M|ours|1.3.1|7.21.7-1|Eine Schrift sagt nicht, welche Buchstaben sie zeigt|A font does not tell which letters it shows
31-028|M|ours|1.3.1|7.21.7-2|Eine Schrift ordnet einem Zeichen U+0000 zu|A font maps a character to U+0000
31-029|M|ours|1.3.1|7.21.7-2|Eine Schrift ordnet einem Zeichen U+FEFF oder U+FFFE zu|A font maps a character to U+FEFF or U+FFFE
31-030|M|ours|1.3.1|7.21.8-1|Ein gezeigtes Zeichen fehlt in der Schrift|A character that is shown is missing in its font
`;

/** What the norms ask for where the protocol has no condition. Same columns; the id is the clause. */
export const CLAUSES = `
ISO 14289-1 6.2|M|ours|1.3.1|6.2-1|Das PDF sagt nicht, dass es ausgezeichnet ist|The PDF does not say that it is tagged
ISO 14289-1 7.1|M|ours|1.3.1|7.1-11 7.1-12|Der Strukturbaum fehlt oder ist unverbunden|The structure tree is missing or unconnected
ISO 14289-1 7.2|M|ours|1.3.1 3.1.1 3.1.2|7.2-15 7.2-29 7.2-41 7.2-42 7.2-43|Sprachangaben und Tabellen sind wohlgeformt|Languages and tables are well formed
ISO 14289-1 7.5|M|ours|1.3.1||Jede Tabelle hat Kopfzellen, die es gibt|Every table has header cells that exist
ISO 32000-1 14.7.4|M|ours|1.3.1||Strukturbaum und Inhalt passen zusammen|Structure tree and content fit together
`;
