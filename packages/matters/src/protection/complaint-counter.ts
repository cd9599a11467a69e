import { holders, officers, systemOnly } from '../common/access.ts';
import { label } from '../define/label.ts';
import type { Effect, MatterDefinition } from '../define/matter.ts';
import { platforms, sellers } from './complaint-access.ts';
import { counterGuards, delayOrder } from './complaint-guards.ts';
import { stopReChecks } from './complaint-notice.ts';

const lifted = { reinstatedAt: { now: 'dateTime' }, waitEndedAt: { now: 'dateTime', keep: true } } as const;
const liftedElsewhere: readonly Effect[] = [
  { effect: 'fire', on: 'lead', transition: 'reinstate' },
  stopReChecks,
];

/** From the seller's statement to the end: E-Commerce Law arts. 43 and 44, 法释〔2020〕9号. */
export const counterTransitions: MatterDefinition['transitions'] = {
  counter: {
    label: label('提交不侵权声明', 'File a counter-statement'),
    from: ['measure_taken'],
    to: 'counter_filed',
    by: sellers,
    require: ['counterStatement'],
    input: ['counterEvidence', 'counterPledge'],
    sets: { counterFiledAt: { now: 'dateTime' } },
    guards: counterGuards,
  },
  forwardCounter: {
    label: label('转送权利人', 'Forward to the right holder'),
    from: ['counter_filed'],
    to: 'counter_forwarded',
    by: platforms,
    // Sent inside the system, the statement reaches the right holder at once; from here the wait runs.
    sets: { counterForwardedAt: { now: 'dateTime' }, counterArrivedAt: { now: 'dateTime' } },
  },
  claimDelay: {
    label: label('申明公证认证延误', 'Claim a delay by notarisation'),
    from: ['counter_forwarded'],
    to: 'counter_forwarded',
    by: [holders],
    require: ['delayFrom', 'delayReason'],
    input: ['delayUntil', 'delayProof'],
  },
  endDelay: {
    label: label('延误结束', 'The delay is over'),
    from: ['counter_forwarded'],
    to: 'counter_forwarded',
    by: [holders],
    require: ['delayUntil'],
    guards: [delayOrder],
  },
  reportSuit: {
    label: label('通知已投诉或起诉', 'Give notice of a complaint or suit'),
    from: ['counter_forwarded'],
    to: 'kept',
    by: [holders, ...platforms],
    require: ['suitKind', 'suitProof'],
    input: ['suitNumber'],
    sets: { suitNoticeAt: { now: 'dateTime' }, waitEndedAt: { now: 'dateTime' } },
  },
  endWait: {
    label: label('等待期届满，终止措施', 'The wait is over: lift the measure'),
    from: ['counter_forwarded'],
    to: 'reinstated',
    by: [systemOnly],
    sets: lifted,
    effects: liftedElsewhere,
  },
  acceptCounter: {
    label: label('接受声明', 'Accept the statement'),
    from: ['counter_forwarded'],
    to: 'reinstated',
    by: [holders],
    sets: lifted,
    effects: liftedElsewhere,
    confirm: label('接受后平台恢复商品', 'The platform restores the goods then'),
  },
  lift: {
    label: label('终止措施', 'Lift the measure'),
    from: ['kept'],
    to: 'reinstated',
    by: [...platforms],
    require: ['liftReason'],
    sets: lifted,
    effects: liftedElsewhere,
  },
  confirmRestored: {
    label: label('确认已恢复', 'Confirm that it is restored'),
    from: ['reinstated'],
    to: 'reinstated',
    by: platforms,
    sets: { restoredAt: { now: 'dateTime', keep: true } },
  },
  close: {
    label: label('办结', 'Close'),
    from: ['measure_taken', 'kept', 'reinstated', 'refused'],
    to: 'closed',
    by: [holders, ...platforms],
    input: ['outcome'],
    sets: { closedAt: { now: 'dateTime' } },
  },
  recordMalice: {
    label: label('登记恶意投诉', 'Record malice'),
    from: ['closed'],
    to: 'closed',
    by: [officers],
    require: ['malice', 'maliceNote'],
  },
  publish: {
    label: label('公示', 'Publish'),
    from: ['closed'],
    to: 'closed',
    by: platforms,
    require: ['publicNotice', 'publicResult'],
    input: ['publicStatement'],
    sets: { publishedAt: { now: 'dateTime', keep: true } },
    confirm: label('公示内容任何人可见，请勿写入个人信息', 'Anyone will see this: write nothing personal'),
    effects: [
      {
        effect: 'create',
        kind: 'published_notice',
        fields: {
          complaint: { core: 'id' },
          platform: { field: 'platformOffice' },
          notice: { field: 'publicNotice' },
          statement: { field: 'publicStatement' },
          result: { field: 'publicResult' },
          publishedAt: { field: 'publishedAt' },
        },
      },
    ],
  },
};
