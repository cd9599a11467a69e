import { grant, holders, officers } from '../common/access.ts';
import { inEach } from '../common/in-each.ts';
import { strike } from '../common/struck.ts';
import {
  and,
  type Condition,
  compare,
  eq,
  field,
  inMyRegion,
  isMyOffice,
  not,
  or,
  present,
} from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard, MatterDefinition } from '../define/matter.ts';

export const pledgees: Grant = { roles: ['bank', 'guarantor'], when: isMyOffice('pledgee') };
export const pledgors: Grant = { roles: ['rightHolder'], when: isMyOffice('pledgor') };
export const registrars = [officers, grant('windowClerk', inMyRegion)];

const standing = ['registered', 'changed', 'extended'];

const denied = (code: string, when: Condition, zh: string, en: string): Guard => ({
  code,
  when,
  message: label(`${zh}，不予登记`, `${en}: it cannot be registered`),
});

/** The list of grounds of denial (domain-rules 2.10). */
const denials: readonly Guard[] = [
  denied('not_all_owners', eq('allOwnersJoin', true), '出质人不是全体权利人', 'Not all owners pledge'),
  denied(
    'right_not_in_force',
    eq('rightsInForce', true),
    '权利未授权或已终止',
    'A right was not granted or has ended',
  ),
  denied('fee_late', not(eq('isFeeLate', true)), '处于年费滞纳期', 'An annual fee is overdue'),
  denied(
    'invalidity_pending',
    not(eq('isInvalidityPending', true)),
    '已被请求宣告无效且未审结',
    'Invalidity proceedings are pending',
  ),
  denied('frozen', not(eq('isFrozen', true)), '已中止程序或被保全', 'Suspended or under preservation'),
  denied('already_pledged', not(eq('isAlreadyPledged', true)), '已经质押且未解除', 'It is pledged already'),
  denied(
    'term_beyond_right',
    or(
      not(and(present('termUntil'), present('rightsUntil'))),
      compare('le', field('termUntil'), field('rightsUntil')),
    ),
    '债务履行期限超过权利有效期',
    'The debt outlasts the right',
  ),
  denied(
    'contract_missing',
    and(present('contractNumber'), present('contractOn')),
    '质押须有书面合同',
    'A pledge needs a written contract',
  ),
];

export const pledgeTransitions: MatterDefinition['transitions'] = {
  register: {
    label: label('准予登记', 'Register'),
    from: ['applied'],
    to: 'registered',
    by: registrars,
    require: ['registrationNumber', 'registeredOn'],
    sets: { decidedOn: { field: 'registeredOn' } },
    guards: denials,
    confirm: label(
      '质权自登记时设立；此后未经质权人同意不得转让、许可',
      'The pledge arises now; no transfer or licence without the pledgee',
    ),
  },
  deny: {
    label: label('不予登记', 'Deny'),
    from: ['applied'],
    to: 'denied',
    by: registrars,
    require: ['denialReason'],
    sets: { decidedOn: { now: 'date' } },
  },
  change: {
    label: label('变更登记', 'Change'),
    from: standing,
    to: 'changed',
    by: registrars,
    require: ['changedOn', 'change'],
    input: ['pledgee', 'amount', 'rights', 'rightCount'],
  },
  extend: {
    label: label('延期登记', 'Extend'),
    from: standing,
    to: 'extended',
    by: registrars,
    require: ['extendedOn', 'termUntil'],
    guards: [
      {
        code: 'extended_beyond_right',
        when: or(not(present('rightsUntil')), compare('le', field('termUntil'), field('rightsUntil'))),
        message: label('延期不能超过权利有效期', 'It cannot be extended beyond the right'),
      },
    ],
  },
  // Civil Code art. 444: what it brings pays the debt early or is put in escrow.
  ...inEach(standing, 'consent', {
    label: label('登记质权人同意转让或许可', 'Record the pledgee’s consent to a transfer or licence'),
    by: [pledgees, ...registrars],
    require: ['consentOn', 'consentTo', 'proceeds'],
  }),
  release: {
    label: label('注销登记', 'Release'),
    from: standing,
    to: 'released',
    by: registrars,
    require: ['endedOn'],
    input: ['endReason'],
  },
  realise: {
    label: label('实现质权', 'Realise'),
    from: standing,
    to: 'realised',
    by: registrars,
    require: ['endedOn', 'realisedAmount'],
    input: ['endReason'],
  },
  revoke: {
    label: label('撤销登记', 'Revoke'),
    from: standing,
    to: 'revoked',
    by: registrars,
    require: ['endedOn', 'endReason'],
    confirm: label('仅用于登记后发现不应登记的', 'Only where it should not have been registered'),
  },
  withdraw: {
    label: label('撤回申请', 'Withdraw'),
    from: ['applied'],
    to: 'withdrawn',
    by: [holders, pledgors, ...registrars],
  },
  strike: strike(['applied', 'denied', ...standing, 'released', 'realised', 'revoked'], [officers]),
};
