/** The pages a book has beside its chapters: the title page, and what it says about itself. */
import type { ElementContent } from 'hast';
import { showJoints } from '../../easy-language/joint.ts';
import { openLines } from '../../easy-language/review-words.ts';
import type { Document, EasySettings, Edition } from '../../model/document.ts';
import type { Voice } from '../../model/narration.ts';
import { writePage } from '../../writers/package/page.ts';
import { germanDate, type Statement, statementsOf } from '../../writers/statements.ts';
import { box, el } from '../../writers/xhtml/index.ts';
import { words } from './words.ts';

/** What title page and imprint are written from; `voices` are none when nothing is spoken. */
export type FrontMatter = {
  readonly document: Document;
  readonly edition: Edition;
  readonly joint: EasySettings['joint'];
  readonly styleSheet: string;
  readonly identifier: string;
  readonly voices: readonly Voice[];
};

/** Title, authors, publisher. EPUB has no role for title pages. */
export function writeTitlePage({ document, edition, joint, styleSheet }: FrontMatter): Uint8Array {
  const { meta } = document;
  const { titlePage, editionNote } = words[edition.name];
  const line = (name: string, text: string | undefined) =>
    text === undefined ? undefined : el('p', { class: name }, text);
  const page = box(
    'section',
    { 'epub:type': 'titlepage', class: 'titlepage', 'aria-labelledby': 'title' },
    el('h1', { id: 'title' }, meta.title),
    line('subtitle', meta.subtitle),
    line('edition', editionNote),
    line('authors', meta.authors.join(', ')),
    line('publisher', `${meta.publisher}, ${germanDate(meta.published)}`),
    ...openLines(meta, edition.name).map((text) => line('open-note', text)),
  );
  const title = `${showJoints(titlePage, 'none')}: ${meta.title}`;
  const withJoints = withJointsShown([page], joint);
  return writePage({ lang: edition.lang, title, styleSheet, type: 'frontmatter' }, withJoints);
}

/** The statements, whom to ask, dates and identifier. */
export function writeAboutPage(front: FrontMatter): Uint8Array {
  const { document, edition, voices, styleSheet, joint } = front;
  const { about } = words[edition.name];
  const statements = statementsOf(document, { edition: edition.name, voices });
  const page = box(
    'section',
    { 'epub:type': 'copyright-page', 'aria-labelledby': 'about' },
    el('h1', { id: 'about' }, about),
    ...statements.map((statement) => statementSection(statement, document)),
    contactSection(front),
    factsSection(front),
  );
  const title = showJoints(about, 'none');
  const withJoints = withJointsShown([page], joint);
  return writePage({ lang: edition.lang, title, styleSheet, type: 'backmatter' }, withJoints);
}

function statementSection(statement: Statement, { meta }: Document): ElementContent {
  const headingId = `about-${statement.id}`;
  const licence = statement.id === 'licence' ? meta.licence.url : undefined;
  return box(
    'section',
    { 'aria-labelledby': headingId },
    el('h2', { id: headingId }, statement.title),
    ...statement.lines.map((line) => el('p', {}, line)),
    licence === undefined
      ? undefined
      : el('p', {}, el('a', { href: licence }, `Bedingungen der Lizenz ${meta.licence.name}`)),
  );
}

function contactSection({ document, edition }: FrontMatter): ElementContent {
  const { contact } = document.meta;
  const { phone, email, web } = contact;
  const lines: readonly (string | ElementContent | undefined)[] = [
    contact.name,
    contact.street,
    contact.place,
    phone && el('a', { href: `tel:${phone.replaceAll(/[^+\d]/g, '')}` }, phone),
    email && el('a', { href: `mailto:${email}` }, email),
    web && el('a', { href: web }, web.replace(/^https?:\/\//u, '')),
  ];
  return box(
    'section',
    { 'aria-labelledby': 'about-contact' },
    el('h2', { id: 'about-contact' }, words[edition.name].contact),
    ...lines.map((line) => (line === undefined ? undefined : el('p', { class: 'line' }, line))),
  );
}

function factsSection({ document, edition, identifier }: FrontMatter): ElementContent {
  const { meta } = document;
  const { published, modified, identifier: identifierWord } = words[edition.name];
  const facts: readonly (readonly [string, string])[] = [
    [published, germanDate(meta.published)],
    [modified, germanDate(meta.modified)],
    [identifierWord, identifier],
  ];
  return box(
    'div',
    { class: 'facts' },
    ...facts.map(([name, value]) => el('p', { class: 'line' }, `${name}: ${value}`)),
  );
}

function withJointsShown(
  nodes: readonly ElementContent[],
  joint: EasySettings['joint'],
): readonly ElementContent[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, value: showJoints(node.value, joint) };
    if (node.type !== 'element') return node;
    return { ...node, children: [...withJointsShown(node.children, joint)] };
  });
}
