import { struckState } from '../common/struck.ts';
import { eq } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import { clerks, windowReaders } from './window-access.ts';
import { feeAdvice, termAdvice } from './window-filing-fee.ts';
import { windowFilingFields } from './window-filing-fields.ts';
import { windowFilingFigures } from './window-filing-figures.ts';
import { windowFilingTransitions } from './window-filing-transitions.ts';

/** 商标窗口业务: an application from the counter to the Trademark Office's decision (domain-rules 2.9). */
export const windowFiling = defineMatter({
  kind: 'window_filing',
  chapter: 'service',
  label: label('商标窗口业务', 'Trademark window filing'),
  description: label(
    '商标受理窗口收件、审查、当日网上递交；规费按业务、类别和递交方式计算',
    'Received, checked and filed online the same day; the fee follows from business, classes and channel',
  ),
  fields: windowFilingFields,
  title: 'mark',
  columns: [
    'mark',
    'applicant',
    'business',
    'receivedOn',
    'filedOnlineOn',
    'feePaid',
    'acceptedOn',
    'decidedOn',
  ],
  filters: ['mark', 'applicant', 'business', 'channel', 'county', 'receivedOn', 'filedOnlineOn', 'decidedOn'],
  region: { field: 'county' },
  sets: { receivedOn: { now: 'date', keep: true } },
  states: {
    received: { label: label('已收件', 'Received'), colour: 'processing', awaits: ['windowClerk'] },
    returned: { label: label('已退回', 'Returned'), colour: 'warning' },
    checked: { label: label('判定合格', 'In order'), colour: 'processing', awaits: ['windowClerk'] },
    filed_online: {
      label: label('已递交待缴费', 'Filed online'),
      colour: 'processing',
      awaits: ['windowClerk'],
    },
    fee_paid: { label: label('已缴费待受理', 'Fee paid'), colour: 'processing' },
    correction: { label: label('待补正', 'To be corrected'), colour: 'warning', awaits: ['windowClerk'] },
    accepted: { label: label('已受理', 'Accepted'), colour: 'success' },
    refused: { label: label('不予受理', 'Refused'), final: true, colour: 'error' },
    registered: { label: label('核准注册', 'Registered'), final: true, colour: 'success' },
    recorded: { label: label('已核准（备案）', 'Recorded'), final: true, colour: 'success' },
    denied: { label: label('不予核准（驳回）', 'Denied'), final: true, colour: 'error' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    struck: struckState,
  },
  initial: 'received',
  transitions: windowFilingTransitions,
  access: { read: windowReaders, create: [clerks], edit: [clerks] },
  advice: [feeAdvice, termAdvice],
  deadlines: {
    sameDay: {
      label: label('当日递交', 'Filing the same day'),
      from: 'conformedOn',
      until: 'filedOnlineOn',
      within: 'window.same_day',
      remindBefore: 'remind.hours',
    },
    correction: {
      label: label('补正', 'Correction'),
      from: 'correctionOn',
      until: 'correctedOn',
      within: 'window.correction',
      remindBefore: 'remind.week',
    },
    examination: {
      label: label('注册审查', 'Examination'),
      from: 'acceptedOn',
      until: 'publishedOn',
      within: 'window.examination',
      when: eq('business', 'registration'),
    },
    opposition: {
      label: label('异议期', 'Opposition period'),
      from: 'publishedOn',
      until: 'decidedOn',
      within: 'window.opposition',
    },
  },
  figures: windowFilingFigures,
});
