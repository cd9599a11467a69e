import { type Label, label } from '@citong/matters';
import type { Deps } from '../../deps.ts';
import { noteRows } from '../../transfer/matter-sink.ts';
import { beginDemo, endDemo, usersByOffice } from '../seed/installation.ts';
import { seedAccounts, seedOffices } from '../seed/people.ts';
import { demoDocument } from '../seed/pre-examinations.ts';
import { fileValue } from '../seed/rights.ts';
import { loadRows } from './load.ts';
import type { YearPart } from './year-part.ts';
import { yearParts } from './year-parts.ts';
import { setYearStage, type YearOptions, type YearStage } from './year-stage.ts';

export interface MadeYear {
  /** Records by kind that came by import. */
  readonly imported: ReadonlyMap<string, number>;
  /** What people did step by step. */
  readonly acts: number;
}

/**
 * Makes a city year of invented records, every one through the engine: registers and the records of the closed year as
 * the offices import them, and some of each kind step by step on the days on which things happened. Does nothing where
 * a demo was made already; one that was cut off is begun again. Throws `not_a_demo` where real records may be.
 */
export async function makeYear(
  deps: Deps,
  options: YearOptions,
  onStep: (step: Label) => void = () => {},
  parts: readonly YearPart[] = yearParts,
): Promise<MadeYear> {
  const { db } = deps.database;
  const imported = new Map<string, number>();
  const { year, scale } = options;
  if (!(await beginDemo(deps, { year, scale }))) return { imported, acts: 0 };
  await seedOffices(db, deps.city);
  await seedAccounts(deps);
  const document = await deps.files.put(db, demoDocument('演示文件'), {
    name: '演示文件.pdf',
    type: 'application/pdf',
    createdBy: null,
  });
  const stage = setYearStage(deps, options, await usersByOffice(db), fileValue(document));
  for (const part of parts) {
    const before = imported.get(part.kind) ?? 0;
    imported.set(part.kind, before + (await loadPart(stage, part, onStep)));
    part.walks?.(stage);
  }
  await noteRows(db);
  const acts = await stage.history.run();
  onStep(label(`逐步办理的事项：${acts} 步`, `step by step: ${acts} acts`));
  await endDemo(db, { year, scale });
  return { imported, acts };
}

const telling = 50_000;

async function loadPart(stage: YearStage, part: YearPart, onStep: (step: Label) => void): Promise<number> {
  const words = stage.importing.definitions.get(part.kind)?.label ?? label(part.kind, part.kind);
  let told = 0;
  const done = await loadRows(stage, part, (rows) => {
    if (rows < told + telling) return;
    told = rows;
    onStep(label(`${words.zh}：${rows} 条……`, `${words.en}: ${rows} …`));
  });
  if (done > 0) onStep(label(`${words.zh}：${done} 条`, `${words.en}: ${done}`));
  return done;
}
