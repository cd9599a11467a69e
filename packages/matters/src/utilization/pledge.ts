import { grant } from '../common/access.ts';
import { struckState } from '../common/struck.ts';
import { and, type Condition, eq, inState, isMyOffice, not, ownOffice } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { count, type Figure, sum } from '../define/figure.ts';
import { type Label, label } from '../define/label.ts';
import type { Deadline } from '../define/matter.ts';
import { pledgeFields } from './pledge-fields.ts';
import { pledgees, pledgeTransitions, pledgors, registrars } from './pledge-transitions.ts';

const counted = not(inState('struck', 'revoked'));
const pieces = label('件', 'pledges');
const wan = label('万元', 'ten thousand yuan');

const registered = (
  words: readonly [string, string],
  unit: Label = pieces,
  where: Condition = counted,
): Figure => ({
  label: label(...words),
  unit,
  scope: 'year',
  at: 'registeredOn',
  where,
  measure: unit === pieces ? count() : sum('amount'),
});
const ofType = (type: 'patent' | 'trademark'): Condition => and(counted, eq('rightType', type));

const review = (zh: string, en: string, within: string, when: Condition): Deadline => ({
  label: label(zh, en),
  from: 'appliedOn',
  until: 'decidedOn',
  within,
  when,
  remindBefore: 'remind.day',
});
const isPatent = eq('rightType', 'patent');

/** 知识产权质押登记: a pledge arises on registration (domain-rules 2.10). What was lent upon it is a loan of its own. */
export const pledge = defineMatter({
  kind: 'pledge',
  chapter: 'utilization',
  label: label('知识产权质押登记', 'Pledge registration'),
  description: label(
    '专利权、商标权质押的登记、变更、延期、注销、实现和撤销；质权自登记时设立，登记金额不等于贷款',
    'Registration, change, extension, release, realisation, revocation; the amount registered is not what was lent',
  ),
  fields: pledgeFields,
  title: 'pledgor',
  columns: ['pledgor', 'pledgee', 'registeredOn', 'rightType', 'amount', 'registrationNumber', 'termUntil'],
  filters: ['pledgor', 'pledgee', 'rightType', 'county', 'appliedOn', 'registeredOn', 'endedOn', 'amount'],
  unique: ['registrationNumber'],
  region: { field: 'county' },
  states: {
    applied: {
      label: label('已申请', 'Applied'),
      colour: 'processing',
      awaits: ['ipOfficer', 'windowClerk'],
    },
    registered: { label: label('已登记', 'Registered'), colour: 'success' },
    changed: { label: label('已变更', 'Changed'), colour: 'success' },
    extended: { label: label('已延期', 'Extended'), colour: 'success' },
    denied: { label: label('不予登记', 'Denied'), final: true, colour: 'error' },
    released: { label: label('已注销', 'Released'), final: true },
    realised: { label: label('质权已实现', 'Realised'), final: true },
    revoked: { label: label('登记已撤销', 'Revoked'), final: true, colour: 'error' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    struck: struckState,
  },
  initial: 'applied',
  sets: { appliedOn: { now: 'date', keep: true } },
  transitions: pledgeTransitions,
  access: {
    read: [pledgors, pledgees, ...registrars, { roles: ['bank', 'rightHolder'], when: ownOffice }],
    create: [
      grant('rightHolder', isMyOffice('pledgor')),
      { roles: ['bank', 'guarantor'], when: isMyOffice('pledgee') },
      { roles: ['ipOfficer', 'windowClerk'] },
    ],
    edit: registrars,
  },
  deadlines: {
    patentReview: review(
      '专利权质押登记审查',
      'Review, patents',
      'pledge.patent_review',
      and(isPatent, eq('channel', 'paper')),
    ),
    patentReviewOnline: review(
      '专利权质押登记审查（网上）',
      'Review, patents online',
      'pledge.patent_review_online',
      and(isPatent, eq('channel', 'online')),
    ),
    trademarkReview: review(
      '商标权质押登记审查',
      'Review, trademarks',
      'pledge.trademark_review',
      eq('rightType', 'trademark'),
    ),
    term: {
      label: label('债务履行期限', 'Term of the debt'),
      from: 'termUntil',
      until: 'endedOn',
      within: 'stated_term.end',
      when: inState('registered', 'changed', 'extended'),
      remindBefore: 'remind.week',
    },
  },
  figures: {
    'pledge.registered': registered(['质押登记', 'Pledges registered']),
    'pledge.registered.patent': registered(
      ['专利权质押登记', 'Pledges of patents'],
      pieces,
      ofType('patent'),
    ),
    'pledge.registered.trademark': registered(
      ['商标权质押登记', 'Pledges of trademarks'],
      pieces,
      ofType('trademark'),
    ),
    'pledge.registered_amount': registered(['质押登记金额', 'Amount of pledges registered'], wan),
    'pledge.registered_amount.patent': registered(
      ['专利权质押登记金额', 'Amount of pledges of patents'],
      wan,
      ofType('patent'),
    ),
    'pledge.registered_amount.trademark': registered(
      ['商标权质押登记金额', 'Amount of pledges of trademarks'],
      wan,
      ofType('trademark'),
    ),
    'pledge.rights': {
      ...registered(['质押的专利和商标', 'Rights pledged'], label('项', 'rights')),
      measure: sum('rightCount'),
    },
    'pledge.standing': {
      ...registered(['存续质权', 'Pledges that stand']),
      scope: 'snapshot',
      until: 'endedOn',
    },
    'pledge.denied': {
      ...registered(['不予登记的质押申请', 'Pledges denied']),
      at: 'decidedOn',
      where: inState('denied'),
    },
  },
});
