import type { Config } from '../config.ts';
import { seedDemo } from '../demo/seed/index.ts';
import { ensureAdmin } from '../first-admin.ts';
import { type OpenDeps, openDeps } from '../open-deps.ts';
import { startWorker } from '../worker.ts';
import { say } from './locale.ts';
import { step } from './progress.ts';
import { serve, stopOnSignal } from './run-server.ts';
import { texts } from './texts.ts';
import { buildWeb, isWebStale } from './web-build.ts';

/** What `npm start` runs: everything that an installation needs, in one process, until a signal ends it. */
export async function start(config: Config): Promise<void> {
  // The database opens while Vite works in a process of its own.
  const web = buildWhenStale();
  web.catch(() => {});
  const deps = await step(texts.openingDatabase, () => openDeps(config, { migrate: true, supervise: true }));
  try {
    await prepare(deps);
    await web;
    const { url, close } = await serve(deps);
    await startWorker(deps);
    stopOnSignal(async () => {
      await close();
      await deps.close();
    });
    console.log(say(texts.ready, { url }));
    const [account] = deps.demoAccounts;
    if (account) console.log(say(texts.signInDemo, { email: account.email, password: account.password }));
    if (deps.database.pglite && !deps.demo) console.log(say(texts.embedded));
  } catch (error) {
    await deps.close();
    throw error;
  }
}

const buildWhenStale = async (): Promise<void> => {
  if (await isWebStale()) await step(texts.buildingWeb, buildWeb);
};

async function prepare(deps: OpenDeps): Promise<void> {
  if (deps.demo)
    await step(texts.seedingDemo, () =>
      seedDemo(deps, (name) => console.log(say(texts.seedStep, { step: say(name) }))),
    );
  const admin = await ensureAdmin(deps);
  if (admin) console.log(say(texts.firstAdmin, { email: admin.email, password: admin.oneTimePassword }));
}
