import type { TimeContext } from '../define/clocks.ts';
import type { Source } from '../define/matter.ts';
import type { Json, MatterData } from '../define/record.ts';
import { type LossShares, lossShares, type RecoveryShares, recoveryShares } from './risk-shares.ts';

const rules = ['riskpool.pool_share', 'riskpool.guarantor_share', 'riskpool.bank_share', 'riskpool.firm_cap'];
const fen = (v: Json | undefined): number => Number(v ?? 0);

/** By the ratios in force on the day the loan was made: that is what pool, guarantor and bank agreed to. */
function sharesOf(data: MatterData, { rules: book, today }: TimeContext): LossShares {
  const day = typeof data.disbursedOn === 'string' ? data.disbursedOn : today;
  const [pool = 0, guarantor = 0, bank = 0, cap = 0] = rules.map((id) => book.at(id, day).value);
  return lossShares(fen(data.loss), { pool, guarantor, bank }, cap);
}

const share = (who: keyof LossShares): Source => ({
  rules,
  reckon: (data, time) => sharesOf(data, time)[who],
});

/** What pool, guarantor and bank bear of the principal that the claim names. */
export const claimedShares: Readonly<Record<string, Source>> = {
  poolShare: share('pool'),
  guarantorShare: share('guarantor'),
  bankShare: share('bank'),
};

const borne = (data: MatterData): LossShares => ({
  pool: fen(data.poolShare),
  guarantor: fen(data.guarantorShare),
  bank: fen(data.bankShare),
});

const had = (data: MatterData): LossShares => ({
  pool: fen(data.poolReturned),
  guarantor: fen(data.guarantorReturned),
  bank: fen(data.bankReturned),
});

const now = (data: MatterData): RecoveryShares =>
  recoveryShares(fen(data.recoveredNow), fen(data.costsNow), borne(data), had(data));
const returned = (who: keyof LossShares): Source => ({ rules: [], reckon: (data) => now(data)[who] });
const returnedInAll = (who: keyof LossShares): Source => ({
  rules: [],
  reckon: (data) => had(data)[who] + now(data)[who],
});
const added = (total: string, now: string): Source => ({
  rules: [],
  reckon: (data) => fen(data[total]) + fen(data[now]),
});

/** What a sum recovered returns to each, and the totals with it. */
export const recoveredSums: Readonly<Record<string, Source>> = {
  poolReturn: returned('pool'),
  guarantorReturn: returned('guarantor'),
  bankReturn: returned('bank'),
  poolReturned: returnedInAll('pool'),
  guarantorReturned: returnedInAll('guarantor'),
  bankReturned: returnedInAll('bank'),
  recovered: added('recovered', 'recoveredNow'),
  costs: added('costs', 'costsNow'),
  netRecovered: {
    rules: [],
    reckon: (data) => fen(data.netRecovered) + Math.max(0, fen(data.recoveredNow) - fen(data.costsNow)),
  },
};
