/** Rules about diagnostic codes: permanent, one owner, none that nothing reports. */
import ts from 'typescript';
import { type Module, placeOf, type Rule } from './module.ts';

type Code = { readonly code: string; readonly place: string; readonly path: string };

/** The keys of every `codes.ts`. */
function codesIn(module: Module): readonly Code[] {
  if (!module.path.endsWith('/codes.ts')) return [];
  const found: Code[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      ts.isStringLiteral(node.name) &&
      node.name.text.includes('/')
    ) {
      found.push({ code: node.name.text, place: placeOf(module, node), path: module.path });
    }
    ts.forEachChild(node, visit);
  };
  visit(module.tree);
  return found;
}

/** Each code is in one table. */
export const codesHaveOneOwner: Rule = (modules) => {
  const owners = new Map<string, string>();
  return modules.flatMap(codesIn).flatMap(({ code, place }) => {
    const first = owners.get(code);
    owners.set(code, first ?? place);
    return first === undefined
      ? []
      : [`${place} ${code} is in ${first} as well; give it one owner`];
  });
};

/** Each code is reported somewhere: its name, or the state behind the slash, stands in the source. */
export const codesAreReported: Rule = (modules) => {
  const texts = modules.filter(({ path }) => !path.endsWith('/codes.ts')).map(({ text }) => text);
  return modules
    .flatMap(codesIn)
    .filter(
      ({ code }) => !texts.some((text) => text.includes(`${code}'`) || text.includes(`${code}\``)),
    )
    .map(({ code, place }) => `${place} ${code} is reported nowhere; report it, or take it out`);
};

/** Codes read `area/state`, in kebab-case. */
export const codesAreWellFormed: Rule = (modules) =>
  modules
    .flatMap(codesIn)
    .filter(({ code }) => !/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(code))
    .map(
      ({ code, place }) =>
        `${place} ${code} is no area/state in kebab-case; rename it before it is released`,
    );
