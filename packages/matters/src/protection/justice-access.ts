import { grant } from '../common/access.ts';
import { inMyRegion } from '../define/condition.ts';

/** Criminal and court data stay with their office: a county's with the county, all with the city (domain-rules section 4, 15). */
export const police = grant('police', inMyRegion);
export const procurators = grant('procurator', inMyRegion);
export const courts = grant('court', inMyRegion);
