import type { Deps } from '../../deps.ts';
import { currentNegatives } from '../negative/current-negatives.ts';
import { type Bank, buildBank } from './bank.ts';
import { type BankMark, bankMarks } from './marks.ts';
import { loadRights } from './rights.ts';
import { rightsFingerprint } from './rights-fingerprint.ts';

export type BankDeps = Pick<Deps, 'database' | 'files' | 'engine' | 'config'>;

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
  const negatives = await currentNegatives(deps);
  const fingerprint = await rightsFingerprint(db, today);
  const known = kept.get(deps.database);
  if (known?.fingerprint === fingerprint) return known;
  const marks = bankMarks(await loadRights(db, today));
  const { readPictures, thorough } = deps.config;
  const bank = await buildBank(marks, deps.files, { negatives, readPictures, thorough });
  const current = { fingerprint, marks, bank };
  kept.set(deps.database, current);
  return current;
}
