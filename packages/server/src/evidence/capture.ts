import type { Fetched } from '../fetch/guarded-fetch.ts';
import { systemChromium } from '../system-chromium.ts';

/** Opens an address as a stranger would, behind the guard. */
export type GuardedGet = (url: string) => Promise<Fetched>;

const longestMs = 20_000;
const window = { width: 1280, height: 1600 };

/**
 * A picture (PNG) of a page that was fetched, drawn by the system's Chromium. Scripts do not run, and whatever the page
 * loads goes through the same guard as the page. Null where no Chromium (or playwright-core) is installed or it fails:
 * the page's own bytes are evidence enough.
 */
export async function capturePage(page: Fetched, get: GuardedGet): Promise<Uint8Array | null> {
  const executablePath = systemChromium();
  if (!executablePath) return null;
  try {
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: longestMs });
    try {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: window,
        acceptDownloads: false,
      });
      const tab = await context.newPage();
      await tab.route('**/*', async (route) => {
        const url = route.request().url();
        const answer = url === page.url ? page : await get(url).catch(() => null);
        if (!answer) return route.abort();
        const contentType = answer.headers['content-type'];
        return route.fulfill({ status: answer.status, body: answer.body, contentType });
      });
      await tab.goto(page.url, { timeout: longestMs, waitUntil: 'load' });
      return await tab.screenshot({ timeout: longestMs });
    } finally {
      await browser.close();
    }
  } catch {
    return null;
  }
}
