/** The form of a statement's text: sections of plain sentences, lists and addresses, no markup. */
import type { ContactData } from '../../../model/document.ts';

/** A section with a heading; `id` is unique on the page. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
};

/** One block of a section. */
export type Part =
  /** Sentences of one paragraph. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly title: string }
  /** Each item is one or more sentences. */
  | { readonly kind: 'list'; readonly items: readonly (readonly string[])[] }
  | { readonly kind: 'contact'; readonly contact: ContactData }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

/** What a statement says: what comes before the first heading, then the sections. */
export type StatementText = {
  readonly title: string;
  readonly opening: readonly Part[];
  readonly sections: readonly Section[];
};

/** A paragraph. */
export function lines(...sentences: readonly (string | undefined)[]): Part {
  return { kind: 'lines', lines: sentences.filter((sentence) => sentence !== undefined) };
}

/** A list of single sentences or words. */
export function list(items: readonly string[]): Part {
  return { kind: 'list', items: items.map((item) => [item]) };
}

/** A heading with what it stands over; nothing when there is nothing. */
export function under(title: string, parts: readonly Part[]): readonly Part[] {
  return parts.length === 0 ? [] : [{ kind: 'heading', title }, ...parts];
}
