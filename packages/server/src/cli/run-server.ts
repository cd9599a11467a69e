import { buildApp } from '../app.ts';
import type { OpenDeps } from '../open-deps.ts';
import { say } from './locale.ts';
import { texts } from './texts.ts';

/** Listens; returns the address to type. A demo listens on this machine only, unless CITONG_HOST says otherwise. */
export async function serve(deps: OpenDeps): Promise<{ url: string; close(): Promise<void> }> {
  const { config, demo } = deps;
  const app = await buildApp(deps);
  const host = config.host ?? (demo ? '127.0.0.1' : '0.0.0.0');
  await app.listen({ host, port: config.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const shown = ['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host;
  return { url: config.url ?? `http://${shown}:${port}`, close: () => app.close() };
}

/** Calls `stop` once at SIGTERM or SIGINT and ends the process; a second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(130);
      stopping = true;
      console.error(say(texts.stopping));
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
}
