import { grant } from '../common/access.ts';
import { and, eq, inMyRegion, not, or, ownOffice } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';

const ofCopyright = eq('authority', 'copyright');

/**
 * Who carries a case: the copyright office its own, the IP office those of its place, also those that it keeps for
 * bodies that do not sign in here (culture, tobacco, agriculture).
 */
export const enforcers: readonly Grant[] = [
  grant('ipOfficer', and(inMyRegion, not(ofCopyright))),
  grant('copyrightOfficer', or(ownOffice, and(inMyRegion, ofCopyright))),
];

/** The IP office leads the city's work against counterfeits and reads every body's cases. */
export const caseReaders: readonly Grant[] = [
  grant('ipOfficer', inMyRegion),
  ...enforcers.filter((g) => g.roles.includes('copyrightOfficer')),
];
