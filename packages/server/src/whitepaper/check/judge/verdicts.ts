import type { CheckedNumber, Reason, Verdict } from '../report.ts';
import type { DraftParagraph } from '../types.ts';
import { actualOf, compare } from './compare.ts';
import type { Judged } from './judged.ts';
import type { Relation } from './relations.ts';

interface Around {
  readonly paragraphs: readonly DraftParagraph[];
  readonly year: number;
}

/** What is said of each number in the end: held against its figure, then against the other numbers of the draft. */
export function verdictsOf(
  all: readonly Judged[],
  relations: readonly Relation[],
  around: Around,
): CheckedNumber[] {
  const heldBy = Map.groupBy(relations, (r) => r.numbers[0] ?? -1);
  return all.map((judged) => {
    const own = againstFigure(judged);
    const { verdict, reason } = withRelations(own, heldBy.get(judged.index) ?? [], judged);
    return {
      ...placeOf(judged, around),
      ...figureOf(judged, around.year),
      verdict,
      reason,
      power: own.power,
    };
  });
}

interface Own {
  readonly verdict: Verdict;
  readonly reason: Reason | null;
  readonly power: number | null;
}

function againstFigure({ number, context, tie, candidates }: Judged): Own {
  const plain = (verdict: Verdict, reason: Reason | null = null): Own => ({ verdict, reason, power: null });
  if (!context) return plain('not_statistic');
  if (!tie) {
    if (number.kind !== 'statistic' && candidates.length === 0) return plain('not_statistic');
    if (context.when === 'change') return plain('untraceable', 'no_base');
    if (context.when === 'otherYear') return plain('untraceable', 'other_year');
    return plain('untraceable', candidates.length > 0 ? 'ambiguous' : 'no_figure');
  }
  const { figure, unit } = tie.figure;
  const actual = actualOf(figure, unit, context.when === 'lastYear');
  if (!actual) return plain('untraceable', 'no_value');
  const compared = compare(number, actual);
  if (compared.is === 'slip') return { verdict: 'unit_slip', reason: null, power: compared.power };
  return plain(compared.is);
}

/** A sum or a ratio speaks where the figure is silent or agrees; a number that its figure refutes stays refuted. */
function withRelations(
  own: Own,
  held: readonly Relation[],
  { context }: Judged,
): Pick<Own, 'verdict' | 'reason'> {
  if (!context || own.verdict === 'differs' || own.verdict === 'unit_slip') return own;
  const broken = held.find((r) => !r.holds);
  if (broken)
    return {
      verdict: broken.kind === 'sum' || broken.kind === 'part' ? 'sum_differs' : 'ratio_differs',
      reason: null,
    };
  const follows = held.some((r) => r.kind === 'ratio' || r.kind === 'change');
  return follows && own.verdict === 'untraceable' ? { verdict: 'follows', reason: null } : own;
}

const wordsBeside = 18;

function placeOf({ number, paragraph }: Judged, { paragraphs }: Around) {
  const { text = '', line = 0 } = paragraphs[paragraph] ?? {};
  const { start, end, kind, value, upper, unit, hedge } = number;
  const oneLine = (t: string) => t.replace(/\s+/g, ' ');
  return {
    paragraph,
    line,
    start,
    end,
    text: number.text,
    before: oneLine(text.slice(Math.max(0, start - wordsBeside), start)),
    after: oneLine(text.slice(end, end + wordsBeside)),
    kind,
    value,
    upper,
    unit,
    hedge,
  };
}

function figureOf({ number, context, tie, candidates }: Judged, year: number) {
  const near = candidates.map(({ figure: { figure }, score }) => ({
    id: figure.id,
    label: figure.label,
    unit: figure.unit,
    value: figure.value,
    score: Math.round(score * 100) / 100,
  }));
  if (!tie || !context)
    return { figure: null, year: null, draftValue: null, systemValue: null, candidates: near };
  const { id, label, unit, scope, office, chapter, value, previous = null } = tie.figure.figure;
  const last = context.when === 'lastYear';
  return {
    figure: { id, label, unit, scope, office, chapter },
    year: last ? year - 1 : year,
    draftValue: number.value === null ? null : Number((number.value / tie.figure.unit.size).toPrecision(15)),
    systemValue: last ? previous : value,
    candidates: near,
  };
}
