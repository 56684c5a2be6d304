/** Faults in the markup of the base publication, the same for pages and books, with what must be found. */

/** One fault. */
export type MarkupMutant = {
  readonly name: string;
  /** Slug of the chapter. */
  readonly chapter: '01-antrag' | '02-hilfe' | '03-glossar';
  readonly change: (text: string) => string;
  /** Sorted. */
  readonly codes: readonly string[];
};

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const span = (words: string) => new RegExp(`<span id="\\w+" class="s">${words}</span>`, 'u');

export const markupMutants: readonly MarkupMutant[] = [
  {
    name: 'a sentence is dropped',
    chapter: '01-antrag',
    change: replaced(span('Heute gilt die Fassung von 2008\\.'), ''),
    codes: ['parity/lost'],
  },
  {
    name: 'two sentences are swapped',
    chapter: '02-hilfe',
    change: (text) =>
      text
        .replace('Nach zehn Minuten war alles fertig. ', '@ ')
        .replace('Das hätte ich nicht gedacht!', 'Nach zehn Minuten war alles fertig.')
        .replace('@ ', 'Das hätte ich nicht gedacht! '),
    codes: ['parity/order'],
  },
  {
    name: 'a word is changed',
    chapter: '02-hilfe',
    change: replaced('<em>kostenlos</em>', '<em>umsonst</em>'),
    codes: ['parity/changed'],
  },
  {
    name: 'a blank between words is lost',
    chapter: '02-hilfe',
    change: replaced('allein ausfüllen. ', 'allein ausfüllen.'),
    codes: ['parity/changed'],
  },
  {
    name: 'a sentence loses its end',
    chapter: '02-hilfe',
    change: replaced('für jeden Menschen Zeit.', 'für jeden'),
    codes: ['parity/changed'],
  },
  {
    name: 'a heading is one level too deep',
    chapter: '01-antrag',
    change: replaced(/<h2 (id="ablauf".*?)<\/h2>/u, '<h3 $1</h3>'),
    codes: ['parity/heading'],
  },
  {
    name: 'a heading is a paragraph',
    chapter: '01-antrag',
    change: replaced(/<h2 (id="ablauf".*?)<\/h2>/u, '<p $1</p>'),
    codes: ['parity/heading'],
  },
  {
    name: 'a paragraph is a heading',
    chapter: '02-hilfe',
    change: replaced(/<p id="\w+">(<span id="\w+" class="s">Niemand.*?)<\/p>/u, '<h2>$1</h2>'),
    codes: ['parity/heading'],
  },
  {
    name: 'a heading has another title',
    chapter: '02-hilfe',
    change: replaced('>Was andere sagen</span></h2>', '>Was andere meinen</span></h2>'),
    codes: ['parity/heading'],
  },
  {
    name: 'an entry of a list is dropped',
    chapter: '01-antrag',
    change: replaced(/<li id="\w+">\s*<p id="\w+"><span id="\w+" class="s">Rente,.*?<\/li>/su, ''),
    codes: ['parity/list', 'parity/lost'],
  },
  {
    name: 'a numbered list has bullets',
    chapter: '01-antrag',
    change: (text) => text.replace('<ol id', '<ul id').replace(/<\/ol>/u, '</ul>'),
    codes: ['parity/list'],
  },
  {
    name: 'two entries have become one',
    chapter: '01-antrag',
    change: replaced(/(Lohn und Gehalt,<\/span><\/p>)\s*<\/li>\s*<li id="\w+">/u, '$1'),
    codes: ['parity/list'],
  },
  {
    name: 'a term has become an explanation',
    chapter: '03-glossar',
    change: replaced(/<dt (id="\w+"><span id="\w+" class="s">Wohngeld.*?)<\/dt>/u, '<dd $1</dd>'),
    codes: ['parity/list'],
  },
  {
    name: 'a row header is an ordinary cell',
    chapter: '01-antrag',
    change: replaced(/<th (id="\w+") scope="row">(.*?eine Person.*?)<\/th>/u, '<td $1>$2</td>'),
    codes: ['parity/table'],
  },
  {
    name: 'a column header is an ordinary cell',
    chapter: '01-antrag',
    change: replaced(/<th ([^>]*) scope="col">(.*?Höchste Miete.*?)<\/th>/u, '<td $1>$2</td>'),
    codes: ['parity/table'],
  },
  {
    name: 'a row of a table is dropped',
    chapter: '01-antrag',
    change: replaced(/<tr id="\w+">\s*<th[^\n]*eine Person.*?<\/tr>/su, ''),
    codes: ['parity/lost', 'parity/table'],
  },
  {
    name: 'two cells have changed places',
    chapter: '01-antrag',
    change: (text) =>
      text.replace('361 Euro', '@').replace('190 Euro', '361 Euro').replace('@', '190 Euro'),
    codes: ['parity/order', 'parity/table'],
  },
  {
    name: 'the caption of a table is dropped',
    chapter: '01-antrag',
    change: replaced(/<caption.*?<\/caption>/su, ''),
    codes: ['parity/lost'],
  },
  {
    name: 'a link leads elsewhere',
    chapter: '01-antrag',
    change: replaced(
      'href="https://www.musterstadt.example/wohngeld"',
      'href="https://a.example/"',
    ),
    codes: ['parity/link'],
  },
  {
    name: 'a reference leads to another place',
    chapter: '02-hilfe',
    change: replaced(/#ablauf"(>So geht)/u, '#wer"$1'),
    codes: ['parity/link'],
  },
  {
    name: 'a reference leads to nothing',
    chapter: '02-hilfe',
    change: replaced(/#ablauf"(>So geht)/u, '#nirgends"$1'),
    codes: ['parity/link'],
  },
  {
    name: 'a link has another text',
    chapter: '01-antrag',
    change: replaced('>www.musterstadt.example/wohngeld</a>', '>hier</a>'),
    codes: ['parity/link'],
  },
  {
    name: 'a link is gone, its words stay',
    chapter: '02-hilfe',
    change: replaced(/<a href="tel:[^>]*>(.*?)<\/a>/u, '$1'),
    codes: ['parity/link'],
  },
  {
    name: 'a glossary word leads nowhere',
    chapter: '01-antrag',
    change: replaced(/#begriff-antrag"/u, '#begriff-antrak"'),
    codes: ['parity/link'],
  },
  {
    name: 'an alternative text is changed',
    chapter: '01-antrag',
    change: replaced('alt="Ein Schlüssel"', 'alt="Bild"'),
    codes: ['parity/picture'],
  },
  {
    name: 'an alternative text is empty',
    chapter: '01-antrag',
    change: replaced('alt="Ein Schlüssel"', 'alt=""'),
    codes: ['parity/picture'],
  },
  {
    name: 'a picture is dropped',
    chapter: '01-antrag',
    change: replaced(/<img [^>]*alt="Drei Schritte[^>]*>(?:<\/img>)?/u, ''),
    codes: ['parity/picture'],
  },
  {
    name: 'a picture stands there twice',
    chapter: '01-antrag',
    change: replaced(/(<img) id="\w+"([^>]*alt="Ein Schlüssel[^>]*>(?:<\/img>)?)/u, '$1$2$1$2'),
    codes: ['parity/picture'],
  },
  {
    name: 'the page is in no language',
    chapter: '01-antrag',
    change: (text) => text.replaceAll(/ (?:xml:)?lang="de"/gu, ''),
    codes: ['parity/language'],
  },
  {
    name: 'a paragraph is in another language',
    chapter: '02-hilfe',
    change: replaced(/<p (id="\w+"><span id="\w+" class="s">Wir nehmen)/u, '<p lang="en" $1'),
    codes: ['parity/language'],
  },
  {
    name: 'a paragraph stands there twice',
    chapter: '02-hilfe',
    change: replaced(/(<p id="\w+"><span id="\w+" class="s">Wir nehmen.*?<\/p>)/u, '$1$1'),
    codes: ['parity/added'],
  },
  {
    name: 'there is a paragraph that nobody wrote',
    chapter: '02-hilfe',
    change: replaced('<blockquote', '<p>Lorem ipsum dolor sit amet.</p><blockquote'),
    codes: ['parity/added'],
  },
  {
    name: 'a section stands before the one that it should follow',
    chapter: '01-antrag',
    change: (text) => {
      const box = /<(aside|section) id="\w+" class="box warning".*?<\/\1>/su.exec(text)?.[0] ?? '@';
      return text
        .replace(box, '')
        .replace(/<p id="\w+"><span id="\w+" class="s">Drei/u, `${box}$&`);
    },
    codes: ['parity/order'],
  },
  {
    name: 'the mark of a note is dropped',
    chapter: '01-antrag',
    change: replaced(/<sup><a [^>]*class="noteref".*?<\/sup>/u, ''),
    codes: ['parity/note'],
  },
  {
    name: 'the mark of a note leads nowhere',
    chapter: '01-antrag',
    change: replaced(/href="#\w+" (class="noteref")/u, 'href="#nichts" $1'),
    codes: ['parity/note'],
  },
  {
    name: 'a paragraph is hidden from assistive technology',
    chapter: '02-hilfe',
    change: replaced(
      /<p (id="\w+"><span id="\w+" class="s">Wir nehmen)/u,
      '<p aria-hidden="true" $1',
    ),
    codes: ['parity/lost'],
  },
];
