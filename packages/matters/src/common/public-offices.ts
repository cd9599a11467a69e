import { ownOffice } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';
import type { Role } from '../define/roles.ts';

/** The public bodies that share the city's IP work, the IP office first. */
export const publicRoles: readonly Role[] = [
  'ipOfficer',
  'police',
  'procurator',
  'court',
  'customs',
  'copyrightOfficer',
  'federation',
  'developmentReform',
  'humanResources',
  'centralBank',
];

/** A public body and its own records. */
export const publicOffices: Grant = { roles: publicRoles, when: ownOffice };

/** The same without the IP office, which may do more than what is its own. */
export const otherOffices: Grant = { roles: publicRoles.filter((r) => r !== 'ipOfficer'), when: ownOffice };
