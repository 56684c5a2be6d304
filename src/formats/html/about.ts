/** What a publication says about itself, at the foot of each page: statements, contact, licence. */
import type { Element } from 'hast';
import { openLines } from '../../easy-language/review-words.ts';
import type { ContactData, EditionName } from '../../model/document.ts';
import { voicesOf } from '../../model/narration.ts';
import { type Statement, statementsOf } from '../../writers/statements.ts';
import { box, type Child, el } from '../../writers/xhtml/index.ts';
import { labels } from './labels.ts';
import { hrefBetween, narrationOf, type Site, shown, statementPathOf } from './site.ts';

/** The statements of an edition, each a small section. */
export function statementSections(site: Site, edition: EditionName): readonly Element[] {
  const { document, editions } = site.context;
  const narration = narrationOf(site, edition);
  const voices = narration === undefined ? [] : voicesOf(narration);
  // What is not made is not spoken of.
  return statementsOf({ ...document, editions }, { edition, voices }).map((statement) =>
    sectionOf(site, statement, edition),
  );
}

function sectionOf(site: Site, statement: Statement, edition: EditionName): Element {
  const { licence } = site.context.document.meta;
  const lines = statement.lines.map((line) => shown(site, edition, line));
  const isLicence = statement.id === 'licence' && licence.url !== undefined;
  return box(
    'section',
    { class: 'statement' },
    el('h3', {}, shown(site, edition, statement.title)),
    ...paragraphs(lines, edition),
    isLicence
      ? el('p', {}, el('a', { href: licence.url, rel: 'license' }, licenceLabel(licence.name)))
      : undefined,
  );
}

function licenceLabel(name: string): string {
  return `Bedingungen der Lizenz ${name}`;
}

/** What readers must know before they begin; undefined when nothing is open. */
export function openNote(site: Site, edition: EditionName): Element | undefined {
  const lines = openLines(site.context.document.meta, edition);
  if (lines.length === 0) return undefined;
  const said = paragraphs(
    lines.map((line) => shown(site, edition, line)),
    edition,
  );
  return box('div', { class: 'open-note' }, ...said);
}

/** One paragraph, or a line each in Leichte Sprache. */
export function paragraphs(lines: readonly string[], edition: EditionName): readonly Element[] {
  if (edition === 'standard') return [el('p', {}, lines.join(' '))];
  return [el('p', {}, ...lines.map((line) => el('span', { class: 's' }, `${line} `)))];
}

/** Whom to ask, as an `address`. */
export function contactAddress(contact: ContactData): Element {
  const rows: readonly Child[] = [
    el('p', { class: 'name' }, contact.name),
    ...[contact.street, contact.place].map((line) => (line ? el('p', {}, line) : undefined)),
    contact.phone ? reach('Telefon', `tel:${dialled(contact.phone)}`, contact.phone) : undefined,
    contact.email ? reach('E-Mail', `mailto:${contact.email}`, contact.email) : undefined,
    contact.web
      ? reach('Internet', contact.web, contact.web.replace(/^https?:\/\//, ''))
      : undefined,
  ];
  return box('address', {}, ...rows);
}

function reach(label: string, href: string, text: string): Element {
  return el('p', {}, `${label}: `, el('a', { href }, text));
}

/**
 * As a telephone dials it from anywhere (RFC 3966); a leading 0 is Germany's. The 0 in
 * `+49 (0)3641` is dialled from inside the country only.
 */
function dialled(phone: string): string {
  const fromAbroad = /^\s*(?:\+|00)/.test(phone) ? phone.replace('(0)', '') : phone;
  const digits = fromAbroad.replaceAll(/[^+\d]/g, '');
  return digits.replace(/^00/, '+').replace(/^0/, '+49');
}

/** What the foot of a page is made of. */
type FooterParts = {
  readonly title: string;
  readonly statements: readonly Child[];
  /** Path of the page. */
  readonly path: string;
  /** Editions whose statement on accessibility it leads to. */
  readonly leadsTo: readonly EditionName[];
};

/** The foot of a page: a title, whom to ask, then what is said about the publication. */
export function footer(site: Site, edition: EditionName, parts: FooterParts): Element {
  const { meta } = site.context.document;
  const contact = box(
    'section',
    { class: 'statement' },
    el('h3', {}, shown(site, edition, labels[edition].contact)),
    contactAddress(meta.contact),
  );
  return box(
    'footer',
    { class: 'site-footer' },
    box(
      'div',
      { class: 'frame' },
      el('h2', {}, shown(site, edition, parts.title)),
      box('div', { class: 'about' }, contact, ...parts.statements),
      statementLinks(site, edition, parts),
      el('p', { class: 'publisher' }, `Herausgegeben von: ${meta.publisher}`),
    ),
  );
}

/** From every page to the statement on accessibility (BITV 2.0 § 7). */
function statementLinks(
  site: Site,
  edition: EditionName,
  { path, leadsTo }: Pick<FooterParts, 'path' | 'leadsTo'>,
): Element {
  const items = leadsTo.map((name) => {
    const target = statementPathOf(site, name);
    const current = target === path ? 'page' : undefined;
    const isOther = name !== edition;
    const text = shown(site, edition, labels[edition].statement);
    const suffix = isOther ? ` in ${name === 'easy' ? 'Leichter Sprache' : 'Alltagssprache'}` : '';
    const href = hrefBetween(path, target);
    return el('li', {}, el('a', { href, 'aria-current': current }, `${text}${suffix}`));
  });
  const label = shown(site, edition, labels[edition].legal);
  return box('nav', { class: 'legal', 'aria-label': label }, box('ul', {}, ...items));
}
