import type { RuleBook } from '../define/rules.ts';

/** The dated rules that `exOfficioBond` asks for. */
export const bondRules = [
  ...['customs.bond_low', 'customs.bond_high', 'customs.bond_mid_share'],
  ...['customs.bond_mid_min', 'customs.bond_high_amount'],
] as const;

/**
 * The bond, in fen, that a holder gives when customs act of their own motion: goods under 20,000 yuan their value; up to
 * 200,000 half of it, 20,000 at least; above that 100,000 (知识产权海关保护条例实施办法). Null where no rule was in force.
 */
export function exOfficioBond(goodsValue: number, day: string, rules: RuleBook): number | null {
  const [low, high, share, least, fixed] = bondRules.map((id) => rules.find(id, day)?.value);
  if ([low, high, share, least, fixed].includes(undefined)) return null;
  if (goodsValue < Number(low)) return goodsValue;
  if (goodsValue > Number(high)) return Number(fixed);
  return Math.max(Number(least), Math.round(goodsValue * Number(share)));
}

export const generalBondRule = 'customs.bond_general_min';

/** Whether a general bond, in fen, is high enough to stand for the single ones; null where no rule was in force. */
export function isGeneralBondEnough(bond: number, day: string, rules: RuleBook): boolean | null {
  const least = rules.find(generalBondRule, day)?.value;
  return least === undefined ? null : bond >= least;
}
