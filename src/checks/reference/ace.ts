/**
 * Ace by DAISY, the reference for accessible books, as a program of its own with a browser of its own.
 * Every violation counts, minor ones too. It fetches nothing from the network.
 */
import { unzipSync } from 'fflate';
import type { Message } from '../../diagnostics/diagnostic.ts';
import type { Ending } from '../../host/host.ts';
import type { Artifact } from '../../model/artifact.ts';
import { elementsNamed, parseXml } from '../xml.ts';
import { locateInBook } from './book-places.ts';
import {
  type Facts,
  factsAt,
  listAt,
  maybeFacts,
  maybeText,
  readFacts,
  textAt,
  textsAt,
} from './facts.ts';
import type { Bench, Complaint, ReferenceTool, Verdict } from './tool.ts';

/** The adapter. */
export const ace: ReferenceTool = {
  name: 'ace',
  title: { de: 'Barrierefreiheit der EPUBs (Ace)', en: 'Accessibility of the EPUBs (Ace)' },
  label: 'Ace',
  package: '@daisy/ace-cli',
  needs: 'browser',
  jobLimit: 300,
  examines: ({ mediaType }: Artifact) => mediaType === 'application/epub+zip',
  codes: { error: 'reference/book-access', warning: 'reference/book-access' },
  groups: async () => (await import('./rules/ace.ts')).aceRules,
  ask,
  locate: locateInBook,
};

async function ask({
  host,
  artifact,
  file,
  folder,
  limit,
  package: place,
}: Bench): Promise<Verdict> {
  const browser = await host.browser();
  if (browser === undefined) {
    return { failed: { de: 'Es gibt keinen Browser.', en: 'There is no browser.' } };
  }
  const out = `${folder}/out`;
  const ending = await host.start(
    host.toolPlaces().node,
    [`${place}/bin/ace.js`, '-s', '-f', '-o', out, file],
    {
      timeLimit: limit,
      input: '',
      folder,
      env: {
        ...browser.env,
        PUPPETEER_EXECUTABLE_PATH: browser.path,
        ACE_TIMEOUT_INITIAL: '60000',
        // It writes a log of each run.
        XDG_STATE_HOME: `${folder}/state`,
      },
    },
  ).ended;
  if (ending.how !== 'exit' || ending.code !== 0) {
    return { failed: death(ending), hung: ending.how === 'time-limit' };
  }
  const report = await host.folder(out).read('report.json');
  if (report === undefined) {
    return { failed: { de: 'Er hat keinen Bericht geschrieben.', en: 'It wrote no report.' } };
  }
  return readReport(readFacts(new TextDecoder().decode(report)), artifact);
}

function readReport(report: Facts, artifact: Artifact): Verdict {
  const pages = listAt(report, 'assertions');
  const complaints = pages.flatMap(complaintsOf);
  if (complaints.length > 0) return { complaints };
  const seen = pages.map((page) => textAt(factsAt(page, 'earl:testSubject'), 'url'));
  const spine = spineOf(artifact);
  const unseen = spine.filter((path) => !seen.some((one) => isSame(path, one)));
  if (spine.length === 0 || unseen.length > 0) {
    const [first = '–'] = unseen;
    return {
      failed: {
        de: `Er hat ${unseen.length} Kapitel nicht angesehen, etwa „${first}“.`,
        en: `It has not looked at ${unseen.length} chapters, such as “${first}”.`,
      },
    };
  }
  if (textAt(factsAt(report, 'earl:result'), 'earl:outcome') === 'pass') return { complaints };
  return {
    failed: {
      de: 'Er sagt „nicht bestanden“ und nennt keinen Grund.',
      en: 'It says “failed” and names no reason.',
    },
  };
}

function complaintsOf(page: Facts): readonly Complaint[] {
  const path = textAt(factsAt(page, 'earl:testSubject'), 'url');
  return listAt(page, 'assertions').flatMap((assertion): readonly Complaint[] => {
    const result = factsAt(assertion, 'earl:result');
    if (textAt(result, 'earl:outcome') === 'pass') return [];
    const test = factsAt(assertion, 'earl:test');
    const url = maybeText(maybeFacts(test, 'help') ?? {}, 'url');
    const pointer = maybeFacts(result, 'earl:pointer') ?? {};
    const markup = maybeText({ markup: result.html }, 'markup');
    return [
      {
        rule: textAt(test, 'dct:title'),
        level: 'error',
        message: (maybeText(result, 'dct:description') ?? '').slice(0, 400),
        ...(url === undefined ? {} : { url }),
        ...criteriaOf(textsAt(test, 'rulesetTags')),
        place: {
          path,
          snippets: [...(markup === undefined ? [] : [markup]), ...textsAt(pointer, 'css')],
        },
      },
    ];
  });
}

/** axe tags its rules `wcag111` for 1.1.1 and `wcag1410` for 1.4.10. */
function criteriaOf(tags: readonly string[]): { readonly criteria?: readonly string[] } {
  const criteria = tags.flatMap((tag) => {
    const [, principle, guideline, criterion] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
    return principle === undefined ? [] : [`${principle}.${guideline}.${criterion}`];
  });
  return criteria.length === 0 ? {} : { criteria };
}

/** Paths of the chapters as the package document names them; none when the book cannot be read. */
function spineOf({ bytes }: Artifact): readonly string[] {
  const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.opf') });
  return Object.values(files).flatMap((file) => {
    const book = parseXml(file);
    const items = new Map(
      elementsNamed(book, 'item').map(({ attributes }) => [attributes.id, attributes.href]),
    );
    return elementsNamed(book, 'itemref').flatMap(
      ({ attributes }) => items.get(attributes.idref) ?? [],
    );
  });
}

function isSame(path: string, url: string): boolean {
  return url === path || url.endsWith(`/${path}`);
}

function death({ how, code, stderr }: Ending): Message {
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const detail = `${how}${code === undefined ? '' : ` ${code}`}${last === '' ? '' : `, ${last}`}`;
  return {
    de: `Er ist nicht zu Ende gekommen (${detail}).`,
    en: `It did not come to an end (${detail}).`,
  };
}
