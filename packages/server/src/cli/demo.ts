import type { Config } from '../config.ts';
import { seedDemo } from '../demo/seed/index.ts';
import { openDeps } from '../open-deps.ts';
import { say } from './locale.ts';
import { texts } from './texts.ts';

/** Makes the demo city in the database that the config names; refused where real records are. */
export async function makeDemo(config: Config): Promise<void> {
  const deps = await openDeps({ ...config, demo: true }, { migrate: true, supervise: false });
  try {
    await seedDemo(deps, (name) => console.log(say(texts.seedStep, { step: say(name) })));
    console.log(say(texts.demoMade));
  } finally {
    await deps.close();
  }
}
