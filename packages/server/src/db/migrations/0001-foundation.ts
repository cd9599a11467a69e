import { type Kysely, sql } from 'kysely';

/**
 * The tables of the foundation. Citus: listing, listing_image and detection are distributed by listing_id, which every
 * unique key of theirs carries; the other tables stay on the coordinator.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table matter (
    id uuid primary key,
    kind text not null,
    state text not null,
    version integer not null,
    natural_key text,
    office text,
    region text,
    created_by text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    due_at timestamptz,
    clocks jsonb not null,
    data jsonb not null,
    search tsvector
  )`,
  'create unique index matter_natural_key on matter (kind, natural_key) where natural_key is not null',
  'create index matter_newest on matter (kind, created_at desc, id desc)',
  'create index matter_state on matter (kind, state, created_at desc, id desc)',
  'create index matter_office on matter (kind, office)',
  'create index matter_region on matter (kind, region)',
  'create index matter_due on matter (due_at) where due_at is not null',
  'create index matter_search on matter using gin (search)',
  // Which records name a file: the ids inside their composite values, see evidence/file-access.
  `create index matter_files on matter using gin (jsonb_path_query_array(data, 'lax $.*.id') jsonb_path_ops)`,

  `create table matter_action (
    matter_id uuid not null,
    seq integer not null,
    at timestamptz not null,
    verb text not null,
    actor_id text,
    actor_name text not null,
    actor_role text not null,
    actor_office text,
    from_state text,
    to_state text not null,
    changes jsonb not null,
    primary key (matter_id, seq)
  )`,
  'create index matter_action_time on matter_action (at)',
  // The record of what was done is append-only: not even the application may rewrite it.
  `create function matter_action_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'matter_action is append-only'; end $$`,
  `create trigger matter_action_append_only before update or delete on matter_action
    for each row execute function matter_action_is_append_only()`,

  `create table matter_link (
    from_id uuid not null,
    from_kind text not null,
    field text not null,
    to_id uuid not null,
    primary key (from_id, field, to_id)
  )`,
  'create index matter_link_to on matter_link (to_id, from_kind)',

  `create table notification (
    id uuid primary key,
    office text not null,
    kind text not null,
    matter_id uuid not null,
    code text not null,
    deadline text not null,
    due_at timestamptz not null,
    created_at timestamptz not null,
    unique (office, matter_id, code, deadline, due_at)
  )`,
  'create index notification_office on notification (office, created_at desc, id desc)',
  `create table notification_read (
    notification_id uuid not null references notification (id) on delete cascade,
    user_id text not null,
    read_at timestamptz not null,
    primary key (notification_id, user_id)
  )`,

  `create table office (
    id text primary key,
    kind text not null,
    name_zh text not null,
    name_en text not null,
    region text,
    parent text references office (id),
    uscc text unique,
    active boolean not null default true
  )`,
  `create table membership (
    id uuid primary key,
    user_id text not null,
    office text not null references office (id),
    role text not null,
    active boolean not null,
    unique (user_id, office, role)
  )`,
  'create unique index membership_active on membership (user_id) where active',
  `create table api_key (
    id uuid primary key,
    hash text not null unique,
    prefix text not null,
    name text not null,
    user_id text not null,
    membership_id uuid not null references membership (id) on delete cascade,
    created_at timestamptz not null,
    last_used_at timestamptz,
    expires_at timestamptz
  )`,
  `create table file (
    id text primary key,
    name text not null,
    type text not null,
    size bigint not null,
    created_by text,
    created_at timestamptz not null
  )`,
  `create table file_upload (
    file_id text not null references file (id),
    user_id text not null,
    primary key (file_id, user_id)
  )`,
  `create table setting (name text primary key, value jsonb not null)`,

  `create table feed (
    id uuid primary key,
    name text not null,
    platform text,
    source text not null,
    url text,
    mapping jsonb not null,
    cursor text,
    every_minutes integer,
    office text,
    active boolean not null,
    created_at timestamptz not null
  )`,
  `create table import_run (
    id uuid primary key,
    feed_id uuid references feed (id),
    kind text not null,
    file_id text,
    file_name text,
    mapping jsonb not null,
    on_duplicate text,
    status text not null,
    rows_done bigint not null,
    rows_total bigint,
    rows_new bigint not null,
    rows_changed bigint not null,
    rows_unchanged bigint not null,
    rows_refused bigint not null,
    actor jsonb not null,
    error text,
    started_at timestamptz,
    finished_at timestamptz,
    created_at timestamptz not null
  )`,
  'create index import_run_feed on import_run (feed_id, created_at desc)',
  `create table refused_row (
    run_id uuid not null,
    line bigint not null,
    field text,
    code text not null,
    message_zh text not null,
    message_en text not null,
    raw jsonb not null,
    retried_at timestamptz,
    primary key (run_id, line)
  )`,

  `create table listing (
    listing_id text primary key,
    platform text not null,
    key text not null,
    title text not null,
    seller text,
    price_fen bigint,
    url text,
    images jsonb not null,
    feed_id uuid,
    region text,
    content_hash text not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    changed_at timestamptz not null,
    detected_hash text,
    claimed_until timestamptz
  )`,
  'create index listing_seller on listing (platform, seller)',
  'create index listing_undetected on listing (changed_at) where detected_hash is null',
  'create index listing_newest on listing (changed_at desc, listing_id)',
  `create table listing_image (
    listing_id text not null,
    position integer not null,
    ref text not null,
    file_id text,
    hash text,
    error text,
    fetched_at timestamptz not null,
    primary key (listing_id, position)
  )`,
  'create index listing_image_hash on listing_image (hash)',
  `create table detection (
    listing_id text not null,
    mark_id uuid not null,
    score double precision not null,
    verdict text not null,
    signals jsonb not null,
    detector text not null,
    detected_at timestamptz not null,
    lead_id uuid,
    suppression_id uuid,
    primary key (listing_id, mark_id)
  )`,
  'create index detection_lead on detection (lead_id)',
  `create table suppression (
    id uuid primary key,
    office text not null,
    mark_id uuid not null,
    scope text not null,
    platform text,
    seller text,
    rule text,
    image_hash text,
    reason text not null,
    lead_id uuid not null,
    hits bigint not null,
    created_by text,
    created_at timestamptz not null,
    lifted_at timestamptz
  )`,
  'create index suppression_mark on suppression (mark_id) where lifted_at is null',
];
