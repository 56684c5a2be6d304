/** Judges the links of pages that lie together: a web edition, or the inside of a book. Pure. */
import { posix } from 'node:path';
import { type Diagnostic, type Message, reporter } from '../../diagnostics/diagnostic.ts';
import { type SpanIndex, spanOfIds } from '../span-index.ts';
import { judgeAddress, leadsOut } from './address.ts';
import { linkCodes } from './codes.ts';
import type { LinkPage, PageLink } from './page.ts';

const report = reporter(linkCodes);

/** Where links of a page may lead. */
export type Place = {
  /** True for a file that is there. */
  readonly hasFile: (path: string) => boolean;
  /** A page with its ids; undefined for other files, whose fragments are their own affair. */
  readonly pageAt: (path: string) => LinkPage | undefined;
  /** The public address of the folder, without a slash at its end. */
  readonly address?: string;
  /** The file that findings name. */
  readonly artifact: string;
  /** True for print, where an address must be readable on paper. */
  readonly isPrint?: boolean;
  readonly spans: SpanIndex;
};

type Say = (code: keyof typeof linkCodes, message: Message, link: PageLink) => Diagnostic;

/** All findings of a page: about each link, then about links that are called the same. */
export function judgePage(page: LinkPage, place: Place): readonly Diagnostic[] {
  const say: Say = (code, message, { ids }) => {
    const span = spanOfIds(place.spans, ids);
    const selector = ids[0] === undefined ? {} : { selector: `#${ids[0]}` };
    const artifact = { path: place.artifact, ...selector };
    return report(code, { message, artifact, ...(span ? { span } : {}) });
  };
  return [
    ...page.links.flatMap((link) => [
      ...judgeTarget(link, { page, place, say }),
      ...judgeName(link, place, say),
    ]),
    ...sameNames(page, say),
  ];
}

type Facts = { readonly page: LinkPage; readonly place: Place; readonly say: Say };

function judgeTarget(link: PageLink, facts: Facts): readonly Diagnostic[] {
  const { href, name } = link;
  const isResource = name === undefined;
  // An icon may be written out in the page: `data:,`.
  if (isResource && /^data:/iu.test(href)) return [];
  const { address } = facts.place;
  if (address !== undefined && (href === address || href.startsWith(`${address}/`))) {
    return inside(link, href.slice(address.length + 1) || 'index.html', facts);
  }
  if (leadsOut(href)) return outside(link, facts.say);
  if (href === '' || href === '#') {
    const words = name === undefined || name === '' ? href : name;
    const de = `Der Link „${words}“ hat kein Ziel.`;
    return [facts.say('link/empty', { de, en: `The link “${words}” has no target.` }, link)];
  }
  const { path } = facts.page;
  const isOwn = href.startsWith('#');
  const target = isOwn ? `${path}${href}` : posix.join(posix.dirname(path), href);
  return inside(link, target, facts);
}

function outside(link: PageLink, say: Say): readonly Diagnostic[] {
  switch (judgeAddress(link.href)) {
    case 'none':
      return [];
    case 'forbidden': {
      const de = `„${link.href}“ ist keine Adresse, der man folgen kann.`;
      const en = `“${link.href}” is no address that can be followed.`;
      return [say('link/forbidden', { de, en }, link)];
    }
    case 'malformed': {
      const de = `„${link.href}“ ist falsch geschrieben.`;
      return [say('link/malformed', { de, en: `“${link.href}” is misspelt.` }, link)];
    }
    case 'insecure': {
      const de = `„${link.href}“ ist nicht verschlüsselt (http).`;
      return [say('link/insecure', { de, en: `“${link.href}” is not encrypted (http).` }, link)];
    }
  }
}

/** `target` is a path from the top of the folder, with or without an id. */
function inside(link: PageLink, target: string, { place, say }: Facts): readonly Diagnostic[] {
  const [file = '', fragment = ''] = target.split('#');
  const path = decoded(file.replace(/\?.*$/u, ''));
  if (!place.hasFile(path)) {
    const message = {
      de: `„${link.href}“ führt zu „${path}“; diese Datei gibt es nicht.`,
      en: `“${link.href}” leads to “${path}”, which is not there.`,
    };
    return [say('link/missing-file', message, link)];
  }
  const there = place.pageAt(path);
  if (there === undefined || fragment === '') return [];
  const count = there.ids.get(decoded(fragment)) ?? 0;
  if (count === 1) return [];
  if (count > 1) {
    const message = {
      de: `„${link.href}“ führt zu einer Kennung, die ${count} Elemente in „${path}“ tragen.`,
      en: `“${link.href}” leads to an id that ${count} elements of “${path}” have.`,
    };
    return [say('link/ambiguous-target', message, link)];
  }
  const message = {
    de: `„${link.href}“ führt zu einer Stelle, die es in „${path}“ nicht gibt.`,
    en: `“${link.href}” leads to a place that is not in “${path}”.`,
  };
  return [say('link/missing-target', message, link)];
}

const empty = new Set(
  [
    'hier klicken, klicken sie hier, bitte hier klicken, hier, mehr, mehr dazu, mehr erfahren, mehr lesen, weiter',
    'weiterlesen, weitere informationen, mehr informationen, informationen, info, infos, details, link, zum link, dieser link',
    'diese seite, seite, diesem link, dort, siehe hier, lesen sie mehr, download, herunterladen, klick, klick hier',
    'here, click here, click, more, read more, learn more, link, this link, this page, details, more information, go',
  ].flatMap((line) => line.split(', ')),
);

/** The words of a link taken by themselves, as in a list of links (WCAG 2.4.4 and 2.4.9). */
function judgeName(link: PageLink, place: Place, say: Say): readonly Diagnostic[] {
  if (link.name === undefined) return [];
  const plain = plainOf(link.name);
  const isAddress = place.isPrint !== true && /^https?:\/\//iu.test(link.name);
  if (!isAddress && !empty.has(plain)) return [];
  const message = {
    de: `Der Link heißt „${link.name}“.`,
    en: `The link is called “${link.name}”.`,
  };
  return [say('link/says-nothing', message, link)];
}

/** Marks of notes are numbers by nature. */
const numbers = ['doc-noteref', 'doc-backlink'];

function sameNames({ links }: LinkPage, say: Say): readonly Diagnostic[] {
  const byName = new Map<string, PageLink[]>();
  for (const link of links) {
    const plain = plainOf(link.name ?? '');
    if (/^\d*$/u.test(plain) || numbers.includes(link.role ?? '')) continue;
    byName.set(plain, [...(byName.get(plain) ?? []), link]);
  }
  return [...byName.values()].flatMap((group) => {
    const [first] = group;
    const other = group.find(({ href }) => areDifferent(href, first?.href ?? ''));
    if (first === undefined || other === undefined) return [];
    const message = {
      de: `„${first.name}“ führt zu „${first.href}“ und zu „${other.href}“.`,
      en: `“${first.name}” leads to “${first.href}” and to “${other.href}”.`,
    };
    return [say('link/same-words', message, other)];
  });
}

/** A page and its first heading are one target. */
function areDifferent(one: string, other: string): boolean {
  const [file, id] = one.split('#');
  const [otherFile, otherId] = other.split('#');
  return file !== otherFile || (id !== otherId && id !== undefined && otherId !== undefined);
}

function plainOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}.@/:]+/gu) ?? [];
  return words.join(' ').replace(/[.:]+$/u, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % stands for itself, and then no such file is found.
    return text;
  }
}
