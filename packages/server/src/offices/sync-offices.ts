import type { City } from '../city/index.ts';
import type { Db } from '../db/open.ts';

/**
 * Sets up the offices of the city pack, parents first, and brings their names up to date. Offices that are not in the
 * pack (companies, sellers, what an administrator added) stay as they are, and so does whether an office is active.
 */
export async function syncOffices(db: Db, city: City): Promise<void> {
  const rows = parentsFirst(city.offices).map((o) => ({
    id: o.id,
    kind: o.kind,
    nameZh: o.name.zh,
    nameEn: o.name.en,
    region: o.region,
    parent: o.parent,
    uscc: null,
  }));
  if (rows.length === 0) return;
  await db
    .insertInto('office')
    .values(rows)
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        nameZh: eb.ref('excluded.nameZh'),
        nameEn: eb.ref('excluded.nameEn'),
        region: eb.ref('excluded.region'),
        parent: eb.ref('excluded.parent'),
      })),
    )
    .execute();
}

function parentsFirst<T extends { readonly id: string; readonly parent: string | null }>(
  offices: readonly T[],
): T[] {
  const byId = new Map(offices.map((o) => [o.id, o]));
  const depth = (office: T): number => {
    const parent = office.parent === null ? undefined : byId.get(office.parent);
    return parent ? depth(parent) + 1 : 0;
  };
  return offices.toSorted((a, b) => depth(a) - depth(b));
}
