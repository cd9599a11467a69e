import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { defineMatter } from '../define/define-matter.ts';
import { type Figure, sum } from '../define/figure.ts';
import { date, file, money, ref, region, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import type { Effect, Source } from '../define/matter.ts';
import { matchers, matchersAnywhere, office } from './match-access.ts';

const received = (zh: string, en: string, scope: Figure['scope'], more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit: label('亿元', 'hundred million yuan'),
  scope,
  at: 'receivedOn',
  where: standing,
  measure: sum('amount'),
  office,
  ...more,
});
const receive = (receiving: Source): Effect => ({
  effect: 'fire',
  on: 'match',
  transition: 'receive',
  fields: { receiving },
});

/** 到资: money that a signed project has in fact received, each sum with its day. */
export const techMatchReceipt = defineMatter({
  kind: 'tech_match_receipt',
  chapter: 'utilization',
  label: label('对接项目到资', 'Money received by a project'),
  description: label(
    '签约项目实际到位的资金，逐笔登记；与签约额分开统计',
    'What a signed project has received, sum by sum; not what was signed',
  ),
  fields: {
    match: ref(label('对接项目', 'Project'), { to: 'tech_match', required: true, fixed: true }),
    amount: money(label('到资金额', 'Amount'), { required: true, fixed: true, min: 1 }),
    receivedOn: date(label('到资日期', 'Received on'), { required: true, fixed: true }),
    county: region(label('所属县（市、区）', 'County')),
    note: text(label('摘要', 'Note')),
    voucher: file(label('凭证', 'Voucher'), { multiple: true, accept: ['application/pdf', 'image/*'] }),
    ...struckFields,
  },
  title: 'receivedOn',
  columns: ['match', 'amount', 'receivedOn', 'note', 'county'],
  filters: ['match', 'receivedOn', 'amount', 'county'],
  region: { field: 'county' },
  states: { received: { label: label('已到资', 'Received'), colour: 'success' }, struck: struckState },
  initial: 'received',
  effects: [receive({ field: 'amount' })],
  transitions: {
    strike: {
      ...strike(['received'], [matchers]),
      effects: [receive({ rules: [], reckon: ({ amount }) => -Number(amount ?? 0) })],
    },
  },
  access: { read: [matchers], create: [matchersAnywhere], edit: [matchers] },
  figures: {
    'match.received_amount': received('对接项目到资额', 'Received by signed projects', 'year'),
    'match.received_total_amount': received(
      '对接项目累计到资额',
      'Received by signed projects so far',
      'cumulative',
    ),
    'match.received_rate': received('签约资金到位率', 'Received of what was signed', 'cumulative', {
      unit: label('%', '%'),
      per: { figure: 'match.signed_total_amount', times: 100 },
    }),
  },
});
