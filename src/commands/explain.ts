/** `lesbar explain CODE`: what a finding means, why it matters, what to do. */
import type { Language } from '../diagnostics/as-text.ts';
import type { CodeInfo } from '../diagnostics/diagnostic.ts';
import { UserError } from '../diagnostics/user-error.ts';
import type { Command } from './command.ts';

/** Explains one code, or names all. */
export const explainCommand: Command = {
  name: 'explain',
  usage: '[CODE] [--json]',
  summary: {
    de: 'erklärt einen Befund; ohne CODE nennt es alle',
    en: 'explains a finding; without CODE it names them all',
  },
  run: async (session, args, options) => {
    const { catalogue } = await import('../catalogue.ts');
    const [code] = args;
    if (options.json) {
      session.stdout(`${JSON.stringify(Object.fromEntries(catalogue), null, 2)}\n`);
    } else if (code === undefined) {
      for (const [name, info] of catalogue) {
        session.stdout(`${name.padEnd(34)} ${info.title[session.language]}\n`);
      }
    } else {
      session.stdout(`${explanation(code, session.language, catalogue)}\n`);
    }
    return 0;
  },
};

const WORDS = {
  de: { why: 'Warum', help: 'Was Sie tun können' },
  en: { why: 'Why', help: 'What you can do' },
} as const;

type Catalogue = ReadonlyMap<string, CodeInfo>;

function explanation(code: string, language: Language, catalogue: Catalogue): string {
  const info = catalogue.get(code);
  if (info === undefined) throw unknownCode(code, catalogue);
  const words = WORDS[language];
  return [
    `${code} (${info.severity})`,
    info.title[language],
    '',
    `${words.why}: ${info.why[language]}`,
    `${words.help}: ${info.help[language]}`,
  ].join('\n');
}

function unknownCode(code: string, catalogue: Catalogue): UserError {
  const near = [...catalogue.keys()].filter((known) =>
    known.includes(code.split('/').at(-1) ?? code),
  );
  const meant = near.length > 0 ? near.join(', ') : undefined;
  return new UserError(
    { de: `Den Code „${code}“ gibt es nicht.`, en: `There is no code “${code}”.` },
    {
      de: meant ? `Meinten Sie: ${meant}?` : 'Alle Codes nennt: lesbar explain',
      en: meant ? `Did you mean: ${meant}?` : 'All codes are named by: lesbar explain',
    },
  );
}
