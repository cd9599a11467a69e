import { grant, systemOnly } from '../common/access.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, eq, isMyOffice, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { date, flag, longText, money, party, ref, text } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { matchers, matchersAnywhere, office } from './match-access.ts';
import { attachments, fairFields, placeFields } from './match-fields.ts';

const parties = [grant('rightHolder', isMyOffice('demander')), grant('rightHolder', isMyOffice('supplier'))];
const signedAtFair = and(standing, eq('isSignedAtFair', true));
const yi = label('亿元', 'hundred million yuan');

const signed = (zh: string, en: string, more: Partial<Figure> = {}): Figure => ({
  label: label(zh, en),
  unit: label('个', 'projects'),
  scope: 'year',
  at: 'signedOn',
  where: signedAtFair,
  measure: count(),
  office,
  ...more,
});

/** 对接签约项目: demand and achievement brought together, signed, carried out. What was signed is not what was paid. */
export const techMatch = defineMatter({
  kind: 'tech_match',
  chapter: 'utilization',
  label: label('成果对接项目', 'Match'),
  description: label(
    '需求与成果的对接、签约、履约；签约投资额与到资额分开统计，到资逐笔登记',
    'From match to contract to performance; the sum signed and the sums received are counted apart',
  ),
  fields: {
    name: text(label('项目名称', 'Project'), { required: true, max: 200 }),
    demand: ref(label('技术需求', 'Demand'), { to: 'tech_demand' }),
    achievement: ref(label('创新成果', 'Achievement'), { to: 'tech_achievement' }),
    demander: party(label('需求（投资）方', 'Demander'), { required: true }),
    supplier: party(label('成果（技术）方', 'Supplier')),
    ...placeFields,
    ...fairFields,
    isSignedAtFair: flag(label('现场签约', 'Signed at the fair'), { automatic: true }),
    matchedOn: date(label('对接日期', 'Matched on'), { automatic: true }),
    signedOn: date(label('签约日期', 'Signed on'), { automatic: true }),
    signedAmount: money(label('签约总投资额', 'Sum signed'), { automatic: true }),
    contract: { ...attachments, label: label('合同（协议）', 'Contract'), automatic: true },
    dueOn: date(label('约定完成日期', 'To be performed by'), { automatic: true }),
    receiving: money(label('本次到资', 'Received this time'), {
      automatic: true,
      min: Number.MIN_SAFE_INTEGER,
    }),
    received: money(label('累计到资额', 'Received so far'), { automatic: true }),
    performedOn: date(label('履约完成日期', 'Performed on'), { automatic: true }),
    endedOn: date(label('终止日期', 'Ended on'), { automatic: true }),
    endReason: longText(label('终止原因', 'Why it ended'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'demander', 'signedAmount', 'supplier', 'signedOn', 'received', 'fair'],
  filters: [
    'name',
    'demander',
    'supplier',
    'fair',
    'fairRound',
    'county',
    'matchedOn',
    'signedOn',
    'signedAmount',
  ],
  unique: ['name', 'demander', 'fairRound'],
  region: { field: 'county' },
  states: {
    matched: { label: label('对接中', 'Matched'), colour: 'processing', awaits: ['developmentReform'] },
    signed: { label: label('已签约', 'Signed'), colour: 'success' },
    performing: { label: label('履约中', 'Being performed'), colour: 'success' },
    performed: { label: label('已履约', 'Performed'), final: true, colour: 'success' },
    failed: { label: label('对接未成', 'Came to nothing'), final: true },
    terminated: { label: label('已解约', 'Terminated'), final: true, colour: 'error' },
    struck: struckState,
  },
  initial: 'matched',
  sets: { matchedOn: { now: 'date', keep: true } },
  effects: [{ effect: 'fire', on: 'demand', transition: 'match' }],
  transitions: {
    sign: {
      label: label('登记签约', 'Record the contract'),
      from: ['matched'],
      to: 'signed',
      by: [matchers],
      require: ['signedOn', 'signedAmount'],
      input: ['isSignedAtFair', 'fair', 'fairRound', 'contract', 'dueOn'],
      guards: [
        {
          code: 'fair_missing',
          when: or(not(eq('isSignedAtFair', true)), present('fair')),
          message: label('现场签约须填写交易会', 'Signed at a fair: say which'),
        },
      ],
    },
    /** Fired by each receipt of money. */
    receive: {
      label: label('到资', 'Receive'),
      from: ['signed', 'performing'],
      to: 'performing',
      by: [systemOnly],
      require: ['receiving'],
      sets: {
        received: {
          rules: [],
          reckon: (data) => Math.max(0, Number(data.received ?? 0) + Number(data.receiving ?? 0)),
        },
      },
    },
    perform: {
      label: label('登记履约完成', 'Record that it was performed'),
      from: ['signed', 'performing'],
      to: 'performed',
      by: [matchers],
      require: ['performedOn'],
    },
    fail: {
      label: label('登记对接未成', 'It came to nothing'),
      from: ['matched'],
      to: 'failed',
      by: [matchers],
      require: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
    terminate: {
      label: label('登记解约', 'Record that it was terminated'),
      from: ['signed', 'performing'],
      to: 'terminated',
      by: [matchers],
      require: ['endedOn', 'endReason'],
    },
    strike: strike(['matched', 'signed', 'performing', 'performed', 'failed', 'terminated'], [matchers]),
  },
  access: {
    read: [...parties, matchers],
    create: [matchersAnywhere],
    edit: [matchers],
  },
  deadlines: {
    performance: {
      label: label('约定履约期限', 'Performance'),
      from: 'dueOn',
      until: 'performedOn',
      within: 'stated_term.end',
      remindBefore: 'remind.week',
    },
  },
  figures: {
    'match.signed': signed('交易会现场签约项目', 'Projects signed at fairs'),
    'match.signed_amount': signed('交易会签约总投资额', 'Sum of projects signed at fairs', {
      unit: yi,
      measure: sum('signedAmount'),
    }),
    'match.signed_all': signed('签约对接项目', 'Projects signed', { where: standing }),
    'match.signed_all_amount': signed('签约对接项目总投资额', 'Sum of projects signed', {
      where: standing,
      unit: yi,
      measure: sum('signedAmount'),
    }),
    'match.signed_total_amount': signed('累计签约总投资额', 'Sum of projects signed so far', {
      scope: 'cumulative',
      until: 'endedOn',
      where: standing,
      unit: yi,
      measure: sum('signedAmount'),
    }),
    'match.matched': signed('对接项目', 'Matches', { at: 'matchedOn', where: standing }),
    'match.performed': signed('履约完成项目', 'Projects performed', { at: 'performedOn', where: standing }),
    'match.terminated': signed('解约项目', 'Projects terminated', {
      at: 'endedOn',
      where: and(standing, present('signedOn')),
    }),
  },
});
