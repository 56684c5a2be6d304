/**
 * Readings as a lexicon after W3C PLS 1.0 (Recommendation, 14 October 2008), for other programs that
 * speak. Pure; what it writes, `source/lexicon` reads back as the same entries.
 */
import type { PronunciationEntry } from '../../model/document.ts';
import { element, toXmlBytes } from '../package/xml.ts';

const NAMESPACE = 'http://www.w3.org/2005/01/pronunciation-lexicon';

/** The lexicon as UTF-8 bytes, one `<lexeme>` an entry, in their order. @param lang BCP 47 */
export function writePls(entries: readonly PronunciationEntry[], lang: string): Uint8Array {
  return toXmlBytes(
    element(
      'lexicon',
      { version: '1.0', xmlns: NAMESPACE, alphabet: 'ipa', 'xml:lang': lang },
      entries.map(({ written, spoken, phonemes }) =>
        element(
          'lexeme',
          {},
          element('grapheme', {}, written),
          phonemes === undefined ? undefined : element('phoneme', {}, phonemes),
          // Beside phonemes, the written form would say nothing.
          phonemes !== undefined && spoken === written ? undefined : element('alias', {}, spoken),
        ),
      ),
    ),
  );
}
