import { grant, holders } from '../common/access.ts';
import { strike } from '../common/struck.ts';
import { compare, eq, field, inMyRegion, not, or, present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Guard, MatterDefinition } from '../define/matter.ts';

export const copyrightOfficers = grant('copyrightOfficer', inMyRegion);

const complete: readonly Guard[] = [
  {
    code: 'sample_missing',
    when: present('sample'),
    message: label('请上传作品样本', 'Upload a sample of the work'),
  },
  {
    code: 'pledge_missing',
    when: eq('pledge', true),
    message: label('请承诺权属真实', 'Pledge that the right is yours'),
  },
];

export const registeredAfter: Guard = {
  code: 'registered_before_finished',
  when: or(
    not(present('createdOn')),
    not(present('registeredOn')),
    compare('le', field('createdOn'), field('registeredOn')),
  ),
  message: label('登记日期不能早于创作完成日期', 'It cannot be registered before it was finished'),
};

/** Online filing, review, certificate; free of charge (domain-rules 2.11). */
export const copyrightWorkTransitions: MatterDefinition['transitions'] = {
  submit: {
    label: label('网上提交', 'Submit'),
    from: ['draft'],
    to: 'submitted',
    by: [holders, copyrightOfficers],
    sets: { submittedOn: { now: 'date' } },
    guards: complete,
  },
  return: {
    label: label('退回补正', 'Return'),
    from: ['submitted'],
    to: 'returned',
    by: [copyrightOfficers],
    require: ['returnReason'],
    sets: { returnedOn: { now: 'date' }, resubmittedOn: { value: null } },
  },
  resubmit: {
    label: label('补正后提交', 'Submit again'),
    from: ['returned'],
    to: 'submitted',
    by: [holders, copyrightOfficers],
    sets: { resubmittedOn: { now: 'date' } },
    guards: complete,
  },
  accept: {
    label: label('受理', 'Accept'),
    from: ['submitted'],
    to: 'accepted',
    by: [copyrightOfficers],
    sets: { acceptedOn: { now: 'date', keep: true } },
    bulk: true,
  },
  register: {
    label: label('准予登记', 'Register'),
    from: ['accepted'],
    to: 'registered',
    by: [copyrightOfficers],
    require: ['number', 'registeredOn'],
    input: ['certificate'],
    sets: { decidedOn: { now: 'date' }, reviewer: { actor: 'name' } },
    guards: [registeredAfter],
  },
  refuse: {
    label: label('不予登记', 'Refuse'),
    from: ['submitted', 'accepted'],
    to: 'refused',
    by: [copyrightOfficers],
    require: ['refusal'],
    sets: { decidedOn: { now: 'date' }, reviewer: { actor: 'name' } },
  },
  withdraw: {
    label: label('撤回', 'Withdraw'),
    from: ['draft', 'submitted', 'returned', 'accepted'],
    to: 'withdrawn',
    by: [holders, copyrightOfficers],
    sets: { decidedOn: { now: 'date' } },
  },
  revoke: {
    label: label('撤销登记', 'Revoke'),
    from: ['registered'],
    to: 'revoked',
    by: [copyrightOfficers],
    require: ['endReason'],
    sets: { endedOn: { now: 'date' } },
    confirm: label('撤销后不再计入登记量', 'It will no longer count among the registered works'),
  },
  strike: strike(['registered', 'revoked'], [copyrightOfficers]),
};
