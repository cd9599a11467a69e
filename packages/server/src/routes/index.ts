import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';

/** One module of routes; it registers them on the app under `/api`. */
export type Routes = (app: App, deps: Deps) => Promise<void>;

/** The only list of the API's routes. */
export const routes: readonly Routes[] = [];
