import { grant, officers, systemOnly } from '../common/access.ts';
import { strike, struckFields, struckState } from '../common/struck.ts';
import { always, compare, eq, field, inMyRegion, not, or, present, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { date, file, flag, json, longText, money, number, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { centralBanks } from './finance-access.ts';
import { bookedSums, stopped } from './risk-pool-account.ts';

const kept = (zh: string, en: string) =>
  money(label(zh, en), { automatic: true, min: Number.MIN_SAFE_INTEGER });

/**
 * 风险补偿资金池: the account of which `risk_pool_entry` is the ledger. Sums stand here only so that a payment can be held
 * against the balance in its own transaction; figures are counted from the ledger.
 */
export const riskPool = defineMatter({
  kind: 'risk_pool',
  chapter: 'utilization',
  label: label('质押融资风险补偿资金池', 'Risk compensation pool'),
  description: label(
    '余额由台账自动结算；代偿不得超过余额和单户上限，已用比例达到规定的，暂停新增贷款入池',
    'Its balance follows from the ledger; no payout beyond it or the cap of a firm; new loans stop at a drawn share',
  ),
  fields: {
    name: text(label('资金池名称', 'Name'), { required: true, max: 100 }),
    county: region(label('所属县（市、区）', 'County')),
    basis: text(label('管理办法文号', 'Rules of the pool'), { max: 200 }),
    establishedOn: date(label('设立日期', 'Established on'), { required: true }),
    document: file(label('管理办法', 'Document'), { multiple: true, accept: ['application/pdf'] }),
    note: longText(label('备注', 'Note')),
    contributed: kept('安排资金', 'Contributed'),
    paid: kept('已代偿', 'Paid'),
    recovered: kept('已追回', 'Recovered'),
    balance: kept('余额', 'Balance'),
    drawnShare: number(label('已用比例', 'Drawn share'), { automatic: true }),
    isStopped: flag(label('暂停新增入池', 'Takes no new loans'), { automatic: true }),
    loans: number(label('入池贷款笔数', 'Loans taken in'), { automatic: true, integer: true, min: 0 }),
    entryAmount: kept('本次变动金额', 'This change'),
    entryType: text(label('本次变动类型', 'Type of this change'), { automatic: true, max: 50 }),
    entryFirm: text(label('本次代偿企业', 'Firm of this payout'), { automatic: true, max: 50 }),
    firmPaid: money(label('该企业累计代偿', 'Paid for this firm so far'), { automatic: true }),
    paidByFirm: json(label('各企业累计代偿', 'Paid by firm'), { automatic: true, visibleTo: ['ipOfficer'] }),
    closedOn: date(label('终止日期', 'Closed on'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'balance', 'drawnShare', 'contributed', 'paid', 'recovered', 'loans'],
  unique: ['name'],
  region: { field: 'county' },
  states: {
    open: { label: label('运行中', 'Open'), colour: 'success' },
    closed: { label: label('已终止', 'Closed'), final: true },
    struck: struckState,
  },
  initial: 'open',
  transitions: {
    book: {
      label: label('台账入账', 'Book an entry'),
      from: ['open'],
      to: 'open',
      by: [systemOnly],
      require: ['entryAmount', 'entryType'],
      input: ['entryFirm'],
      sets: bookedSums,
      guards: [
        {
          code: 'balance_short',
          when: compare('ge', field('balance'), value(0)),
          message: label('资金池余额不足', 'The balance of the pool does not suffice'),
        },
        {
          code: 'firm_cap',
          when: always,
          upTo: { field: 'firmPaid', rule: 'riskpool.firm_cap' },
          message: label('超过单户补偿上限', 'More than the pool may pay for one firm'),
        },
      ],
    },
    enrol: {
      label: label('贷款入池', 'Take in a loan'),
      from: ['open', 'closed'],
      to: 'open',
      by: [systemOnly],
      sets: { isStopped: stopped, loans: { next: 'loans' } },
      guards: [
        {
          code: 'pool_closed',
          when: not(present('closedOn')),
          message: label('资金池已终止', 'The pool is closed'),
        },
        {
          code: 'pool_stopped',
          when: not(eq('isStopped', true)),
          message: label(
            '资金池已用比例达到规定，暂停新增入池',
            'So much of the pool is drawn that it takes no new loans',
          ),
        },
      ],
    },
    close: {
      label: label('终止', 'Close'),
      from: ['open'],
      to: 'closed',
      by: [officers],
      require: ['closedOn'],
      guards: [
        {
          code: 'balance_left',
          when: or(not(present('balance')), compare('eq', field('balance'), value(0))),
          message: label('余额须先划转', 'Transfer what is left first'),
        },
      ],
    },
    strike: strike(['open', 'closed'], [officers]),
  },
  access: {
    read: [officers, centralBanks, grant('bank', inMyRegion), grant('guarantor', inMyRegion)],
    create: [grant('ipOfficer')],
    edit: [officers],
  },
});
