/** The rules of html-validate over pages, away from the main thread: loading them alone takes long. */
import { HtmlValidate, type Message as Note, StaticConfigLoader } from 'html-validate';
import { configuration } from './rules.ts';

export type PageToValidate = { readonly path: string; readonly text: string };

/** What is kept of one note between builds: all that a finding needs. */
export type KeptNote = Pick<Note, 'ruleId' | 'message' | 'line' | 'offset'> & {
  readonly selector: string;
  readonly url: string;
};

/** Called in the thread: the notes of each page, in the order of the pages. */
export async function run(
  pages: readonly PageToValidate[],
): Promise<readonly (readonly KeptNote[])[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(configuration));
  const notes: (readonly KeptNote[])[] = [];
  for (const { path, text } of pages) {
    const { results } = await validator.validateString(text, path);
    notes.push(results.flatMap((result) => result.messages.map(kept)));
  }
  return notes;
}

function kept({ ruleId, message, line, offset, selector, ruleUrl }: Note): KeptNote {
  return { ruleId, message, line, offset, selector: selector ?? '', url: ruleUrl ?? '' };
}
