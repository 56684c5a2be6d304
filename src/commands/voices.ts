/** `lesbar voices`: which voices there are, and a new one from an archive. */
import { UserError } from '../diagnostics/user-error.ts';
import type { Command, Session } from './command.ts';

/** `list` names voices by their engines, `install` adds one. */
export const voicesCommand: Command = {
  name: 'voices',
  usage: 'list [--json] | install DATEI-ODER-ADRESSE --sha256 PRÜFSUMME',
  summary: {
    de: 'nennt die Stimmen und installiert weitere',
    en: 'names the voices and installs others',
  },
  run: async (session, [verb = 'list', ...args], options) => {
    if (verb === 'list') return list(session, options.json === true);
    const [archive] = args;
    if (verb !== 'install' || archive === undefined) {
      throw new UserError(
        {
          de: `„voices ${[verb, ...args].join(' ')}“ ist nicht zu verstehen.`,
          en: `“voices ${[verb, ...args].join(' ')}” is unclear.`,
        },
        {
          de: 'Es gibt: voices list und voices install DATEI-ODER-ADRESSE --sha256 PRÜFSUMME',
          en: 'There are: voices list and voices install FILE-OR-ADDRESS --sha256 CHECKSUM',
        },
      );
    }
    const { installVoice } = await import('./voices-install.ts');
    return installVoice(session, archive, options.sha256);
  },
};

async function list(session: Session, asJson: boolean): Promise<0> {
  const { engines } = await import('../narrate/engines/index.ts');
  const all = await Promise.all(
    engines.map(async ({ name, inventory }) => ({
      engine: name,
      ...(await inventory(session.host)),
    })),
  );
  const folder = session.host.toolPlaces().voices ?? '';
  if (asJson) {
    session.stdout(`${JSON.stringify({ folder, engines: all }, null, 2)}\n`);
    return 0;
  }
  const german = session.language === 'de';
  const [absent, none] = german
    ? ['nicht installiert', 'keine Stimmen']
    : ['not installed', 'no voices'];
  for (const { engine, version, offers } of all) {
    session.stdout(`${engine} (${version ?? absent})\n`);
    const names = offers.map(({ name }) => name);
    session.stdout(`  ${names.length === 0 ? none : names.join(', ')}\n`);
  }
  session.stdout(`${german ? 'Ordner der Stimmen' : 'Folder of voices'}: ${folder}\n`);
  return 0;
}
