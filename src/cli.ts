#!/usr/bin/env node
/**
 * argv → command → exit code. The only file that names `process` for anything but facts; it never
 * calls `process.exit` where output could be cut off.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCommand, checkCommand } from './commands/build.ts';
import type { Command, ExitCode, Options, Session } from './commands/command.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { listCommand } from './commands/list.ts';
import { newCommand } from './commands/new.ts';
import { pruefbogenCommand } from './commands/pruefbogen.ts';
import { voicesCommand } from './commands/voices.ts';
import type { Language } from './diagnostics/as-text.ts';
import { UserError } from './diagnostics/user-error.ts';
import { createNodeHost } from './host/node-host.ts';
import { programVersion } from './host/program.ts';
import { spareCompiling } from './host/spare-compiling.ts';
import { showProgress } from './host/terminal.ts';
import { today } from './host/today.ts';

const COMMANDS: readonly Command[] = [
  buildCommand,
  checkCommand,
  newCommand,
  pruefbogenCommand,
  listCommand,
  explainCommand,
  voicesCommand,
  doctorCommand,
];

const OPTIONS = {
  format: { type: 'string', multiple: true },
  edition: { type: 'string', multiple: true },
  out: { type: 'string' },
  strict: { type: 'boolean' },
  watch: { type: 'boolean' },
  reference: { type: 'boolean' },
  json: { type: 'boolean' },
  sarif: { type: 'string' },
  junit: { type: 'string' },
  antworten: { type: 'string' },
  sha256: { type: 'string' },
  lang: { type: 'string' },
  'no-cache': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

async function main(): Promise<ExitCode> {
  spareCompiling();
  const { values, positionals } = readArguments(process.argv.slice(2));
  const language = languageOf(values.lang);
  const version = await programVersion();
  if (values.version) return print(`lesbar ${version}\n`, 0);
  const [name, ...args] = positionals;
  if (values.help || name === 'help') return print(helpText(language), 0);
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    if (name === undefined) return complain(helpText(language), 2);
    throw new UserError(
      { de: `Den Befehl „${name}“ gibt es nicht.`, en: `There is no command “${name}”.` },
      { de: `Es gibt: ${namesOfCommands()}.`, en: `There are: ${namesOfCommands()}.` },
    );
  }
  const session = openSession(language, version, values);
  try {
    return await command.run(session, args, values satisfies Options);
  } finally {
    await session.host.close();
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw unreadableCall(error);
  }
}

/** Node's own words for a wrong call, said in ours. */
function unreadableCall(error: unknown): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  const option = /'(-[^' ,]+)/.exec(reason)?.[1];
  const known = option?.replace(/^--?/, '') ?? '';
  const what =
    option === undefined
      ? {
          de: `Der Aufruf ist nicht zu verstehen: ${reason}`,
          en: `This call is unclear: ${reason}`,
        }
      : known in OPTIONS
        ? { de: `Bei „${option}“ stimmt der Wert nicht.`, en: `The value of “${option}” is wrong.` }
        : { de: `Die Option „${option}“ gibt es nicht.`, en: `There is no option “${option}”.` };
  const names = Object.keys(OPTIONS).map((name) => `--${name}`);
  return new UserError(what, {
    de: `Es gibt: ${names.join(', ')}. Was sie tun, sagt: lesbar --help`,
    en: `There are: ${names.join(', ')}. What they do is told by: lesbar --help`,
  });
}

type SessionOptions = { readonly 'no-cache'?: boolean; readonly watch?: boolean };

function openSession(language: Language, version: string, options: SessionOptions): Session {
  const progress = showProgress({
    write: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    columns: process.stderr.columns ?? 80,
    language,
  });
  process.once('SIGINT', () => {
    progress.clear();
    interrupted(language, options.watch === true);
  });
  const epoch = Number.parseInt(process.env.SOURCE_DATE_EPOCH ?? '', 10);
  const cacheFolder = resolve(process.env.LESBAR_CACHE ?? join('.cache', 'lesbar'));
  return {
    language,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    clearProgress: progress.clear,
    host: createNodeHost({
      progress: progress.report,
      ...(options['no-cache'] ? {} : { cacheFolder }),
      ...(Number.isNaN(epoch) ? {} : { sourceDate: epoch }),
    }),
    workingFolder: process.cwd(),
    unattended: ['1', 'true'].includes(process.env.CI ?? ''),
    programVersion: version,
    today: () => today(Number.isNaN(epoch) ? undefined : epoch),
  };
}

/**
 * Ctrl-C: nothing of the unfinished build stays in the way (`recoverOutput` sweeps at the next run). Where it is
 * the way to end, nothing went wrong.
 */
function interrupted(language: Language, isTheEnd: boolean): void {
  const said =
    language === 'de'
      ? `${isTheEnd ? 'Beendet' : 'Abgebrochen'}. Die letzte Ausgabe ist unverändert.\n`
      : `${isTheEnd ? 'Ended' : 'Interrupted'}. The last output is unchanged.\n`;
  process.stderr.write(said);
  process.exit(isTheEnd ? 0 : 130);
}

function languageOf(value: string | undefined): Language {
  if (value === undefined || value === 'de') return 'de';
  if (value === 'en') return 'en';
  throw new UserError(
    { de: `Die Sprache „${value}“ gibt es nicht.`, en: `There is no language “${value}”.` },
    { de: 'Es gibt: --lang de und --lang en.', en: 'There are: --lang de and --lang en.' },
  );
}

function namesOfCommands(): string {
  return COMMANDS.map((command) => command.name).join(', ');
}

function helpText(language: Language): string {
  const german = language === 'de';
  const lines = COMMANDS.map(
    ({ name, summary, usage }) =>
      `  ${name.padEnd(10)} ${summary[language]}\n             lesbar ${name} ${german ? usage : usage.replace('ORDNER', 'FOLDER')}`,
  );
  const options = german
    ? '  --format F     nur dieses Format (mehrere mit Komma; alle: auch die auf Wunsch)\n  --edition E    nur diese Ausgabe: standard, leicht\n  --out DIR      wohin (sonst: output)\n  --watch        nach jeder Änderung wieder bauen, bis Strg+C\n  --strict       auch Warnungen und unvollständige Prüfungen gelten als Fehler\n  --reference    auch veraPDF, EPUBCheck, Nu und Ace prüfen (siehe lesbar doctor)\n  --json         Ergebnis als JSON\n  --sarif DATEI  Befunde als SARIF, --junit DATEI  Ergebnisse als JUnit-XML\n  --antworten DATEI  die Antworten einer Prüfgruppe (siehe pruefbogen)\n  --sha256 SUMME  Prüfsumme einer Stimme (siehe voices)\n  --lang en      English\n  --no-cache     nichts von früher verwenden'
    : '  --format F     only this format (several with commas; all: those on request, too)\n  --edition E    only this edition: standard, leicht\n  --out DIR      where to (else: output)\n  --watch        build again after each change, until Ctrl+C\n  --strict       warnings and incomplete checks count as errors\n  --reference    veraPDF, EPUBCheck, Nu and Ace check as well (see lesbar doctor)\n  --json         the result as JSON\n  --sarif FILE   findings as SARIF, --junit FILE  results as JUnit XML\n  --antworten FILE  the answers of test readers (see pruefbogen)\n  --sha256 SUM   checksum of a voice (see voices)\n  --lang de      Deutsch\n  --no-cache     use nothing from earlier builds';
  return `${german ? 'Aufruf' : 'Usage'}: lesbar ${german ? 'BEFEHL' : 'COMMAND'} …\n\n${lines.join('\n')}\n\n${options}\n`;
}

function print(text: string, code: ExitCode): ExitCode {
  process.stdout.write(text);
  return code;
}

function complain(text: string, code: ExitCode): ExitCode {
  process.stderr.write(text);
  return code;
}

/** What went wrong, for the user: their set-up (2), or our bug (3) and how to report it. */
function explainFailure(error: unknown): ExitCode {
  const language: Language = process.argv.includes('en') ? 'en' : 'de';
  if (error instanceof UserError) {
    return complain(`${error.what[language]}\n→ ${error.hint[language]}\n`, 2);
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const said =
    language === 'de'
      ? 'Das ist ein Fehler in Lesbar, nicht in Ihrem Text. Bitte melden Sie ihn mit den folgenden Zeilen:'
      : 'This is a bug in Lesbar, not in your text. Please report it with the following lines:';
  return complain(`${said}\n\n${stack}\n`, 3);
}

process.exitCode = await main().catch(explainFailure);
