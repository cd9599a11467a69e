import type { Actor } from '@citong/matters';
import { transact } from '../../db/transact.ts';
import { createMatters, definitionOf, importMode, type NewMatter } from '../../engine/index.ts';
import { createLanes } from './lanes.ts';
import type { YearPart, YearRow } from './year-part.ts';
import type { YearStage } from './year-stage.ts';

/** Rows of one transaction. */
const batchRows = 1000;
/** A server takes in one batch while the next is reckoned; the embedded database works in this very process. */
const lanesOfServer = 3;

/** Brings the rows of a part, as an office's import would. Returns how many; throws for one that is refused. */
export async function loadRows(
  stage: YearStage,
  part: YearPart,
  tell: (done: number) => void = () => {},
): Promise<number> {
  const lanes = createLanes(stage.deps.database.backend === 'pglite' ? 1 : lanesOfServer);
  let done = 0;
  const bring = (batch: readonly YearRow[]) =>
    lanes.run(async () => {
      await bringBatch(stage, part.kind, batch);
      done += batch.length;
      tell(done);
    });
  let batch: YearRow[] = [];
  for (const row of part.rows?.(stage) ?? []) {
    batch.push(row);
    if (batch.length < batchRows) continue;
    await bring(batch);
    batch = [];
  }
  if (batch.length > 0) await bring(batch);
  await lanes.end();
  return done;
}

async function bringBatch(stage: YearStage, kind: string, batch: readonly YearRow[]): Promise<void> {
  const city = stage.actors.of('ipOffice');
  await transact(stage.deps.database.db, async (trx) => {
    for (const [by, own] of Map.groupBy(batch, (r) => r.by ?? city)) {
      const mode = importMode(definitionOf(stage.importing, kind), by);
      const outcomes = await createMatters(stage.importing, trx, kind, own.map(matterOf), by, { mode });
      for (const [i, outcome] of outcomes.entries()) {
        const row = own[i];
        if (outcome.outcome === 'refused' || !row) throw refused(kind, by, row, outcome);
        if (row.name !== undefined) stage.keep(kind, row.name, outcome.id);
      }
    }
  });
}

const matterOf = ({ data, state, office, region }: YearRow): NewMatter => ({
  data,
  ...(state !== undefined && { state }),
  ...(office !== undefined && { office }),
  ...(region !== undefined && { region }),
});

/** A row that its own definition refuses is a fault of the demo. */
const refused = (kind: string, by: Actor, row: YearRow | undefined, outcome: unknown): Error =>
  new Error(
    `the demo's ${kind} of ${by.name} is refused: ${JSON.stringify(outcome)}; the row: ${JSON.stringify(row)}`,
  );
