/**
 * Whether pages and sentences are marked as the language they are in. Sentences are told by the small
 * words of English and French: sure enough to find what a voice would spoil, and silent when in doubt.
 */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Located, located, wordsWithout, type XmlElement } from '../../xml.ts';
import type { Lint, LintPage } from '../lint.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Words of one language only; those that German has too (in, was, an, so, will, des, en, on) are left out. */
const small: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the and is are not of with this that these for you your from have has be been to by or it which who what when where they their we can should would there about into than all',
  ),
  fr: words(
    'le les et est une dans pour que qui avec vous nous sont pas sur au aux ce cette ces il elle ont être plus leur leurs mais où très du par',
  ),
  de: words(
    'der die das und ist nicht ein eine einen einem einer mit von den dem zu sie war im auf am wenn aber für sich auch wie oder bei nach aus wird werden hat haben ich es zum zur',
  ),
};
/** Fewest small words that make a language, each counted once. */
const SURE = 3;
const SURE_IN_QUOTES = 2;
const blocks = /^(?:p|li|h[1-6]|td|th|dt|dd|figcaption|caption|summary|pre)$/u;

/** Findings about languages. */
export function languages(lint: Lint): readonly Diagnostic[] {
  const language = primary(lint.book.languages[0]);
  return lint.pages.flatMap((page) => {
    const wrong = wholePage(lint, page, language);
    // Within a page of the wrong language every sentence would be told again.
    return wrong.length > 0 ? wrong : parts(lint, page);
  });
}

/** The page itself, its body, or a section that is all of it. */
function wholePage({ say }: Lint, page: LintPage, language: string): readonly Diagnostic[] {
  const found = page.elements.find(
    ({ element, around }) =>
      (['html', 'body'].includes(element.name) || around[0]?.name === 'body') &&
      element.attributes.lang !== undefined &&
      primary(element.attributes.lang) !== language,
  );
  if (found === undefined) return [];
  const { lang = '' } = found.element.attributes;
  const message = {
    de: `„${page.item.path}“ ist als „${lang}“ ausgezeichnet, das Buch ist in „${language}“.`,
    en: `“${page.item.path}” is marked as “${lang}”, the book is in “${language}”.`,
  };
  return [say('book/page-language', message, found)];
}

function parts({ say }: Lint, page: LintPage): readonly Diagnostic[] {
  return page.elements.filter(isUnit).flatMap((at) => {
    const tagged = primary(langOf(at));
    const text = wordsWithout(at.element, isMarked);
    const found = foreignIn(text, tagged);
    if (found === undefined) return [];
    const message = {
      de: `„${found.text}“ ist wohl „${found.lang}“, ausgezeichnet ist „${tagged}“.`,
      en: `“${found.text}” seems to be “${found.lang}”, it is marked as “${tagged}”.`,
    };
    return [say('book/language-of-part', message, at)];
  });
}

/** A sentence; where there are none, the block. */
function isUnit({ element }: Located): boolean {
  if (isSentence(element)) return true;
  return blocks.test(element.name) && !located(element).some((one) => isInner(one.element));
}

function isSentence({ name, attributes }: XmlElement): boolean {
  return name === 'span' && attributes.class === 's';
}

function isInner(element: XmlElement): boolean {
  return isSentence(element) || blocks.test(element.name);
}

function langOf({ element, around }: Located): string | undefined {
  return [element, ...around].find(({ attributes }) => attributes.lang !== undefined)?.attributes
    .lang;
}

/** Marked as some language, or code. */
function isMarked({ name, attributes }: XmlElement): boolean {
  return attributes.lang !== undefined || name === 'code';
}

type Foreign = { readonly lang: string; readonly text: string };

/** The text, or something quoted in it, when its small words are of another language. */
function foreignIn(text: string, tagged: string): Foreign | undefined {
  const quotes = [...text.matchAll(/[„“"«»‚]([^„“”"«»‚‘]{12,})[“”"«»‘]/gu)].map(
    ([, one = '']) => one,
  );
  const candidates = [
    { text, sure: SURE },
    // Names of things are quoted too, and need no mark (WCAG 3.1.2).
    ...quotes
      .filter((quote) => !isName(quote))
      .map((quote) => ({ text: quote, sure: SURE_IN_QUOTES })),
  ];
  for (const { text: part, sure } of candidates) {
    const lang = guess(part, sure);
    if (lang !== undefined && lang !== tagged) return { lang, text: part };
  }
  return undefined;
}

/** More than half of its words begin with a capital. */
function isName(text: string): boolean {
  const all = text.split(/\s+/u);
  return all.filter((one) => /^\p{Lu}/u.test(one)).length > all.length / 2;
}

/** The language with the most small words, if they are enough and twice those of any other. */
function guess(text: string, sure: number): string | undefined {
  const all = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const counts = Object.entries(small)
    .map(([lang, list]) => ({ lang, count: [...all].filter((one) => list.has(one)).length }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count < sure) return undefined;
  return first.count >= 2 * (second?.count ?? 0) ? first.lang : undefined;
}

function primary(lang: string | undefined): string {
  return (lang ?? '').split('-')[0]?.toLowerCase() ?? '';
}
