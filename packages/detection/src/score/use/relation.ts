import type { TextHit } from '../../text/matcher.ts';
import type { Cue, CueKind } from '../cues.ts';
import type { RuleContext, RuleFeature } from '../rule.ts';

/** Where a context word stands to the mark. */
export type Relation = 'just before' | 'just after' | 'before' | 'after' | 'elsewhere';

const ADJACENT = 1;
/** "适用于苹果/华为/小米": a list of names may stand between the word and the mark. */
const REACH_BEFORE = 16;
/** "专用" must follow the mark at once, or after its model. */
const REACH_AFTER = 8;
const ENDS_PHRASE = /[。！!？?；;】\])）」》]/;
const NEAREST: readonly Relation[] = ['just before', 'just after', 'before', 'after', 'elsewhere'];

export function relationOf(title: string, cue: Pick<Cue, 'span'>, hit: TextHit): Relation {
  const [from, to] = hit.span;
  if (cue.span[1] <= from) {
    const distance = from - cue.span[1];
    if (distance > REACH_BEFORE || ENDS_PHRASE.test(title.slice(cue.span[1], from))) return 'elsewhere';
    return distance <= ADJACENT ? 'just before' : 'before';
  }
  if (cue.span[0] < to) return 'elsewhere';
  const distance = cue.span[0] - to;
  if (distance > REACH_AFTER || ENDS_PHRASE.test(title.slice(to, cue.span[0]))) return 'elsewhere';
  return distance <= ADJACENT ? 'just after' : 'after';
}

const NOTHING_BETWEEN = /^\s?$/;

/**
 * A short word right beside the mark: 出, 送, 仿, 风 mean the mark only with nothing but a space between, and not as a
 * piece of another word of the lists (推出).
 */
export function rightBeside(
  { title, cues }: RuleContext,
  hit: TextHit,
  kind: CueKind,
  side: 'before' | 'after',
  name: string,
): RuleFeature[] {
  const between = ({ span: [from, to] }: Cue): string | undefined => {
    if (side === 'before') return to <= hit.span[0] ? title.slice(to, hit.span[0]) : undefined;
    return from >= hit.span[1] ? title.slice(hit.span[1], from) : undefined;
  };
  const piece = ({ span: [from, to] }: Cue) =>
    cues.some(({ span: [a, b] }) => a <= from && to <= b && b - a > to - from);
  const cue = cues.find((c) => c.kind === kind && NOTHING_BETWEEN.test(between(c) ?? '-') && !piece(c));
  return cue ? [{ name, span: cue.span, text: cue.text, detail: { place: `just ${side}` } }] : [];
}

/** What a title says in a form that no list of words holds; `from`: where in the title the text begins. */
export function inForm(form: RegExp, text: string, from: number, name: string): RuleFeature[] {
  const found = form.exec(text);
  if (!found) return [];
  const at = from + found.index;
  return [{ name, span: [at, at + found[0].length], text: found[0] }];
}

/**
 * The word of a kind that stands nearest to the mark, as features of it: that there is one, and where; those that
 * `holds` refuses do not count.
 */
export function nearest(
  { title, cues }: RuleContext,
  hit: TextHit,
  kind: CueKind,
  holds: (cue: Cue, relation: Relation) => boolean = () => true,
): RuleFeature[] {
  let best: { cue: Cue; relation: Relation } | undefined;
  for (const cue of cues) {
    if (cue.kind !== kind) continue;
    const relation = relationOf(title, cue, hit);
    if (!holds(cue, relation)) continue;
    if (!best || NEAREST.indexOf(relation) < NEAREST.indexOf(best.relation)) best = { cue, relation };
  }
  if (!best) return [];
  const { cue, relation } = best;
  const shown = { span: cue.span, text: cue.text, detail: { place: relation } };
  return [
    { name: relation, ...shown },
    { name: 'anywhere', ...shown },
  ];
}
