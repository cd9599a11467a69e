import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = [
  process.env.CITONG_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium on this machine, or null. */
export const findChromium = (): string | null => candidates.find((path) => path && existsSync(path)) ?? null;

/**
 * Installs Chromium and Chinese fonts by apt where that is possible (Debian, as root) and they are absent.
 * Returns the path, or null when there is none and it may not be installed.
 */
export function ensureChromium(): string | null {
  const hasFonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim();
  const found = findChromium();
  if (found && hasFonts) return found;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return found;
  console.error('installing chromium and fonts-noto-cjk by apt …');
  apt(['update']);
  apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fontconfig']);
  return findChromium();
}

function apt(args: readonly string[]): void {
  const done = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0) console.error(`apt-get ${args[0]} did not succeed`);
}
