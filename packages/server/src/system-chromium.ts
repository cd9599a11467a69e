import { existsSync } from 'node:fs';

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of the system's Chromium; where `CITONG_CHROMIUM` names one, that and no other. Null: it is not there. */
export function systemChromium(): string | null {
  const named = process.env.CITONG_CHROMIUM;
  return (named ? [named] : browsers).find((path) => existsSync(path)) ?? null;
}
