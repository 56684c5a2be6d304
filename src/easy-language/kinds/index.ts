/** Every kind of test by its name. Rules in `templates/easy-language/rules/` refer to them. */
import type { AnyKind } from './kind.ts';
import { numberKinds } from './numbers/index.ts';
import { sentenceKinds } from './sentences/index.ts';
import { textKinds } from './texts/index.ts';
import { wordKinds } from './words/index.ts';

/** All kinds; a name stands for one kind only. */
export const kinds: ReadonlyMap<string, AnyKind> = new Map(
  [...wordKinds, ...numberKinds, ...sentenceKinds, ...textKinds].map((kind) => [kind.name, kind]),
);
