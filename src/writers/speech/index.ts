/**
 * Document → script: what is spoken for each sentence, picture and listing of a chapter, in reading
 * order, as text in its languages. Nothing is left out; numbers and abbreviations stay as written,
 * since how they sound is decided by `narrate`.
 */
import type { Chapter, Span } from '../../model/document.ts';
import { DEFAULT_NARRATION } from '../../model/narration-settings.ts';
import { spokenUnits } from '../../model/reading-order.ts';
import { titleOf } from '../../model/walk.ts';
import { leadIns, type ScriptSettings } from './lead-ins.ts';
import { partsOfUnit, type SpeechPart } from './parts.ts';
import { type Pause, pausesAfter } from './pauses.ts';

export type { ScriptSettings } from './lead-ins.ts';
export type { SpeechPart } from './parts.ts';
export type { Pause } from './pauses.ts';

/** What is spoken for one node, and how long it is silent after it. */
export type Utterance = {
  /** Id of the `Sentence`, `Image` or `CodeBlock`. */
  readonly target: string;
  readonly span: Span;
  /** Spoken one after the other without a pause; empty when the node holds no text. */
  readonly parts: readonly SpeechPart[];
  readonly pause: Pause;
};

/** All that is spoken in one chapter; its `title` says in progress which. */
export type Script = {
  /** Id of the chapter. */
  readonly chapter: string;
  readonly title: string;
  /** One for each spoken unit of the chapter, in reading order. */
  readonly utterances: readonly Utterance[];
};

/** The script of one chapter. */
export function writeScript(
  chapter: Chapter,
  settings: ScriptSettings = DEFAULT_NARRATION,
): Script {
  const pauses = pausesAfter(chapter);
  const introductions = leadIns(chapter, settings);
  return {
    chapter: chapter.id,
    title: titleOf(chapter),
    utterances: spokenUnits(chapter).map((unit) => ({
      target: unit.id,
      span: unit.span,
      parts: partsOfUnit(unit, introductions.get(unit.id)),
      pause: pauses.get(unit.id) ?? 'sentence',
    })),
  };
}
