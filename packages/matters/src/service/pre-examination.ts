import { grant, holders, officers } from '../common/access.ts';
import { and, compare, eq, field, inMyRegion, inState, not, ownOffice, value } from '../define/condition.ts';
import { defineMatter } from '../define/define-matter.ts';
import { label } from '../define/label.ts';
import { preExaminationFields } from './pre-examination-fields.ts';
import { preExaminationFigures } from './pre-examination-figures.ts';
import { examiners, preExaminationTransitions } from './pre-examination-transitions.ts';

const isInvention = eq('patentType', 'invention');
const rounds = (op: 'eq' | 'gt') => compare(op, field('actionRounds'), value(1));

/** 专利快速预审: a filing examined at the protection centre before it goes to CNIPA (domain-rules 2.8). */
export const preExamination = defineMatter({
  kind: 'pre_examination',
  chapter: 'service',
  label: label('专利快速预审', 'Patent pre-examination'),
  fields: preExaminationFields,
  title: 'title',
  columns: [
    'title',
    'applicant',
    'patentType',
    'technicalField',
    'acceptedOn',
    'closedOn',
    'applicationNumber',
  ],
  filters: [
    'applicant',
    'patentType',
    'technicalField',
    'acceptedOn',
    'closedOn',
    'filedOn',
    'grantNoticeOn',
  ],
  states: {
    submitted: { label: label('已提交', 'Submitted'), colour: 'processing', awaits: ['examiner'] },
    not_accepted: { label: label('不予受理', 'Not accepted'), final: true },
    accepted: { label: label('已受理', 'Accepted'), colour: 'processing', awaits: ['examiner'] },
    examining: { label: label('预审中', 'Examining'), colour: 'processing', awaits: ['examiner'] },
    revision: { label: label('待修改', 'To be revised'), colour: 'warning', awaits: ['rightHolder'] },
    passed: { label: label('预审合格', 'Passed'), colour: 'success', awaits: ['rightHolder'] },
    failed: { label: label('预审不合格', 'Failed'), final: true, colour: 'error' },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    filed_cnipa: {
      label: label('已向国知局申请', 'Filed with CNIPA'),
      colour: 'processing',
      awaits: ['examiner'],
    },
    marked: { label: label('已进入快速通道', 'Marked for the fast track'), colour: 'processing' },
    office_action: {
      label: label('审查意见', 'Office action'),
      colour: 'warning',
      awaits: ['rightHolder'],
      awaitsUntil: 'answeredOn',
    },
    grant_notice: { label: label('已发授权通知', 'Notice of grant'), colour: 'success' },
    announced: { label: label('已授权公告', 'Grant announced'), final: true, colour: 'success' },
    rejected: { label: label('驳回', 'Rejected'), final: true, colour: 'error' },
    left_fast_track: { label: label('退出快速通道', 'Left the fast track'), final: true },
  },
  initial: 'submitted',
  sets: { submittedOn: { now: 'date', keep: true } },
  owner: { field: 'applicant', part: 'office' },
  transitions: preExaminationTransitions,
  access: {
    read: [holders, officers, examiners],
    create: [grant('rightHolder'), grant('examiner', inMyRegion)],
    edit: [grant('rightHolder', and(ownOffice, inState('submitted', 'revision')))],
  },
  deadlines: {
    acceptance: {
      label: label('受理', 'Acceptance'),
      from: 'submittedOn',
      until: 'decidedOn',
      within: 'preexam.acceptance',
    },
    inventionTarget: target('发明预审', 'Pre-examination, invention', 'invention'),
    utilityTarget: target('实用新型预审', 'Pre-examination, utility model', 'utility'),
    designTarget: target('外观设计预审', 'Pre-examination, design', 'design'),
    revision: {
      label: label('提交修改', 'Handing in the revision'),
      from: 'revisionAskedOn',
      until: 'revisedOn',
      within: 'preexam.revision',
      remindBefore: 'remind.day',
    },
    firstAction: {
      label: label('答复第一次审查意见', 'Answer to the first office action'),
      from: 'actionOn',
      until: 'answeredOn',
      within: 'preexam.office_action.first',
      when: and(isInvention, rounds('eq')),
      remindBefore: 'remind.days',
    },
    laterAction: {
      label: label('答复再次审查意见', 'Answer to a later office action'),
      from: 'actionOn',
      until: 'answeredOn',
      within: 'preexam.office_action.later',
      when: and(isInvention, rounds('gt')),
      remindBefore: 'remind.days',
    },
    correction: {
      label: label('答复补正通知', 'Answer to a notice of correction'),
      from: 'actionOn',
      until: 'answeredOn',
      within: 'preexam.correction',
      when: not(isInvention),
      remindBefore: 'remind.days',
    },
  },
  figures: preExaminationFigures,
});

function target(zh: string, en: string, type: 'invention' | 'utility' | 'design') {
  return {
    label: label(zh, en),
    from: 'startedOn',
    until: 'closedOn',
    within: `preexam.target.${type}`,
    when: eq('patentType', type),
  };
}
