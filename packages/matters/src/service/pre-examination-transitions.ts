import { grant, holders } from '../common/access.ts';
import { always, compare, eq, field, inMyRegion, not, or, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Guard, MatterDefinition } from '../define/matter.ts';

/** The centre serves the city that its region covers. */
export const examiners = grant('examiner', inMyRegion);

const excluded = (code: string, name: string, zh: string, en: string): Guard => ({
  code,
  when: not(eq(name, true)),
  message: label(`${zh}不能预审`, `${en} cannot be pre-examined`),
});

const exclusions: readonly Guard[] = [
  excluded('excluded_pct', 'isPct', 'PCT 国际申请', 'An international application'),
  excluded('excluded_national_phase', 'isNationalPhase', '进入国家阶段的申请', 'The national phase of one'),
  excluded('excluded_double_filing', 'isDoubleFiling', '同日双报的申请', 'A same-day double filing'),
  excluded('excluded_divisional', 'isDivisional', '分案申请', 'A divisional application'),
  excluded(
    'excluded_secrecy',
    'needsSecrecyReview',
    '需要保密审查的申请',
    'An application under secrecy review',
  ),
];

const complete: Guard = {
  code: 'documents_missing',
  when: present('documents'),
  message: label('请先上传申请文件', 'Upload the application documents first'),
};

const undertakings: readonly Guard[] = [
  {
    code: 'electronic_filing',
    when: eq('electronicFiling', true),
    message: label('申请人须承诺电子申请', 'The applicant must undertake to file electronically'),
  },
  {
    code: 'early_publication',
    when: or(not(eq('patentType', 'invention')), eq('earlyPublication', true)),
    message: label(
      '发明须承诺提前公布并请求实质审查',
      'An invention needs early publication and substantive examination',
    ),
  },
  {
    code: 'no_voluntary_amendment',
    when: eq('noVoluntaryAmendment', true),
    message: label('申请人须承诺不作主动修改', 'The applicant must undertake to make no voluntary amendment'),
  },
];

const filingGuards: readonly Guard[] = [
  {
    code: 'same_text',
    when: eq('sameText', true),
    message: label('申请文本须与预审合格文本一致', 'The text must be the one that passed'),
  },
  {
    code: 'fees_same_day',
    when: compare('eq', field('feesPaidOn'), field('filedOn')),
    message: label('须在申请当日缴费', 'The fees must be paid on the day of filing'),
  },
];

export const preExaminationTransitions: MatterDefinition['transitions'] = {
  accept: {
    label: label('受理', 'Accept'),
    from: ['submitted'],
    to: 'accepted',
    by: [examiners],
    sets: { acceptedOn: { now: 'date' }, decidedOn: { now: 'date' } },
    guards: [complete, ...exclusions, ...undertakings],
  },
  decline: {
    label: label('不予受理', 'Do not accept'),
    from: ['submitted'],
    to: 'not_accepted',
    by: [examiners],
    require: ['refusal'],
    sets: { decidedOn: { now: 'date' } },
  },
  start: {
    label: label('开始预审', 'Begin'),
    from: ['accepted'],
    to: 'examining',
    by: [examiners],
    sets: { startedOn: { now: 'date' }, examiner: { actor: 'name' } },
  },
  askRevision: {
    label: label('要求修改', 'Ask for a revision'),
    from: ['examining'],
    to: 'revision',
    by: [examiners],
    require: ['opinion'],
    sets: { revisions: { next: 'revisions' }, revisionAskedOn: { now: 'date' }, revisedOn: { value: null } },
    guards: [
      {
        code: 'revisions_used_up',
        when: always,
        upTo: { field: 'revisions', rule: 'preexam.revisions' },
        message: label('修改次数已用完，请作出结论', 'No further revision is allowed: conclude the case'),
      },
    ],
  },
  revise: {
    label: label('提交修改', 'Hand in the revision'),
    from: ['revision'],
    to: 'examining',
    by: [holders],
    require: ['documents'],
    sets: { revisedOn: { now: 'date' } },
  },
  pass: {
    label: label('预审合格', 'Pass'),
    from: ['examining'],
    to: 'passed',
    by: [examiners],
    input: ['opinion'],
    sets: { closedOn: { now: 'date' } },
  },
  fail: {
    label: label('预审不合格', 'Fail'),
    from: ['examining', 'revision'],
    to: 'failed',
    by: [examiners],
    require: ['refusal'],
    sets: { closedOn: { now: 'date' } },
  },
  withdraw: {
    label: label('撤回', 'Withdraw'),
    from: ['submitted', 'accepted', 'examining', 'revision', 'passed'],
    to: 'withdrawn',
    by: [holders],
    input: ['endReason'],
    sets: { endedOn: { now: 'date' } },
    confirm: label('撤回后须重新提交', 'A withdrawn case must be submitted anew'),
  },
  file: {
    label: label('登记国知局申请', 'Record the filing'),
    from: ['passed'],
    to: 'filed_cnipa',
    by: [holders, examiners],
    require: ['applicationNumber', 'filedOn', 'feesPaidOn', 'sameText'],
    guards: filingGuards,
  },
  mark: {
    label: label('加快标记', 'Mark for the fast track'),
    from: ['filed_cnipa'],
    to: 'marked',
    by: [examiners],
    sets: { markedOn: { now: 'date' } },
  },
  officeAction: {
    label: label('登记审查意见', 'Record an office action'),
    from: ['marked', 'office_action'],
    to: 'office_action',
    by: [holders, examiners],
    require: ['actionOn'],
    sets: { actionRounds: { next: 'actionRounds' }, answeredOn: { value: null } },
  },
  answer: {
    label: label('登记答复', 'Record the answer'),
    from: ['office_action'],
    to: 'office_action',
    by: [holders, examiners],
    require: ['answeredOn'],
  },
  grant: {
    label: label('登记授权通知', 'Record the notice of grant'),
    from: ['marked', 'office_action'],
    to: 'grant_notice',
    by: [holders, examiners],
    require: ['grantNoticeOn'],
    guards: [
      {
        code: 'grant_before_filing',
        when: compare('le', field('filedOn'), field('grantNoticeOn')),
        message: label('授权通知不能早于申请日', 'The notice of grant cannot be older than the filing'),
      },
    ],
  },
  announce: {
    label: label('登记授权公告', 'Record the announcement'),
    from: ['grant_notice'],
    to: 'announced',
    by: [holders, examiners],
    require: ['announcedOn'],
  },
  reject: {
    label: label('登记驳回', 'Record a rejection'),
    from: ['marked', 'office_action'],
    to: 'rejected',
    by: [holders, examiners],
    require: ['endReason'],
    sets: { endedOn: { now: 'date' } },
  },
  leave: {
    label: label('退出快速通道', 'Leave the fast track'),
    from: ['filed_cnipa', 'marked', 'office_action'],
    to: 'left_fast_track',
    by: [examiners],
    require: ['endReason'],
    sets: { endedOn: { now: 'date' } },
  },
};
