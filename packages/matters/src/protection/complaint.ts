import { grant, holders } from '../common/access.ts';
import { and, eq, inMyRegion, inState, isMyOffice, not, ownOffice, present } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import { counterTransitions } from './complaint-counter.ts';
import { complaintFields } from './complaint-fields.ts';
import { complaintFigures } from './complaint-figures.ts';
import { noticeTransitions } from './complaint-notice.ts';

const certified = eq('certifiedChannel', true);

/**
 * 网络侵权投诉: notice, measure, counter-statement and result under arts. 41–45 of the E-Commerce Law, on the trusted
 * channel with its 24-hour clock (domain-rules 2.3).
 */
export const complaint = defineMatter({
  kind: 'complaint',
  chapter: 'protection',
  label: label('网络侵权投诉', 'Complaint to a platform'),
  fields: complaintFields,
  title: 'title',
  columns: [
    'title',
    'respondent',
    'platformOffice',
    'submittedAt',
    'respondedAt',
    'removedAt',
    'complainant',
  ],
  filters: [
    'platform',
    'respondent',
    'complainant',
    'certifiedChannel',
    'measure',
    'submittedAt',
    'removedAt',
    'trademark',
  ],
  states: {
    draft: { label: label('草稿', 'Draft'), awaits: ['rightHolder'] },
    submitted: { label: label('已提交平台', 'Submitted'), colour: 'processing', awaits: ['platform'] },
    returned: {
      label: label('退回补正', 'Returned for completion'),
      colour: 'warning',
      awaits: ['rightHolder'],
    },
    measure_taken: { label: label('已采取措施并转送', 'Measure taken, forwarded'), colour: 'success' },
    counter_filed: {
      label: label('卖家已声明', 'Counter-statement filed'),
      colour: 'warning',
      awaits: ['platform'],
    },
    counter_forwarded: {
      label: label('声明已转送，等待期', 'Counter-statement forwarded, waiting'),
      colour: 'warning',
      awaits: ['rightHolder'],
    },
    kept: { label: label('措施维持', 'Measure kept'), colour: 'success' },
    reinstated: {
      label: label('已终止措施', 'Measure lifted'),
      awaits: ['platform'],
      awaitsUntil: 'restoredAt',
    },
    closed: { label: label('已办结', 'Closed'), final: true },
    refused: { label: label('平台不予处理', 'Refused by the platform'), final: true, colour: 'error' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
  },
  initial: 'draft',
  transitions: { ...noticeTransitions, ...counterTransitions },
  access: {
    read: [
      holders,
      grant('ipOfficer', and(inMyRegion, not(inState('draft')))),
      grant('platform', and(isMyOffice('platformOffice'), present('submittedAt'))),
      grant('seller', and(isMyOffice('respondent'), present('forwardedAt'))),
    ],
    create: [grant('rightHolder')],
    edit: [grant('rightHolder', and(ownOffice, inState('draft', 'returned')))],
  },
  deadlines: {
    response: {
      label: label('平台 24 小时响应', 'Platform’s response on the channel'),
      from: 'submittedAt',
      until: 'respondedAt',
      within: 'complaint.response',
      when: certified,
      remindBefore: 'complaint.response.remind',
      escalateTo: 'ipOffice',
    },
    measure: {
      label: label('平台及时处理', 'Prompt measure by the platform'),
      from: 'submittedAt',
      until: 'respondedAt',
      within: 'ecommerce.prompt_measure',
      when: not(certified),
    },
    removal: {
      label: label('核实后下架', 'Removal once verified'),
      from: 'verifiedAt',
      until: 'removedAt',
      within: 'complaint.removal',
      remindBefore: 'complaint.removal.remind',
      escalateTo: 'ipOffice',
    },
    removalAgain: {
      label: label('再次上架后下架', 'Removal after relisting'),
      from: 'relistedAt',
      until: 'removedAgainAt',
      within: 'complaint.removal',
      escalateTo: 'ipOffice',
    },
    correction: {
      label: label('补正', 'Completion of the notice'),
      from: 'returnedAt',
      until: 'resubmittedAt',
      within: 'complaint.correction',
    },
    counterForwarding: {
      label: label('转送卖家声明', 'Forwarding the counter-statement'),
      from: 'counterFiledAt',
      until: 'counterForwardedAt',
      within: 'ecommerce.prompt_forward',
    },
    counterWait: {
      label: label('等待投诉或起诉通知', 'Wait for notice of a complaint or suit'),
      from: 'counterArrivedAt',
      until: 'waitEndedAt',
      within: 'complaint.counter_wait',
      excludes: { from: 'delayFrom', until: 'delayUntil', atMost: 'complaint.notarisation_extension' },
      remindBefore: 'complaint.counter_wait.remind',
      onExpiry: 'endWait',
    },
    reinstatement: {
      label: label('终止措施', 'Lifting the measure'),
      from: 'reinstatedAt',
      until: 'restoredAt',
      within: 'ecommerce.prompt_reinstate',
    },
  },
  figures: complaintFigures,
});
