import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { CitongError } from '../../errors.ts';
import { readSetting, writeSetting } from '../../installation.ts';

/** Which demo an installation holds: the small city, or a whole year of one. */
export interface DemoMade {
  readonly year?: number;
  readonly scale?: number;
}

interface Kept extends DemoMade {
  readonly state: 'making' | 'made';
}

/**
 * Whether the demo is to be made now: false where it was made already. One that was cut off is cleared away. Throws
 * `not_a_demo` where real records may be, `other_demo` where another year or the small city lies.
 */
export async function beginDemo(
  { database: { db }, demo }: Pick<Deps, 'database' | 'demo'>,
  made: DemoMade = {},
): Promise<boolean> {
  if (!demo) throw notADemo();
  const kept = await readSetting<Kept>(db, 'demo');
  if (kept?.state === 'made') {
    if (made.year !== undefined && made.year !== kept.year) throw otherDemo();
    return false;
  }
  if (kept) await clear(db);
  else if (await hasRecords(db)) throw notADemo();
  await writeSetting(db, 'demo', { ...made, state: 'making' });
  return true;
}

export const endDemo = (db: Db, made: DemoMade = {}): Promise<void> =>
  writeSetting(db, 'demo', { ...made, state: 'made' });

/** The first account of each office: who appears in the timeline of what its office did. */
export async function usersByOffice(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('membership').select(['office', 'userId']).orderBy('id', 'desc').execute();
  return new Map(rows.map((r) => [r.office, r.userId]));
}

async function hasRecords(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from matter limit 1`.execute(db);
  return rows.length > 0;
}

/** Only before anyone could have used it: the server does not listen while the demo is being made. */
async function clear(db: Db): Promise<void> {
  await sql`truncate matter, matter_action, matter_link, listing, listing_image, detection, suppression,
    refused_row, import_run, feed, figure_tally`.execute(db);
}

const notADemo = () =>
  new CitongError(409, 'not_a_demo', {
    zh: '这里不是演示环境，或已有记录。请在空的数据目录或数据库里建立演示城市（CITONG_DEMO=1）',
    en: 'This is not a demo, or it holds records. Make the demo city in an empty data folder or database (CITONG_DEMO=1)',
  });

const otherDemo = () =>
  new CitongError(409, 'other_demo', {
    zh: '这里已有另一个演示城市。请换一个空的数据目录（CITONG_DATA）或数据库（DATABASE_URL）',
    en: 'Another demo city lies here. Choose an empty data folder (CITONG_DATA) or database (DATABASE_URL)',
  });
