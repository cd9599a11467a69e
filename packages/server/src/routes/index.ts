import type { App } from '../app.ts';
import type { Deps } from '../deps.ts';
import { adminRoutes } from './admin.ts';
import { cityRoutes } from './city.ts';
import { configRoutes } from './config.ts';
import { demoMarketRoutes } from './demo-market.ts';
import { evidenceRoutes } from './evidence.ts';
import { feedRoutes } from './feeds.ts';
import { figureRoutes } from './figures.ts';
import { fileRoutes } from './files.ts';
import { importRoutes } from './imports.ts';
import { inboxRoutes } from './inbox.ts';
import { keyRoutes } from './keys.ts';
import { listingRoutes } from './listings.ts';
import { matchingRoutes } from './matching.ts';
import { matterRoutes } from './matters.ts';
import { meRoutes } from './me.ts';
import { monitorRoutes } from './monitor.ts';
import { negativePictureRoutes } from './negative-pictures.ts';
import { notificationRoutes } from './notifications.ts';
import { openDataRoutes } from './open-data.ts';
import { pushRoutes } from './push.ts';
import { runRoutes } from './runs.ts';
import { screeningRoutes } from './screening.ts';
import { whitePaperRoutes } from './white-paper.ts';
import { whitePaperCheckRoutes } from './white-paper-check.ts';
import { whyNotRoutes } from './why-not.ts';

/** One module of routes; it registers them on the app under `/api`. */
export type Routes = (app: App, deps: Deps) => Promise<void>;

/** The only list of the API's routes. */
export const routes: readonly Routes[] = [
  configRoutes,
  meRoutes,
  cityRoutes,
  keyRoutes,
  fileRoutes,
  adminRoutes,
  figureRoutes,
  whitePaperRoutes,
  whitePaperCheckRoutes,
  openDataRoutes,
  importRoutes,
  inboxRoutes,
  matterRoutes,
  matchingRoutes,
  notificationRoutes,
  feedRoutes,
  runRoutes,
  pushRoutes,
  listingRoutes,
  whyNotRoutes,
  screeningRoutes,
  negativePictureRoutes,
  monitorRoutes,
  demoMarketRoutes,
  evidenceRoutes,
];
