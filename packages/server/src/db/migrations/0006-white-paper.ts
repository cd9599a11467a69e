import { type Kysely, sql } from 'kysely';

/**
 * The white paper's own sentences, the sign-offs of its figures and what was published. Nothing of it is ever rewritten:
 * a changed section is a new version, a new sign-off a new row, a correction a new edition. Small: all stays on the
 * coordinator.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const appendOnly = (table: string): string =>
  `create trigger ${table}_append_only before update or delete on ${table}
    for each row execute function white_paper_is_append_only()`;

const statements = [
  `create function white_paper_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'what the white paper has recorded is never changed'; end $$`,

  // A null text: back to the sentences of the city pack.
  `create table white_paper_section (
    year integer not null,
    locale text not null,
    chapter text not null,
    section text not null,
    version integer not null,
    title text,
    position integer,
    text text,
    carried_from integer,
    edited_by text,
    edited_by_name text not null,
    edited_at timestamptz not null,
    primary key (year, locale, chapter, section, version)
  )`,
  appendOnly('white_paper_section'),

  `create table white_paper_sign_off (
    id uuid primary key,
    year integer not null,
    office_kind text not null,
    figures jsonb not null,
    hash text not null,
    signed_by text,
    signed_by_name text not null,
    signed_office text,
    signed_at timestamptz not null
  )`,
  'create index white_paper_sign_off_year on white_paper_sign_off (year, office_kind, signed_at desc, id desc)',
  appendOnly('white_paper_sign_off'),

  `create table white_paper_publication (
    id uuid primary key,
    year integer not null,
    edition integer not null,
    reason text,
    papers jsonb not null,
    figures jsonb not null,
    sign_offs jsonb not null,
    hash text not null,
    published_by text,
    published_by_name text not null,
    published_at timestamptz not null,
    unique (year, edition)
  )`,
  appendOnly('white_paper_publication'),
];
