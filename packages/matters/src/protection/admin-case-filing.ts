import { inEach } from '../common/in-each.ts';
import { strike } from '../common/struck.ts';
import { label } from '../define/label.ts';
import type { MatterDefinition } from '../define/matter.ts';
import { enforcers } from './admin-case-access.ts';
import { partyKnown, twoOfficers } from './admin-case-guards.ts';

const by = enforcers;

/** Every state of a case that has not ended, in its order. */
export const openStates = [
  ...['lead', 'verify', 'filed', 'investigate', 'review', 'notice', 'hearing'],
  ...['decided', 'served', 'published', 'executed', 'suspended'],
];

/** From the lead to the decision to file (domain-rules 2.4): 15 working days, once 15 more. */
export const filingTransitions: MatterDefinition['transitions'] = {
  startVerify: {
    label: label('开始核查', 'Verify'),
    from: ['lead'],
    to: 'verify',
    by,
    input: ['leadOfficer', 'secondOfficer'],
  },
  ...inEach(['lead', 'verify', 'investigate'], 'answerComplaint', {
    label: label('告知投诉受理情况', 'Answer the complaint'),
    by,
    require: ['complaintAnsweredOn'],
  }),
  extendVerify: {
    label: label('延长核查', 'Extend the verification'),
    from: ['verify'],
    to: 'verify',
    by,
    require: ['verifyExtensionReason'],
    sets: { verifyExtendedOn: { now: 'date', keep: true } },
  },
  file: {
    label: label('立案', 'File'),
    from: ['verify'],
    to: 'filed',
    by,
    require: ['caseNumber', 'filedOn'],
    input: ['leadOfficer', 'secondOfficer', 'party'],
    sets: { filingDecidedOn: { field: 'filedOn' } },
    guards: [twoOfficers, partyKnown],
  },
  notFile: {
    label: label('不予立案', 'Do not file'),
    from: ['lead', 'verify'],
    to: 'not_filed',
    by,
    require: ['notFiledReason'],
    input: ['informantToldOn'],
    sets: { filingDecidedOn: { now: 'date' } },
  },
  ...inEach(['filed', 'investigate', 'not_filed'], 'tellInformant', {
    label: label('告知举报人', 'Tell the informant'),
    by,
    require: ['informantToldOn'],
  }),
  strike: strike([...openStates, 'not_filed', 'transferred', 'terminated', 'revoked', 'closed'], by),
};
