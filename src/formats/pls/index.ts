/** The publication's readings as a W3C PLS lexicon, for other programs that speak. */
import { writePls } from '../../writers/lexicon/pls.ts';
import type { Format } from '../format.ts';

/** `<slug>.pls`; nothing where the publication has no readings of its own. */
export const lexiconFormat: Format = {
  name: 'pls',
  title: { de: 'Aussprache-Lexikon (W3C PLS)', en: 'Pronunciation lexicon (W3C PLS)' },
  editions: ['standard', 'easy'],
  speaks: false,
  onRequest: true,
  codes: {},
  render: async ({ document: { meta } }) => {
    if (meta.pronunciation.length === 0) return { value: [], diagnostics: [] };
    const bytes = writePls(meta.pronunciation, meta.lang);
    const artifact = { path: `${meta.slug}.pls`, bytes, mediaType: 'application/pls+xml' };
    return { value: [artifact], diagnostics: [] };
  },
};
