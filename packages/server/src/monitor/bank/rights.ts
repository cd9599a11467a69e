import { RELIABILITY, thresholdFor } from '@citong/detection/score/calibration/threshold.ts';
import { type MatterData, regionPrefix } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { isWithinRegion } from './region.ts';

/** A registration as monitoring needs it. */
export interface Registration {
  readonly id: string;
  /** The office that screens its leads. */
  readonly office: string | null;
  readonly region: string | null;
  readonly text: string;
  /** What else the mark is called, whatever the register says. */
  readonly otherNames: readonly string[];
  readonly number: string;
  readonly class: number;
  readonly markType: 'word' | 'logo' | 'combined';
  /** File id of the picture. */
  readonly image: string | null;
  readonly owner: { readonly name: string; readonly [part: string]: unknown };
}

export interface Watch {
  readonly id: string;
  readonly office: string | null;
  readonly region: string | null;
  /** Whether an IP office keeps it: then it covers the marks of its place. */
  readonly isOfficial: boolean;
  readonly trademarks: readonly string[];
  readonly platforms: readonly string[];
  readonly classes: readonly number[];
  readonly priceFloor: number | null;
  readonly threshold: number | null;
}

export interface Shop {
  readonly id: string;
  readonly office: string | null;
  readonly seller: string;
  readonly platform: string | null;
  readonly trademarks: readonly string[];
}

export interface Rights {
  readonly registrations: readonly Registration[];
  readonly watches: readonly Watch[];
  readonly shops: readonly Shop[];
}

/** The states in which a record counts. */
export const inForceStates = {
  watch: ['active'],
  trademark: ['valid', 'renewing'],
  authorised_shop: ['active'],
} as const;

export async function runningWatches(db: Db): Promise<Watch[]> {
  return (await records(db, 'watch', inForceStates.watch)).map(watchOf(await ipOffices(db)));
}

/** The marks in force, the watches that run and the shops that are authorised on the day (YYYY-MM-DD). */
export async function loadRights(db: Db, today: string): Promise<Rights> {
  const watches = await runningWatches(db);
  if (watches.length === 0) return { registrations: [], watches, shops: [] };
  const registrations = (await records(db, 'trademark', inForceStates.trademark, watchedSql(watches))).map(
    registrationOf,
  );
  return { registrations, watches, shops: await shopsOn(db, today) };
}

/**
 * The same for some registrations by id, in whatever state, with those of one owner that may be the same mark in other
 * classes: what it takes to explain one listing, of however large a register.
 */
export async function loadRightsOf(db: Db, today: string, ids: readonly string[]): Promise<Rights> {
  const watches = await runningWatches(db);
  const named = await registrationsWhere(db, sql<boolean>`id = any(${ids}::uuid[])`);
  const alike = await registrationsWhere(
    db,
    sql<boolean>`office = any(${named.flatMap((r) => r.office ?? [])}::text[])
      and data ->> 'text' = any(${named.map((r) => r.text)}::text[])
      and state = any(${[...inForceStates.trademark]}::text[])`,
  );
  const registrations = [...new Map([...named, ...alike].map((r) => [r.id, r])).values()];
  return { registrations, watches, shops: await shopsOn(db, today) };
}

const registrationsWhere = async (db: Db, where: RawBuilder<boolean>): Promise<Registration[]> =>
  (await records(db, 'trademark', null, where)).map(registrationOf);

const shopsOn = async (db: Db, today: string): Promise<Shop[]> =>
  (await records(db, 'authorised_shop', inForceStates.authorised_shop))
    .filter(({ data }) => inForce(data, today))
    .map(shopOf);

/** Whether the watch covers the registration: named by it, or else its office's, or of the IP office's place. */
export function covers(watch: Watch, right: Registration): boolean {
  if (watch.classes.length > 0 && !watch.classes.includes(right.class)) return false;
  if (watch.trademarks.length > 0) return watch.trademarks.includes(right.id);
  return watch.isOfficial ? isWithinRegion(right.region, watch.region) : right.office === watch.office;
}

interface Held {
  readonly id: string;
  readonly office: string | null;
  readonly region: string | null;
  readonly data: MatterData;
}

/** What some watch may cover, classes aside: a register holds many more marks than are watched. */
export function watchedSql(watches: readonly Watch[]): RawBuilder<boolean> {
  const named = watches.flatMap((w) => w.trademarks);
  const whole = watches.filter((w) => w.trademarks.length === 0);
  const offices = whole.flatMap((w) => (w.isOfficial ? [] : (w.office ?? [])));
  const places = whole.flatMap((w) => (w.isOfficial && w.region !== null ? [regionPrefix(w.region)] : []));
  const ofPlaces = places.map((place) => sql<boolean>`starts_with(region, ${place})`);
  return sql<boolean>`(${sql.join(
    [sql`id = any(${named}::uuid[])`, sql`office = any(${offices}::text[])`, ...ofPlaces],
    sql` or `,
  )})`;
}

async function records(
  db: Db,
  kind: string,
  states: readonly string[] | null,
  where: RawBuilder<boolean> = sql`true`,
): Promise<Held[]> {
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'office', 'region', 'data'])
    .where('kind', '=', kind)
    .$if(states !== null, (q) => q.where('state', 'in', states ?? []))
    .where(where)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({ ...r, data: r.data as MatterData }));
}

async function ipOffices(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('office').select('id').where('kind', '=', 'ipOffice').execute();
  return new Set(rows.map((r) => r.id));
}

const registrationOf = ({ id, office, region, data }: Held): Registration => ({
  id,
  office,
  region,
  text: String(data.text ?? ''),
  otherNames: (data.otherNames ?? []) as string[],
  number: String(data.number ?? ''),
  class: Number(data.class),
  markType: (data.markType ?? 'word') as Registration['markType'],
  image: (data.image as { id?: string } | null | undefined)?.id ?? null,
  owner: data.owner as Registration['owner'],
});

/** The threshold that is given, or that stands for the wished precision; the highest measured one where none reaches it. */
function thresholdOf({ threshold, precision }: MatterData): number | null {
  if (typeof threshold === 'number') return threshold;
  if (typeof precision !== 'number') return null;
  return thresholdFor(precision) ?? RELIABILITY.at(-1)?.from ?? null;
}

const watchOf =
  (official: ReadonlySet<string>) =>
  ({ id, office, region, data }: Held): Watch => ({
    id,
    office,
    region,
    isOfficial: office !== null && official.has(office),
    trademarks: (data.trademarks ?? []) as string[],
    platforms: (data.platforms ?? []) as string[],
    classes: ((data.classes ?? []) as readonly (number | string)[]).map(Number),
    priceFloor: (data.priceFloor ?? null) as number | null,
    threshold: thresholdOf(data),
  });

const shopOf = ({ id, office, data }: Held): Shop => ({
  id,
  office,
  seller: String(data.seller),
  platform: (data.platform ?? null) as string | null,
  trademarks: (data.trademarks ?? []) as string[],
});

const inForce = (data: MatterData, today: string): boolean =>
  String(data.validFrom ?? '') <= today && today <= String(data.validUntil ?? '9999-12-31');
