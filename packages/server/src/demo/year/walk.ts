import { type Actor, type MatterData, type MatterRecord, systemActor } from '@citong/matters';
import { transact } from '../../db/transact.ts';
import {
  createMatter,
  editMatter,
  fireTransition,
  getMatter,
  listMatters,
  readRecord,
} from '../../engine/index.ts';
import { CitongError } from '../../errors.ts';
import type { YearStage } from './year-stage.ts';

const hourMs = 3_600_000;

/** What somebody does with a record on a day. */
export interface Step {
  readonly on: string;
  /** The name of the transition; `edit` changes fields outside one. */
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
  /** Of a record that the system makes: whose it is. */
  readonly owner?: { readonly office: string; readonly region: string };
}

/** Plans a walk in the year's history. Steps of one day follow each other. */
export function walk(stage: YearStage, { kind, on, by, data, steps, name, owner }: Walk): void {
  const { db } = stage.deps.database;
  stage.history.at(timeOf(stage, on, 9), async () => {
    const given = typeof data === 'function' ? data() : data;
    const made = await told(`create ${kind}`, () =>
      transact(db, (trx) => createMatter(stage.acting, trx, kind, { data: given, ...owner }, by)),
    );
    if (name !== undefined) stage.keep(kind, name, made.matter.id);
    planSteps(stage, made.matter, by, steps);
  });
}

/** A record that something else makes: carried on from the day on which it is there. */
export interface Following {
  readonly kind: string;
  /** The record of this kind that refers to the one of that name; or the last one that is called so. */
  readonly of: { readonly kind: string; readonly name: string } | { readonly title: string };
  /** Which of several such records. */
  readonly which?: (record: MatterRecord) => boolean;
  readonly from: string;
  readonly by: Actor;
  readonly steps: readonly Step[];
  readonly name?: string;
}

/** Plans what people do with a record that another's step has made. */
export function follow(stage: YearStage, following: Following): void {
  const { kind, from, by, steps, name } = following;
  const { db } = stage.deps.database;
  stage.history.at(timeOf(stage, from, 18), async () => {
    const id = await madeBy(stage, following);
    if (name !== undefined) stage.keep(kind, name, id);
    planSteps(stage, await readRecord(stage.acting, db, kind, id, systemActor), by, steps);
  });
}

/** A record that was brought and named: carried on by whoever brought it. */
export interface Later {
  readonly kind: string;
  readonly name: string;
  readonly by: Actor;
  readonly steps: readonly Step[];
}

/** Plans what people do with a record of the closed year after it was brought. */
export function later(stage: YearStage, { kind, name, by, steps }: Later): void {
  const { db } = stage.deps.database;
  const [first] = steps;
  if (!first) return;
  stage.history.at(timeOf(stage, first.on, 9), async () => {
    const id = stage.idOf(kind, name);
    planSteps(stage, await readRecord(stage.acting, db, kind, id, systemActor), by, steps);
  });
}

async function madeBy(stage: YearStage, { kind, of, which = () => true }: Following): Promise<string> {
  const { db } = stage.deps.database;
  const found = async () => {
    if ('title' in of)
      return (await listMatters(stage.acting, db, kind, { q: of.title, limit: 1 }, systemActor)).rows;
    const id = stage.idOf(of.kind, of.name);
    const { linked } = await getMatter(stage.acting, db, of.kind, id, systemActor);
    return linked.filter((l) => l.kind === kind).flatMap((l) => l.rows);
  };
  const record = (await found()).find(which);
  if (!record) throw new Error(`the demo's ${kind} was not made by ${JSON.stringify(of)}`);
  return record.id;
}

function planSteps(stage: YearStage, made: MatterRecord, by: Actor, steps: readonly Step[]): void {
  const { db } = stage.deps.database;
  const { id, kind } = made;
  let record = made;
  for (const [i, { on, press, by: actor = by, data }] of steps.entries())
    stage.history.at(timeOf(stage, on, hourOf(i)), async () => {
      const input = typeof data === 'function' ? data(record) : data;
      const address = { kind, id, version: null };
      const done = await told(`${press} of ${kind}`, () =>
        transact(db, (trx) =>
          press === 'edit'
            ? editMatter(stage.acting, trx, { ...address, data: input }, actor)
            : fireTransition(stage.acting, trx, { ...address, transition: press, data: input }, actor),
        ),
      );
      record = done.matter;
    });
}

const timeOf = (stage: YearStage, day: string, hour: number): number => stage.zone.timeOf(day, hour * hourMs);

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
