import type { Actor } from '@citong/matters';
import type { City } from '../../api/types.ts';

/** What the server allows is decided there; these keep away what cannot succeed. */
export const isReader = ({ role }: Actor): boolean => role === 'admin' || role === 'ipOfficer';

/** An office of a county speaks for itself, not for the city. */
const isCityWide = ({ office }: Actor, city: City | undefined): boolean =>
  office !== null &&
  (office.region === null || office.region === city?.regions.find((r) => r.parent === null)?.code);

/** Writing and publishing are the city IP office's. */
export const isEditor = (actor: Actor, city: City | undefined): boolean =>
  actor.role === 'ipOfficer' && actor.office?.kind === 'ipOffice' && isCityWide(actor, city);
