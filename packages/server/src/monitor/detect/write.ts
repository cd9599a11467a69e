import { systemActor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { transact } from '../../db/transact.ts';
import type { Deps } from '../../deps.ts';
import { createMatters } from '../../engine/create-many.ts';
import { fireTransition } from '../../engine/index.ts';
import type { StoredFile } from '../../evidence/files.ts';
import { putSnapshot } from '../../evidence/snapshot.ts';
import { countHits } from '../suppress/match.ts';
import { noteDetected } from './claim.ts';
import { type Examined, newLead, snapshotFacts } from './lead-data.ts';
import { planSteps, putAside, type Step } from './plan.ts';

export type WriteDeps = Pick<Deps, 'database' | 'engine' | 'city' | 'files' | 'now'>;

export interface Written {
  readonly leads: number;
  readonly refreshed: number;
  readonly suppressed: number;
}

/**
 * Writes what was found in a batch of listings: the detections, the leads they make or renew, and that the listings have
 * been looked at, all in one transaction. `isWhole`: all marks were looked for, so that what was found before and is no more is forgotten, unless
 * it made a lead. The same batch again makes nothing twice: a listing has one detection and one
 * lead for each mark. `marks`: the version of detector, kept with each detection.
 */
export async function writeFindings(
  deps: WriteDeps,
  batch: readonly Examined[],
  version: string,
  isWhole = true,
): Promise<Written> {
  const { db } = deps.database;
  const now = deps.now();
  // Evidence is written before the transaction: a file that no lead names afterwards does no harm.
  const snapshots = await takeSnapshots(deps, await planSteps(db, deps.city, batch), now);
  return await transact(db, async (trx) => {
    const steps = await planSteps(trx, deps.city, batch);
    const leadIds = await makeLeads(deps, trx, steps, snapshots, now);
    for (const step of steps) await act(deps, trx, step, snapshots.get(nameOf(step)));
    await countHits(
      trx,
      steps.flatMap((s) => (s.act.do === 'suppress' && s.act.isNew ? [s.act.by.id] : [])),
    );
    await writeDetections(trx, steps, leadIds, version, now);
    if (isWhole) await forgetOthers(trx, batch, now);
    await noteDetected(
      trx,
      batch.map((e) => e.listing),
    );
    const count = (what: Step['act']['do']) => steps.filter((s) => s.act.do === what).length;
    return { leads: leadIds.size, refreshed: count('refresh'), suppressed: count('suppress') };
  });
}

const nameOf = (step: Step): string => `${step.examined.listing.listingId} ${step.markId}`;
const atOnce = 8;

async function takeSnapshots(
  { files, database }: WriteDeps,
  steps: readonly Step[],
  now: string,
): Promise<Map<string, StoredFile>> {
  const wanted = steps.filter((s) => s.act.do === 'lead' || s.act.do === 'refresh');
  const taken = new Map<string, StoredFile>();
  for (let at = 0; at < wanted.length; at += atOnce)
    await Promise.all(
      wanted.slice(at, at + atOnce).map(async (step) => {
        const { platform, key } = step.examined.listing;
        const facts = snapshotFacts(step.examined, step.finding, now);
        taken.set(
          nameOf(step),
          await putSnapshot(files, database.db, `${platform}-${key}`.slice(0, 200), facts),
        );
      }),
    );
  return taken;
}

/** Makes the leads; gives their ids by the step's name. */
async function makeLeads(
  { engine, city }: WriteDeps,
  trx: Db,
  steps: readonly Step[],
  snapshots: ReadonlyMap<string, StoredFile>,
  now: string,
): Promise<Map<string, string>> {
  const wanted = steps.flatMap((step) => {
    const snapshot = step.act.do === 'lead' ? snapshots.get(nameOf(step)) : undefined;
    return snapshot ? [{ step, lead: newLead(step.examined, step.finding, snapshot, city, now) }] : [];
  });
  if (wanted.length === 0) return new Map();
  const made = await createMatters(
    engine,
    trx,
    'lead',
    wanted.map((w) => w.lead),
    systemActor,
  );
  const ids = new Map<string, string>();
  for (const [i, outcome] of made.entries()) {
    const step = wanted[i]?.step;
    if (!step) continue;
    if (outcome.outcome !== 'refused') ids.set(nameOf(step), outcome.id);
    else if (outcome.refusals.some((r) => r.code === 'duplicate'))
      ids.set(nameOf(step), await leadOfStep(trx, step));
    else throw refusedLead(step, outcome.refusals);
  }
  return ids;
}

/** The lead that somebody else has made of the same listing and mark meanwhile. */
async function leadOfStep(trx: Db, { examined, finding }: Step): Promise<string> {
  const lead = await trx
    .selectFrom('matter')
    .select('id')
    .where('kind', '=', 'lead')
    .where(sql<boolean>`data->>'listing' = ${examined.listing.listingId}`)
    .where(sql<boolean>`data->>'trademark' = ${finding.mark.id}`)
    .executeTakeFirstOrThrow();
  return lead.id;
}

/** A lead that its own definition refuses is a fault of ours, not of the data. */
const refusedLead = (step: Step, refusals: unknown): Error =>
  new Error(
    `no lead could be made of listing ${step.examined.listing.listingId}: ${JSON.stringify(refusals)}`,
  );

async function act(
  { engine }: WriteDeps,
  trx: Db,
  step: Step,
  snapshot: StoredFile | undefined,
): Promise<void> {
  const fire = (id: string, transition: string, data: object) =>
    fireTransition(engine, trx, { kind: 'lead', id, version: null, transition, data }, systemActor);
  const a = step.act;
  if (a.do === 'refresh') await fire(a.lead.id, 'refresh', { ...a.facts, ...(snapshot && { snapshot }) });
  // A lead is renewed while it waits: what put it aside then stands among its reasons.
  if (a.do === 'withdraw') {
    await fire(a.lead.id, 'refresh', a.facts);
    await fire(a.lead.id, 'suppress', { suppression: a.why, suppressedReason: putAside[a.why].zh });
  }
  if (a.do === 'restore') {
    await fire(a.lead.id, 'restore', {});
    await fire(a.lead.id, 'refresh', a.facts);
  }
}

async function writeDetections(
  trx: Db,
  steps: readonly Step[],
  leadIds: ReadonlyMap<string, string>,
  version: string,
  now: string,
): Promise<void> {
  if (steps.length === 0) return;
  const rows = steps.map(({ examined, finding, markId, act: a }) => ({
    l: examined.listing.listingId,
    m: markId,
    s: finding.detection.score,
    v: finding.detection.verdict,
    g: finding.detection.signals,
    e: leadIds.get(`${examined.listing.listingId} ${markId}`) ?? leadOf(a),
    u: a.do === 'suppress' ? a.by.id : null,
  }));
  rows.sort((a, b) => (`${a.l} ${a.m}` < `${b.l} ${b.m}` ? -1 : 1));
  await sql`
    insert into detection (listing_id, mark_id, score, verdict, signals, detector, detected_at, lead_id, suppression_id)
    select l, m, s, v, g, ${version}, ${now}::timestamptz, e, u
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(l text, m uuid, s double precision, v text, g jsonb, e uuid, u uuid)
    on conflict (listing_id, mark_id) do update set score = excluded.score, verdict = excluded.verdict,
      signals = excluded.signals, detector = excluded.detector, detected_at = excluded.detected_at,
      lead_id = coalesce(excluded.lead_id, detection.lead_id), suppression_id = excluded.suppression_id`.execute(
    trx,
  );
}

async function forgetOthers(trx: Db, batch: readonly Examined[], now: string): Promise<void> {
  const ids = batch.map((e) => e.listing.listingId).sort();
  await trx
    .deleteFrom('detection')
    .where(sql<boolean>`listing_id = any(${ids}::text[])`)
    .where('leadId', 'is', null)
    .where('detectedAt', '<', now)
    .execute();
}

function leadOf(a: Step['act']): string | null {
  if (a.do === 'record') return a.leadId;
  return 'lead' in a ? a.lead.id : null;
}
