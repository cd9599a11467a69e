import { counts } from '../common/counts.ts';
import { standing, strike, struckState } from '../common/struck.ts';
import { and, compare, eq, field, inState, not, or, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { sum } from '../define/figure.ts';
import { label } from '../define/label.ts';
import type { Guard } from '../define/matter.ts';
import { clerks, windowReaders } from './window-access.ts';
import { counterSteps } from './window-filing-transitions.ts';
import { windowPledgeFields } from './window-pledge-fields.ts';

const guards: readonly Guard[] = [
  {
    code: 'number_missing',
    when: present('numbers'),
    message: label('请填写注册号', 'Fill in the registration numbers'),
  },
  {
    code: 'not_jointly',
    when: eq('jointly', true),
    message: label('质权登记须由出质人和质权人共同申请', 'Pledgor and pledgee apply together'),
  },
  {
    code: 'contract_missing',
    when: present('contractNumber'),
    message: label('质押须有书面合同，请填写合同编号', 'A pledge needs a written contract: give its number'),
  },
  {
    code: 'term_beyond_right',
    when: or(
      not(and(present('termUntil'), present('expiresOn'))),
      compare('le', field('termUntil'), field('expiresOn')),
    ),
    message: label('债务履行期限不能超过商标有效期', 'The debt cannot outlast the mark'),
  },
];

const pledges = counts({
  unit: label('件', 'pledges'),
  where: standing,
  office: 'window',
});
const amount = { unit: label('万元', 'ten thousand yuan'), measure: sum('amount') };

/**
 * 窗口商标权质押登记: filed at the window beside its other business and counted apart from it: the paper has both numbers.
 * No fee; the pledge arises with the registration (Civil Code art. 444).
 */
export const windowPledge = defineMatter({
  kind: 'window_pledge',
  chapter: 'service',
  label: label('窗口商标权质押登记', 'Trademark pledge at the window'),
  description: label(
    '与窗口其他商标业务分开统计；共同申请、书面合同，登记时质权设立',
    'Counted apart from other business; a joint application with a written contract',
  ),
  fields: windowPledgeFields,
  title: 'mark',
  columns: ['mark', 'applicant', 'amount', 'pledgee', 'receivedOn', 'decidedOn', 'pledgeNumber'],
  filters: ['mark', 'applicant', 'pledgee', 'amount', 'county', 'receivedOn', 'decidedOn'],
  region: { field: 'county' },
  sets: { receivedOn: { now: 'date', keep: true } },
  states: {
    received: { label: label('已收件', 'Received'), colour: 'processing', awaits: ['windowClerk'] },
    returned: { label: label('已退回', 'Returned'), colour: 'warning' },
    checked: { label: label('判定合格', 'In order'), colour: 'processing', awaits: ['windowClerk'] },
    filed_online: { label: label('已递交待登记', 'Filed online'), colour: 'processing' },
    correction: { label: label('待补正', 'To be corrected'), colour: 'warning', awaits: ['windowClerk'] },
    registered: { label: label('已登记', 'Registered'), colour: 'success' },
    denied: { label: label('不予登记', 'Denied'), final: true, colour: 'error' },
    released: { label: label('已注销登记', 'Released'), final: true },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    struck: struckState,
  },
  initial: 'received',
  transitions: {
    ...counterSteps(guards),
    askCorrection: {
      label: label('登记补正通知', 'Record a notice of correction'),
      from: ['filed_online'],
      to: 'correction',
      by: [clerks],
      require: ['correctionOn'],
      sets: { correctedOn: { value: null } },
    },
    correct: {
      label: label('提交补正', 'Correct'),
      from: ['correction'],
      to: 'filed_online',
      by: [clerks],
      sets: { correctedOn: { now: 'date' } },
    },
    register: {
      label: label('登记质权', 'Record the registration'),
      from: ['filed_online'],
      to: 'registered',
      by: [clerks],
      require: ['decidedOn', 'pledgeNumber'],
    },
    deny: {
      label: label('登记不予登记', 'Record the denial'),
      from: ['filed_online', 'correction'],
      to: 'denied',
      by: [clerks],
      require: ['decidedOn', 'denial'],
      input: ['endReason'],
    },
    release: {
      label: label('登记注销质权', 'Record the release'),
      from: ['registered'],
      to: 'released',
      by: [clerks],
      require: ['releasedOn'],
    },
    withdraw: {
      label: label('撤回', 'Withdraw'),
      from: ['received', 'returned', 'checked', 'filed_online', 'correction'],
      to: 'withdrawn',
      by: [clerks],
      input: ['endReason'],
    },
    strike: strike(
      [
        ...['received', 'returned', 'checked', 'filed_online', 'correction'],
        ...['registered', 'denied', 'released', 'withdrawn'],
      ],
      [clerks],
    ),
  },
  access: { read: windowReaders, create: [clerks], edit: [clerks] },
  deadlines: {
    sameDay: {
      label: label('当日递交', 'Filing the same day'),
      from: 'conformedOn',
      until: 'filedOnlineOn',
      within: 'window.same_day',
      remindBefore: 'remind.hours',
    },
    review: {
      label: label('质权登记审查', 'Review of the pledge'),
      from: 'filedOnlineOn',
      until: 'decidedOn',
      within: 'pledge.trademark_review',
      when: not(inState('correction')),
    },
    correction: {
      label: label('补正', 'Correction'),
      from: 'correctionOn',
      until: 'correctedOn',
      within: 'window.correction',
      remindBefore: 'remind.week',
    },
  },
  figures: {
    'window.pledges': pledges('窗口商标权质押登记申请', 'Trademark pledges at the window', 'receivedOn'),
    'window.pledge_amount': pledges('窗口质押金额', 'Amount pledged at the window', 'receivedOn', amount),
    'window.pledges.registered': pledges('窗口质押登记', 'Pledges registered', 'decidedOn', {
      where: inState('registered', 'released'),
    }),
    'window.pledges.registered_amount': pledges(
      '窗口登记质押金额',
      'Amount of pledges registered',
      'decidedOn',
      {
        ...amount,
        where: inState('registered', 'released'),
      },
    ),
    'window.pledges.current': pledges('现有窗口登记质权', 'Pledges in force', 'decidedOn', {
      scope: 'snapshot',
      until: 'releasedOn',
      where: inState('registered', 'released'),
    }),
  },
});
