import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { type Bank, buildBank } from './bank.ts';
import { type BankMark, bankMarks } from './marks.ts';
import { loadRights } from './rights.ts';

export type BankDeps = Pick<Deps, 'database' | 'files' | 'engine'>;

export interface CurrentBank {
  /** Of the records it was made from. */
  readonly fingerprint: string;
  readonly bank: Bank;
  readonly marks: readonly BankMark[];
}

const kept = new WeakMap<Deps['database'], CurrentBank>();

/** The index of the marks of this moment; made anew only when a mark, watch or shop has changed, or the day has. */
export async function currentBank(deps: BankDeps): Promise<CurrentBank> {
  const { db } = deps.database;
  const { today } = deps.engine.time();
  const fingerprint = await fingerprintOf(db, today);
  const known = kept.get(deps.database);
  if (known?.fingerprint === fingerprint) return known;
  const marks = bankMarks(await loadRights(db, today));
  const current = { fingerprint, marks, bank: await buildBank(marks, deps.files) };
  kept.set(deps.database, current);
  return current;
}

/** Every change of a record raises its version; a new one adds one. */
async function fingerprintOf(db: Db, today: string): Promise<string> {
  const { rows } = await sql<{ kind: string; n: number; versions: number }>`
    select kind, count(*) as n, sum(version) as versions from matter
    where kind in ('trademark', 'watch', 'authorised_shop') group by kind order by kind`.execute(db);
  return [today, ...rows.map((r) => `${r.kind} ${r.n} ${r.versions}`)].join('; ');
}
