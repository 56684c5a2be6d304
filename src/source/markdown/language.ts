/** Attributes that say a language, and attributes nobody knows. */
import type { Inline, Span } from '../../model/document.ts';
import { didYouMean } from '../nearest.ts';
import type { Attributes } from './attributes.ts';
import type { Reading } from './reading.ts';

type At = { readonly span: Span; readonly reading: Reading };

/** Wraps inlines in a `LanguageSpan` where the attributes name a language. */
export function withLanguage(
  inlines: readonly Inline[],
  { attributes, span, reading }: At & { readonly attributes: Attributes },
): readonly Inline[] {
  const lang = attributes.values.get('lang');
  if (lang === undefined || inlines.length === 0) return inlines;
  if (!isLanguageTag(lang)) {
    reading.report('source/bad-attribute', span, {
      de: `„lang=${lang}“ nennt keine Sprache.`,
      en: `“lang=${lang}” names no language.`,
    });
    return inlines;
  }
  return [{ kind: 'language', span, lang, children: inlines }];
}

/** The shape of a BCP 47 tag (RFC 5646 §2.1), not whether it is registered. */
export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);
}

/** Reports each attribute that means nothing here, with the nearest one that does. */
export function allowOnly(
  attributes: Attributes,
  allowed: {
    readonly values?: readonly string[];
    readonly classes?: readonly string[];
    readonly id?: true;
  },
  { span, reading }: At,
): void {
  const { values = [], classes = [], id } = allowed;
  const known = [...values.map((name) => `${name}=…`), ...classes.map((name) => `.${name}`)];
  const wrong = [
    ...[...attributes.values.keys()].filter((key) => !values.includes(key)),
    ...attributes.classes.filter((name) => !classes.includes(name)).map((name) => `.${name}`),
    ...(attributes.id !== undefined && !id ? [`#${attributes.id}`] : []),
  ];
  for (const name of wrong) {
    reading.report('source/bad-attribute', span, {
      de: `„${name}“ hat hier keine Bedeutung.`,
      en: `“${name}” has no meaning here.`,
      hint: didYouMean(name, known),
    });
  }
}
