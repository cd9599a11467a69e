/** Amounts in integer fen; nothing here knows of records or rules. */
export interface LossShares {
  readonly pool: number;
  readonly guarantor: number;
  readonly bank: number;
}

/** The part of the principal lost that each bears, as fractions of 1 that sum to 1. */
export interface ShareRatios {
  readonly pool: number;
  readonly guarantor: number;
  readonly bank: number;
}

const million = 1_000_000;
/** `amount × part ÷ whole`, rounded down, without leaving the integers. */
const portion = (amount: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(amount) * BigInt(part)) / BigInt(whole));

/**
 * Who bears what of a principal lost. The pool bears its ratio, rounded down and at most `cap`; guarantor and bank bear
 * the rest in the ratio of their shares, the bank, which chose the borrower, the last fen. The shares sum to the loss.
 * Throws `RangeError` for a negative or fractional amount or ratios that do not sum to 1.
 */
export function lossShares(loss: number, ratios: ShareRatios, cap: number): LossShares {
  if (![loss, cap].every((fen) => Number.isSafeInteger(fen) && fen >= 0))
    throw new RangeError('loss and cap must be whole fen');
  const parts = [ratios.pool, ratios.guarantor, ratios.bank].map((r) => Math.round(r * million));
  const [pool = 0, guarantor = 0, bank = 0] = parts;
  if (parts.some((p) => p < 0) || pool + guarantor + bank !== million)
    throw new RangeError('the ratios of pool, guarantor and bank must sum to 1');
  const ofPool = Math.min(portion(loss, pool, million), cap);
  const rest = loss - ofPool;
  const ofGuarantor = portion(rest, guarantor, guarantor + bank);
  return guarantor + bank === 0
    ? { pool: ofPool, guarantor: 0, bank: rest }
    : { pool: ofPool, guarantor: ofGuarantor, bank: rest - ofGuarantor };
}

export interface RecoveryShares extends LossShares {
  /** Reimbursed first to whoever pursued the debt. */
  readonly costs: number;
}

const nothing: LossShares = { pool: 0, guarantor: 0, bank: 0 };
const sumOf = ({ pool, guarantor, bank }: LossShares): number => pool + guarantor + bank;

/**
 * What becomes of a sum recovered: the costs of pursuing the debt first, the rest to those who bore the loss, pro rata of
 * what each has not yet had back; all four sum to the sum recovered. `returned`: what they had back before. In however
 * many sums the whole loss comes back, each has back what it bore; what comes beyond the loss stays with the bank. Throws
 * `RangeError` for negative or fractional amounts.
 */
export function recoveryShares(
  recovered: number,
  spent: number,
  borne: LossShares,
  returned: LossShares = nothing,
): RecoveryShares {
  const amounts = [recovered, spent, ...Object.values(borne), ...Object.values(returned)];
  if (!amounts.every((fen) => Number.isSafeInteger(fen) && fen >= 0))
    throw new RangeError('amounts must be whole fen');
  const costs = Math.min(recovered, spent);
  const net = recovered - costs;
  const open: LossShares = {
    pool: Math.max(0, borne.pool - returned.pool),
    guarantor: Math.max(0, borne.guarantor - returned.guarantor),
    bank: Math.max(0, borne.bank - returned.bank),
  };
  const divided = Math.min(net, sumOf(open));
  const pool = portion(divided, open.pool, sumOf(open));
  const guarantor = portion(divided, open.guarantor, sumOf(open));
  // The fen that do not divide go to the bank as far as it bore any, else to the guarantor, else to the pool.
  const left = divided - pool - guarantor;
  const toBank = Math.min(left, open.bank);
  const toGuarantor = Math.min(left - toBank, open.guarantor - guarantor);
  return {
    costs,
    pool: pool + left - toBank - toGuarantor,
    guarantor: guarantor + toGuarantor,
    bank: toBank + net - divided,
  };
}
