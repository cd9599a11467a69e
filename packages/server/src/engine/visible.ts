import type { Actor, MatterDefinition, MatterRecord } from '@citong/matters';

/** Whether the actor may see the field, given that it may read the record. */
export function seesField(definition: MatterDefinition, name: string, actor: Actor): boolean {
  const only = definition.fields[name]?.visibleTo;
  return !only || actor.role === 'system' || only.includes(actor.role);
}

/** Keeps the entries that belong to fields the actor sees: of a record's data, or of an action's changes. */
export function visibleEntries<T>(
  definition: MatterDefinition,
  entries: Readonly<Record<string, T>>,
  actor: Actor,
): Readonly<Record<string, T>> {
  const hidden = Object.keys(entries).filter((name) => !seesField(definition, name, actor));
  if (hidden.length === 0) return entries;
  return Object.fromEntries(Object.entries(entries).filter(([name]) => !hidden.includes(name)));
}

/** The record as this actor may see it. Every record that leaves the engine goes through here. */
export function visibleRecord(
  definition: MatterDefinition,
  record: MatterRecord,
  actor: Actor,
): MatterRecord {
  const data = visibleEntries(definition, record.data, actor);
  const clocks = record.clocks.filter((c) => {
    const deadline = definition.deadlines?.[c.deadline];
    return !deadline || seesField(definition, deadline.from, actor);
  });
  return { ...record, data, clocks };
}

/** The outcome of an act as this actor may see it. */
export function visibleOutcome<W extends { readonly field: string }>(
  definition: MatterDefinition,
  { matter, warnings }: { readonly matter: MatterRecord; readonly warnings: readonly W[] },
  actor: Actor,
) {
  return {
    matter: visibleRecord(definition, matter, actor),
    warnings: warnings.filter((w) => seesField(definition, w.field, actor)),
  };
}
