/** Which rules of axe look at what besides the markup. It names few rules: new ones count as the rest. */
import type { Inputs } from './inputs.ts';

/** Rules that look at the same, and at what. */
export type RuleGroup = {
  readonly inputs: readonly (keyof Inputs)[];
  readonly rules: readonly string[];
};

const PAINT: readonly string[] = [
  'color-contrast',
  'color-contrast-enhanced',
  'link-in-text-block',
];
const BOXES: readonly string[] = ['target-size', 'scrollable-region-focusable', 'skip-link'];

/** Each rule in the one group it belongs to. */
export function groupsOf(rules: readonly string[]): readonly RuleGroup[] {
  return [
    { inputs: ['shape', 'paint'], rules: rules.filter((id) => PAINT.includes(id)) },
    { inputs: ['shape', 'boxes'], rules: rules.filter((id) => BOXES.includes(id)) },
    {
      inputs: ['shape'],
      rules: rules.filter((id) => !PAINT.includes(id) && !BOXES.includes(id)),
    },
  ];
}
