import { type Actor, type MatterDefinition, readCondition } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { Deps } from '../deps.ts';
import { conditionSql, definitionOf } from '../engine/index.ts';
import { listingsFor } from './access.ts';

export interface SummaryQuery {
  /** Days of the city, both included. */
  readonly from: string;
  readonly to: string;
  readonly interval: 'day' | 'month';
}

interface Counts {
  readonly leads: number;
  readonly confirmed: number;
  readonly complaints: number;
  readonly removals: number;
}

/** A moment of a lead or complaint, in which kind it lies, and under which name it is counted. */
const moments = [
  { name: 'leads', kind: 'lead', at: 'foundAt' },
  { name: 'confirmed', kind: 'lead', at: 'confirmedAt' },
  { name: 'rejected', kind: 'lead', at: 'screenedAt', state: 'rejected' },
  { name: 'removals', kind: 'lead', at: 'removedAt' },
  { name: 'complaints', kind: 'complaint', at: 'submittedAt' },
] as const;
type Moment = (typeof moments)[number]['name'];

interface Fact {
  readonly moment: Moment;
  readonly period: string;
  readonly platform: string | null;
  readonly region: string | null;
  readonly seller: string | null;
  readonly n: number;
}

/**
 * What monitoring did in the days from `from` to `to`: leads by the day they were found, complaints by the day they were
 * handed in, removals by the day of the removal; all of what the actor may see, and without what screening threw out.
 */
export async function monitorSummary(
  deps: Pick<Deps, 'engine' | 'city'>,
  db: Db,
  query: SummaryQuery,
  actor: Actor,
) {
  const facts = (await Promise.all(moments.map((m) => factsOf(deps, db, query, actor, m)))).flat();
  const answers = await responseTimes(deps, db, query, actor);
  return {
    totals: {
      ...countsIn(facts),
      rejected: sumOf(facts, 'rejected'),
      ...answers,
      medianRemovalHours: await medianRemoval(deps, db, query, actor),
      listings: await listingCount(deps, db, actor),
    },
    series: grouped(
      facts,
      (f) => f.period,
      (period, counts) => ({ period, ...counts }),
    ).sort((a, b) => (a.period < b.period ? -1 : 1)),
    byPlatform: grouped(
      facts,
      (f) => f.platform ?? '',
      (platform, counts) => ({ platform, ...counts }),
    ),
    byRegion: grouped(
      facts,
      (f) => f.region,
      (region, counts) => ({ region, ...counts }),
    ),
    topSellers: grouped(
      facts.filter((f) => f.seller !== null),
      (f) => `${f.platform}\n${f.seller}`,
      (name, counts, own) => {
        const [platform = '', seller = ''] = name.split('\n');
        return { platform, seller, rejected: sumOf(own, 'rejected'), ...counts };
      },
    ).slice(0, 10),
  };
}

async function factsOf(
  deps: Pick<Deps, 'engine' | 'city'>,
  db: Db,
  { from, to, interval }: SummaryQuery,
  actor: Actor,
  moment: (typeof moments)[number],
): Promise<Fact[]> {
  const definition = definitionOf(deps.engine, moment.kind);
  const day = dayOf(moment.at, deps.city.timeZone);
  const isLead = moment.kind === 'lead';
  const seller = isLead
    ? sql<string | null>`data->'seller'->>'name'`
    : sql<string | null>`data->'respondent'->>'name'`;
  const period = interval === 'day' ? sql<string>`${day}::text` : sql<string>`to_char(${day}, 'YYYY-MM')`;
  const rows = await db
    .selectFrom('matter')
    .select([
      period.as('period'),
      sql<string | null>`data->>'platform'`.as('platform'),
      'region',
      seller.as('seller'),
      sql<number>`count(*)`.as('n'),
    ])
    .where('kind', '=', moment.kind)
    .where(readable(definition, actor))
    .where(sql<boolean>`${day} between ${from}::date and ${to}::date`)
    .$if('state' in moment, (q) => q.where('state', '=', 'state' in moment ? moment.state : ''))
    .$if(isLead && !('state' in moment), (q) => q.where('state', 'not in', ['rejected', 'suppressed']))
    .groupBy(sql`1, 2, 3, 4`)
    .execute();
  return rows.map((r) => ({ moment: moment.name, ...r }));
}

/** Complaints handed in, those answered, those answered within the time that the dated rule gives, and those removed by now. */
async function responseTimes(
  { engine, city }: Pick<Deps, 'engine' | 'city'>,
  db: Db,
  { from, to }: SummaryQuery,
  actor: Actor,
) {
  const definition = definitionOf(engine, 'complaint');
  const { today, rules } = engine.time();
  const within = definition.deadlines?.response?.within;
  const hours = typeof within === 'string' && rules.has(within) ? rules.at(within, today).value : null;
  const row = await db
    .selectFrom('matter')
    .select([
      sql<number>`count(*)`.as('submissions'),
      sql<number>`count(*) filter (where data->>'respondedAt' is not null)`.as('responses'),
      sql<number>`count(*) filter (where (data->>'respondedAt')::timestamptz - (data->>'submittedAt')::timestamptz
        <= make_interval(hours => ${hours}::int))`.as('responsesInTime'),
      sql<number>`count(*) filter (where data->>'removedAt' is not null)`.as('submissionsRemoved'),
    ])
    .where('kind', '=', 'complaint')
    .where(readable(definition, actor))
    .where(sql<boolean>`${dayOf('submittedAt', city.timeZone)} between ${from}::date and ${to}::date`)
    .executeTakeFirstOrThrow();
  return row;
}

/** From the notice to the removal, in hours, of what was removed in the days; null when nothing was. */
async function medianRemoval(
  { engine, city }: Pick<Deps, 'engine' | 'city'>,
  db: Db,
  { from, to }: SummaryQuery,
  actor: Actor,
) {
  const definition = definitionOf(engine, 'complaint');
  const row = await db
    .selectFrom('matter')
    .select(
      sql<number | null>`percentile_cont(0.5) within group (order by extract(epoch from
        (data->>'removedAt')::timestamptz - (data->>'submittedAt')::timestamptz) / 3600)`.as('hours'),
    )
    .where('kind', '=', 'complaint')
    .where(readable(definition, actor))
    .where(sql<boolean>`data->>'submittedAt' is not null`)
    .where(sql<boolean>`${dayOf('removedAt', city.timeZone)} between ${from}::date and ${to}::date`)
    .executeTakeFirstOrThrow();
  return row.hours === null ? null : Math.round(row.hours * 10) / 10;
}

async function listingCount({ city }: Pick<Deps, 'city'>, db: Db, actor: Actor): Promise<number> {
  const row = await db
    .selectFrom('listing')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(listingsFor(actor, city))
    .executeTakeFirstOrThrow();
  return row.n;
}

const readable = (definition: MatterDefinition, actor: Actor) =>
  conditionSql(readCondition(definition, actor), { definition, actor });

/** The day of the city on which a date-time field lies. */
const dayOf = (field: string, timeZone: string): RawBuilder<string> =>
  sql`((data->>${sql.lit(field)})::timestamptz at time zone ${sql.lit(timeZone)})::date`;

const sumOf = (facts: readonly Fact[], moment: Moment): number =>
  facts.filter((f) => f.moment === moment).reduce((sum, f) => sum + f.n, 0);

const countsIn = (facts: readonly Fact[]): Counts => ({
  leads: sumOf(facts, 'leads'),
  confirmed: sumOf(facts, 'confirmed'),
  complaints: sumOf(facts, 'complaints'),
  removals: sumOf(facts, 'removals'),
});

/** Most leads first. */
function grouped<K, R extends Counts>(
  facts: readonly Fact[],
  keyOf: (fact: Fact) => K,
  make: (key: K, counts: Counts, own: readonly Fact[]) => R,
): R[] {
  const rows = [...Map.groupBy(facts, keyOf)].map(([key, own]) => make(key, countsIn(own), own));
  return rows.sort((a, b) => b.leads - a.leads || b.removals - a.removals);
}
