/** A kind of test whose parameters are hidden: what the list of kinds holds. */
import type { EasyContext, EasyHit, RuleKind } from '../rule.ts';

/** Finds hits in a text with the parameters it was made with. Pure. */
export type Test = (context: EasyContext) => readonly EasyHit[];

/** A kind in the list. `test` reads the parameters. @throws Error for the rule's author */
export type AnyKind = { readonly name: string; readonly test: (parameters: unknown) => Test };

/** Puts a kind into the list. */
export function listed<Parameters>({ name, read, find }: RuleKind<Parameters>): AnyKind {
  return {
    name,
    test: (parameters) => {
      const known = read(parameters);
      return (context) => find(context, known);
    },
  };
}
