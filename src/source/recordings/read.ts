/**
 * Recordings of chapters as publication.yaml names them: each belongs to one chapter of one edition, and
 * its files lie in the publication's folder. The sound itself is read when it is narrated.
 */
import { posix } from 'node:path';
import type { Folder } from '../../host/host.ts';
import type { Edition, Span } from '../../model/document.ts';
import type { Cue, RecordingEntry } from '../../model/recording.ts';
import { decode } from '../decode.ts';
import type { Report } from '../markdown/reading.ts';
import { readYaml } from '../publication/read.ts';
import { cueFile, type RecordingValues } from './schema.ts';

/** What recordings are held against. */
export type RecordingGround = {
  readonly editions: readonly Edition[];
  /** The publication's folder. */
  readonly folder: Folder;
  readonly report: Report;
};

/** Those that can be used; of the others there is a finding. */
export async function recordingsOf(
  values: RecordingValues,
  ground: RecordingGround,
): Promise<readonly RecordingEntry[]> {
  const recordings: RecordingEntry[] = [];
  for (const { value, span } of values) {
    const { kapitel, datei, marken, ausgabe: edition = 'standard' } = value;
    const reader = value['gelesen-von'];
    if (kapitel === undefined || datei === undefined || reader === undefined) continue;
    const chapter = posix.normalize(kapitel);
    const before = recordings.find((one) => one.chapter === chapter && one.edition === edition);
    if (before !== undefined) reportTwice(chapter, before.span, { span, ...ground });
    const isThere = hasChapter(chapter, edition, { span, ...ground });
    const isFile = await hasFile(datei, { span, ...ground });
    const cues = marken === undefined ? [] : await cuesIn(marken, { span, ...ground });
    if (before !== undefined || !isThere || !isFile) continue;
    recordings.push({ chapter, edition, file: datei, reader, cues, span });
  }
  return recordings;
}

type Place = RecordingGround & { readonly span: Span };

function reportTwice(chapter: string, before: Span, { span, report }: Place): void {
  report('source/recording-twice', span, {
    de: `Für „${chapter}“ steht schon in Zeile ${before.line} eine Aufnahme.`,
    en: `Line ${before.line} already names a recording of “${chapter}”.`,
  });
}

function hasChapter(chapter: string, name: string, { editions, span, report }: Place): boolean {
  const edition = editions.find((one) => one.name === name);
  if (edition?.chapters.some((one) => one.span.file === chapter) === true) return true;
  const [de, en] = name === 'easy' ? [' in Leichter Sprache', ' in Leichte Sprache'] : ['', ''];
  report('source/recording-unknown-chapter', span, {
    de: `Das Kapitel „${chapter}“ gibt es${de} nicht.`,
    en: `There is no chapter “${chapter}”${en}.`,
  });
  return false;
}

async function hasFile(file: string, { folder, span, report }: Place): Promise<boolean> {
  const where = /[\\\0]/.test(file) ? 'outside' : await folder.locate(file);
  if (where === 'file') return true;
  if (where === 'outside') {
    report('source/path-outside', span, {
      de: `„${file}“ liegt nicht im Ordner der Publikation.`,
      en: `“${file}” is not in the publication's folder.`,
    });
    return false;
  }
  report('source/recording-missing', span, {
    de: `Die Datei „${file}“ gibt es nicht.`,
    en: `There is no file “${file}”.`,
  });
  return false;
}

async function cuesIn(file: string, place: Place): Promise<readonly Cue[]> {
  if (!(await hasFile(file, place))) return [];
  const { folder, report } = place;
  const bytes = await folder.read(file);
  const source = bytes === undefined ? undefined : decode(bytes, file, report);
  const values = source === undefined ? undefined : readYaml(cueFile, { source, file, report });
  return (values?.marken ?? []).flatMap(
    ({ value: { satz, worte, beginn }, span }): readonly Cue[] => {
      if (beginn === undefined) return [];
      if (satz !== undefined) return [{ sentence: { id: satz }, seconds: beginn, span }];
      if (worte !== undefined) return [{ sentence: { words: worte }, seconds: beginn, span }];
      report('source/yaml-missing', span, {
        de: 'Die Angabe „satz“ oder „worte“ fehlt.',
        en: 'The entry “satz” or “worte” is missing.',
      });
      return [];
    },
  );
}
