import type { Config } from '../config.ts';
import { openDeps } from '../open-deps.ts';
import { startWorker } from '../worker.ts';
import { say } from './locale.ts';
import { serve, stopOnSignal } from './run-server.ts';
import { texts } from './texts.ts';

/** The API and the web app without background jobs; several such processes may stand behind one address. */
export async function serveOnly(config: Config): Promise<void> {
  const deps = await openDeps(config, { supervise: false });
  const { url, close } = await serve(deps);
  stopOnSignal(async () => {
    await close();
    await deps.close();
  });
  console.log(say(texts.ready, { url }));
}

/** Background jobs without the API; each such process takes more of them. */
export async function workOnly(config: Config): Promise<void> {
  const deps = await openDeps(config, { supervise: true });
  await startWorker(deps);
  stopOnSignal(() => deps.close());
  console.log(say(texts.workerReady));
}
