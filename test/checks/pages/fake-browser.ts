/** A browser made of plain objects, which notes what is done with it. */
import type { Browser } from 'playwright-core';

/** What its pages do. */
export type Behaviour = {
  /** What a call of `goto` with this address does, apart from `about:blank`. */
  readonly load?: (url: string) => Promise<void>;
  /** What `runAxe` finds in the state that is set. */
  readonly find?: (state: State) => readonly string[];
  readonly overflow?: (url: string) => { width: number } | undefined;
};
/** How a page is shown. */
export type State = { url: string; width: number; scheme: string };

/** Makes one. */
export function fakeBrowser(behaviour: Behaviour = {}) {
  const log = {
    windows: 0,
    closed: 0,
    loads: 0,
    reads: 0,
    states: [] as string[],
    scripts: [] as string[],
  };
  const newPage = async (context: object) => {
    const state: State = { url: '', width: 0, scheme: '' };
    const tab = {
      context: () => context,
      goto: async (url: string) => {
        state.url = url;
        if (url === 'about:blank') return;
        log.loads += 1;
        await behaviour.load?.(url);
      },
      setViewportSize: async ({ width }: { width: number }) => {
        state.width = width;
      },
      emulateMedia: async ({ colorScheme }: { colorScheme: string }) => {
        state.scheme = colorScheme;
      },
      evaluate: async (work: unknown) => answer(work, state),
      on: () => tab,
      off: () => tab,
    };
    return tab;
  };
  const answer = (work: unknown, state: State) => {
    const name = typeof work === 'function' ? work.name : '';
    if (name === 'findOverflow') return behaviour.overflow?.(state.url);
    // Everything has changed each time: all rules are run in each state.
    if (name === 'readInputs') return { shape: log.reads++, boxes: 0, paint: 0 };
    if (name === 'listRules') return ['color-contrast', 'list'];
    if (name !== 'runAxe') return undefined;
    const label = `${state.url.split('/').at(-1)} ${state.scheme} ${state.width}`;
    log.states.push(label);
    const rules = behaviour.find?.(state) ?? [];
    const element = { selector: '#p', markup: '<p id="p">', ids: ['p'] };
    return { violations: rules.map((rule) => ({ rule, element, advice: [] })), undecided: [] };
  };
  const newContext = async () => {
    log.windows += 1;
    const context = {
      setDefaultNavigationTimeout: () => {},
      route: async () => {},
      addInitScript: async ({ content }: { content: string }) => void log.scripts.push(content),
      newPage: () => newPage(context),
      newCDPSession: async () => ({ send: async () => ({}), detach: async () => {} }),
      close: async () => {
        log.closed += 1;
      },
    };
    return context;
  };
  return { browser: { newContext } as unknown as Browser, log };
}
