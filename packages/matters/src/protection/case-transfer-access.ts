import { grant } from '../common/access.ts';
import { and, isMyOffice, or, ownOffice, present } from '../define/condition.ts';
import type { Grant } from '../define/matter.ts';

/** The bodies that hand over, each its own cases: criminal leads stay with the offices that work on them. */
export const sendingOffices: readonly Grant[] = [
  grant('ipOfficer', ownOffice),
  grant('copyrightOfficer', ownOffice),
  grant('customs', ownOffice),
];

/** The police office handed to, and one that keeps a transfer it received on paper. */
export const receivingPolice: Grant = grant('police', or(ownOffice, isMyOffice('policeOffice')));

/** What the police do; the sender records what came back on paper. */
export const policeSide: readonly Grant[] = [receivingPolice, ...sendingOffices];

export const supervisors: readonly Grant[] = [
  grant('procurator', isMyOffice('procuratorate')),
  ...sendingOffices,
];

export const transferReaders: readonly Grant[] = [
  ...sendingOffices,
  grant('police', or(ownOffice, and(isMyOffice('policeOffice'), present('handedOverAt')))),
  grant('procurator', and(isMyOffice('procuratorate'), present('supervisionAskedOn'))),
];
