import { type Condition, inMyRegion, ownOffice } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';
import type { Role } from '../define/roles.ts';

/** IP officers of the county the matter lies in, and those of the city. */
export const officers: Grant = { roles: ['ipOfficer'], when: inMyRegion };
/** The right holder whose office the matter belongs to. */
export const holders: Grant = { roles: ['rightHolder'], when: ownOffice };
/** Jobs and effects only. The system may do everything anyway; this says that nobody else may. */
export const systemOnly: Grant = { roles: ['system'] };

export const grant = (role: Role, when?: Condition): Grant => ({ roles: [role], ...(when && { when }) });
