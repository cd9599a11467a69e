import { systemActor } from '@citong/matters';
import { z } from 'zod';
import { transact } from '../db/transact.ts';
import { readRecord } from '../engine/index.ts';
import { keepFalseAlarms, liftFalseAlarmsOf } from '../monitor/negative/of-lead.ts';
import { suppressQueue } from '../monitor/queues.ts';
import { liftSuppressionsOf } from '../monitor/suppress/lift.ts';
import { suppressLike } from '../monitor/suppress/suppress.ts';
import type { JobHandler } from './index.ts';

const asked = z.object({ id: z.guid() });

/**
 * Follows a rejection that was made anywhere, from a list too: puts aside its like and keeps its pictures as false
 * alarms, or takes that back when the lead is no longer rejected. The screening desk has done the same already, in its reply; then nothing is left to do.
 */
export const suppressJob: JobHandler = {
  queue: suppressQueue,
  async handle(deps, data) {
    const { id } = asked.parse(data);
    await transact(deps.database.db, async (trx) => {
      const lead = await readRecord(deps.engine, trx, 'lead', id, systemActor);
      if (lead.state === 'rejected') {
        await suppressLike(deps, trx, lead);
        await keepFalseAlarms(deps, trx, lead);
      } else {
        await liftSuppressionsOf(deps, trx, id);
        await liftFalseAlarmsOf(deps, trx, id);
      }
    });
  },
};
