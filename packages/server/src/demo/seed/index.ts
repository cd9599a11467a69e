import { type Label, label } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { CitongError } from '../../errors.ts';
import { readSetting, writeSetting } from '../../installation.ts';
import { demoListingCount, planMarket } from './market.ts';
import { seedAccounts, seedOffices } from './people.ts';
import { planPreExaminations } from './pre-examinations.ts';
import { seedRights } from './rights.ts';
import { setStage } from './stage.ts';

/** How long the past of the demo city is: as long as its feed goes back. */
const daysBack = 180;

/**
 * Makes the demo city: companies, accounts, rights, and half a year of monitoring, screening and complaints, all
 * through the engine. Does nothing where it was made already; one that was cut off is begun again. Tells each step
 * when it is done. `listings`: how many the feed has. Throws `not_a_demo` where real records may be.
 */
export async function seedDemo(
  deps: Deps,
  onStep: (step: Label) => void = () => {},
  listings: number = demoListingCount,
): Promise<void> {
  const { db } = deps.database;
  if (!deps.demo) throw notADemo();
  const kept = await readSetting<{ state: 'making' | 'made' }>(db, 'demo');
  if (kept?.state === 'made') return;
  if (kept) await clear(db);
  else if (await hasRecords(db)) throw notADemo();
  await writeSetting(db, 'demo', { state: 'making' });

  await seedOffices(db, deps.city);
  await seedAccounts(deps);
  onStep(label('单位与账号', 'offices and accounts'));
  const stage = setStage(deps, daysBack, await usersByOffice(db));
  await seedRights(stage);
  onStep(label('商标、授权店铺与监测任务', 'marks, authorised shops and watches'));
  await planMarket(stage, listings);
  planPreExaminations(stage);
  onStep(label('商品与图片', 'listings and their pictures'));
  await stage.history.run();
  onStep(label('半年的监测、甄别与投诉', 'half a year of monitoring, screening and complaints'));
  await writeSetting(db, 'demo', { state: 'made' });
}

/** The first account of each office: who appears in the timeline of what its office did. */
async function usersByOffice(db: Db): Promise<ReadonlyMap<string, string>> {
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
    refused_row, import_run, feed`.execute(db);
}

const notADemo = () =>
  new CitongError(409, 'not_a_demo', {
    zh: '这里不是演示环境，或已有记录。请在空的数据目录或数据库里建立演示城市（CITONG_DEMO=1）',
    en: 'This is not a demo, or it holds records. Make the demo city in an empty data folder or database (CITONG_DEMO=1)',
  });
