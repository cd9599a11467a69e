import type { Db } from './open.ts';

/** What PostgreSQL says when two transactions stood in each other's way and one had to go. */
const collided = new Set(['40P01', '40001']);
const tries = 4;

/** Runs the work in one transaction; a deadlock or a failed serialisation is tried again. */
export async function transact<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (attempt === tries || typeof code !== 'string' || !collided.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
}
