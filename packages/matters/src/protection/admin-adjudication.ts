import { grant, officers } from '../common/access.ts';
import { standing, struckState } from '../common/struck.ts';
import {
  and,
  type Condition,
  eq,
  field,
  inMyRegion,
  inState,
  ownOffice,
  present,
} from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { average, count, distinct, type Figure, ratio } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { State } from '../define/matter.ts';
import { adjudicationFields, patentTypes } from './adjudication-fields.ts';
import { adjudicationTransitions, petitioners, respondents } from './adjudication-transitions.ts';

const open = (zh: string, en: string, colour: State['colour'] = 'processing'): State => ({
  label: label(zh, en),
  colour,
  awaits: ['ipOfficer'],
});
const ended = (zh: string, en: string, colour: State['colour'] = 'default'): State => ({
  label: label(zh, en),
  final: true,
  colour,
});

const cases = (zh: string, en: string, at: string, ...where: Condition[]): Figure => ({
  label: label(zh, en),
  unit: label('件', 'cases'),
  scope: 'year',
  at,
  where: and(standing, ...where),
  measure: count(),
});

/** 专利侵权纠纷行政裁决: the office rules whether a patent is infringed and orders to stop (domain-rules 2.6). */
export const adminAdjudication = defineMatter({
  kind: 'admin_adjudication',
  chapter: 'protection',
  label: label('专利侵权纠纷行政裁决', 'Patent adjudication'),
  fields: adjudicationFields,
  title: 'title',
  columns: [
    'title',
    'petitioner',
    'respondent',
    'patentType',
    'filedOn',
    'hearingHeldOn',
    'closedOn',
    'ruling',
    'county',
  ],
  filters: [
    'patentType',
    'patentNumber',
    'petitioner',
    'respondent',
    'county',
    'filedOn',
    'hearingHeldOn',
    'closedOn',
  ],
  unique: ['caseNumber'],
  region: { field: 'county' },
  sets: { requestedOn: { now: 'date', keep: true } },
  states: {
    requested: open('已请求', 'Requested', 'warning'),
    not_filed: ended('不予立案', 'Not filed'),
    filed: open('已立案', 'Filed'),
    answering: open('已送达，答辩审理', 'Served'),
    heard: open('已口头审理', 'Heard'),
    suspended: open('已中止', 'Suspended', 'default'),
    ruled: open('已裁决', 'Ruled', 'success'),
    sued: open('已起诉', 'Before the court', 'warning'),
    effective: ended('裁决生效', 'In force', 'success'),
    overturned: ended('裁决被撤销', 'Set aside', 'error'),
    mediated: ended('调解结案', 'Settled', 'success'),
    withdrawn: ended('已撤回', 'Withdrawn'),
    dismissed: ended('已驳回', 'Dismissed'),
    struck: struckState,
  },
  initial: 'requested',
  transitions: adjudicationTransitions,
  access: {
    read: [officers, petitioners, ...respondents],
    create: [grant('rightHolder'), grant('ipOfficer', inMyRegion)],
    edit: [officers, grant('rightHolder', and(ownOffice, inState('requested')))],
  },
  deadlines: {
    filing: {
      label: label('决定是否立案', 'Decide on filing'),
      from: 'requestedOn',
      until: 'filingDecidedOn',
      within: 'ruling.file',
      remindBefore: 'remind.day',
    },
    service: {
      label: label('送达请求书副本', 'Serve the request'),
      from: 'filedOn',
      until: 'servedOn',
      within: 'ruling.serve',
      remindBefore: 'remind.day',
    },
    answer: {
      label: label('被请求人答辩', 'The respondent answers'),
      from: 'servedOn',
      until: 'answerClosedOn',
      within: 'ruling.answer',
      onExpiry: 'lapseAnswer',
    },
    close: {
      label: label('结案', 'Close the case'),
      from: 'filedOn',
      until: 'closedOn',
      within: 'ruling.close',
      extension: { by: 'ruling.close_extension', when: present('extendedOn') },
      excludes: [
        { from: 'suspendedOn', until: 'resumedOn' },
        { from: 'testFrom', until: 'testUntil' },
      ],
      remindBefore: 'remind.week',
    },
    suit: {
      label: label('不服裁决起诉', 'Suit against the ruling'),
      from: 'rulingServedOn',
      until: 'suitClosedOn',
      within: 'ruling.suit',
      onExpiry: 'becomeEffective',
    },
  },
  figures: {
    'adjudication.filed': cases('专利侵权纠纷行政裁决立案', 'Patent disputes filed', 'filedOn'),
    'adjudication.closed': cases('专利侵权纠纷行政裁决结案', 'Patent disputes closed', 'closedOn'),
    'adjudication.ruled': cases('作出行政裁决', 'Rulings', 'ruledOn'),
    'adjudication.mediated': cases('裁决案件调解结案', 'Disputes settled', 'closedOn', inState('mediated')),
    'adjudication.hearings': cases('口头审理', 'Oral hearings', 'hearingHeldOn'),
    'adjudication.counties_with_hearing': {
      ...cases('开展口头审理的县（市、区）', 'Counties with an oral hearing', 'hearingHeldOn'),
      unit: label('个', 'counties'),
      measure: distinct(field('county')),
    },
    ...Object.fromEntries(
      Object.entries(patentTypes).map(([type, { zh, en }]) => [
        `adjudication.filed.${type}`,
        cases(`行政裁决立案：${zh}`, `Patent disputes filed: ${en}`, 'filedOn', eq('patentType', type)),
      ]),
    ),
    'adjudication.pending': {
      ...cases('行政裁决在办', 'Patent disputes in hand', 'filedOn'),
      scope: 'snapshot',
      until: 'closedOn',
    },
    'adjudication.days': {
      ...cases('行政裁决平均结案天数', 'Mean days to the close', 'closedOn', present('filedOn')),
      unit: label('天', 'days'),
      measure: average({ daysBetween: ['filedOn', 'closedOn'] }),
    },
    'adjudication.closed_in_time': {
      ...cases('基本期限内结案的比例', 'Share closed within the basic term', 'closedOn', present('filedOn')),
      unit: label('比例', 'share'),
      measure: ratio({ from: 'filedOn', to: 'closedOn', rule: 'ruling.close' }),
    },
  },
});
