import type { MatterData } from '../define/record.ts';
import { type GuardCase, guardCase as row } from '../test-support.ts';

const borrower = { name: '恒泰鞋业', uscc: '91350100M000100Y43' };
const bank = { office: 'bank', name: '某银行' };
const loan: MatterData = { borrower, bank, rightType: 'patent', amount: 500_000_000 };

const pledge: MatterData = {
  ...{ pledgor: borrower, pledgee: { name: '某银行' }, rightType: 'patent', amount: 500_000_000 },
  ...{ rights: [{ type: 'patent', number: '201710601862.3' }], rightCount: 1, channel: 'online' },
  ...{ allOwnersJoin: true, rightsInForce: true, contractNumber: '质-1', contractOn: '2024-02-20' },
  ...{ termUntil: '2026-03-01', rightsUntil: '2037-07-21' },
};
const registration = { registrationNumber: 'Y2024350000001', registeredOn: '2024-03-01' };
const deny = (code: string, spoiled: MatterData) =>
  row('pledge', 'register', 'applied', code, spoiled, pledge, registration);

const claim: MatterData = { principal: 100_000, disbursedOn: '2023-03-01', loanClass: 'loss' };
const papers = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];

const booking: MatterData = { contributed: 100_000, paid: 0, recovered: 0 };
const payout = { entryAmount: -40_000, entryType: 'payout', entryFirm: borrower.uscc };

const pledges: readonly GuardCase[] = [
  deny('not_all_owners', { allOwnersJoin: false }),
  deny('right_not_in_force', { rightsInForce: false }),
  deny('fee_late', { isFeeLate: true }),
  deny('invalidity_pending', { isInvalidityPending: true }),
  deny('frozen', { isFrozen: true }),
  deny('already_pledged', { isAlreadyPledged: true }),
  deny('term_beyond_right', { termUntil: '2037-07-22' }),
  deny('contract_missing', { contractOn: null }),
  row('pledge', 'extend', 'registered', 'extended_beyond_right', { rightsUntil: '2026-06-30' }, pledge, {
    extendedOn: '2026-02-20',
    termUntil: '2027-03-01',
  }),
];

const loans: readonly GuardCase[] = [
  row('pledge_loan', 'create', 'applied', 'uscc_missing', { borrower: { name: '恒泰鞋业' } }, loan),
  row(
    'pledge_loan',
    'disburse',
    'approved',
    'pledge_not_registered',
    { registrationNumber: null },
    { ...loan, registrationNumber: 'Y2024350000001' },
    { disbursedOn: '2024-03-01', dueOn: '2025-03-01' },
  ),
  row(
    'pledge_loan',
    'disburse',
    'approved',
    'due_before_disbursed',
    { dueOn: '2024-02-29' },
    { ...loan, ...registration, disbursedOn: '2024-03-01', dueOn: '2025-03-01' },
  ),
];

const pool: readonly GuardCase[] = [
  row('risk_pool', 'book', 'open', 'balance_short', { contributed: 39_999 }, booking, payout),
  row(
    'risk_pool',
    'book',
    'open',
    'firm_cap',
    { paidByFirm: { [borrower.uscc]: 299_990_000 } },
    booking,
    payout,
  ),
  row('risk_pool', 'enrol', 'open', 'pool_closed', { closedOn: '2024-01-01' }, booking),
  row('risk_pool', 'enrol', 'open', 'pool_stopped', { paid: 50_000 }, { ...booking, paid: 49_999 }),
  row(
    'risk_pool',
    'close',
    'open',
    'balance_left',
    { balance: 1 },
    { balance: 0 },
    { closedOn: '2024-03-01' },
  ),
  row(
    'risk_pool_entry',
    'create',
    'booked',
    'firm_missing',
    { firm: { name: '恒泰鞋业' } },
    {
      ...{ pool: '0190b1c2-0000-7000-8000-000000000001', entryType: 'payout', amount: 1 },
      ...{ bookedOn: '2024-03-01', firm: borrower },
    },
  ),
  row(
    'risk_compensation',
    'claim',
    'notified',
    'loss_exceeds_principal',
    { loss: 100_001 },
    { ...claim, loss: 100_000, documents: papers },
  ),
  row(
    'risk_compensation',
    'approve',
    'claimed',
    'loss_exceeds_principal',
    { loss: 0 },
    { ...claim, loss: 100_000 },
  ),
  row(
    'risk_compensation',
    'recover',
    'paid',
    'recovered_too_much',
    { netRecovered: 60_001 },
    { ...claim, loss: 100_000, poolShare: 40_000, guarantorShare: 40_000, bankShare: 20_000 },
    { recoveredNow: 45_000, costsNow: 5_000, recoveredOn: '2024-03-01' },
  ),
];

const line: MatterData = { amount: 100_000, drawn: 60_000, grantedOn: '2024-01-05' };
const giLoan: MatterData = { borrower, bank, amount: 20_000, authorisationNumber: '授-1' };
const day = { disbursedOn: '2024-03-01', dueOn: '2025-03-01' };

const linesAndFunds: readonly GuardCase[] = [
  row('gi_credit_line', 'draw', 'granted', 'line_not_granted', { grantedOn: null }, line, {
    drawing: 40_000,
  }),
  row('gi_credit_line', 'draw', 'granted', 'line_ended', { endedOn: '2024-02-01' }, line, {
    drawing: 40_000,
  }),
  row('gi_credit_line', 'draw', 'granted', 'line_exceeded', { drawn: 60_001 }, line, { drawing: 40_000 }),
  row('gi_loan', 'disburse', 'applied', 'not_authorised', { authorisationNumber: null }, giLoan, day),
  row(
    'gi_loan',
    'disburse',
    'applied',
    'due_before_disbursed',
    { dueOn: '2024-02-29' },
    { ...giLoan, ...day },
  ),
  row(
    'fund',
    'establish',
    'preparing',
    'guide_ratio',
    { guideCapital: 100_000 },
    { establishedOn: '2021-03-01', size: 10_000, guideCapital: 2_000 },
  ),
  row(
    'fund',
    'draw',
    'running',
    'fund_exhausted',
    { invested: 7_001 },
    { size: 10_000, invested: 7_000 },
    {
      drawing: 3_000,
    },
  ),
  row(
    'fund_investment',
    'create',
    'invested',
    'invested_and_reserved',
    { reservedUntil: null },
    {
      ...{ name: '智能制鞋', company: borrower, reservedOn: '2021-03-01' },
      ...{ reservedUntil: '2021-09-01', investedOn: '2021-09-01', amount: 1 },
    },
  ),
  row(
    'bank_assessment',
    'create',
    'in_force',
    'no_parameter',
    { capitalFactor: null },
    { name: '考核办法', bank, effectiveFrom: '2021-01-01', capitalFactor: 7 },
  ),
];

export const financeGuardCases: readonly GuardCase[] = [...pledges, ...loans, ...pool, ...linesAndFunds];
