import type { TextHit } from '../text/matcher.ts';
import { namingLogOdds } from './naming/model.ts';
import type { RuleContext } from './rule.ts';
import { isDisguised } from './rules/disguised.ts';
import { CONTEXT, IDENTITY } from './rules/index.ts';
import { ASKS_IDENTITY, place } from './rules/place.ts';
import { logit, type Seen } from './use/model.ts';
import { WEIGHTS } from './weights.ts';

/** A disguise that is worth 0.5 is the least that counts as one: it stays a little above, whatever the use. */
const DISGUISE_SHIFT = 0.3;

/** What a word hit is worth alone, before context. */
export function evidenceOf(hit: TextHit): number {
  return hit.weight ?? (WEIGHTS as Partial<Record<string, number>>)[hit.rule] ?? 0;
}

/** Log-odds that the place names the mark: a disguise by what it says, another spelling by where it stands. */
export function namingOf({ title, allHits, goods }: RuleContext, hit: TextHit): number {
  if (isDisguised(hit)) return logit(evidenceOf(hit)) + DISGUISE_SHIFT;
  return namingLogOdds(title, hit, allHits, goods);
}

/** What the rules see about a place, or about a mark seen in pictures alone. */
export function lookAt(context: RuleContext, hit: TextHit | undefined, rules = CONTEXT): Seen[] {
  return rules.flatMap((rule) =>
    (rule.see?.(context, hit) ?? []).map((feature) => ({ rule: rule.id, feature })),
  );
}

/** The same of the rules that ask whether the words are the mark at all. */
export const lookAtIdentity = (context: RuleContext, hit: TextHit): Seen[] => [
  ...lookAt(context, hit, IDENTITY),
  ...lookAt(context, hit, [place]).filter((s) => ASKS_IDENTITY.has(s.feature.name)),
];
