import { createHash } from 'node:crypto';
import type { Label, MatterDefinition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { orderedOf, type Sql } from './columns.ts';
import { isListField } from './field-kinds.ts';
import { isLarge } from './large.ts';

/** Begins the name of every index that we made, so that those of kinds and fields that are gone can be found. */
const mark = 'register_';

/** What lists of a register may be sorted by beside its own fields, where no index of all kinds serves. */
const coreKeys: Readonly<Record<string, Sql>> = {
  updated_at: sql`matter.updated_at`,
  state: sql`matter.state collate "C"`,
};

interface Wanted {
  readonly name: string;
  readonly kind: string;
  readonly key: Sql;
  /** The expression that statistics are kept of: the planner does not ask the index of one kind alone how its values lie. */
  readonly bare: Sql | null;
  readonly label: Label;
}

/**
 * Makes the indexes by which the lists of registers sort and filter, one a field, each over its own kind and each with
 * statistics of the same name; those whose field or form is gone are dropped. At every migration. `tell` hears of each
 * that is made over many records. Returns the names of those made.
 */
export async function ensureRegisterIndexes(
  db: Db,
  definitions: Iterable<MatterDefinition>,
  tell: (work: Label) => void = () => {},
): Promise<string[]> {
  return await db.transaction().execute(async (trx) => {
    // Two processes may start at once.
    await sql`select pg_advisory_xact_lock(hashtext('citong register indexes'))`.execute(trx);
    const wanted = [...definitions].flatMap((d) => (d.register ? indexesOf(d, trx) : []));
    const present = await ours(trx);
    const gone = present.filter((name) => wanted.every((w) => w.name !== name));
    for (const name of gone) await drop(trx, name);
    const missing = wanted.filter((w) => !present.includes(w.name));
    for (const each of missing) {
      if (await isLarge(trx, each.kind)) tell(each.label);
      await make(trx, each);
    }
    if (missing.length > 0) await sql`analyze matter`.execute(trx);
    return missing.map((w) => w.name);
  });
}

async function make(trx: Db, { name, kind, key, bare }: Wanted): Promise<void> {
  const id = sql.table(name);
  await sql`create index ${id} on matter ((${key}), id) where kind = ${sql.lit(kind)}`.execute(trx);
  if (bare) await sql`create statistics ${id} on (${bare}) from matter`.execute(trx);
}

async function drop(trx: Db, name: string): Promise<void> {
  await sql`drop index ${sql.table(name)}`.execute(trx);
  await sql`drop statistics if exists ${sql.table(name)}`.execute(trx);
}

function indexesOf(definition: MatterDefinition, db: Db): Wanted[] {
  const { kind, fields, label } = definition;
  const ofFields = (definition.register?.indexed ?? []).flatMap((of) => {
    const field = fields[of];
    if (!field || isListField(field)) return [];
    const { sql: key, bare } = orderedOf(definition, of);
    return [{ of, key, bare, what: field.label }];
  });
  const ofCore = Object.entries(coreKeys).map(([of, key]) => ({ of, key, bare: null, what: label }));
  return [...ofFields, ...ofCore].map(({ of, key, bare, what }) => ({
    kind,
    key,
    bare,
    name: nameOf(kind, of, key.compile(db).sql),
    label: {
      zh: `正在为“${label.zh}”的“${what.zh}”建立索引，数据多时需要一些时间`,
      en: `Indexing "${what.en}" of "${label.en}"; this takes a while with many records`,
    },
  }));
}

/** The name holds what the index is over: written otherwise, it is another index. At most 63 bytes. */
function nameOf(kind: string, of: string, form: string): string {
  const hash = createHash('sha256').update(`2 ${kind} ${form}`).digest('hex').slice(0, 8);
  return `${mark}${`${kind}_${of.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}`.slice(0, 44)}_${hash}`;
}

async function ours(trx: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select indexname as name from pg_indexes
    where schemaname = current_schema() and tablename = 'matter' and starts_with(indexname, ${mark})`.execute(
    trx,
  );
  return rows.map((r) => r.name);
}
