import { label, type MatterData } from '@citong/matters';
import { type Selectable, sql } from 'kysely';
import type { City } from '../../city/index.ts';
import type { Db } from '../../db/open.ts';
import type { DetectionTable } from '../../db/tables.ts';
import type { Finding } from '../bank/bank.ts';
import { isLike, leadingRule, type Suppression, suppressionsOf } from '../suppress/match.ts';
import { type Examined, leadFacts } from './lead-data.ts';

type DetectionRow = Selectable<DetectionTable>;

/** The lead that a finding has made before. */
export interface KnownLead {
  readonly id: string;
  readonly state: string;
  readonly data: MatterData;
}

/** What becomes of one finding. */
export interface Step {
  readonly examined: Examined;
  readonly finding: Finding;
  /** The mark that the detection goes by: that of an earlier one for the same words, else the finding's. */
  readonly markId: string;
  readonly act:
    | { readonly do: 'record'; readonly leadId: string | null }
    | { readonly do: 'lead' }
    | { readonly do: 'refresh'; readonly lead: KnownLead; readonly facts: MatterData }
    | { readonly do: 'suppress'; readonly by: Suppression; readonly isNew: boolean }
    /** The shop has become authorised meanwhile, or the picture that it was suspected for is no evidence any more. */
    | {
        readonly do: 'withdraw';
        readonly lead: KnownLead;
        readonly facts: MatterData;
        readonly why: PutAside;
      }
    /** It no longer is so, or the suppression is lifted. */
    | { readonly do: 'restore'; readonly lead: KnownLead; readonly facts: MatterData };
}

/**
 * Why a lead that waits is put aside without a rejection: its shop is authorised now, or what was seen in its picture no
 * longer counts. The lead keeps the name as its `suppression`.
 */
export const putAside = {
  authorised_shop: label('店铺已获授权', 'The shop is authorised now'),
  negative_picture: label(
    '图片不再作为侵权依据（图库图、授权图或误报）',
    'Its picture is no evidence any more (stock picture, authorised shot or false alarm)',
  ),
} as const;
export type PutAside = keyof typeof putAside;

/** Decides for each finding of a batch, from what is known of its listing. Writes nothing. */
export async function planSteps(db: Db, city: City, batch: readonly Examined[]): Promise<Step[]> {
  const found = batch.filter((e) => e.findings.length > 0);
  if (found.length === 0) return [];
  const before = Map.groupBy(
    await detectionsOf(
      db,
      found.map((e) => e.listing.listingId),
    ),
    (d) => d.listingId,
  );
  const leads = await leadsOf(db, [...before.values()].flat());
  const suppressions = await suppressionsOf(
    db,
    found.flatMap((e) => e.findings.flatMap((f) => f.mark.registrations.map((r) => r.id))),
  );
  return found.flatMap((examined) =>
    examined.findings.map((finding): Step => {
      const members = new Set(finding.mark.registrations.map((r) => r.id));
      const known = before.get(examined.listing.listingId)?.find((d) => members.has(d.markId));
      const markId = known?.markId ?? finding.mark.id;
      const lead = leads.get(known?.leadId ?? '') ?? null;
      const act = lead
        ? actOnLead(lead, examined, finding, city)
        : actOnNew(known, markId, suppressions, examined, finding);
      return { examined, finding, markId, act };
    }),
  );
}

function actOnLead(lead: KnownLead, examined: Examined, finding: Finding, city: City): Step['act'] {
  const recorded = { do: 'record', leadId: lead.id } as const;
  const facts = leadFacts(examined, finding, city);
  const why = whyAside(finding);
  if (why) return lead.state === 'pending' ? { do: 'withdraw', lead, facts, why } : recorded;
  if (lead.state === 'suppressed')
    return finding.watch && String(lead.data.suppression) in putAside
      ? { do: 'restore', lead, facts }
      : recorded;
  const isNews = Object.entries(facts).some(([name, v]) => !isSame(v, lead.data[name]));
  return lead.state === 'pending' && finding.watch && isNews ? { do: 'refresh', lead, facts } : recorded;
}

function whyAside({ detection }: Finding): PutAside | null {
  const { verdict, signals } = detection;
  if (verdict === 'authorised') return 'authorised_shop';
  const isNegative = signals.some((s) => s.rule === 'image.negative');
  return isNegative && verdict !== 'suspect' ? 'negative_picture' : null;
}

function actOnNew(
  known: DetectionRow | undefined,
  markId: string,
  suppressions: readonly Suppression[],
  { listing, pictures }: Examined,
  finding: Finding,
): Step['act'] {
  if (!finding.watch) return { do: 'record', leadId: null };
  const by = suppressions.find((s) =>
    isLike(s, {
      markId,
      platform: listing.platform,
      seller: listing.seller,
      rule: leadingRule(finding.detection.signals),
      hashes: pictures.flatMap((p) => p.hash ?? []),
    }),
  );
  return by ? { do: 'suppress', by, isNew: known?.suppressionId !== by.id } : { do: 'lead' };
}

async function detectionsOf(db: Db, listingIds: readonly string[]): Promise<DetectionRow[]> {
  return await db
    .selectFrom('detection')
    .selectAll()
    .where(sql<boolean>`listing_id = any(${listingIds}::text[])`)
    .execute();
}

async function leadsOf(db: Db, detections: readonly DetectionRow[]): Promise<ReadonlyMap<string, KnownLead>> {
  const ids = detections.flatMap((d) => d.leadId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('matter')
    .select(['id', 'state', 'data'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((r) => [r.id, { ...r, data: r.data as MatterData }]));
}

/** Alike as JSON, whatever the order of keys (jsonb keeps its own). */
function isSame(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(x), ...Object.keys(y)]);
  return [...names].every((name) => isSame(x[name], y[name]));
}
