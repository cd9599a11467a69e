import type { TextHit } from '../../text/matcher.ts';
import type { Cue, CueKind } from '../cues.ts';
import type { Rule, RuleContext, RuleExample, RuleFeature } from '../rule.ts';
import { nearest, type Relation, rightBeside } from '../use/relation.ts';

export type Holds = (cue: Cue, relation: Relation) => boolean;

/** What a rule may see about a place; nothing: it does not. */
export type Look = (context: RuleContext, hit: TextHit) => RuleFeature[];

/** The first of several looks that sees something. */
export const firstOf = (
  context: RuleContext,
  hit: TextHit | undefined,
  looks: readonly Look[],
): RuleFeature[] => {
  for (const look of hit ? looks : []) {
    const seen = look(context, hit!);
    if (seen.length > 0) return seen;
  }
  return [];
};

export const near =
  (kind: CueKind, holds?: Holds): Look =>
  (context, hit) =>
    nearest(context, hit, kind, holds);
export const shortWord =
  (kind: CueKind, side: 'before' | 'after', name: string): Look =>
  (context, hit) =>
    rightBeside(context, hit, kind, side, name);

/** A rule that sees the nearest word of a kind, or else what the other looks see. */
export function wordRule(
  id: string,
  kind: CueKind,
  examples: RuleExample[],
  holds?: Holds,
  others: readonly Look[] = [],
): Rule {
  const looks = [near(kind, holds), ...others];
  return { id, examples, see: (context, hit) => firstOf(context, hit, looks) };
}

/** The same, also where the mark is seen in pictures alone. */
export function titleRule(
  id: string,
  kind: CueKind,
  examples: RuleExample[],
  others: readonly Look[] = [],
): Rule {
  const place = wordRule(id, kind, examples, undefined, others);
  return {
    id,
    examples,
    see(context, hit) {
      if (hit) return place.see!(context, hit);
      const cue = context.cues.find((c) => c.kind === kind);
      return cue ? [{ name: 'anywhere', span: cue.span, text: cue.text }] : [];
    },
  };
}
