import { type Actor, type MatterRecord, systemActor } from '@citong/matters';
import texts from '../data/history-texts.json' with { type: 'json' };
import { planAnswer } from './complaints.ts';
import type { Stage } from './stage.ts';

const minuteMs = 60_000;
/** Of all re-checks, the share that finds the goods on sale again. */
const relistedShare = 0.025;
const lastRound = 'recheck.30d';
const closedShare = 0.7;

/** Plans the looks, logged out, at goods that were removed just now. */
export async function planReChecks(stage: Stage, complaint: MatterRecord, platform: Actor): Promise<void> {
  const checks = await stage.deps.database.db
    .selectFrom('matterLink')
    .innerJoin('matter', 'matter.id', 'matterLink.fromId')
    .select(['matter.id', 'matter.data'])
    .where('matterLink.toId', '=', complaint.id)
    .where('matterLink.fromKind', '=', 're_check')
    .where('matter.state', '=', 'scheduled')
    .execute();
  for (const { id, data } of checks.toSorted((a, b) =>
    String(a.data.checkAt) < String(b.data.checkAt) ? -1 : 1,
  )) {
    const at = Date.parse(String(data.checkAt)) + stage.random.between(1, 40) * minuteMs;
    stage.history.at(at, () => look(stage, { id, isLast: data.rule === lastRound }, complaint, platform, at));
  }
}

async function look(
  stage: Stage,
  check: { readonly id: string; readonly isLast: boolean },
  complaint: MatterRecord,
  platform: Actor,
  at: number,
): Promise<void> {
  const { random, fire } = stage;
  if (random.next() < relistedShare) {
    const found = await fire('re_check', check.id, 'relisted', systemActor, { result: 'relisted' });
    if (found) planAnswer(stage, complaint, at);
    return;
  }
  const result = random.pick(['gone', 'gone', 'offShelf']);
  const clear = await fire('re_check', check.id, 'clear', systemActor, { result });
  if (clear && check.isLast && random.next() < closedShare)
    stage.history.at(stage.officeHours(at, random.between(1, 40)), async () => {
      await fire('complaint', complaint.id, 'close', platform, { outcome: texts.closed });
    });
}
