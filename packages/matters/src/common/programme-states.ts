import { label } from '../define/label.ts';
import type { State } from '../define/matter.ts';
import type { Role } from '../define/roles.ts';
import type { ProgrammeSettings } from './programme-settings.ts';
import { struckState } from './struck.ts';

const awaiting = (zh: string, en: string, awaits: readonly Role[]): State => ({
  label: label(zh, en),
  colour: 'processing',
  awaits,
});

/** The states of a programme: those that all have, and those of the parts that it has. */
export function programmeStates(
  s: ProgrammeSettings,
  run: readonly Role[],
  apply: readonly Role[],
): Record<string, State> {
  return {
    draft: { label: label('待申报', 'Draft'), awaits: apply.length > 0 ? apply : run },
    applied: awaiting('已申报', 'Applied', run),
    ...(s.county && { recommended: awaiting('县级已推荐', 'Recommended by the county', run) }),
    reviewed: awaiting('评审通过', 'Passed the review', run),
    publicity: { label: label('公示中', 'Made public'), colour: 'processing' },
    publicised: awaiting('公示期满', 'Publicity over', run),
    awarded: { label: s.awarded, colour: 'success' },
    ...(s.midterm && { midterm: { label: label('中期检查通过', 'Passed midterm'), colour: 'success' } }),
    ...(s.acceptance && {
      accepted: { label: label('验收通过', 'Accepted'), final: true, colour: 'success' },
    }),
    ...(s.validity && { expired: { label: label('有效期满', 'Expired'), final: true } }),
    revoked: { label: label('已撤销', 'Revoked'), final: true, colour: 'error' },
    rejected: { label: label('未通过', 'Not passed'), final: true },
    withdrawn: { label: label('已撤回', 'Withdrawn'), final: true },
    struck: struckState,
  };
}

/** The states in which what was awarded is held. */
export const heldStates = (s: ProgrammeSettings): string[] => [
  'awarded',
  ...(s.midterm ? ['midterm'] : []),
  ...(s.acceptance ? ['accepted'] : []),
];
