import { hashDistance, SAME_PICTURE } from '@citong/detection';
import { type Selectable, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { SuppressionTable } from '../../db/tables.ts';

export type Suppression = Selectable<SuppressionTable>;

/** What of a finding a suppression is held against. */
export interface Likeness {
  readonly markId: string;
  readonly platform: string;
  readonly seller: string | null;
  /** The rule of the first piece of evidence: `word.exact`, `image.hash`. */
  readonly rule: string | null;
  /** Hashes of its pictures, hex. */
  readonly hashes: readonly string[];
}

/** Whether the pictures are one and the same for a person. */
export const isSamePicture = (a: string, b: string): boolean => hashDistance(a, b) <= SAME_PICTURE;

/** Whether the finding is of the kind that was rejected: the same seller and rule, or the same picture, for one mark. */
export function isLike(suppression: Suppression, finding: Likeness): boolean {
  if (suppression.markId !== finding.markId) return false;
  if (suppression.scope === 'same_picture') {
    const rejected = suppression.imageHash;
    return rejected !== null && finding.hashes.some((hash) => isSamePicture(rejected, hash));
  }
  return (
    finding.seller !== null &&
    finding.seller === suppression.seller &&
    finding.platform === suppression.platform &&
    finding.rule === suppression.rule
  );
}

/** The suppressions in force for any of the marks, oldest first. */
export async function suppressionsOf(db: Db, markIds: readonly string[]): Promise<Suppression[]> {
  if (markIds.length === 0) return [];
  return await db
    .selectFrom('suppression')
    .selectAll()
    .where(sql<boolean>`mark_id = any(${[...new Set(markIds)]}::uuid[])`)
    .where('liftedAt', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Counts what suppressions kept away. */
export async function countHits(trx: Db, ids: readonly string[]): Promise<void> {
  const times = Map.groupBy(ids, (id) => id);
  for (const [id, all] of [...times].sort())
    await trx
      .updateTable('suppression')
      .set((eb) => ({ hits: eb('hits', '+', all.length) }))
      .where('id', '=', id)
      .execute();
}

export const leadingRule = (signals: unknown): string | null => {
  const [first] = Array.isArray(signals) ? (signals as { rule?: unknown }[]) : [];
  return typeof first?.rule === 'string' ? first.rule : null;
};
