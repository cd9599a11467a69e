import { type Label, label } from '@citong/matters';
import type { Deps } from '../../deps.ts';
import { beginDemo, endDemo, usersByOffice } from './installation.ts';
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
  if (!(await beginDemo(deps))) return;
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
  await endDemo(db);
}
