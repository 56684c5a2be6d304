/**
 * The "Erklärung zur Barrierefreiheit" as a page, one for each edition. It is made even where
 * `publication.yaml` says nothing for it: it then tells what is known and what is missing.
 */
import type { Element } from 'hast';
import type { Artifact } from '../../../model/artifact.ts';
import type { Edition, EditionName } from '../../../model/document.ts';
import { box, type Child, el } from '../../../writers/xhtml/index.ts';
import { contactAddress, footer, statementSections } from '../about.ts';
import { labels } from '../labels.ts';
import { chapterNav, pageHeader, trail } from '../navigation.ts';
import { pageArtifact } from '../page.ts';
import { hrefBetween, type Place, pathOf, type Site, shown, statementPathOf } from '../site.ts';
import { easyStatement } from './easy.ts';
import { factsOf } from './facts.ts';
import { standardStatement } from './standard.ts';
import type { Part, Section, StatementText } from './text.ts';

export function statementPage(site: Site, edition: Edition): Artifact {
  const { meta } = site.context.document;
  const { name, lang } = edition;
  const place: Place = { path: statementPathOf(site, name), edition };
  const others = site.context.editions
    .filter((other) => other !== edition)
    .map((other): Place => ({ path: statementPathOf(site, other.name), edition: other }));
  const text = textFor(site, place, others);
  const words = labels[name];
  const title = shown(site, name, text.title);
  return pageArtifact(site, {
    path: place.path,
    lang,
    kind: `reading ${name}`,
    title: `${labels.standard.legal} – ${meta.title}${name === 'easy' ? ` (${words.edition})` : ''}`,
    description: `${labels.standard.statement}: ${meta.title}. ${words.edition}.`,
    skip: shown(site, name, words.skip),
    alternates: [place, ...others].map((one) => ({ lang: one.edition.lang, path: one.path })),
    header: pageHeader(site, place, others[0]),
    content: [
      box(
        'div',
        { class: 'frame columns' },
        box('div', { class: 'middle' }, trail(site, place, title), mainOf(site, name, text)),
        box('div', { class: 'side' }, chapterNav(site, place)),
      ),
    ],
    footer: footer(site, name, {
      title: shown(site, name, words.about),
      statements: aboutText(site, name),
      path: place.path,
      leadsTo: [name],
    }),
  });
}

function textFor(site: Site, { path, edition }: Place, others: readonly Place[]): StatementText {
  const { meta } = site.context.document;
  const { evidence, context } = site;
  const hasEasy = context.editions.some(({ name }) => name === 'easy');
  const ground = { made: site.made.values(), pages: pagePaths(site), evidence, hasEasy };
  const facts = factsOf(meta, ground);
  if (edition.name === 'standard') return standardStatement(facts);
  const [standard] = others;
  return easyStatement(facts, standard && hrefBetween(path, standard.path));
}

function pagePaths(site: Site): readonly string[] {
  const ofEditions = site.context.editions.flatMap((edition) => [
    statementPathOf(site, edition.name),
    ...edition.chapters.map((chapter) => pathOf({ edition, chapter })),
  ]);
  return ['index.html', ...ofEditions];
}

/** Who wrote and checked the publication says nothing of this page, which says it itself. */
function aboutText(site: Site, edition: EditionName): readonly Element[] {
  return edition === 'easy' ? [] : statementSections(site, edition);
}

function mainOf(site: Site, edition: EditionName, text: StatementText): Element {
  const say = (words: string) => shown(site, edition, words);
  return box(
    'main',
    { id: 'text', tabindex: -1 },
    box(
      'section',
      { 'aria-labelledby': 'erklaerung' },
      el('h1', { id: 'erklaerung' }, say(text.title)),
      ...partsOf(text.opening, { say, edition }),
      ...text.sections.map((section) => sectionOf(section, { say, edition })),
    ),
  );
}

type Voice = { readonly say: (words: string) => string; readonly edition: EditionName };

function sectionOf({ id, title, parts }: Section, voice: Voice): Element {
  return box(
    'section',
    { 'aria-labelledby': id },
    el('h2', { id }, voice.say(title)),
    ...partsOf(parts, voice),
  );
}

function partsOf(parts: readonly Part[], voice: Voice): readonly Child[] {
  return parts.flatMap((part) => partOf(part, voice));
}

function partOf(part: Part, voice: Voice): readonly Child[] {
  switch (part.kind) {
    case 'lines':
      return [el('p', {}, ...sentencesOf(part.lines, voice))];
    case 'heading':
      return [el('h3', {}, voice.say(part.title))];
    case 'list':
      return [box('ul', {}, ...part.items.map((item) => itemOf(item, voice)))];
    case 'contact':
      return [box('div', { class: 'turn-to' }, contactAddress(part.contact))];
    case 'link':
      return [el('p', {}, el('a', { href: part.href }, voice.say(part.text)))];
  }
}

function itemOf(sentences: readonly string[], voice: Voice): Element {
  if (voice.edition === 'easy' || sentences.length === 1) {
    return el('li', {}, ...sentencesOf(sentences, voice));
  }
  return box('li', {}, ...sentences.map((one) => el('p', {}, ...sentencesOf([one], voice))));
}

/** One after the other, or a line each in Leichte Sprache. */
function sentencesOf(sentences: readonly string[], { say, edition }: Voice): readonly Child[] {
  return sentences.flatMap((sentence, index): readonly Child[] => {
    const words = withLinks(say(sentence));
    if (edition === 'easy') return [el('span', { class: 's' }, ...words, ' ')];
    return index === 0 ? words : [' ', ...words];
  });
}

/** Addresses within a sentence lead where they say. */
function withLinks(sentence: string): readonly Child[] {
  return sentence
    .split(/(https?:\/\/[^\s„“<>]*[^\s„“<>.,:;!?)])/u)
    .map((part, index) =>
      index % 2 === 0 ? part : el('a', { href: part }, part.replace(/^https?:\/\//, '')),
    );
}
