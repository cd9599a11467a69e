import { holders } from '../common/access.ts';
import { label } from '../define/label.ts';
import type { Effect, MatterDefinition } from '../define/matter.ts';
import { platforms } from './complaint-access.ts';
import { noticeGuards, patentOnly, stillRemoved } from './complaint-guards.ts';

/** The first act of the platform stops its clock, whatever the act is. */
const answered = { respondedAt: { now: 'dateTime', keep: true } } as const;

/** Removed goods are looked up again, logged out, after each of these terms. */
const reChecks: Effect = {
  effect: 'create',
  kind: 're_check',
  fields: {
    complaint: { core: 'id' },
    lead: { field: 'lead' },
    listing: { field: 'listing' },
    platform: { field: 'platform' },
    platformOffice: { field: 'platformOffice' },
    key: { field: 'key' },
    url: { field: 'url' },
    title: { field: 'title' },
    removedAt: { field: 'lastRemovedAt' },
  },
  each: {
    rules: ['recheck.24h', 'recheck.72h', 'recheck.7d', 'recheck.30d'],
    from: 'lastRemovedAt',
    dueField: 'checkAt',
    ruleField: 'rule',
  },
};

export const stopReChecks: Effect = {
  effect: 'fireAll',
  kind: 're_check',
  by: 'complaint',
  transition: 'cancel',
};

/** From the notice to the platform's measure: E-Commerce Law art. 42. */
export const noticeTransitions: MatterDefinition['transitions'] = {
  submit: {
    label: label('提交平台', 'Submit'),
    from: ['draft', 'returned'],
    to: 'submitted',
    by: [holders],
    input: ['pledge', 'complainant', 'evidence', 'comparison', 'evaluation'],
    sets: { submittedAt: { now: 'dateTime', keep: true }, resubmittedAt: { now: 'dateTime' } },
    guards: noticeGuards,
    bulk: true,
  },
  respond: {
    label: label('答复', 'Answer'),
    from: ['submitted'],
    to: 'submitted',
    by: platforms,
    require: ['response'],
    sets: answered,
  },
  verify: {
    label: label('核实侵权', 'Find it verified'),
    from: ['submitted'],
    to: 'submitted',
    by: platforms,
    input: ['response'],
    sets: { ...answered, verifiedAt: { now: 'dateTime', keep: true } },
    bulk: true,
  },
  returnNotice: {
    label: label('退回补正', 'Return for completion'),
    from: ['submitted'],
    to: 'returned',
    by: platforms,
    require: ['returnReason'],
    input: ['needsComparison', 'needsEvaluation'],
    sets: { ...answered, returnedAt: { now: 'dateTime' }, resubmittedAt: { value: null } },
    guards: [patentOnly],
  },
  takeMeasure: {
    label: label('采取措施并转送卖家', 'Take the measure and forward'),
    from: ['submitted'],
    to: 'measure_taken',
    by: platforms,
    require: ['measure'],
    input: ['response', 'sellerIdentity', 'respondent'],
    sets: {
      ...answered,
      verifiedAt: { now: 'dateTime', keep: true },
      removedAt: { now: 'dateTime', keep: true },
      lastRemovedAt: { now: 'dateTime' },
      removedAgainAt: { now: 'dateTime' },
      forwardedAt: { now: 'dateTime', keep: true },
    },
    effects: [{ effect: 'fire', on: 'lead', transition: 'takeDown' }, reChecks],
    bulk: true,
  },
  refuse: {
    label: label('不予处理', 'Refuse'),
    from: ['submitted'],
    to: 'refused',
    by: platforms,
    require: ['refusal'],
    sets: { ...answered, refusedAt: { now: 'dateTime' } },
    effects: [{ effect: 'fire', on: 'lead', transition: 'keepUp' }],
  },
  withdraw: {
    label: label('撤回投诉', 'Withdraw'),
    from: ['draft', 'submitted', 'returned', 'measure_taken', 'counter_filed', 'counter_forwarded'],
    to: 'withdrawn',
    by: [holders],
    sets: { withdrawnAt: { now: 'dateTime' } },
    confirm: label('撤回后平台可以恢复商品', 'The platform may restore the goods then'),
    effects: [{ effect: 'fire', on: 'lead', transition: 'returnToConfirmed' }, stopReChecks],
  },
  reopen: {
    label: label('再次上架，重启投诉', 'Reopen: listed again'),
    from: ['measure_taken', 'closed'],
    to: 'submitted',
    by: [holders],
    sets: {
      relistedAt: { now: 'dateTime' },
      removedAgainAt: { value: null },
      reopenings: { next: 'reopenings' },
    },
    guards: [stillRemoved],
    effects: [{ effect: 'fire', on: 'lead', transition: 'relist' }, stopReChecks],
  },
};
