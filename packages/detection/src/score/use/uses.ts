/**
 * What a title does with a mark that it names. The guide to telling them apart is docs/labelling.md; the order is that
 * of the outputs in weights.json.
 */
export const USES = [
  'goods',
  'compatible',
  'comparison',
  'parody',
  'second-hand',
  'authorised',
  'own',
  'denial',
] as const;
export type Use = (typeof USES)[number];

/** Uses that a person should look at: the mark on the goods, goods that are likened to it, a play on it. */
export const SUSPICIOUS: ReadonlySet<Use> = new Set<Use>(['goods', 'comparison', 'parody']);
