import type { Actor, Json, Label } from '@citong/matters';
import type { Db } from '../db/open.ts';
import { definitionOf, type Engine } from './engine.ts';
import { readRecord } from './get.ts';
import { visibleEntries } from './visible.ts';

export interface TimelineAction {
  /** 1, 2, 3 …: the version of the record that the action made. */
  readonly seq: number;
  readonly at: string;
  /** `create`, `edit` or the name of a transition. */
  readonly verb: string;
  readonly actor: {
    readonly userId: string | null;
    readonly name: string;
    readonly role: string;
    readonly office: { readonly id: string; readonly name: Label } | null;
  };
  readonly from: string | null;
  readonly to: string;
  readonly changes: Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;
}

/** Everything that was done to a record, oldest first, as far as the actor sees its fields. Throws `not_found`. */
export async function timelineOf(
  engine: Engine,
  db: Db,
  kind: string,
  id: string,
  actor: Actor,
): Promise<TimelineAction[]> {
  const definition = definitionOf(engine, kind);
  await readRecord(engine, db, kind, id, actor);
  const rows = await db
    .selectFrom('matterAction')
    .leftJoin('office', 'office.id', 'matterAction.actorOffice')
    .selectAll('matterAction')
    .select(['office.nameZh', 'office.nameEn'])
    .where('matterId', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map((r) => ({
    seq: r.seq,
    at: r.at,
    verb: r.verb,
    actor: {
      userId: r.actorId,
      name: r.actorName,
      role: r.actorRole,
      office: r.actorOffice
        ? { id: r.actorOffice, name: { zh: r.nameZh ?? r.actorOffice, en: r.nameEn ?? r.actorOffice } }
        : null,
    },
    from: r.fromState,
    to: r.toState,
    changes: Object.fromEntries(
      Object.entries(visibleEntries(definition, r.changes, actor)).map(([name, [from, to]]) => [
        name,
        { from: from as Json, to: to as Json },
      ]),
    ),
  }));
}
