import type { Db } from '../../db/open.ts';
import { readSetting, writeSetting } from '../../installation.ts';
import { buildBank, readBeside } from '../bank/bank.ts';
import { type CurrentBank, currentBank } from '../bank/current-bank.ts';
import type { BankMark } from '../bank/marks.ts';
import { currentNegatives } from '../negative/current-negatives.ts';
import { batchSizeOf, type DetectDeps, examine } from './detect.ts';
import { writeFindings } from './write.ts';

/** Which marks all listings have been held against, by their hash. */
interface Swept {
  readonly fingerprint: string;
  readonly version: string;
  readonly marks: Readonly<Record<string, string>>;
}

/** A sweep under way: the marks that are looked for, and after which listing it goes on. */
interface Sweep {
  readonly marks: readonly string[];
  readonly after: string;
}

const sweptName = 'monitor.swept';
const sweepName = 'monitor.sweep';

/**
 * Holds all listings against the marks that are new or judged otherwise since the last sweep, and only those. It notes
 * its place with every batch and goes on there after a kill; changes that come meanwhile begin it anew with them added.
 */
export async function sweepListings(deps: DetectDeps, until: () => boolean = () => false): Promise<number> {
  const { db } = deps.database;
  const current = await currentBank(deps);
  await noteChanges(db, current);
  let looked = 0;
  let sweep = await readSetting<Sweep>(db, sweepName);
  const marks = current.marks.filter((m) => sweep?.marks.includes(m.id));
  if (!sweep || sweep.marks.length === 0) return 0;
  const bank = await buildBank(marks, deps.files, {
    negatives: await currentNegatives(deps),
    readPictures: readBeside(current.bank, deps.config.readPictures),
    thorough: deps.config.thorough,
  });
  const most = batchSizeOf(bank);
  while (sweep && sweep.marks.length > 0 && !until()) {
    const listings = await db
      .selectFrom('listing')
      .selectAll()
      .where('listingId', '>', sweep.after)
      // What waits for detection is held against all marks then.
      .where('detectedHash', 'is not', null)
      .orderBy('listingId')
      .limit(most)
      .execute();
    if (marks.length > 0 && listings.length > 0)
      await writeFindings(deps, await examine(deps, listings, bank), bank.version, false);
    looked += listings.length;
    const next = listings.length < most ? null : (listings.at(-1)?.listingId ?? null);
    sweep = await moveOn(db, sweep, next);
  }
  return looked;
}

/** Whether a sweep waits to go on. */
export async function isSweepOpen(db: Db): Promise<boolean> {
  return ((await readSetting<Sweep>(db, sweepName))?.marks.length ?? 0) > 0;
}

async function noteChanges(db: Db, { fingerprint, marks, bank }: CurrentBank): Promise<void> {
  const before = await readSetting<Swept>(db, sweptName);
  if (before?.fingerprint === fingerprint && before.version === bank.version) return;
  await db.transaction().execute(async (trx) => {
    const isNew = (m: BankMark) => before?.version !== bank.version || before?.marks[m.id] !== m.hash;
    const open = await readSetting<Sweep>(trx, sweepName);
    const wanted = [...new Set([...(open?.marks ?? []), ...marks.filter(isNew).map((m) => m.id)])];
    await writeSetting(trx, sweepName, { marks: wanted, after: '' });
    await writeSetting(trx, sweptName, {
      fingerprint,
      version: bank.version,
      marks: Object.fromEntries(marks.map((m) => [m.id, m.hash])),
    });
  });
}

/** Null when somebody else has begun the sweep anew or moved it on: then it is theirs. */
async function moveOn(db: Db, sweep: Sweep, next: string | null): Promise<Sweep | null> {
  return await db.transaction().execute(async (trx) => {
    await trx.selectFrom('setting').select('name').where('name', '=', sweepName).forUpdate().execute();
    const now = await readSetting<Sweep>(trx, sweepName);
    if (now?.after !== sweep.after || now.marks.length !== sweep.marks.length) return null;
    const moved = next === null ? { marks: [], after: '' } : { ...sweep, after: next };
    await writeSetting(trx, sweepName, moved);
    return moved;
  });
}
