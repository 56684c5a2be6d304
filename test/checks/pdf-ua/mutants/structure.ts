/** Wrong structure trees: types, mappings, headings, nesting. */
import { type Mutant, name, rename, text } from './change.ts';

export const structureMutants: readonly Mutant[] = [
  {
    name: 'a type that is not mapped',
    conditions: ['Matterhorn 02-001'],
    change: (p) => rename(p.element('BlockQuote'), 'Merksatz'),
  },
  {
    name: 'a mapping that runs in a circle',
    conditions: ['Matterhorn 02-003'],
    change: (p) => {
      rename(p.element('BlockQuote'), 'Merksatz');
      const roles = p.dict(p.root.get('RoleMap'));
      roles.set('Merksatz', name('Satz'));
      roles.set('Satz', name('Merksatz'));
    },
  },
  {
    name: 'a standard type remapped',
    conditions: ['Matterhorn 02-004'],
    change: (p) => p.dict(p.root.get('RoleMap')).set('P', name('Div')),
  },
  {
    name: 'an element without its parent',
    conditions: ['ISO 14289-1 7.1'],
    change: (p) => void p.element('BlockQuote').delete('P'),
  },
  {
    name: 'a paragraph in a list',
    conditions: ['Matterhorn 09-005'],
    change: (p) => rename(p.element('Lbl'), 'P'),
  },
  {
    name: 'a list item outside of a list',
    conditions: ['Matterhorn 09-005'],
    change: (p) => rename(p.element('L', 2), 'Div'),
  },
  {
    name: 'an entry outside of the contents',
    conditions: ['Matterhorn 09-006'],
    change: (p) => rename(p.element('TOC'), 'Div'),
  },
  {
    name: 'a paragraph in the contents',
    conditions: ['Matterhorn 09-006'],
    change: (p) => rename(p.element('TOCI'), 'P'),
  },
  {
    name: 'a first heading of level 2',
    conditions: ['Matterhorn 14-002'],
    change: (p) => rename(p.element('H1'), 'H2'),
  },
  {
    name: 'a level left out',
    conditions: ['Matterhorn 14-003'],
    change: (p) => rename(p.element('H2'), 'H3'),
  },
  {
    name: 'two plain headings in one element',
    conditions: ['Matterhorn 14-006'],
    change: (p) => {
      for (const element of p.elements)
        if (/^H\d$/.test(element.getName('S')?.value ?? '')) rename(element, 'H');
    },
  },
  {
    name: 'headings with and without levels',
    conditions: ['Matterhorn 14-007'],
    change: (p) => rename(p.element('H2'), 'H'),
  },
  {
    name: 'a note without id',
    conditions: ['Matterhorn 19-003'],
    change: (p) => void p.element('Note').delete('ID'),
  },
  {
    name: 'two notes with one id',
    conditions: ['Matterhorn 19-004'],
    change: (p) => p.element('Note', 1).set('ID', text('Note 1')),
  },
  {
    name: 'a picture without alternative text',
    conditions: ['Matterhorn 13-004'],
    change: (p) => void p.element('Figure').delete('Alt'),
  },
  {
    name: 'an empty alternative text',
    conditions: ['Matterhorn 13-004'],
    change: (p) => p.element('Figure').set('Alt', text('')),
  },
  {
    name: 'a formula without alternative text',
    conditions: ['Matterhorn 17-002'],
    change: (p) => void p.element('Formula').delete('Alt'),
  },
  {
    name: 'an element in no real language',
    conditions: ['ISO 14289-1 7.2'],
    change: (p) => p.element('BlockQuote').set('Lang', text('de_DE')),
  },
];
