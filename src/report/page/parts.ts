/** Small pieces that several parts of the report page use. */
import type { Element } from 'hast';
import { box, type Child, el } from '../../writers/xhtml/element.ts';
import type { State } from './words.ts';

/** A state: its words for everybody, its sign from the style sheet for the eye. */
export function state({ sign, words, tone }: State): Element {
  return el('span', { class: `state ${tone}`, 'data-sign': sign }, words);
}

/** Facts as pairs of a word and what it is; pairs without content are left out. */
export function facts(pairs: readonly (readonly [string, Child])[]): Element {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== '');
  return box(
    'dl',
    { class: 'facts' },
    ...shown.map(([name, value]) => box('div', {}, el('dt', {}, name), el('dd', {}, value))),
  );
}

/** A section with a heading of level 2 that the contents link to. */
export function section(id: string, title: string, ...children: readonly Child[]): Element {
  return box('section', { 'aria-labelledby': id }, el('h2', { id }, title), ...children);
}

/** A list of sentences. */
export function list(sentences: readonly Child[], tag: 'ul' | 'ol' = 'ul'): Element {
  return box(tag, {}, ...sentences.map((sentence) => el('li', {}, sentence)));
}

/** The id of a criterion on the page: `k-1-4-3`. */
export function anchorOf(criterion: string): string {
  return `k-${criterion.replaceAll('.', '-')}`;
}
