/** Links whose words do not say where they lead. */
import type { RuleKind } from '../../rule.ts';
import { fieldsOf } from '../parameters.ts';
import { sentencesOf, small } from '../sentences/places.ts';

/** Words of links that say nothing, in small letters; commas between them. */
export type LinkWords = { readonly silent: ReadonlySet<string> };

/** The kind. Addresses in words are fine: they can be read on paper, too. */
export const linkWords: RuleKind<LinkWords> = {
  name: 'link-words',
  read: (parameters) => {
    const silent = fieldsOf(parameters, ['silent']).text('silent').split(',');
    return { silent: new Set(silent.map((words) => small(words.trim()))) };
  },
  find: (context, { silent }) =>
    sentencesOf(context).flatMap((sentence) =>
      sentence.marked
        .filter(({ as }) => as === 'link')
        .flatMap(({ from, to }) => {
          const words = small(sentence.text.slice(from, to))
            .replace(/[\s.:!?…]+$/u, '')
            .trim();
          if (!silent.has(words)) return [];
          return [{ sentence, from, to, message: SILENT }];
        }),
    ),
};

const SILENT = {
  de: 'Der Link sagt nicht, wohin er führt.',
  en: 'The link does not say where it leads.',
};
