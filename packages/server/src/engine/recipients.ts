import type { Condition, MatterDefinition, MatterRecord, OfficeKind } from '@citong/matters';
import { regionPrefix } from '@citong/matters';
import type { Db } from '../db/open.ts';

/** The mark of a notice that has no office to go to: it says that it was seen to, and nobody reads it. */
const nobody = '';

/**
 * Whose work the record is now: the owner, and the offices whose fields the grants of its open transitions name (the
 * platform that must answer).
 */
export function actingOffices(definition: MatterDefinition, record: MatterRecord): string[] {
  const named = Object.values(definition.transitions)
    .filter((t) => t.from.includes(record.state))
    .flatMap((t) => t.by.flatMap((g) => (g.when ? officeFields(g.when) : [])))
    .map((name) => (record.data[name] as { office?: unknown } | null | undefined)?.office)
    .filter((id): id is string => typeof id === 'string' && id !== '');
  const offices = new Set([...(record.office ? [record.office] : []), ...named]);
  return offices.size > 0 ? [...offices] : [nobody];
}

/** The fields that a condition holds against the actor's office (`isMyOffice`). */
function officeFields(condition: Condition): string[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.of.flatMap(officeFields);
    case 'eq': {
      const sides = [condition.left, condition.right];
      const isActor = sides.some((s) => 'actor' in s && s.actor === 'office');
      return isActor ? sides.flatMap((s) => ('field' in s && s.part === 'office' ? [s.field] : [])) : [];
    }
    default:
      return [];
  }
}

/** The offices of a kind that answer for a place: those of the smallest area around it, else those of the largest. */
export async function escalationOffices(db: Db, kind: OfficeKind, region: string | null): Promise<string[]> {
  const offices = await db
    .selectFrom('office')
    .select(['id', 'region'])
    .where('kind', '=', kind)
    .where('active', '=', true)
    .orderBy('id')
    .execute();
  const reach = (o: { region: string | null }) => (o.region === null ? '' : regionPrefix(o.region));
  const around = offices.filter((o) => region?.startsWith(reach(o)));
  const candidates = around.length > 0 ? around : offices;
  const lengths = candidates.map((o) => reach(o).length);
  const wanted = around.length > 0 ? Math.max(...lengths) : Math.min(...lengths);
  const chosen = candidates.filter((o) => reach(o).length === wanted).map((o) => o.id);
  return chosen.length > 0 ? chosen : [nobody];
}
