/** The thread that opens the lexicon and applies the rules of Leichte Sprache to an edition. */

import type { Message } from '../../diagnostics/diagnostic.ts';
import { judge } from '../../easy-language/judge.ts';
import { withConfirmedJoints } from '../../easy-language/lexicon/confirmed-joints.ts';
import type { LexiconFiles } from '../../easy-language/lexicon/lexicon-files.ts';
import { openLexicon } from '../../easy-language/lexicon/open-lexicon.ts';
import type { ProfileName } from '../../easy-language/profiles.ts';
import { readTexts } from '../../easy-language/read-text.ts';
import { type RuleFile, readRules } from '../../easy-language/rules.ts';
import type { Edition, Metadata, Span } from '../../model/document.ts';

/** What is judged, and by what. */
export type JudgeTask = {
  readonly edition: Edition;
  readonly meta: Metadata;
  readonly profile: ProfileName;
  readonly rules: readonly RuleFile[];
  readonly lexicon: LexiconFiles;
};

/** What a rule found, with its place in the source. */
export type Found = {
  readonly rule: string;
  /** Id of the chapter. */
  readonly chapter: string;
  readonly span: Span;
  /** The exact words, without joints. */
  readonly words: string;
  readonly message: Message;
  readonly suggestion?: string;
};

/** Called in the thread. */
export function run({ edition, meta, profile, rules, lexicon }: JudgeTask): readonly Found[] {
  const texts = readTexts(edition);
  const chapters = new Map(
    texts.flatMap(({ chapter, passages }) =>
      passages.flatMap(({ sentences }) =>
        sentences.map((sentence) => [sentence, chapter] as const),
      ),
    ),
  );
  const words = withConfirmedJoints(openLexicon(lexicon), meta.easy.confirmed);
  const context = { texts, meta, profile, lexicon: words };
  return judge(context, readRules(rules)).map(({ rule, hit }) => {
    const { sentence, from, to, message, suggestion } = hit;
    return {
      rule: rule.id,
      chapter: chapters.get(sentence) ?? '',
      span: sentence.spanOf(from, to),
      words: sentence.text.slice(from, to),
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
}
