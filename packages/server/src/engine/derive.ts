import type { Label } from '@citong/matters';
import type { Db } from '../db/open.ts';
import type { Engine } from './engine.ts';
import { ensureRegisterIndexes } from './register-indexes.ts';
import { ensureSearchTokens } from './search-tokens.ts';
import { ensureTallies } from './tally/index.ts';
import { createViews } from './views.ts';

/**
 * Makes in the database what follows from the definitions of now: the typed views, search tokens, and the indexes and tallies of
 * the registers. At
 * every migration, before anything is written. `tell` hears of work that takes long.
 */
export async function deriveAll(
  engine: Engine,
  db: Db,
  tell: (work: Label) => void = () => {},
): Promise<void> {
  await createViews(db, engine.definitions.values());
  await ensureSearchTokens(db, engine.definitions.values(), tell);
  await ensureRegisterIndexes(db, engine.definitions.values(), tell);
  await ensureTallies(engine, db, tell);
}
