import type { UpdateQueryBuilder, UpdateResult } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Tables } from '../../db/tables.ts';
import type { Deps } from '../../deps.ts';
import { lookAgainAtFound } from './look-again.ts';

type Lifting = UpdateQueryBuilder<Tables, 'negativePicture', 'negativePicture', UpdateResult>;

/**
 * Lifts the negative pictures that `which` picks; the listings in which they counted are looked at again. Returns how
 * many were lifted, and how many listings that is.
 */
export async function liftRows(
  deps: Pick<Deps, 'now' | 'send'>,
  trx: Db,
  which: (query: Lifting) => Lifting,
): Promise<{ readonly lifted: number; readonly lookedAgain: number }> {
  const rows = await which(
    trx.updateTable('negativePicture').set({ liftedAt: deps.now() }).where('liftedAt', 'is', null),
  )
    .returning('id')
    .execute();
  const lookedAgain = await lookAgainAtFound(
    deps,
    trx,
    rows.map((r) => r.id),
  );
  return { lifted: rows.length, lookedAgain };
}
