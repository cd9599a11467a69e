import {
  type Actor,
  type MatterDefinition,
  type MatterRecord,
  type Source,
  sourceValue,
  type TimeContext,
} from '@citong/matters';

export interface Owner {
  readonly office: string | null;
  readonly region: string | null;
}

/**
 * The office and county of a new record: what the definition says; else what the caller gives (an effect gives those
 * of the record that caused it); else the creator's.
 */
export function ownerOf(
  definition: MatterDefinition,
  draft: MatterRecord,
  given: Partial<Owner>,
  actor: Actor,
  time: TimeContext,
): Owner {
  const said = (source: Source | undefined) => source && textOf(source, draft, actor, time);
  return {
    office: said(definition.owner) ?? given.office ?? actor.office?.id ?? null,
    region: said(definition.region) ?? given.region ?? actor.office?.region ?? null,
  };
}

/** The owner after a change: it follows the field that names it, and otherwise stays. */
export function movedOwner(
  definition: MatterDefinition,
  record: MatterRecord,
  actor: Actor,
  time: TimeContext,
): Owner {
  const follow = (source: Source | undefined, now: string | null) =>
    source && 'field' in source ? (textOf(source, record, actor, time) ?? now) : now;
  return {
    office: follow(definition.owner, record.office),
    region: follow(definition.region, record.region),
  };
}

/** An office field's value stands for its id. */
function textOf(source: Source, record: MatterRecord, actor: Actor, time: TimeContext): string | null {
  const v = sourceValue(source, record, actor, time);
  const id =
    v !== null && typeof v === 'object' && !Array.isArray(v) ? (v as { office?: unknown }).office : v;
  return typeof id === 'string' && id !== '' ? id : null;
}
