import type { Actor } from '@citong/matters';
import { notPermitted } from '../errors.ts';
import type { PaperCity } from './paper-city.ts';

/** An office of a county speaks for itself, not for the city. */
export const isCityWide = ({ office }: Actor, { region }: Pick<PaperCity, 'region'>): boolean =>
  office !== null && (office.region === null || office.region === region);

/** Like figures as a whole, the paper is for the IP office and the administrator until it is published. */
export const isReader = ({ role }: Actor): boolean =>
  role === 'system' || role === 'admin' || role === 'ipOfficer';

/** Throws 403 `not_permitted` for all others. */
export function assertReader(actor: Actor): void {
  if (!isReader(actor)) throw notPermitted();
}

/** Writing and publishing are the city IP office's. Throws 403 `not_permitted`. */
export function assertEditor(actor: Actor, city: Pick<PaperCity, 'region'>): void {
  const isOfficer =
    actor.role === 'ipOfficer' && actor.office?.kind === 'ipOffice' && isCityWide(actor, city);
  if (actor.role !== 'system' && !isOfficer) throw notPermitted();
}
