/**
 * Two corrections to what the parser's extensions take a colon for. Both wrap the extensions'
 * constructs and leave everything else to them.
 */
import type { Code, Construct } from 'micromark-util-types';
import type { Processor } from 'unified';

const COLON = ':'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);

/** A text directive may not follow a letter or digit: German writes `Bürger:innen` and `12:30`. */
export function directivesOutsideWords(this: Processor): void {
  for (const extension of this.data().micromarkExtensions ?? []) {
    const constructs = [extension.text?.[COLON] ?? []].flat();
    if (constructs.length === 0) continue;
    extension.text = { ...extension.text, [COLON]: constructs.map(outsideWords) };
  }
}

/**
 * A definition begins with a colon and white space. Asked at each `:::`, the extension would look back
 * through all that stands above before it said no: a chapter took time with the square of its length.
 */
export function definitionsBeforeSpace(this: Processor): void {
  for (const extension of this.data().micromarkExtensions ?? []) {
    const constructs = [extension.document?.[COLON] ?? []].flat();
    if (constructs.length === 0) continue;
    extension.document = { ...extension.document, [COLON]: constructs.map(beforeSpace) };
  }
}

function outsideWords(construct: Construct): Construct {
  const { previous } = construct;
  return {
    ...construct,
    previous(code) {
      return !isWordCode(code) && (previous?.call(this, code) ?? true);
    },
  };
}

function beforeSpace(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const begin = (code: Code) => construct.tokenize.call(this, effects, ok, nok)(code);
      return effects.check(colonAndSpace, begin, nok);
    },
  };
}

const colonAndSpace: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (code !== COLON) return nok(code);
      effects.enter('definitionMarker');
      effects.consume(code);
      effects.exit('definitionMarker');
      return (next) => (isSpace(next) ? ok(next) : nok(next));
    };
  },
};

/** White space or the end: to the parser, tabs and line ends are negative, the text's end is null. */
function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === SPACE;
}

function isWordCode(code: Code): boolean {
  return code !== null && code >= 0 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}
