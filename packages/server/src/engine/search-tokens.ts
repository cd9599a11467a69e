import { createHash } from 'node:crypto';
import {
  insideTokens,
  type Label,
  type MatterDefinition,
  type MatterRecord,
  type QueryToken,
  searchTextOf,
  searchTokens,
  tokensWithin,
} from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { mainOf } from './columns.ts';
import { kindOf } from './field-kinds.ts';
import { isLarge } from './large.ts';
import { fieldText } from './titles.ts';

/** A lexeme of a tsvector ends at 2,046 bytes; a longer "word" is no word that anyone searches. */
const longestToken = 200;

/** What the search index holds of a record. */
export function tokensOf(definition: MatterDefinition, data: MatterRecord['data']): string[] {
  const tokens = searchTokens(searchTextOf(definition, data));
  const inside = insideFields(definition).flatMap((name) => insideTokens(fieldText(definition, name, data)));
  return [...tokens, ...inside].filter((t) => t.length <= longestToken);
}

/**
 * What the search index holds of every record whose field contains the text; empty where it cannot tell. No filter may
 * lose a record that the index does not know by the field.
 */
export function tokensOfPart(definition: MatterDefinition, name: string, text: string): QueryToken[] {
  const isSearched = mainOf(definition, name).type === 'text' && !definition.fields[name]?.visibleTo;
  return isSearched ? tokensWithin(text, insideFields(definition).includes(name)) : [];
}

const insides = new WeakMap<MatterDefinition, readonly string[]>();

/** Fields of a register by which its lists filter for a part of the text. */
function insideFields(definition: MatterDefinition): readonly string[] {
  const known = insides.get(definition);
  if (known) return known;
  const names = (definition.register?.indexed ?? []).filter((name) => {
    const field = definition.fields[name];
    return (
      field &&
      !field.visibleTo &&
      kindOf(field).filter === 'contains' &&
      mainOf(definition, name).type === 'text'
    );
  });
  insides.set(definition, names);
  return names;
}

const batchSize = 2000;

/**
 * Makes the search tokens of a kind anew when what they are made of has changed: fields, their kinds, who sees them. At
 * every migration. `tell` hears of long work. Returns the kinds whose tokens were made.
 */
export async function ensureSearchTokens(
  db: Db,
  definitions: Iterable<MatterDefinition>,
  tell: (work: Label) => void = () => {},
): Promise<string[]> {
  const known = new Map(
    (await db.selectFrom('searchForm').selectAll().execute()).map((f) => [f.kind, f.hash]),
  );
  const changed = [...definitions].filter((d) => known.get(d.kind) !== formOf(d));
  if (changed.length === 0) return [];
  const { rows: filled } = await sql<{ kind: string }>`
    select kind from json_array_elements_text(${JSON.stringify(changed.map((d) => d.kind))}::json) as k(kind)
    where exists (select 1 from matter where matter.kind = k.kind)`.execute(db);
  const hasRecords = new Set(filled.map((r) => r.kind));
  for (const definition of changed.filter((d) => hasRecords.has(d.kind))) {
    const large = await isLarge(db, definition.kind);
    if (large) tell(renewing(definition));
    await renew(db, definition);
    await note(db, [definition]);
    // Every record now lies there twice, which the planner would believe.
    if (large) await sql`vacuum (analyze) matter`.execute(db);
  }
  await note(db, changed);
  return [...hasRecords];
}

async function renew(db: Db, definition: MatterDefinition): Promise<void> {
  let after: string | null = nil;
  while (after !== null) {
    const from: string = after;
    after = await db.transaction().execute((trx) => renewBatch(trx, definition, from));
  }
}

const note = (db: Db, definitions: readonly MatterDefinition[]) =>
  db
    .insertInto('searchForm')
    .values(definitions.map((d) => ({ kind: d.kind, hash: formOf(d) })))
    .onConflict((c) => c.column('kind').doUpdateSet((eb) => ({ hash: eb.ref('excluded.hash') })))
    .execute();

const nil = '00000000-0000-0000-0000-000000000000';

/** Returns the last id; null when there are no more. */
async function renewBatch(trx: Db, definition: MatterDefinition, after: string): Promise<string | null> {
  const rows = await trx
    .selectFrom('matter')
    .select(['id', 'data'])
    .where('kind', '=', definition.kind)
    .where('id', '>', after)
    .orderBy('id')
    .limit(batchSize)
    .forUpdate()
    .execute();
  const last = rows.at(-1);
  if (!last) return null;
  const renewed = rows.map(({ id, data }) => ({ id, tokens: tokensOf(definition, data) }));
  await sql`
    update matter set search = array_to_tsvector(r.tokens)
    from json_to_recordset(${JSON.stringify(renewed)}::json) as r(id uuid, tokens text[])
    where matter.id = r.id`.execute(trx);
  return rows.length === batchSize ? last.id : null;
}

const renewing = ({ label }: MatterDefinition): Label => ({
  zh: `正在重建“${label.zh}”的检索词，数据多时需要几分钟`,
  en: `Making the search words of "${label.en}" anew; this takes minutes with many records`,
});

/** Changes with everything that the tokens of a kind hang on. */
function formOf(definition: MatterDefinition): string {
  const fields = Object.entries(definition.fields).map(([name, field]) => [
    name,
    { ...field, label: 0, help: 0, aliases: 0 },
  ]);
  const basis = { form: 1, fields, inside: insideFields(definition) };
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex');
}
