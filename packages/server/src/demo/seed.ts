import type { Label } from '@citong/matters';
import type { Deps } from '../deps.ts';
import { readSetting, writeSetting } from '../installation.ts';
import { seedAccounts, seedOffices } from './seed-people.ts';

interface Step {
  readonly name: string;
  readonly label: Label;
  run(deps: Deps): Promise<void>;
}

/** In this order. A step that was cut off is done again at the next start, so each bears that. */
const steps: readonly Step[] = [
  {
    name: 'people',
    label: { zh: '单位与账号', en: 'offices and accounts' },
    async run(deps) {
      await seedOffices(deps.database.db, deps.city);
      await seedAccounts(deps);
    },
  },
];

/** Makes the demo city, or what is missing of it; tells each step when it is done. */
export async function seedDemo(deps: Deps, onStep: (label: Label) => void): Promise<void> {
  const { db } = deps.database;
  for (const { name, label, run } of steps) {
    const setting = `demo.${name}`;
    if (await readSetting(db, setting)) continue;
    await run(deps);
    await writeSetting(db, setting, { at: deps.now() });
    onStep(label);
  }
}
