/** Whether clips point at text that can be seen, and whether notes can be skipped. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Par } from '../../overlay-coverage/book.ts';
import { type Located, wordsIn } from '../../xml.ts';
import { isHidden, type Lint, tokensOf } from '../lint.ts';

/** EPUB 3.3 §9.4.1: what may be skipped, by the type that says so in the overlay. */
const skippable: Readonly<Record<string, readonly string[]>> = {
  footnote: ['footnote', 'footnotes', 'note', 'rearnote'],
  endnote: ['endnote', 'endnotes', 'rearnotes', 'note'],
  pagebreak: ['pagebreak'],
};

/** Findings about each clip's element. */
export function clips(lint: Lint): readonly Diagnostic[] {
  const pages = new Map(lint.pages.map((page) => [page.item.path, page]));
  const told = new Set<Located['element']>();
  return lint.book.overlays.flatMap(({ pars }) =>
    pars.flatMap((par) => {
      const page = pages.get(par.page);
      const at = page?.byId.get(par.id);
      if (at === undefined || page === undefined) return [];
      // Contents may speak lists that only reading systems show.
      const hidden = isHidden(at) && !page.isNavigation ? [hiddenFinding(lint, at)] : [];
      return [...hidden, ...unskippable(lint, { par, at, told })];
    }),
  );
}

function hiddenFinding({ say }: Lint, at: Located): Diagnostic {
  const words = wordsIn(at.element);
  const message = {
    de: `Die Vorlese-Stimme spricht verborgenen Text: „${words}“`,
    en: `The narration speaks hidden text: “${words}”`,
  };
  return say('book/hidden-spoken', message, at);
}

type Spoken = {
  readonly par: Par;
  readonly at: Located;
  /** Notes that a finding was made of: one is enough, however many sentences they have. */
  readonly told: Set<Located['element']>;
};

function unskippable({ say }: Lint, { par, at, told }: Spoken): readonly Diagnostic[] {
  const chain = [at.element, ...at.around];
  for (const [type, accepted] of Object.entries(skippable)) {
    const note = chain.find(
      (one) => tokensOf(one, 'epub:type').includes(type) || one.attributes.role === `doc-${type}`,
    );
    if (note === undefined || told.has(note)) continue;
    if (par.types.some((one) => accepted.includes(one))) continue;
    told.add(note);
    const message = {
      de: `Die Vertonung kennzeichnet „${wordsIn(at.element)}“ nicht als „${type}“.`,
      en: `The overlay does not mark “${wordsIn(at.element)}” as “${type}”.`,
    };
    return [say('book/not-skippable', message, at)];
  }
  return [];
}
