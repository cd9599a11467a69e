import type { TimeContext } from '../define/clocks.ts';
import type { Source } from '../define/matter.ts';
import type { Json, MatterData } from '../define/record.ts';

/** What a kind of entry does to the pool's money. */
export const entrySigns = { contribution: 1, withdrawal: -1, payout: -1, recovery: 1 } as const;
export type EntryType = keyof typeof entrySigns;

const fen = (v: Json | undefined): number => Number(v ?? 0);

/** An entry's amount as it changes the balance. */
export const signedAmount = ({ entryType, amount }: MatterData): number =>
  fen(amount) * (entrySigns[entryType as EntryType] ?? 0);

/** The sums of the account after the entry that comes with the data (`entryAmount`, signed, of `entryType`). */
function after(data: MatterData) {
  const { entryType } = data;
  const change = fen(data.entryAmount);
  const capital = entryType === 'contribution' || entryType === 'withdrawal';
  return {
    contributed: fen(data.contributed) + (capital ? change : 0),
    paid: fen(data.paid) - (entryType === 'payout' ? change : 0),
    recovered: fen(data.recovered) + (entryType === 'recovery' ? change : 0),
  };
}

type Account = ReturnType<typeof after>;
const balanceOf = ({ contributed, paid, recovered }: Account): number => contributed - paid + recovered;

/** The part of the pool that is drawn; a pool without money is drawn up. */
export const drawnShare = ({ contributed, paid, recovered }: Account): number =>
  contributed > 0 ? (paid - recovered) / contributed : 1;

const firms = (data: MatterData): Readonly<Record<string, number>> =>
  (data.paidByFirm ?? {}) as Readonly<Record<string, number>>;

/** What the pool has paid for each firm, by its code; recoveries do not open the cap again. */
function paidByFirm(data: MatterData): Record<string, number> {
  const firm = typeof data.entryFirm === 'string' ? data.entryFirm : null;
  if (firm === null || data.entryType !== 'payout') return { ...firms(data) };
  return { ...firms(data), [firm]: (firms(data)[firm] ?? 0) - fen(data.entryAmount) };
}

const reckoned = (reckon: (data: MatterData) => Json): Source => ({ rules: [], reckon });

/** What booking an entry writes into the account. */
export const bookedSums: Readonly<Record<string, Source>> = {
  contributed: reckoned((data) => after(data).contributed),
  paid: reckoned((data) => after(data).paid),
  recovered: reckoned((data) => after(data).recovered),
  balance: reckoned((data) => balanceOf(after(data))),
  drawnShare: reckoned((data) => drawnShare(after(data))),
  paidByFirm: reckoned(paidByFirm),
  // What earlier entries say of a firm stays in the field; only a payout is held against its cap.
  firmPaid: reckoned((data) =>
    data.entryType === 'payout' ? (paidByFirm(data)[String(data.entryFirm ?? '')] ?? 0) : 0,
  ),
};

/** Whether the pool takes no new loans: as much of it is drawn as the rule of the day says, or more. */
export const stopped: Source = {
  rules: ['riskpool.stop_drawn'],
  reckon: (data, { rules, today }: TimeContext) => {
    const account = {
      contributed: fen(data.contributed),
      paid: fen(data.paid),
      recovered: fen(data.recovered),
    };
    return drawnShare(account) >= rules.at('riskpool.stop_drawn', today).value;
  },
};
