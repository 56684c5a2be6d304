/** Whether a book keeps what its package promises (EPUB Accessibility 1.1, section 2 and 4). */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { XmlElement } from '../../xml.ts';
import { type Lint, type LintPage, tokensOf, valuesOf } from '../lint.ts';

const FEATURE = 'schema:accessibilityFeature';
/** EPUB Accessibility 1.1, section 4.1: the only wording that shops know. */
const conformance = /^EPUB Accessibility 1\.1 - WCAG 2\.[012] Level A{1,3}$/u;

/** Findings about metadata that says more than is so. */
export function claims(lint: Lint): readonly Diagnostic[] {
  return [...audio(lint), ...listening(lint), ...features(lint), ...conforms(lint), ...cover(lint)];
}

function audio(lint: Lint): readonly Diagnostic[] {
  const claimed = valuesOf(lint, FEATURE).includes('synchronizedAudioText');
  const isSpoken = lint.book.overlays.length > 0;
  if (claimed === isSpoken) return [];
  const message = claimed
    ? {
        de: 'Das Buch nennt „synchronizedAudioText“, aber keine Seite hat eine Vertonung.',
        en: 'The book claims “synchronizedAudioText”, but no page has an overlay.',
      }
    : {
        de: 'Seiten des Buchs sind vertont, aber „synchronizedAudioText“ fehlt.',
        en: 'Pages of the book have overlays, but “synchronizedAudioText” is missing.',
      };
  return [lint.say('book/claims-audio', message)];
}

/** A page of the spine without an overlay cannot be heard. */
function listening(lint: Lint): readonly Diagnostic[] {
  if (!valuesOf(lint, 'schema:accessModeSufficient').includes('auditory')) return [];
  const spoken = new Set(lint.book.overlays.map(({ page }) => page));
  const silent = lint.pages.find(({ item }) => !spoken.has(item.path));
  if (silent === undefined) return [];
  const message = {
    de: `Das Buch nennt „auditory“ als ausreichend, aber „${silent.item.path}“ wird nicht gesprochen.`,
    en: `The book calls “auditory” sufficient, but “${silent.item.path}” is not spoken.`,
  };
  return [lint.say('book/claims-listening', message)];
}

/** Features that can be held against the pages; the others are for people to judge. */
function features(lint: Lint): readonly Diagnostic[] {
  const has = (test: (element: XmlElement) => boolean) =>
    lint.pages.some((page) => page.elements.some(({ element }) => test(element)));
  const images = lint.pages.flatMap(imagesIn);
  const isPageBreak = (element: XmlElement) => tokensOf(element, 'epub:type').includes('pagebreak');
  const isPageList = (element: XmlElement) => tokensOf(element, 'epub:type').includes('page-list');
  const kept: Readonly<Record<string, () => boolean>> = {
    alternativeText: () => images.length > 0 && images.every(({ alt }) => alt !== undefined),
    pageNavigation: () => has(isPageList),
    pageBreakMarkers: () => has(isPageBreak),
    structuralNavigation: () => lint.pages.every(headingsNeverSkip),
    MathML: () => has(({ name }) => name === 'math'),
  };
  const broken = valuesOf(lint, FEATURE).filter((feature) => kept[feature]?.() === false);
  const shows = images.some(({ alt = '' }) => alt.trim() !== '');
  const modes = valuesOf(lint, 'schema:accessMode').filter((mode) => mode === 'visual' && !shows);
  return [...broken, ...modes].map((claim) =>
    lint.say('book/false-claim', {
      de: `Das Buch nennt „${claim}“; das trifft nicht zu.`,
      en: `The book claims “${claim}”, which is not so.`,
    }),
  );
}

function imagesIn({ elements }: LintPage) {
  return elements.flatMap(({ element: { name, attributes } }) =>
    name === 'img' ? [{ alt: attributes.alt }] : [],
  );
}

function headingsNeverSkip({ elements }: LintPage): boolean {
  const levels = elements.flatMap(({ element: { name } }) =>
    /^h[1-6]$/u.test(name) ? [Number(name.slice(1))] : [],
  );
  return levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1);
}

function conforms(lint: Lint): readonly Diagnostic[] {
  const stated = valuesOf(lint, 'dcterms:conformsTo').filter((value) =>
    /accessibility|wcag/iu.test(value),
  );
  const wrong = stated.filter((value) => !conformance.test(value) && !value.startsWith('http'));
  const isVouchedFor = valuesOf(lint, 'a11y:certifiedBy').some((name) => name !== '');
  return [
    ...wrong.map((value) =>
      lint.say('book/conformance-text', {
        de: `„${value}“ ist kein gültiger Wortlaut für dcterms:conformsTo.`,
        en: `“${value}” is no valid wording of dcterms:conformsTo.`,
      }),
    ),
    ...(stated.length === 0 || isVouchedFor ? [] : [unvouched(lint, stated[0] ?? '')]),
  ];
}

function unvouched({ say }: Lint, value: string): Diagnostic {
  return say('book/no-certifier', {
    de: `Das Buch erklärt „${value}“, ohne a11y:certifiedBy zu nennen.`,
    en: `The book claims “${value}” without naming a11y:certifiedBy.`,
  });
}

function cover({ book, say }: Lint): readonly Diagnostic[] {
  if (book.items.some(({ properties }) => properties.includes('cover-image'))) return [];
  const message = {
    de: 'Keine Datei des Buchs hat die Eigenschaft „cover-image“.',
    en: 'No file of the book has the property “cover-image”.',
  };
  return [say('book/no-cover', message)];
}
