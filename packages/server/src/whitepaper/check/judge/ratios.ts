import { lexicon } from '../lexicon.ts';
import { gramsWithSynonyms } from '../tie/grams.ts';
import { type Counted, sameSentence } from './judged.ts';
import { near, type Relation } from './relations.ts';

const saysShare = /(?:占|率|比重|比例|之比|百分比)/;
/** 占全国三成: of something that the draft does not count. */
const ofElsewhere = new RegExp(`占(?:${lexicon.elsewhere.join('|')}|全)`);
const falls = /(?:下降|减少|降低|降幅|降)[^，。；]{0,6}$/;

/** Shares and growth, held against the numbers that the sentence gives them from. */
export function ratiosIn(all: readonly Counted[]): Relation[] {
  return all.flatMap((one) => {
    if (one.context.when === 'change') return changeOf(all, one) ?? [];
    if (one.number.unit !== '%' || !saysShare.test(one.context.clause)) return [];
    return shareOf(all, one) ?? [];
  });
}

/** One number of the sentence by another of the same unit; when none gives the share, the two that it must come from. */
function shareOf(all: readonly Counted[], share: Counted): Relation | null {
  if (share.number.hedge || share.number.step > 1 || ofElsewhere.test(share.context.clause)) return null;
  const others = sameSentence(all, share).filter(
    (o) => o.number.unit !== '%' && o.value > 0 && !o.number.hedge,
  );
  const exact = pairsOf(others).find(
    ([a, b]) => a.value <= b.value && fits(share, (100 * a.value) / b.value),
  );
  // A share that a figure stands for need not come from the numbers beside it.
  const pair = exact ?? (share.tie ? null : meantBy(share, others));
  if (!pair) return null;
  const [a, b] = pair;
  return ratio('ratio', [share, a, b], (100 * a.value) / b.value, exact !== undefined);
}

/** The two numbers right before a share that says so itself: 272起，破获264起，破案率; 1000件，其中发明400件，占. */
function meantBy(share: Counted, others: readonly Counted[]): [Counted, Counted] | null {
  const before = others.filter(
    (o) =>
      o.number.end <= share.number.start && o.context.segmentSpan.start === share.context.segmentSpan.start,
  );
  const [whole, part] = before.slice(-2);
  if (!whole || !part || whole.number.unit !== part.number.unit || part.value > whole.value) return null;
  const { near } = share.context.zones;
  const stem = /(\p{Script=Han}{2})率/u.exec(near)?.[1];
  if (stem) return gramsWithSynonyms(part.context.zones.near).includes(stem) ? [part, whole] : null;
  return /占/.test(near) && /其中/.test(part.context.zones.near) ? [part, whole] : null;
}

/** Growth against the figure's year before, else against two numbers of the sentence. */
function changeOf(all: readonly Counted[], change: Counted): Relation | null {
  const others = sameSentence(all, change).filter((o) => o.context.when !== 'change');
  const inSentence = pairsOf(others)
    .map(([a, b]) => ({ numbers: [change, b, a], reckoned: grown(change, a.value, b.value) }))
    .find((p) => fits(change, Math.abs(p.reckoned)));
  if (inSentence) return ratio('change', inSentence.numbers, Math.abs(inSentence.reckoned), true);
  const grew = others.findLast(
    (o) => o.number.end <= change.number.start && o.tie && o.context.when === 'now',
  );
  const { value = null, previous = null } = grew?.tie?.figure.figure ?? {};
  if (!grew?.tie || value === null || previous === null || previous === 0) return null;
  const size = grew.tie.figure.unit.size;
  const reckoned = grown(change, previous * size, value * size);
  const direction = falls.test(change.context.before) ? -1 : 1;
  return ratio('change', [change, grew], reckoned, fits(change, reckoned * direction));
}

/** In per cent where the draft says per cent, else in the unit itself. */
const grown = ({ number }: Counted, from: number, to: number): number =>
  number.unit === '%' ? (100 * (to - from)) / Math.abs(from) : to - from;

const fits = ({ number, value }: Counted, reckoned: number): boolean =>
  near(reckoned, value, number.step / 2);

const ratio = (
  kind: Relation['kind'],
  numbers: readonly Counted[],
  reckoned: number,
  holds: boolean,
): Relation => ({
  kind,
  numbers: numbers.map((n) => n.index),
  stated: numbers[0]?.value ?? 0,
  reckoned,
  holds,
});

const pairsOf = (all: readonly Counted[]): [Counted, Counted][] =>
  all.flatMap((a) =>
    all.filter((b) => b !== a && b.number.unit === a.number.unit).map((b): [Counted, Counted] => [a, b]),
  );
