/** Pictures, tables, titles, and bold paragraphs that play headings. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { descendants, type Located, wordsIn } from '../../xml.ts';
import type { Lint, LintPage } from '../lint.ts';

const fileName = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/iu;
const placeholder = /^(?:bild|abbildung|foto|grafik|image|img|picture|photo)[\s_-]*\d*$/iu;
const pageFile = /\.(?:x?html?|xml)$/iu;
/** Letters of the longest heading; more is a paragraph that somebody wants to be seen. */
const LONGEST = 80;

/** Findings about the markup of each page. */
export function markup(lint: Lint): readonly Diagnostic[] {
  return lint.pages.flatMap((page) => [
    ...title(lint, page),
    ...page.elements.flatMap((at) => [
      ...alternative(lint, at),
      ...boldHeading(lint, at),
      ...headless(lint, at),
    ]),
  ]);
}

function title({ say }: Lint, { item, elements }: LintPage): readonly Diagnostic[] {
  const found = elements.find(({ element }) => element.name === 'title');
  const words = found === undefined ? '' : wordsIn(found.element);
  if (found === undefined || !pageFile.test(words)) return [];
  const message = {
    de: `Der Titel von „${item.path}“ ist „${words}“.`,
    en: `The title of “${item.path}” is “${words}”.`,
  };
  return [say('book/title-file-name', message)];
}

function alternative({ say }: Lint, at: Located): readonly Diagnostic[] {
  const { name, attributes } = at.element;
  const alt = (attributes.alt ?? '').trim();
  if (name !== 'img' || !(fileName.test(alt) || placeholder.test(alt))) return [];
  const message = {
    de: `Das Bild „${attributes.src ?? ''}“ ist mit „${alt}“ beschrieben.`,
    en: `The picture “${attributes.src ?? ''}” is described by “${alt}”.`,
  };
  return [say('book/alt-file-name', message, at)];
}

/** A paragraph that is bold from end to end, is short, and does not end as a sentence does. */
function boldHeading({ say }: Lint, at: Located): readonly Diagnostic[] {
  const { element, around } = at;
  const isText = element.name === 'p' && ['section', 'body', 'div'].includes(around[0]?.name ?? '');
  if (!isText) return [];
  const words = wordsIn(element);
  const bold = descendants(element)
    .filter(({ name }) => name === 'strong' || name === 'b')
    .map(wordsIn);
  const isBold = words !== '' && bold.join(' ') === words;
  if (!isBold || words.length > LONGEST || /[.!,;]$/u.test(words)) return [];
  const message = {
    de: `„${words}“ ist ganz fett gesetzt und sieht aus wie eine Überschrift.`,
    en: `“${words}” is bold throughout and looks like a heading.`,
  };
  return [say('book/bold-heading', message, at)];
}

function headless({ say }: Lint, at: Located): readonly Diagnostic[] {
  const { element } = at;
  if (element.name !== 'table' || element.attributes.role === 'presentation') return [];
  if (descendants(element).some(({ name }) => name === 'th')) return [];
  const words = wordsIn(element).slice(0, 60);
  const message = {
    de: `Die Tabelle „${words}“ hat keine Kopfzellen.`,
    en: `The table “${words}” has no header cells.`,
  };
  return [say('book/table-headers', message, at)];
}
