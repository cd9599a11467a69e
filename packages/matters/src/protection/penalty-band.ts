import type { DatedRule, RuleBook } from '../define/rules.ts';

/** What a fine is measured by. Amounts in fen; absent: none, or not to be reckoned. */
export interface PenaltyFacts {
  readonly cause: string;
  readonly turnover?: number | null;
  readonly gain?: number | null;
}

/** The fine that the statute allows, in fen. */
export interface PenaltyBand {
  readonly min: number;
  readonly max: number;
  /** Whether the amount decides (several times the turnover or gain) or the fixed ceiling does. */
  readonly by: 'multiple' | 'ceiling';
  readonly basis: string;
}

/** The dated rules that `penaltyBand` asks for. */
export const penaltyRules = [
  ...['fine.trademark.threshold', 'fine.trademark.multiple', 'fine.trademark.flat_max'],
  ...['fine.copyright.threshold', 'fine.copyright.multiple_min', 'fine.copyright.multiple_max'],
  ...['fine.copyright.flat_max'],
  ...['fine.patent.threshold', 'fine.patent.multiple', 'fine.patent.flat_max'],
] as const;

/**
 * The band of a fine on the day: 商标法第六十条 (turnover of 50,000 yuan or more: up to five times; else up to 250,000),
 * 著作权法第五十三条 (one to five times; else up to 250,000), 专利法第六十八条 (gain above 50,000: up to five times; else up
 * to 250,000). Null where the statute of the cause is another, or none of these was in force.
 */
export function penaltyBand(facts: PenaltyFacts, day: string, rules: RuleBook): PenaltyBand | null {
  const rule = (id: (typeof penaltyRules)[number]): DatedRule | null => rules.find(id, day);
  switch (facts.cause) {
    case 'trademark':
      return band(facts.turnover ?? 0, 'from', {
        line: rule('fine.trademark.threshold'),
        most: rule('fine.trademark.multiple'),
        ceiling: rule('fine.trademark.flat_max'),
      });
    case 'copyright':
      return band(facts.turnover ?? 0, 'from', {
        line: rule('fine.copyright.threshold'),
        least: rule('fine.copyright.multiple_min'),
        most: rule('fine.copyright.multiple_max'),
        ceiling: rule('fine.copyright.flat_max'),
      });
    case 'patent':
      return band(facts.gain ?? 0, 'above', {
        line: rule('fine.patent.threshold'),
        most: rule('fine.patent.multiple'),
        ceiling: rule('fine.patent.flat_max'),
      });
    default:
      return null;
  }
}

interface Rules {
  readonly line: DatedRule | null;
  readonly least?: DatedRule | null;
  readonly most: DatedRule | null;
  readonly ceiling: DatedRule | null;
}

function band(
  amount: number,
  counts: 'from' | 'above',
  { line, least, most, ceiling }: Rules,
): PenaltyBand | null {
  if (!line || !most || !ceiling) return null;
  const isMultiple = counts === 'from' ? amount >= line.value : amount > line.value;
  return isMultiple
    ? {
        min: Math.round(amount * (least?.value ?? 0)),
        max: Math.round(amount * most.value),
        by: 'multiple',
        basis: most.basis,
      }
    : { min: 0, max: ceiling.value, by: 'ceiling', basis: ceiling.basis };
}

/** The dated rules that `lateFine` asks for. */
export const lateFineRules = ['case.late_fine', 'case.late_fine_cap'] as const;

/**
 * What is added to a fine that is paid late (行政处罚法第七十二条): 3 per cent a day, no more than the fine. Fen; null
 * where no such rule was in force on the day.
 */
export function lateFine(fine: number, daysLate: number, day: string, rules: RuleBook): number | null {
  const [daily, cap] = lateFineRules.map((id) => rules.find(id, day)?.value);
  if (daily === undefined || cap === undefined) return null;
  return Math.min(Math.round(fine * cap), Math.round(fine * daily * Math.max(0, daysLate)));
}
