import type { Actor, MatterData, MatterRecord } from '@citong/matters';
import { transact } from '../../db/transact.ts';
import { createMatter, fireTransition } from '../../engine/index.ts';
import { CitongError } from '../../errors.ts';
import type { YearStage } from './year-stage.ts';

const hourMs = 3_600_000;

/** What somebody does with a record on a day. */
export interface Step {
  readonly on: string;
  readonly press: string;
  /** Absent: who made the record. */
  readonly by?: Actor;
  readonly data?: MatterData | ((record: MatterRecord) => MatterData);
}

/** A record that people make and carry on step by step, as in the app. */
export interface Walk {
  readonly kind: string;
  readonly on: string;
  readonly by: Actor;
  /** A function where it names a record that is made before. */
  readonly data: MatterData | (() => MatterData);
  readonly steps: readonly Step[];
  /** A name by which what happens later refers to it. */
  readonly name?: string;
}

/** Plans a walk in the year's history. Steps of one day follow each other by an hour. */
export function walk(stage: YearStage, { kind, on, by, data, steps, name }: Walk): void {
  const at = (day: string, hour: number) => stage.zone.timeOf(day, hour * hourMs);
  const { db } = stage.deps.database;
  stage.history.at(at(on, 9), async () => {
    const made = await told(`create ${kind}`, () =>
      transact(db, (trx) =>
        createMatter(stage.acting, trx, kind, { data: typeof data === 'function' ? data() : data }, by),
      ),
    );
    let record = made.matter;
    if (name !== undefined) stage.keep(kind, name, record.id);
    for (const [i, { on: day, press, by: actor = by, data: given }] of steps.entries())
      stage.history.at(at(day, hourOf(i)), async () => {
        const input = typeof given === 'function' ? given(record) : given;
        const firing = { kind, id: record.id, version: null, transition: press, data: input };
        const fired = await told(`${press} of ${kind}`, () =>
          transact(db, (trx) => fireTransition(stage.acting, trx, firing, actor)),
        );
        record = fired.matter;
      });
  });
}

/** Ten o'clock for the first step, ever later for those that follow, within the day. */
const hourOf = (index: number): number => 10 + Math.min(index, 40) * 0.2;

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CitongError)) throw error;
    const fields = error.fields.map((f) => `${f.field ?? ''} ${f.code}`).join(', ');
    throw new Error(`the demo's ${what} is refused: ${error.code} ${error.label.zh} (${fields})`, {
      cause: error,
    });
  }
}
