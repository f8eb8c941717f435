// The browser that the tests of the pane, the pictures and the icons are made with. Run by
// `npm test` beforehand: installs one where there is none.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const NONE = `
窗格的测试需要一个浏览器。请安装 Chromium、Chrome 或 Edge，或把它的路径写进环境变量 CHROMIUM 。
The tests of the pane need a browser. Install Chromium, Chrome or Edge, or set CHROMIUM to its path.
`;

const find = () =>
  [process.env.CHROMIUM ?? '', ...PLACES, chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );

/**
 * The path of a browser: the one that CHROMIUM names, one of the system, or Playwright's own.
 * @returns {string}
 * @throws {Error} saying what to do, when there is none
 */
export function browserPath() {
  const path = find();
  if (path === undefined) throw new Error(NONE.trim());
  return path;
}

/** Debian's Chromium and a Chinese font; a user who is not root needs sudo without a password. */
function byApt() {
  const isRoot = process.getuid?.() === 0;
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const apt = (...args) =>
    isRoot
      ? execFileSync('apt-get', args, options)
      : execFileSync('sudo', ['-n', 'apt-get', ...args], options);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

/** Playwright's Chromium, into the user's own cache. */
function byPlaywright() {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const options = { stdio: ['ignore', 'inherit', 'inherit'] };
  execFileSync(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], options);
}

/** Without one the other tests run all the same, and those of the pane say why they fail. */
function install() {
  const hasApt = existsSync('/usr/bin/apt-get');
  for (const way of hasApt ? [byApt, byPlaywright] : [byPlaywright]) {
    if (find() !== undefined) return;
    try {
      way();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  }
  if (find() === undefined) console.error(NONE);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) install();
