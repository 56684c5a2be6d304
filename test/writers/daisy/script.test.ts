/** What is played and where one can jump to, read off small pages. */
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../../src/writers/daisy/script.ts';
import { el } from '../../../src/writers/xhtml/index.ts';

const s = (id: string, ...children: Parameters<typeof el>[2][]) =>
  el('span', { id, class: 's' }, ...children);
const pageBreak = (label: string) =>
  el('span', { id: `page-${label}`, role: 'doc-pagebreak', 'aria-label': label });
const reference = (note: string) =>
  el('sup', {}, el('a', { id: `ref-${note}`, role: 'doc-noteref', href: `#${note}` }, '1'));
const note = (id: string, ...children: Element[]) =>
  el('aside', { id, role: 'doc-footnote' }, ...children);

/** Each sentence a tenth of a second at 1,000 samples a second, in the order given. */
function script(section: Element, ...ids: readonly string[]) {
  const clips = ids.map((target, index) => ({
    target,
    begin: index * 100,
    end: (index + 1) * 100,
    spoken: '',
  }));
  return scriptOf(section, { clips, sampleRate: 1000 });
}

const outline = ({ items }: ReturnType<typeof script>) =>
  items.map(({ text, clips, skip }) => `${text} ${clips.length}${skip ? ` ${skip}` : ''}`);

describe('scriptOf', () => {
  it('plays what has a clip, and passes over the rest', () => {
    const made = script(el('p', {}, s('a', 'Eins.'), s('b', 'Still.'), s('c', 'Zwei.')), 'a', 'c');
    expect(outline(made)).toEqual(['a 1', 'c 1']);
    expect(made.duration).toBe(200);
  });

  it('shows a page number before the sentence that begins the page', () => {
    const made = script(el('p', {}, s('a', 'Eins.'), pageBreak('7'), s('b', 'Zwei.')), 'a', 'b');
    expect(outline(made)).toEqual(['a 1', 'page-7 0 pagenumber', 'b 1']);
    expect(made.places).toEqual([{ kind: 'page', label: '7', item: 'par-page-7' }]);
  });

  it('plays a note as a whole, after the page number inside it, and knows who refers to it', () => {
    const page = el(
      'div',
      {},
      el('p', {}, s('a', 'Eins', reference('n'), '.')),
      note('n', el('p', {}, s('x', 'Dazu.'), pageBreak('2'), s('y', 'Und mehr.'))),
    );
    const made = script(page, 'a', 'x', 'y');
    expect(outline(made)).toEqual(['a 1', 'page-2 0 pagenumber', 'n 2 footnote']);
    expect(made.items.at(-1)).toMatchObject({ id: 'par-n', reference: 'par-a' });
    expect(made.places.map(({ kind, item }) => `${kind} ${item}`)).toEqual([
      'note par-a',
      'page par-page-2',
    ]);
  });

  it('leads to a heading before what stands in it, and names it without marks of notes', () => {
    const heading = el('h2', { id: 'h' }, s('h-s', 'Das ', 'Gesetz', reference('n')));
    const made = script(el('div', {}, heading, note('n', s('x', 'Dazu.'))), 'h-s', 'x');
    expect(made.places).toEqual([
      { kind: 'heading', label: 'Das Gesetz', item: 'par-h-s', level: 2 },
      { kind: 'note', label: '1', item: 'par-h-s' },
    ]);
  });

  it('lets a box be left out as a whole, boxes inside it with it', () => {
    const title = el('p', { class: 'box-title' }, s('t', 'Achtung'));
    const inner = el('aside', { class: 'box tip' }, el('p', {}, s('u', 'Tipp')));
    const made = script(el('div', {}, el('aside', { class: 'box note' }, title, inner)), 't', 'u');
    expect(outline(made)).toEqual(['t 1 sidebar', 'u 1 sidebar']);
    expect(made.places).toEqual([{ kind: 'sidebar', label: 'Achtung', item: 'par-t' }]);
  });

  it('knows for each element what is played there: its own words, those in it, those after it', () => {
    const made = script(
      el(
        'div',
        { id: 'all' },
        el('p', { id: 'p' }, s('a', 'Eins.')),
        el('hr', { id: 'line' }),
        el('p', {}, s('b', 'Zwei.')),
        el('p', { id: 'last' }, s('c', 'Still.')),
      ),
      'a',
      'b',
    );
    const item = (id: string) => made.itemOf.get(id);
    expect(['all', 'p', 'a', 'line', 'last'].map(item)).toEqual([
      'par-a',
      'par-a',
      'par-a',
      'par-b',
      'par-b',
    ]);
  });

  it('leaves out clips that no clock can tell from nothing', () => {
    const clips = [{ target: 'a', begin: 10, end: 12, spoken: '' }];
    const made = scriptOf(el('p', {}, s('a', 'Eins.')), { clips, sampleRate: 48_000 });
    expect(made.items).toEqual([]);
  });
});
