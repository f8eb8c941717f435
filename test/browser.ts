import { type Browser, chromium } from 'playwright-core';
import { browserPath } from '../scripts/pane/browser.mjs';

/** Starts a browser that asks nothing of the network by itself. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath(),
    // What the browser itself writes, such as dates in a field, is in Chinese, too.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
