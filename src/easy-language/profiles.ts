/** Whose rules of Leichte Sprache are applied: the profiles by the names that authors write. */

/** Every profile; the first holds where none is named. `einfach` is plain language (DIN 8581-1), not a weaker Leichte Sprache. */
export const PROFILES = ['din33429', 'netzwerk', 'bitv', 'hildesheim', 'einfach'] as const;

/** One of them. */
export type ProfileName = (typeof PROFILES)[number];
