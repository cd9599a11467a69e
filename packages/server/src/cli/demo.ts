import type { Label } from '@citong/matters';
import type { Config } from '../config.ts';
import { seedDemo } from '../demo/seed/index.ts';
import { makeYear, type YearOptions } from '../demo/year/index.ts';
import { openDeps } from '../open-deps.ts';
import { say } from './locale.ts';
import { unknownValue } from './refusals.ts';
import { texts } from './texts.ts';

export interface DemoFlags {
  readonly year?: string;
  readonly scale?: string;
}

/** Makes the demo city, or a whole year of one, in the database that the config names; refused where real records are. */
export async function makeDemo(config: Config, { year, scale }: DemoFlags): Promise<void> {
  const options = year === undefined ? null : yearOptions(year, scale ?? '1');
  const deps = await openDeps({ ...config, demo: true }, { migrate: true, supervise: false });
  const tell = (step: Label) => console.error(say(texts.seedStep, { step: say(step) }));
  try {
    if (options) await makeYear(deps, options, tell);
    else await seedDemo(deps, tell);
    console.log(say(texts.demoMade));
  } finally {
    await deps.close();
  }
}

/** Before it some of the dated rules by which people act in the demo were not in force. */
const firstYear = 2021;

/** A year that is over, and a scale above 0 and up to 1. Throws `invalid`. */
function yearOptions(year: string, scale: string): YearOptions {
  const years = Array.from({ length: new Date().getFullYear() - firstYear }, (_, i) => String(firstYear + i));
  if (!years.includes(year)) throw unknownValue('year', year, years);
  if (!(Number(scale) > 0 && Number(scale) <= 1)) throw unknownValue('scale', scale);
  return { year: Number(year), scale: Number(scale) };
}
