import { extractNumbers } from './extract/extract.ts';
import { labelNumbers, withLabelNumbers } from './extract/label-numbers.ts';
import { withRowUnits } from './extract/row-units.ts';
import type { Judged } from './judge/judged.ts';
import { countedOf } from './judge/judged.ts';
import { ratiosIn } from './judge/ratios.ts';
import { sumsIn } from './judge/sums.ts';
import { verdictsOf } from './judge/verdicts.ts';
import { type CheckedNumber, type CheckReport, type Verdict, verdicts } from './report.ts';
import { assign, type Tied } from './tie/assign.ts';
import type { Context } from './tie/context.ts';
import { contextsOf } from './tie/context.ts';
import { indexLabels, type LabelIndex } from './tie/labels.ts';
import type { CheckFigure, DraftParagraph, FoundNumber } from './types.ts';

export interface Draft {
  readonly paragraphs: readonly DraftParagraph[];
  readonly figures: readonly CheckFigure[];
  readonly year: number;
}

/**
 * Holds a draft written by people against the figures of its year. Ties follow from words and units; a value only decides
 * between figures whose words fit alike, so a wrong number is still known for what it should be.
 */
export function checkDraft({ paragraphs, figures, year }: Draft): CheckReport {
  const index = indexLabels(figures);
  const names = labelNumbers(figures);
  const found = paragraphs.map((p) =>
    withLabelNumbers(p.text, withRowUnits(p, extractNumbers(p.text)), names),
  );
  const contexts = new Map<FoundNumber, Context>();
  for (const [i, heading] of headingsOf(paragraphs).entries()) {
    const paragraph = paragraphs[i];
    if (!paragraph) continue;
    for (const c of contextsOf(paragraph, found[i] ?? [], { heading, index, year }))
      contexts.set(c.number, c);
  }
  const ties = tiesOf([...contexts.values()], index);
  const judged = found.flatMap((numbers, paragraph) => numbers.map((number) => ({ paragraph, number })));
  const all = judged.map(({ paragraph, number }, at): Judged => {
    const tied = ties.get(number);
    const context = contexts.get(number) ?? null;
    return {
      index: at,
      paragraph,
      number,
      context,
      tie: tied?.tie ?? null,
      candidates: tied?.candidates ?? [],
    };
  });
  const counted = countedOf(all);
  const relations = [
    ...sumsIn(counted, { paragraphs: paragraphs.map((p) => p.text), figures }),
    ...ratiosIn(counted),
  ];
  const numbers = verdictsOf(all, relations, { paragraphs, year });
  return {
    year,
    counts: countsOf(numbers),
    paragraphs: paragraphs.map(({ line, text }) => ({ line, text })),
    numbers,
    relations,
    unmentioned: unmentioned(figures, numbers),
  };
}

/** What the draft says of this year and of the one before is tied apart: the same figure may stand in both. */
function tiesOf(contexts: readonly Context[], index: LabelIndex): Map<FoundNumber, Tied> {
  const of = (when: Context['when']) => contexts.filter((c) => c.when === when);
  return new Map(
    [...assign(of('now'), index), ...assign(of('lastYear'), index)].map((t) => [t.context.number, t]),
  );
}

/** For each paragraph the heading above it. */
function headingsOf(paragraphs: readonly DraftParagraph[]): string[] {
  let heading = '';
  return paragraphs.map(({ text, isHeading }) => {
    if (isHeading || (/^\s*[一二三四五六七八九十]+、/.test(text) && text.length < 60)) heading = text;
    return heading;
  });
}

function countsOf(numbers: readonly CheckedNumber[]): CheckReport['counts'] {
  const of = (verdict: Verdict) => numbers.filter((n) => n.verdict === verdict).length;
  const counts = Object.fromEntries(verdicts.map((v) => [v, of(v)])) as Record<Verdict, number>;
  return {
    ...counts,
    numbers: numbers.length,
    statistics: numbers.length - counts.not_statistic,
    tied: numbers.filter((n) => n.figure !== null).length,
  };
}

/** Of the figures that the city prints; of all where it does not say which. */
function unmentioned(
  figures: readonly CheckFigure[],
  numbers: readonly CheckedNumber[],
): CheckReport['unmentioned'] {
  const said = new Set(numbers.map((n) => n.figure?.id));
  const listed = figures.filter((f) => f.listed);
  return (listed.length > 0 ? listed : figures)
    .filter((f) => f.value !== null && !said.has(f.id))
    .map(({ id, label }) => ({ id, label }));
}
