import { lexicon } from '../lexicon.ts';
import type { CheckFigure } from '../types.ts';
import type { Counted } from './judged.ts';
import { near, type Relation } from './relations.ts';

/** Totals and their parts: those that the figures are known to be, and those that a sentence gives with 其中. */
export function sumsIn(
  all: readonly Counted[],
  {
    paragraphs,
    figures,
  }: { readonly paragraphs: readonly string[]; readonly figures: readonly CheckFigure[] },
): Relation[] {
  const known = sumsOfFigures(all, new Map(figures.map((f) => [f.id, f.value])));
  const totals = new Set(known.map((r) => r.numbers[0]));
  return [
    ...known,
    ...partsInText(all, paragraphs).filter((r) => !totals.has(r.numbers[0] ?? -1) || r.kind === 'part'),
  ];
}

function sumsOfFigures(all: readonly Counted[], values: ReadonlyMap<string, number | null>): Relation[] {
  const said = new Map<string, Counted>();
  for (const c of all) {
    const id = c.tie?.figure.figure.id;
    if (id && c.context.when === 'now' && !said.has(id)) said.set(id, c);
  }
  return Object.entries(lexicon.sums).flatMap(([id, ids]) => {
    const total = said.get(id);
    const parts = ids.flatMap((part) => said.get(part) ?? []);
    const isWhole = ids.every((part) => said.has(part) || !values.get(part));
    return total && isWhole && parts.length > 1 ? [sumOf(total, parts)] : [];
  });
}

function sumOf(total: Counted, parts: readonly Counted[]): Relation {
  const reckoned = parts.reduce((sum, p) => sum + p.value, 0);
  const slack = [total, ...parts].reduce(
    (sum, { number }) => sum + (number.step > 1 ? number.step / 2 : 0),
    0,
  );
  return {
    kind: 'sum',
    numbers: [total, ...parts].map((c) => c.index),
    stated: total.value,
    reckoned,
    holds: near(reckoned, total.value, slack),
  };
}

/** A total, and the numbers behind 其中 that follow it in the sentence in its unit. */
function partsInText(all: readonly Counted[], paragraphs: readonly string[]): Relation[] {
  return all.flatMap((total, i): Relation[] => {
    const text = paragraphs[total.paragraph] ?? '';
    const parts = partsBehind(all, i, text);
    const [first] = parts;
    if (!first || total.number.hedge || parts.some((p) => p.number.hedge)) return [];
    if (parts.length === 1)
      return [
        {
          kind: 'part',
          numbers: [total.index, first.index],
          stated: total.value,
          reckoned: first.value,
          holds: first.value <= total.value,
        },
      ];
    const sum = sumOf(total, parts);
    const isWhole = text.slice(total.number.end, first.number.start).includes('分别');
    return sum.holds || isWhole || sum.reckoned > sum.stated ? [sum] : [];
  });
}

/** Shares, multiples and growth do not add up. */
const adds = ({ number, context }: Counted): boolean =>
  !['%', '‰', '倍', '个百分点', '百分点'].includes(number.unit) && context.when !== 'change';

/** Those behind 其中 in the same segment, as long as nothing but 、 stands between them. */
function partsBehind(all: readonly Counted[], at: number, text: string): Counted[] {
  const total = all[at];
  const parts: Counted[] = [];
  for (const next of all.slice(at + 1)) {
    if (!total || next.paragraph !== total.paragraph || next.number.unit !== total.number.unit) break;
    if (!adds(total) || !adds(next)) break;
    if (next.context.segmentSpan.start !== total.context.segmentSpan.start) break;
    const previous = parts.at(-1);
    const between = text.slice((previous ?? total).number.end, next.number.start);
    if (
      previous
        ? !/^[、和及\s]*(?:\p{Script=Han}{0,12})$/u.test(between) || /[，,（(]/.test(between)
        : !/其中/.test(between)
    )
      break;
    parts.push(next);
  }
  return parts;
}
