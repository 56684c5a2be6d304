/**
 * The web edition: a landing page and a page for each chapter of each edition. Pages are made last,
 * since they offer only what was really made: files to take along, recordings to hear.
 */
import type { Format } from '../format.ts';
import { assets } from './assets.ts';
import { htmlCodes } from './codes.ts';
import { landingPage } from './landing.ts';
import { readingPage } from './reading-page.ts';
import { siteOf } from './site.ts';
import { statementPage } from './statement/page.ts';

export const htmlFormat: Format = {
  name: 'html',
  title: { de: 'Webseiten', en: 'Web pages' },
  editions: ['standard', 'easy'],
  speaks: false,
  codes: htmlCodes,
  render: assets,
  conclude: async (context, made, evidence) => {
    const site = siteOf(context, made, evidence);
    const pages = context.editions.flatMap((edition) =>
      edition.chapters.map((chapter) => readingPage(site, { edition, chapter })),
    );
    const statements = context.editions.map((edition) => statementPage(site, edition));
    return { value: [landingPage(site), ...pages, ...statements], diagnostics: [] };
  },
};
