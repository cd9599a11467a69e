import {
  type Actor,
  type Effect,
  holds,
  type Json,
  type MatterDefinition,
  type MatterRecord,
  type Source,
  sourceValue,
  systemActor,
} from '@citong/matters';
import type { Db } from '../db/open.ts';
import { CitongError } from '../errors.ts';
import { createMatter } from './create.ts';
import { definitionOf, type Engine } from './engine.ts';
import { fireTransition } from './fire.ts';

/** Effects that cause effects: deeper than this is a loop between definitions. */
const deepest = 12;

/** How far an act is from the person's; one for the whole of an act. */
export class Chain {
  readonly depth: number;
  constructor(depth = 0) {
    this.depth = depth;
  }
  next(kind: string): Chain {
    if (this.depth >= deepest) throw new Error(`the effects of ${kind} do not end (${deepest} deep)`);
    return new Chain(this.depth + 1);
  }
}

/**
 * Does what the act on this record causes elsewhere, as the system, in the same transaction. Sources that name the
 * actor still mean the person who acted.
 */
export async function runEffects(
  engine: Engine,
  trx: Db,
  definition: MatterDefinition,
  effects: readonly Effect[] | undefined,
  record: MatterRecord,
  actor: Actor,
  chain: Chain,
): Promise<void> {
  for (const effect of effects ?? []) {
    if (effect.when && !holds(effect.when, record, actor)) continue;
    await run({ engine, trx, record, actor, chain: chain.next(definition.kind) }, effect);
  }
}

interface Cause {
  readonly engine: Engine;
  readonly trx: Db;
  readonly record: MatterRecord;
  readonly actor: Actor;
  readonly chain: Chain;
}

async function run(cause: Cause, effect: Effect): Promise<void> {
  switch (effect.effect) {
    case 'job':
      return cause.engine.send(cause.trx, effect.queue, { id: cause.record.id, kind: cause.record.kind });
    case 'create':
      return create(cause, effect);
    case 'fire': {
      const target = cause.record.data[effect.on];
      const to = definitionOf(cause.engine, cause.record.kind).fields[effect.on]?.to;
      if (typeof target !== 'string' || typeof to !== 'string') return;
      return fire(cause, to, target, effect.transition, valuesOf(cause, effect.fields ?? {}));
    }
    case 'fireAll': {
      const rows = await cause.trx
        .selectFrom('matterLink')
        .select('fromId')
        .where('toId', '=', cause.record.id)
        .where('fromKind', '=', effect.kind)
        .where('field', '=', effect.by)
        .orderBy('fromId')
        .execute();
      for (const { fromId } of rows) await fire(cause, effect.kind, fromId, effect.transition, {});
    }
  }
}

/** Passed over when the record is not in a state that allows it; a guard that refuses undoes the whole act. */
async function fire(
  { engine, trx, chain }: Cause,
  kind: string,
  id: string,
  transition: string,
  data: Record<string, Json>,
): Promise<void> {
  const row = await trx
    .selectFrom('matter')
    .select('state')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const from = definitionOf(engine, kind).transitions[transition]?.from ?? [];
  if (!row || !from.includes(row.state)) return;
  await fireTransition(engine, trx, { kind, id, version: null, transition, data }, systemActor, chain);
}

/** A record that exists already (by its natural key) is left as it is. */
async function create(cause: Cause, effect: Extract<Effect, { effect: 'create' }>): Promise<void> {
  const { engine, trx, record, chain } = cause;
  const { office, region } = record;
  const fields = valuesOf(cause, effect.fields);
  for (const extra of eachOf(cause, effect)) {
    const input = { data: { ...fields, ...extra }, office, region };
    try {
      await createMatter(engine, trx, effect.kind, input, systemActor, { mode: 'system', chain });
    } catch (error) {
      if (!(error instanceof CitongError && error.code === 'duplicate')) throw error;
    }
  }
}

function eachOf(
  { engine, record }: Cause,
  { each }: Extract<Effect, { effect: 'create' }>,
): readonly Record<string, Json>[] {
  if (!each) return [{}];
  const from = record.data[each.from];
  if (typeof from !== 'string') return [];
  const { rules, calendar } = engine.time();
  const startedAt = calendar.instant(from);
  return each.rules.map((id) => ({
    [each.dueField]: calendar.due(startedAt, rules.at(id, calendar.dayOf(startedAt))),
    [each.ruleField]: id,
  }));
}

function valuesOf({ engine, record, actor }: Cause, sources: Readonly<Record<string, Source>>) {
  const time = engine.time();
  const entries = Object.entries(sources).map(
    ([name, source]) => [name, sourceValue(source, record, actor, time)] as const,
  );
  return Object.fromEntries(entries.filter(([, v]) => v !== null)) as Record<string, Json>;
}
