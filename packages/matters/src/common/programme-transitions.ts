import { present } from '../define/condition.ts';
import { label } from '../define/label.ts';
import type { Grant, Guard, Transition } from '../define/matter.ts';
import { systemOnly } from './access.ts';
import type { ProgrammeSettings } from './programme-settings.ts';
import { heldStates } from './programme-states.ts';
import { strike } from './struck.ts';

type Transitions = Record<string, Transition>;

/** Who presses what. */
export interface ProgrammeGrants {
  readonly applicants: readonly Grant[];
  readonly runners: readonly Grant[];
  /** Who reviews and awards: not the county that recommended. */
  readonly deciders: readonly Grant[];
}

const documentsMissing: Guard = {
  code: 'documents_missing',
  when: present('documents'),
  message: label('请先上传申报材料', 'Upload the application first'),
};

const beforeAward = (s: ProgrammeSettings): string[] => [
  'applied',
  ...(s.county ? ['recommended'] : []),
  'reviewed',
  'publicity',
  'publicised',
];

function applying(s: ProgrammeSettings, { applicants, runners }: ProgrammeGrants): Transitions {
  return {
    submit: {
      label: label('申报', 'Apply'),
      from: ['draft'],
      to: 'applied',
      by: [...applicants, ...runners],
      ...(s.county && { require: ['county'] }),
      sets: { appliedOn: { now: 'date' } },
      guards: [documentsMissing],
      effects: [{ effect: 'fire', on: 'call', transition: 'receive' }],
    },
    sendBack: {
      label: label('退回补正', 'Send back'),
      from: ['applied', ...(s.county ? ['recommended'] : [])],
      to: 'draft',
      by: runners,
      require: ['returnReason'],
    },
    ...(s.county && {
      recommend: {
        label: label('县级推荐', 'Recommend'),
        from: ['applied'],
        to: 'recommended',
        by: runners,
        input: ['recommendation'],
        sets: { recommendedOn: { now: 'date' } },
        bulk: true,
      },
    }),
    withdraw: {
      label: label('撤回申报', 'Withdraw'),
      from: ['draft', ...beforeAward(s)],
      to: 'withdrawn',
      by: [...applicants, ...runners],
      input: ['endReason'],
      sets: { endedOn: { now: 'date' } },
      confirm: label('撤回后须重新申报', 'Afterwards it must be applied for anew'),
    },
  };
}

function reviewing(s: ProgrammeSettings, { deciders }: ProgrammeGrants): Transitions {
  return {
    review: {
      label: label('评审通过', 'Pass the review'),
      from: [s.county ? 'recommended' : 'applied'],
      to: 'reviewed',
      by: deciders,
      input: ['score', 'reviewOpinion', ...(s.grades ? ['grade'] : [])],
      sets: { reviewedOn: { now: 'date' } },
      bulk: true,
    },
    publicise: {
      label: label('公示', 'Make public'),
      from: ['reviewed'],
      to: 'publicity',
      by: deciders,
      sets: { publicityFrom: { now: 'date' }, publicityUntil: { value: null } },
      bulk: true,
    },
    object: {
      label: label('异议复审', 'Review again upon an objection'),
      from: ['publicity', 'publicised'],
      to: s.county ? 'recommended' : 'applied',
      by: deciders,
      require: ['objection'],
      sets: { publicityFrom: { value: null }, publicityUntil: { value: null } },
    },
    endPublicity: {
      label: label('公示期满', 'End the publicity'),
      from: ['publicity'],
      to: 'publicised',
      by: [systemOnly],
      sets: { publicityUntil: { due: ['publicity'] } },
    },
    reject: {
      label: label('不予通过', 'Reject'),
      from: beforeAward(s),
      to: 'rejected',
      by: deciders,
      require: ['endReason'],
      sets: { endedOn: { now: 'date' } },
    },
  };
}

function awarding(s: ProgrammeSettings, { deciders }: ProgrammeGrants): Transitions {
  const { zh, en } = s.awarded;
  return {
    award: {
      label: label(`登记${zh.replace(/^已/u, '')}`, `Record: ${en.toLowerCase()}`),
      from: ['publicised'],
      to: 'awarded',
      by: deciders,
      require: ['awardedOn', ...(s.grades ? ['grade'] : []), ...(s.awardRequires ?? [])],
      input: [
        ...['documentNumber', 'grant', 'resultDocuments'],
        ...(s.acceptance ? ['dueOn'] : []),
        ...(s.validity === 'stated' ? ['validUntil'] : []),
        ...(s.awardTakes ?? []),
      ],
      ...(s.awardGuards && { guards: s.awardGuards }),
      bulk: true,
    },
    ...(s.midterm && {
      passMidterm: {
        label: label('中期检查通过', 'Pass midterm'),
        from: ['awarded'],
        to: 'midterm',
        by: deciders,
        require: ['midtermOn'],
        input: ['midtermOpinion'],
      },
    }),
    ...(s.acceptance && {
      accept: {
        label: label('验收通过', 'Accept'),
        from: s.midterm ? ['awarded', 'midterm'] : ['awarded'],
        to: 'accepted',
        by: deciders,
        require: ['acceptedOn', ...(s.acceptanceRequires ?? [])],
        input: ['acceptanceOpinion', ...(s.acceptanceTakes ?? [])],
      },
    }),
    ...(s.validity && {
      expire: {
        label: label('有效期满', 'Expire'),
        from: heldStates(s).filter((state) => state !== 'accepted'),
        to: 'expired',
        by: [systemOnly],
        sets: { endedOn: { due: ['validity'] } },
      },
    }),
    revoke: {
      label: label('撤销', 'Revoke'),
      from: [...heldStates(s), ...(s.validity ? ['expired'] : [])],
      to: 'revoked',
      by: deciders,
      require: ['revokedOn', 'revokeReason'],
      sets: { endedOn: { field: 'revokedOn', keep: true } },
      confirm: label('撤销后不再计入累计数', 'From then on it counts in no total'),
    },
  };
}

/** CALL→APPLY→COUNTY→REVIEW→PUBLICITY→AWARD→MIDTERM→ACCEPT/REVOKE (domain-rules 2.11). */
export function programmeTransitions(s: ProgrammeSettings, grants: ProgrammeGrants): Transitions {
  const all = {
    ...applying(s, grants),
    ...reviewing(s, grants),
    ...awarding(s, grants),
    ...s.transitions,
  };
  const open = [...beforeAward(s), ...heldStates(s), ...(s.validity ? ['expired'] : []), 'revoked'];
  return { ...all, strike: strike(['draft', ...open], grants.runners) };
}
