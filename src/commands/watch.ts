/**
 * `lesbar build --watch`: builds again whenever something in a publication changed, until Ctrl-C. The browser,
 * the threads and all that they have loaded stay, so that a changed sentence takes a fraction of a build.
 */
import { UserError } from '../diagnostics/user-error.ts';
import { changesOf, nextStanding, standingOf } from '../host/watching.ts';
import { shownPath } from './choose.ts';
import type { Session } from './command.ts';

/** Builds all folders once, then each time one of them changed. It does not return. */
export async function watchFolders(
  session: Session,
  folders: readonly string[],
  build: () => Promise<unknown>,
): Promise<never> {
  // Before building: what changes meanwhile is built next.
  let standing = await standingOf(folders);
  await build();
  for (;;) {
    session.stderr(`${waiting(session)}\n`);
    const now = await nextStanding(folders, standing);
    session.stderr(`\n${changed(session, changesOf(standing, now))}\n`);
    standing = now;
    await build().catch((error) => tell(session, error));
  }
}

/** A file that is missing for a moment must not end what is left running all day. */
function tell(session: Session, error: unknown): void {
  if (!(error instanceof UserError)) throw error;
  const { what, hint } = error;
  session.clearProgress();
  session.stderr(`${what[session.language]}\n→ ${hint[session.language]}\n`);
}

function waiting({ language }: Session): string {
  return language === 'de'
    ? 'Ich warte auf Änderungen. Beenden: Strg+C'
    : 'Waiting for changes. To end it: Ctrl+C';
}

function changed(session: Session, paths: readonly string[]): string {
  const [first = ''] = paths;
  const more = paths.length - 1;
  const shown = shownPath(session, first);
  if (session.language === 'de')
    return `Geändert: ${shown}${more === 0 ? '' : ` und ${more} weitere`}`;
  return `Changed: ${shown}${more === 0 ? '' : ` and ${more} more`}`;
}
