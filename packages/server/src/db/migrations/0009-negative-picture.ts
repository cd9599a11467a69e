import { type Kysely, sql } from 'kysely';

/**
 * Pictures that are no evidence. Small beside the listings: it stays on the coordinator. Detections in which one counted
 * are found by their signals, so that they can be looked at again when it is lifted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table negative_picture (
    id uuid primary key,
    kind text not null,
    office text not null,
    mark_id uuid,
    owner_office text,
    listing_id text not null,
    position integer not null,
    file_id text not null,
    fingerprint text not null,
    lead_id uuid,
    note text,
    created_by text,
    created_at timestamptz not null,
    lifted_at timestamptz
  )`,
  // The same act again changes nothing.
  `create unique index negative_picture_once on negative_picture (kind, file_id, coalesce(mark_id::text, ''),
    coalesce(owner_office, ''), coalesce(lead_id::text, '')) where lifted_at is null`,
  'create index negative_picture_lead on negative_picture (lead_id) where lifted_at is null',
  `create index detection_negative on detection (listing_id) where signals @> '[{"rule":"image.negative"}]'`,
];
