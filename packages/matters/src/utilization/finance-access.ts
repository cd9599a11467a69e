import { inMyRegion, isMyOffice } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';

/** The bank, the guarantor and the borrower that a record names; nobody sees another bank's business. */
export const banks: Grant = { roles: ['bank'], when: isMyOffice('bank') };
export const guarantors: Grant = { roles: ['guarantor'], when: isMyOffice('guarantor') };
export const borrowers: Grant = { roles: ['rightHolder'], when: isMyOffice('borrower') };
/** The central bank guides the lending of its area. */
export const centralBanks: Grant = { roles: ['centralBank'], when: inMyRegion };
