import { grant, officers } from '../common/access.ts';
import { isMyOffice } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';

/** The platform complained to; the IP office records the answers of a platform that does not sign in here. */
export const platforms: readonly Grant[] = [grant('platform', isMyOffice('platformOffice')), officers];
/** The seller complained of; a platform hands in the statement of a seller that does not sign in here. */
export const sellers: readonly Grant[] = [
  grant('seller', isMyOffice('respondent')),
  grant('platform', isMyOffice('platformOffice')),
];
