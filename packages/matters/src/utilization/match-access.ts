import { inMyRegion, inState, ownOffice } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';

/** Development and reform runs the matching, the IP office takes part. */
export const matchers: Grant = { roles: ['developmentReform', 'ipOfficer'], when: inMyRegion };
export const matchersAnywhere: Grant = { roles: ['developmentReform', 'ipOfficer'] };
export const owners: Grant = { roles: ['rightHolder'], when: ownOffice };
/** What is offered for matching is there for every company to read. */
export const everyCompany = (...states: string[]): Grant => ({
  roles: ['rightHolder', 'fundManager', 'bank'],
  when: inState(...states),
});
export const office = 'developmentReform';
