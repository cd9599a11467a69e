import { systemOnly } from '../common/access.ts';
import { inEach } from '../common/in-each.ts';
import { label } from '../define/label.ts';
import type { Effect, MatterDefinition, Transition } from '../define/matter.ts';
import { enforcers } from './admin-case-access.ts';
import * as guard from './admin-case-guards.ts';

const by = enforcers;

const decide: Omit<Transition, 'from' | 'guards'> = {
  label: label('作出处罚决定', 'Decide'),
  to: 'decided',
  by,
  require: ['decisionNumber', 'decidedOn', 'penalties', 'decision'],
  input: [
    ...['fine', 'confiscatedGain', 'confiscatedGoods', 'confiscatedPieces', 'payBy'],
    ...['isMinorPenalty', 'needsNoPublication', 'illegalTurnover', 'illegalGain', 'amountBasis'],
  ],
  sets: { handledOn: { field: 'decidedOn', keep: true } },
};
const decisionGuards = [
  guard.decidedAfterFiling,
  guard.publicInterest,
  guard.innocentSeller,
  guard.amountMeasured,
];

const publication: Effect = {
  effect: 'create',
  kind: 'penalty_publication',
  fields: {
    adminCase: { core: 'id' },
    decisionNumber: { field: 'decisionNumber' },
    party: { field: 'party' },
    authority: { field: 'authority' },
    summary: { field: 'publicSummary' },
    isMinorPenalty: { field: 'isMinorPenalty' },
    publishedOn: { field: 'publishedOn' },
  },
};

const review: MatterDefinition['transitions'] = {
  sendToReview: {
    label: label('送法制审核', 'Send to legal review'),
    from: ['investigate'],
    to: 'review',
    by,
    require: ['finding'],
    sets: { reviewFrom: { now: 'date' }, reviewedOn: { value: null } },
  },
  sendBack: {
    label: label('退回补充调查', 'Send back'),
    from: ['review'],
    to: 'investigate',
    by,
    require: ['reviewOpinion'],
    sets: { reviewedOn: { now: 'date' } },
  },
  serveNotice: {
    label: label('审核通过，处罚告知', 'Pass the review and notify the party'),
    from: ['review'],
    to: 'notice',
    by,
    require: ['proposedPenalty', 'noticeServedOn'],
    input: ['reviewOpinion', 'noticeNumber', 'isHearingOffered'],
    sets: { reviewedOn: { now: 'date' }, hearingAnsweredOn: { value: null } },
  },
};

const hearing: MatterDefinition['transitions'] = {
  hearStatement: {
    label: label('登记陈述申辩', 'Record the statement'),
    from: ['notice'],
    to: 'notice',
    by,
    require: ['statement'],
  },
  waiveHearing: {
    label: label('当事人放弃听证', 'The party waives the hearing'),
    from: ['notice'],
    to: 'notice',
    by,
    sets: { hearingAnsweredOn: { now: 'date', keep: true } },
  },
  lapseHearing: {
    label: label('听证期限届满', 'The term for a hearing has passed'),
    from: ['notice'],
    to: 'notice',
    by: [systemOnly],
    sets: { hearingAnsweredOn: { now: 'date', keep: true } },
  },
  requestHearing: {
    label: label('当事人要求听证', 'The party asks for a hearing'),
    from: ['notice'],
    to: 'hearing',
    by,
    require: ['hearingRequestedOn'],
    sets: { hearingAnsweredOn: { field: 'hearingRequestedOn' } },
  },
  scheduleHearing: {
    label: label('通知听证', 'Give notice of the hearing'),
    from: ['hearing'],
    to: 'hearing',
    by,
    require: ['hearingNoticeOn', 'hearingOn'],
    guards: [guard.hearingInTime],
  },
  holdHearing: {
    label: label('登记听证情况', 'Record the hearing'),
    from: ['hearing'],
    to: 'hearing',
    by,
    require: ['hearingHeldOn', 'hearingReport'],
  },
};

const ending: MatterDefinition['transitions'] = {
  serve: {
    label: label('送达决定书', 'Serve the decision'),
    from: ['decided'],
    to: 'served',
    by,
    require: ['servedOn', 'serviceMethod'],
    guards: [guard.servedAfterDecision],
  },
  ...inEach(['decided', 'served'], 'sendToProvince', {
    label: label('推送外省公示', 'Send to the other province'),
    by,
    require: ['sentToProvinceOn'],
  }),
  publish: {
    label: label('公示', 'Publish'),
    from: ['served'],
    to: 'published',
    by,
    require: ['publicSummary'],
    sets: { publishedOn: { now: 'date' } },
    guards: [guard.publishable],
    effects: [publication],
    confirm: label(
      '公示内容任何人可见，请勿写入应当遮盖的信息',
      'Anyone will see this: write nothing protected',
    ),
  },
  execute: {
    label: label('执行完毕', 'Executed'),
    from: ['served', 'published'],
    to: 'executed',
    by,
    require: ['executedOn'],
    input: ['finePaidOn', 'executionNote'],
  },
  close: {
    label: label('结案', 'Close'),
    from: ['executed'],
    to: 'closed',
    by,
    input: ['endReason', 'documents'],
    sets: { closedOn: { now: 'date' } },
  },
  revoke: {
    label: label('决定被撤销', 'The decision was revoked'),
    from: ['decided', 'served', 'published', 'executed', 'closed'],
    to: 'revoked',
    by,
    require: ['revokedOn', 'revokeReason'],
    effects: [
      { effect: 'fireAll', kind: 'penalty_publication', by: 'adminCase', transition: 'askWithdrawal' },
    ],
  },
};

/** From the legal review to the end of the case (行政处罚法第五十八至七十三条). */
export const decisionTransitions: MatterDefinition['transitions'] = {
  ...review,
  ...hearing,
  decide: { ...decide, from: ['notice'], guards: [guard.hearingAnswered, ...decisionGuards] },
  decideAfterHearing: {
    ...decide,
    label: label('听证后作出处罚决定', 'Decide after the hearing'),
    from: ['hearing'],
    input: [...(decide.input ?? []), 'hearingHeldOn', 'hearingReport'],
    guards: [guard.hearingHeld, ...decisionGuards],
  },
  ...ending,
};
