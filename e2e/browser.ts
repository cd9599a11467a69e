import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { findChromium } from '../scripts/chromium.ts';

export const chromiumPath = findChromium();
if (!chromiumPath) console.warn('skipped: e2e/ (no Chromium found; install it or set CITONG_CHROMIUM)');

/** Flags that a root user and a closed network need. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath ?? '', args });

/** A step may take long on a machine that runs the other tests beside. */
const PATIENCE = 90_000;

/** A page in Chinese, whose console errors fail the test that reads `errors`. */
export async function openPage(
  browser: Browser,
  url: string,
  size = { width: 1440, height: 900 },
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: size,
    baseURL: url,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // Before signing in the page asks who is there, and is told 401.
    if (message.type() === 'error' && !/401/.test(message.text()))
      errors.push(`${page.url()}: ${message.text()}`);
  });
  return { page, errors };
}

/** Within a test: when it fails, what the pages show is told, for a step that waits in vain says nothing of why. */
export function tellOnFailure(pages: readonly Page[]): void {
  onTestFailed(async () => {
    for (const page of pages) {
      if (page.isClosed()) continue;
      const text = await page.innerText('body', { timeout: 5_000 }).catch(String);
      console.error(`${page.url()} shows:\n${text.replaceAll(/\n+/g, '\n').slice(0, 3000)}`);
    }
  });
}

/** Keeps a picture of the page where CITONG_SHOTS names a folder. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.CITONG_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: false });
}
