import type { Actor } from '@citong/matters';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { City } from '../city/index.ts';
import { notPermitted } from '../errors.ts';

/**
 * Who works with what monitoring keeps beside the matters: feeds, runs, listings. Leads, complaints and re-checks are
 * matters, and their definitions say who sees them.
 */
const officers: readonly Actor['role'][] = ['admin', 'ipOfficer', 'system'];

/** The IP offices run the feeds. Throws `not_permitted`. */
export function mayRunFeeds(actor: Actor): void {
  if (!officers.includes(actor.role)) throw notPermitted();
}

/** The platforms of the city that the actor's office answers for. */
export const platformsOf = (city: City, actor: Actor): string[] =>
  actor.role === 'platform'
    ? city.platforms.filter((p) => p.office === actor.office?.id).map((p) => p.id)
    : [];

/**
 * Which listings the actor may read: the IP offices all (they are public pages); a platform its own; anybody else those
 * of which a lead belongs to its office.
 */
export function listingsFor(actor: Actor, city: City): Expression<SqlBool> {
  if (officers.includes(actor.role)) return sql<boolean>`true`;
  if (actor.role === 'platform')
    return sql<boolean>`listing.platform = any(${platformsOf(city, actor)}::text[])`;
  return sql<boolean>`exists (select from detection join matter on matter.id = detection.lead_id
    where detection.listing_id = listing.listing_id and matter.office = ${actor.office?.id ?? null})`;
}
