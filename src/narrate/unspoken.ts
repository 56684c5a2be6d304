/**
 * What stands in the text and is not heard, from the map between both. Punctuation is heard as pauses and
 * melody, or not at all as by everybody who reads aloud; every other sign is a word or a finding.
 */
import { type Diagnostic, reporter } from '../diagnostics/diagnostic.ts';
import type { Utterance } from '../writers/speech/index.ts';
import { narrationCodes } from './codes.ts';
import type { Piece } from './normalise/mapped-text.ts';
import { UNKNOWN_SIGN } from './normalise/writing.ts';

const report = reporter(narrationCodes);
const HEARD = /[\p{L}\p{N}]/u;

/**
 * Findings for a unit of which something is heard. A unit that is wholly silent is found when it is
 * spoken, since only the engine knows.
 */
export function unspokenSigns(
  utterance: Utterance,
  pieces: readonly Piece[],
): readonly Diagnostic[] {
  if (!pieces.some(({ spoken }) => HEARD.test(spoken))) return [];
  const text = contentOf(utterance);
  const content = contentPieces(utterance, pieces);
  if (text.trim() !== '' && !content.some(({ spoken }) => HEARD.test(spoken))) {
    return [unspoken(text.trim(), utterance)];
  }
  const silent = content
    .filter(({ spoken }) => !HEARD.test(spoken))
    .flatMap(({ source }) => source.match(UNKNOWN_SIGN) ?? []);
  return [...new Set(silent)].map((sign) => unspoken(sign, utterance));
}

function contentOf({ parts }: Utterance): string {
  return parts.flatMap(({ text, isLeadIn }) => (isLeadIn === true ? [] : [text])).join('');
}

/** Without the pieces of the words that introduce the unit. */
function contentPieces({ parts }: Utterance, pieces: readonly Piece[]): readonly Piece[] {
  const leads = parts.filter(({ isLeadIn }) => isLeadIn === true);
  const begin = leads.reduce((sum, { text }) => sum + text.length, 0);
  const state = { at: 0 };
  return pieces.filter(({ source }) => {
    state.at += source.length;
    return state.at > begin;
  });
}

function unspoken(sign: string, utterance: Utterance): Diagnostic {
  const text = contentOf(utterance).trim();
  return report('narration/unspoken', {
    message:
      sign === text
        ? {
            de: `„${text}“ ergibt beim Vorlesen keinen Ton.`,
            en: `“${text}” makes no sound when it is read aloud.`,
          }
        : {
            de: `„${sign}“ in „${text}“ wird nicht vorgelesen.`,
            en: `“${sign}” in “${text}” is not read aloud.`,
          },
    span: utterance.span,
  });
}
