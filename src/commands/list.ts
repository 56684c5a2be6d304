/** `lesbar list`: what there is to build here, in which formats, and who checks it. */
import { join, relative } from 'node:path';
import type { Check } from '../checks/check.ts';
import type { Format } from '../formats/format.ts';
import { publicationsIn } from './choose.ts';
import type { Command, Session } from './command.ts';

/** Names what is here. */
export const listCommand: Command = {
  name: 'list',
  usage: '[--json]',
  summary: {
    de: 'nennt Veröffentlichungen, Formate und Prüfungen',
    en: 'names publications, formats and checks',
  },
  run: async (session, _args, options) => {
    const listed = await publicationsIn(session, join(session.workingFolder, 'content'));
    const publications = listed.map((folder) => relative(session.workingFolder, folder));
    const { formats } = await import('../formats/index.ts');
    const { checks } = await import('../checks/index.ts');
    const listing = { publications, formats, checks };
    if (options.json) session.stdout(`${JSON.stringify(asData(listing), null, 2)}\n`);
    else session.stdout(`${asLines(listing, session).join('\n')}\n`);
    return 0;
  },
};

type Listing = {
  readonly publications: readonly string[];
  readonly formats: readonly Format[];
  readonly checks: readonly Check[];
};

function asData({ publications, formats, checks }: Listing) {
  return {
    publications,
    formats: formats.map(({ name, title, editions, onRequest = false }) => ({
      name,
      title,
      editions,
      onRequest,
    })),
    checks: checks.map(({ name, title }) => ({ name, title })),
  };
}

function asLines(listing: Listing, { language }: Session): readonly string[] {
  const { publications, formats, checks } = listing;
  const german = language === 'de';
  const none = german ? '(keine in „content“)' : '(none in “content”)';
  return [
    german ? 'Veröffentlichungen' : 'Publications',
    ...(publications.length > 0 ? publications : [none]).map((name) => `  ${name}`),
    german ? 'Formate' : 'Formats',
    ...formats.map(({ name, title, onRequest }) => {
      const when = german ? ` – nur mit --format ${name}` : ` – only with --format ${name}`;
      return `  ${name.padEnd(18)} ${title[language]}${onRequest ? when : ''}`;
    }),
    german ? 'Prüfungen' : 'Checks',
    ...checks.map(({ name, title }) => `  ${name.padEnd(18)} ${title[language]}`),
  ];
}
