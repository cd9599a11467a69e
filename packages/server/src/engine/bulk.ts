import type { Actor, MatterRecord } from '@citong/matters';
import type { Db } from '../db/open.ts';
import { transact } from '../db/transact.ts';
import { CitongError, notFound, notPermitted } from '../errors.ts';
import { definitionOf, type Engine } from './engine.ts';
import { fireTransition } from './fire.ts';

export interface BulkItem {
  readonly id: string;
  readonly version: number;
}

export interface BulkResult {
  readonly done: readonly MatterRecord[];
  readonly refused: readonly { readonly id: string; readonly error: CitongError }[];
}

/**
 * Fires the same transition of many records, each in a transaction of its own: one that is refused keeps no other
 * back. The definition must allow it in bulk. Throws `not_found` (no such transition), `not_permitted` (not in bulk).
 */
export async function fireMany(
  engine: Engine,
  db: Db,
  kind: string,
  transition: string,
  items: readonly BulkItem[],
  data: unknown,
  actor: Actor,
): Promise<BulkResult> {
  const found = definitionOf(engine, kind).transitions[transition];
  if (!found) throw notFound();
  if (!found.bulk) throw notPermitted();
  const done: MatterRecord[] = [];
  const refused: { id: string; error: CitongError }[] = [];
  for (const { id, version } of items) {
    try {
      const firing = { kind, id, version, transition, data };
      const { matter } = await transact(db, (trx) => fireTransition(engine, trx, firing, actor));
      done.push(matter);
    } catch (error) {
      if (!(error instanceof CitongError)) throw error;
      refused.push({ id, error });
    }
  }
  return { done, refused };
}
