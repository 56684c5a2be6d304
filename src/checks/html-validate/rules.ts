/**
 * Which rules of html-validate are run: its sets `recommended` (which holds `a11y`) and `document`,
 * but for rules about the taste of the source text, which no reader ever meets.
 */
import type { ConfigData } from 'html-validate';

/** The configuration of html-validate. */
export const configuration: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How markup is spelt is the serialiser's affair; a browser reads all spellings alike.
    'attr-case': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'element-case': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // HTML allows `>` and most `&` in text as they are.
    'no-raw-characters': ['error', { relaxed: true }],
    // An author's ids may hold umlauts; HTML forbids only white space (HTML §3.2.6).
    'valid-id': ['error', { relaxed: true }],
    // Titles are the author's; 70 characters is a limit of search engines.
    'long-title': 'off',
    // Nothing comes from other hosts, which the browser check proves.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Where a telephone number breaks is the author's choice.
    'tel-non-breaking': 'off',
  },
};
