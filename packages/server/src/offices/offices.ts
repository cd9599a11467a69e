import { type OfficeKind, officeKinds } from '@citong/matters';
import type { Selectable } from 'kysely';
import type { Db } from '../db/open.ts';
import type { OfficeTable } from '../db/tables.ts';

export interface Office {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: OfficeKind;
  readonly region: string | null;
  readonly parent: string | null;
  readonly uscc: string | null;
  readonly active: boolean;
}

/** Many offices of a city are companies: lists give so many, the rest is found by a search. */
export const mostOffices = 2000;

export const officeOf = (row: Selectable<OfficeTable>): Office => ({
  id: row.id,
  name: { zh: row.nameZh, en: row.nameEn },
  kind: (row.kind in officeKinds ? row.kind : 'company') as OfficeKind,
  region: row.region,
  parent: row.parent,
  uscc: row.uscc,
  active: row.active,
});

export interface OfficeQuery {
  readonly q?: string;
  readonly ids?: readonly string[];
  readonly onlyActive?: boolean;
  readonly limit?: number;
}

/** Offices by name, USCC or id, public bodies before companies and sellers. */
export async function findOffices(
  db: Db,
  { q, ids, onlyActive, limit = mostOffices }: OfficeQuery,
): Promise<Office[]> {
  let query = db.selectFrom('office').selectAll();
  if (onlyActive) query = query.where('active', 'is', true);
  if (ids) query = query.where('id', 'in', [...ids, '']);
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('nameZh', 'ilike', pattern),
        eb('nameEn', 'ilike', pattern),
        eb('uscc', '=', q),
        eb('id', '=', q),
      ]),
    );
  }
  const rows = await query
    .orderBy((eb) => eb.case().when('kind', 'in', ['company', 'seller']).then(1).else(0).end())
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(officeOf);
}
