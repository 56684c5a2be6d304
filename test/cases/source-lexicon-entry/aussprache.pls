<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">
  <lexeme>
    <grapheme>PDF</grapheme>
    <alias>P D F</alias>
  </lexeme>
  <lexeme>
    <grapheme>PDF</grapheme>
    <alias>Peh Deh Eff</alias>
  </lexeme>
  <lexeme><alias>ohne Wort</alias></lexeme>
  <lexeme><grapheme>Amt</grapheme><phoneme alphabet="x-sampa">amt</phoneme></lexeme>
</lexicon>
