import { grant, officers } from '../common/access.ts';
import { inMyRegion, isMyOffice, or, ownOffice } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';

/** The window serves applicants of its city and of those around it: what it received is its own wherever they are. */
export const clerks = grant('windowClerk', or(ownOffice, inMyRegion));

/** The clerks, the IP office, and each applicant its own. */
export const windowReaders: readonly Grant[] = [
  clerks,
  officers,
  grant('rightHolder', isMyOffice('applicant')),
];
