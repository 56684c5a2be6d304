/**
 * Every condition of the Matterhorn Protocol 1.1 and what becomes of it here: we test it, it cannot
 * occur in what we write, or a person has to look. The table stands in `matterhorn-table.ts`.
 */
import type { Message } from '../../diagnostics/diagnostic.ts';
import { CLAUSES, CONTENT_CONDITIONS, FILE_CONDITIONS } from './matterhorn-table.ts';

/** A condition, or a clause of a norm that the protocol has no condition for. */
export type MatterhornCondition = {
  /** `13-004`, or `ISO 14289-1 7.1`. */
  readonly id: string;
  /** Who can decide it, by the protocol. */
  readonly how: 'machine' | 'human' | 'none';
  readonly state: State;
  /** Success criteria of WCAG 2.2 that a violation touches. */
  readonly criteria: readonly string[];
  /** Rules of veraPDF's profile PDF/UA-1 that test the same. */
  readonly verapdf: readonly string[];
  /** What is wrong when it is violated. */
  readonly title: Message;
};

/** What becomes of a condition. */
export type State =
  /** Tested; `by` is the condition as findings name it. */
  | { readonly kind: 'ours'; readonly by: string }
  /** Cannot occur, since our files lack this. */
  | { readonly kind: 'absent'; readonly feature: Feature }
  | { readonly kind: 'person' }
  | { readonly kind: 'none' };

/** What our files lack, and why. */
export const ABSENT_FEATURES = {
  ruby: {
    de: 'Die Quelle kennt keine Ruby- und Warichu-Zeichen.',
    en: 'The source knows no Ruby and no Warichu.',
  },
  encryption: {
    de: 'Lesbar verschlüsselt nicht; ein verschlüsseltes PDF ohne Rechte ließe sich nicht lesen.',
    en: 'Lesbar does not encrypt; an encrypted PDF without permissions could not be read.',
  },
  media: {
    de: 'PDFs enthalten weder Ton noch Film.',
    en: 'PDFs contain neither sound nor film.',
  },
  'printer marks': {
    de: 'Der Satz schreibt keine Druckmarken; stünden sie in der Auszeichnung, meldete es 28-017.',
    en: 'Typesetting writes no printer marks; among the tags, 28-017 would report them.',
  },
  'other encodings': {
    de: 'Der Satz kodiert Schriften immer mit Identity-H.',
    en: 'Typesetting always encodes fonts by Identity-H.',
  },
  'simple fonts': {
    de: 'Der Satz bettet nur zusammengesetzte Schriften ein (Type 0).',
    en: 'Typesetting embeds composite fonts only (Type 0).',
  },
} as const satisfies Readonly<Record<string, Message>>;

/** A feature that our files lack. */
export type Feature = keyof typeof ABSENT_FEATURES;

/** The conditions of the protocol, in its order. */
export const conditions: readonly MatterhornCondition[] = [
  ...rowsOf(CONTENT_CONDITIONS),
  ...rowsOf(FILE_CONDITIONS),
];

/** Clauses that we test besides. */
export const clauses: readonly MatterhornCondition[] = rowsOf(CLAUSES);

/** The condition or clause that a finding names: `Matterhorn 13-004`. */
export function conditionNamed(name: string): MatterhornCondition | undefined {
  const id = name.replace(/^Matterhorn /, '');
  return [...conditions, ...clauses].find((condition) => condition.id === id);
}

/** How findings name a condition: `Matterhorn 13-004`; clauses by themselves. */
export function nameOf(id: string): string {
  return id.startsWith('ISO ') ? id : `Matterhorn ${id}`;
}

function rowsOf(table: string): readonly MatterhornCondition[] {
  return table.trim().split('\n').map(rowOf);
}

function rowOf(line: string): MatterhornCondition {
  const [id = '', how = '', state = '', criteria = '', verapdf = '', de = '', en = ''] =
    line.split('|');
  return {
    id,
    how: how === 'M' ? 'machine' : how === 'H' ? 'human' : 'none',
    state: stateOf(state, id),
    criteria: criteria.split(' ').filter(Boolean),
    verapdf: verapdf.split(' ').filter(Boolean),
    title: { de, en },
  };
}

function stateOf(text: string, id: string): State {
  if (text === 'ours') return { kind: 'ours', by: id };
  if (text.startsWith('ours ')) return { kind: 'ours', by: text.slice('ours '.length) };
  if (text === 'person' || text === 'none') return { kind: text };
  const feature = text.replace(/^no /, '');
  if (isFeature(feature)) return { kind: 'absent', feature };
  throw new Error(`Condition ${id} has no such state: ${text}`);
}

function isFeature(name: string): name is Feature {
  return name in ABSENT_FEATURES;
}
