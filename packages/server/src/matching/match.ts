import { type Actor, type MatterRecord, readCondition } from '@citong/matters';
import {
  type MatchReason,
  matchings,
  matchTokens,
  rankMatches,
} from '@citong/matters/utilization/matching.ts';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { conditionSql, definitionOf, type Engine, readRecord, visibleRecord } from '../engine/index.ts';
import { recordColumns, recordOf } from '../engine/record.ts';
import { notFound } from '../errors.ts';

export interface Candidate {
  readonly matter: MatterRecord;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** By so many words candidates are looked for, and so many of them are compared word by word. */
const mostTokens = 80;
const mostCompared = 400;

/**
 * What fits a record: those of the other side that share words with it, best first, as far as the actor may read them.
 * Throws `not_found` for a record that the actor may not read and for a kind that is not matched.
 */
export async function candidatesFor(
  engine: Engine,
  db: Db,
  kind: string,
  id: string,
  limit: number,
  actor: Actor,
): Promise<Candidate[]> {
  const matching = Object.hasOwn(matchings, kind) ? matchings[kind] : undefined;
  if (!matching || !engine.definitions.has(matching.with)) throw notFound();
  const subject = visibleRecord(
    definitionOf(engine, kind),
    await readRecord(engine, db, kind, id, actor),
    actor,
  );
  const offered = await offeredTo(engine, db, matching, subject, actor);
  const ranked = rankMatches(subject.data, offered).slice(0, limit);
  return ranked.map(({ candidate, score, reasons }) => ({ matter: candidate, score, reasons }));
}

/** Open records of the other side that have a word of the subject's, those with most of them first. */
async function offeredTo(
  engine: Engine,
  db: Db,
  matching: (typeof matchings)[string],
  subject: MatterRecord,
  actor: Actor,
): Promise<MatterRecord[]> {
  const definition = definitionOf(engine, matching.with);
  const tokens = matchTokens(subject.data, mostTokens);
  const words = tokens.map((t) => `'${t.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`).join(' | ');
  const query = sql`${words}::tsquery`;
  const { industry } = subject.data;
  const sameIndustry = sql<boolean>`(matter.data ->> 'industry') = ${typeof industry === 'string' ? industry : null}`;
  const shares =
    tokens.length > 0 ? sql<boolean>`(matter.search @@ ${query} or ${sameIndustry})` : sameIndustry;
  const rows = await db
    .selectFrom('matter')
    .select(recordColumns)
    .where('matter.kind', '=', matching.with)
    .where('matter.state', 'in', [...matching.states])
    .where(conditionSql(readCondition(definition, actor), { definition, actor }))
    .where(shares)
    .orderBy(tokens.length > 0 ? sql`ts_rank(matter.search, ${query})` : sql`matter.created_at`, 'desc')
    .orderBy('matter.id', 'desc')
    .limit(mostCompared)
    .execute();
  return rows.map((row) => visibleRecord(definition, recordOf(row), actor));
}
