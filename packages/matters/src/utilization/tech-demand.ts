import { counts } from '../common/counts.ts';
import { standing, strike, struckFields, struckState } from '../common/struck.ts';
import { and, inState, ownOffice, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { choice, date, longText, money } from '../define/kinds/index.ts';
import { label } from '../define/label.ts';
import { everyCompany, matchers, matchersAnywhere, office, owners } from './match-access.ts';
import { attachments, companyOf, contactOf, contentFields, fairFields, placeFields } from './match-fields.ts';

const demands = counts({
  unit: label('项', 'demands'),
  where: standing,
  office,
});

/** 技术需求: what a company or an industry cannot yet do, made public to be matched (domain-rules, row 17). */
export const techDemand = defineMatter({
  kind: 'tech_demand',
  chapter: 'utilization',
  label: label('产业技术需求', 'Technical demand'),
  description: label(
    '企业和产业的关键共性技术需求：征集、发布、对接、解决',
    'Key technologies that companies and industries want: collected, published, matched, solved',
  ),
  fields: {
    ...contentFields,
    demander: companyOf('需求单位', 'Who wants it'),
    ...placeFields,
    scopeOf: choice(label('需求类型', 'Type'), {
      required: true,
      options: {
        common: label('产业关键共性技术', 'Common to an industry'),
        single: label('企业技术需求', 'Of one company'),
      },
    }),
    budget: money(label('拟投入资金', 'Budget')),
    contact: contactOf('rightHolder'),
    documents: attachments,
    ...fairFields,
    publishedOn: date(label('发布日期', 'Published on'), { automatic: true }),
    validUntil: date(label('有效期至', 'Open until'), { automatic: true }),
    endedOn: date(label('解决或撤回日期', 'Ended on'), { automatic: true }),
    solution: longText(label('解决情况', 'How it was solved'), { automatic: true }),
    returnReason: longText(label('退回原因', 'Why it was returned'), { automatic: true }),
    ...struckFields,
  },
  title: 'name',
  columns: ['name', 'demander', 'publishedOn', 'industry', 'fair', 'budget', 'county'],
  filters: [
    'name',
    'demander',
    'industry',
    'technicalField',
    'scopeOf',
    'fair',
    'fairRound',
    'county',
    'publishedOn',
  ],
  unique: ['name', 'demander', 'fairRound'],
  owner: { field: 'demander', part: 'office' },
  region: { field: 'county' },
  states: {
    collected: { label: label('已征集', 'Collected'), colour: 'processing', awaits: ['developmentReform'] },
    published: { label: label('已发布', 'Published'), colour: 'success' },
    matched: { label: label('已对接', 'Matched'), colour: 'success' },
    solved: { label: label('已解决', 'Solved'), final: true, colour: 'success' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    lapsed: { label: label('到期未对接', 'Lapsed'), final: true },
    struck: struckState,
  },
  initial: 'collected',
  transitions: {
    publish: {
      label: label('发布', 'Publish'),
      from: ['collected'],
      to: 'published',
      by: [matchers],
      input: ['validUntil', 'fair', 'fairRound'],
      sets: { publishedOn: { now: 'date' } },
      bulk: true,
    },
    match: {
      label: label('登记对接', 'Record a match'),
      from: ['published'],
      to: 'matched',
      by: [matchers, owners],
    },
    solve: {
      label: label('登记解决', 'Record the solution'),
      from: ['published', 'matched'],
      to: 'solved',
      by: [matchers, owners],
      require: ['solution'],
      sets: { endedOn: { now: 'date' } },
    },
    withdraw: {
      label: label('撤回', 'Withdraw'),
      from: ['collected', 'published', 'matched'],
      to: 'withdrawn',
      by: [owners, matchers],
      input: ['returnReason'],
      sets: { endedOn: { now: 'date' } },
    },
    lapse: {
      label: label('到期', 'Lapse'),
      from: ['published'],
      to: 'lapsed',
      by: [matchers],
      sets: { endedOn: { now: 'date' } },
    },
    strike: strike(['collected', 'published', 'matched', 'solved'], [matchers]),
  },
  access: {
    read: [owners, matchers, everyCompany('published', 'matched')],
    create: [{ roles: ['rightHolder'] }, matchersAnywhere],
    edit: [{ roles: ['rightHolder'], when: and(ownOffice, inState('collected')) }, matchers],
  },
  deadlines: {
    open: {
      label: label('需求有效期', 'Open until'),
      from: 'validUntil',
      until: 'endedOn',
      within: 'stated_term.end',
      when: inState('published', 'lapsed'),
      remindBefore: 'remind.week',
      onExpiry: 'lapse',
    },
  },
  figures: {
    'match.demands': demands('交易会发布关键共性技术需求', 'Demands published at fairs', 'publishedOn', {
      where: and(standing, present('fair')),
    }),
    'match.demands_all': demands('发布技术需求', 'Technical demands published', 'publishedOn'),
    'match.demands_solved': demands('已解决技术需求', 'Technical demands solved', 'endedOn', {
      where: inState('solved'),
    }),
    'match.demands_open': demands('待对接技术需求', 'Technical demands open', 'publishedOn', {
      scope: 'snapshot',
      until: 'endedOn',
    }),
  },
});
