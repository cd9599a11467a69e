import { grant, systemOnly } from '../common/access.ts';
import { inEach } from '../common/in-each.ts';
import { strike } from '../common/struck.ts';
import { and, eq, inMyRegion, isMyOffice } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard, MatterDefinition } from '../define/matter.ts';

/** Mediation bodies of the place. */
export const mediators: Grant = grant('mediator', inMyRegion);
export const applicants: Grant = grant('rightHolder', isMyOffice('applicant'));
export const respondents: readonly Grant[] = [
  grant('seller', isMyOffice('respondent')),
  grant('rightHolder', isMyOffice('respondent')),
];
const by = [mediators];
const today = { now: 'date' } as const;

/** 人民调解法第二十九条: effective once the parties and the mediator have signed and the body has sealed it. */
const effective: Guard = {
  code: 'agreement_unsigned',
  when: and(eq('signedByParties', true), eq('signedByMediator', true), eq('isSealed', true)),
  message: label(
    '协议须经双方当事人签名、调解员签名并加盖调解组织印章后生效',
    'The agreement needs the signatures of both parties and the mediator, and the seal',
  ),
};

const beginning: MatterDefinition['transitions'] = {
  consent: {
    label: label('对方同意调解', 'The other party agrees to mediate'),
    from: ['applied'],
    to: 'consented',
    by: [mediators, ...respondents],
    sets: { consentedOn: today },
  },
  accept: {
    label: label('受理', 'Accept'),
    from: ['consented'],
    to: 'accepted',
    by,
    sets: { acceptedOn: today },
  },
  notAccept: {
    label: label('不予受理', 'Do not accept'),
    from: ['applied', 'consented'],
    to: 'not_accepted',
    by,
    require: ['refusal'],
  },
  assign: {
    label: label('指定调解员', 'Assign a mediator'),
    from: ['accepted'],
    to: 'assigned',
    by,
    require: ['mediator'],
    sets: { assignedOn: today },
  },
  start: {
    label: label('开始调解', 'Begin'),
    from: ['assigned'],
    to: 'mediating',
    by,
    sets: { startedOn: today },
  },
  keepRecord: {
    label: label('登记调解情况', 'Record a session'),
    from: ['mediating'],
    to: 'mediating',
    by,
    require: ['record'],
    input: ['agreedUntil'],
  },
};

const ending: MatterDefinition['transitions'] = {
  agree: {
    label: label('达成协议', 'Agree'),
    from: ['mediating'],
    to: 'agreed',
    by,
    require: ['agreement', 'effectiveOn'],
    input: [
      ...['agreementNumber', 'agreedAmount', 'signedByParties', 'signedByMediator', 'isSealed', 'performBy'],
      'wantsConfirmation',
    ],
    sets: { endedOn: { field: 'effectiveOn' } },
    guards: [effective],
  },
  fail: {
    label: label('调解不成', 'Fail'),
    from: ['mediating'],
    to: 'failed',
    by,
    require: ['failReason'],
    sets: { endedOn: today },
  },
  withdraw: {
    label: label('撤回', 'Withdraw'),
    from: ['applied', 'consented', 'accepted', 'assigned', 'mediating'],
    to: 'withdrawn',
    by: [mediators, applicants],
    require: ['failReason'],
    sets: { endedOn: today },
  },
  ...inEach(['agreed', 'performing'], 'askConfirmation', {
    label: label('共同申请司法确认', 'Ask a court to confirm it'),
    by: [mediators, applicants],
    sets: { confirmationRequestedOn: today },
    effects: [
      {
        effect: 'create',
        kind: 'judicial_confirmation',
        fields: {
          mediation: { core: 'id' },
          title: { field: 'title' },
          disputeType: { field: 'disputeType' },
          applicant: { field: 'applicant' },
          respondent: { field: 'respondent' },
          county: { field: 'county' },
          amount: { field: 'agreedAmount' },
          effectiveOn: { field: 'effectiveOn' },
          requestedOn: { field: 'confirmationRequestedOn' },
        },
      },
    ],
  }),
  ...inEach(['agreed', 'performing', 'performed', 'breached'], 'markConfirmed', {
    label: label('协议已获司法确认', 'The agreement was confirmed'),
    by: [systemOnly],
    require: ['confirmedOn'],
  }),
  startPerforming: {
    label: label('开始履行', 'Begin to perform'),
    from: ['agreed'],
    to: 'performing',
    by,
    require: ['performBy'],
  },
  perform: {
    label: label('登记履行完毕', 'Performed'),
    from: ['performing'],
    to: 'performed',
    by: [mediators, applicants],
    require: ['performedOn'],
  },
  breach: {
    label: label('登记未履行', 'Breached'),
    from: ['performing'],
    to: 'breached',
    by: [mediators, applicants],
    require: ['breachNote'],
  },
  strike: strike(
    [
      ...['applied', 'consented', 'not_accepted', 'accepted', 'assigned', 'mediating', 'agreed', 'failed'],
      ...['withdrawn', 'performing', 'performed', 'breached'],
    ],
    by,
  ),
};

/** 人民调解: free, by consent, thirty days unless the parties agree on more (domain-rules 2.6). */
export const mediationTransitions: MatterDefinition['transitions'] = { ...beginning, ...ending };
