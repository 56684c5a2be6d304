/** `lesbar doctor`: which engines and validators are here, in which version, and how to get the rest. */
import type { Message } from '../diagnostics/diagnostic.ts';
import type { InstalledTool } from '../host/tools.ts';
import type { Command, Session } from './command.ts';

/** Looks for every tool and says how to get what is missing; exit 1 when a needed one is. */
export const doctorCommand: Command = {
  name: 'doctor',
  usage: '[--json]',
  summary: {
    de: 'sagt, welche Werkzeuge da sind und was fehlt',
    en: 'says which tools are here and what is missing',
  },
  run: async (session, _args, options) => {
    const { findTools } = await import('../host/tools.ts');
    const voices = await voiceTools(session);
    const tools = [...(await findTools(session.host)), ...voices, await browserTool()];
    if (options.json) session.stdout(`${JSON.stringify(tools, null, 2)}\n`);
    else session.stdout(`${tools.map((tool) => lineOf(tool, session)).join('\n')}\n`);
    return tools.some((tool) => tool.required && tool.version === undefined) ? 1 : 0;
  },
};

/** The other engines, with the voices that are installed for them; all of them are optional. */
async function voiceTools({ host }: Session): Promise<readonly InstalledTool[]> {
  const { otherEngines } = await import('../narrate/engines/index.ts');
  return Promise.all(
    otherEngines.map(async ({ name, inventory, remedy }) => {
      const { version, offers } = await inventory(host);
      const names = offers.map((offer) => offer.name).join(', ');
      const shown = names === '' ? version : `${version} (${names})`;
      return {
        purpose: { de: 'weitere Stimmen', en: 'other voices' },
        name,
        required: false,
        remedy,
        ...(version === undefined ? {} : { version: shown ?? version }),
      };
    }),
  );
}

async function browserTool(): Promise<InstalledTool> {
  const { findBrowser } = await import('../host/browser.ts');
  const browser = await findBrowser();
  return {
    purpose: { de: 'Browser für axe', en: 'browser for axe' },
    name: browser?.name ?? 'Chromium',
    required: true,
    remedy: BROWSER_REMEDY,
    ...(browser ? { version: `${browser.version} (${browser.path})` } : {}),
  };
}

const BROWSER_REMEDY: Message = {
  de: 'Führen Sie „npm ci“ aus oder installieren Sie Chrome, Chromium oder Edge.',
  en: 'Run “npm ci”, or install Chrome, Chromium or Edge.',
};

function lineOf(tool: InstalledTool, { language }: Session): string {
  const missing = language === 'de' ? 'fehlt' : 'missing';
  const optional = language === 'de' ? 'fehlt (nicht nötig)' : 'missing (not needed)';
  const mark = tool.version === undefined ? (tool.required ? '!!' : '--') : 'ok';
  const state = tool.version ?? (tool.required ? missing : optional);
  const remedy = tool.version === undefined ? `\n       → ${tool.remedy[language]}` : '';
  return `${mark}  ${tool.purpose[language].padEnd(26)} ${tool.name.padEnd(30)} ${state}${remedy}`;
}
