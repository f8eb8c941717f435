import type { Locator } from 'playwright-core';

/** Clicks, and how many there were. */
export function clicker() {
  let count = 0;
  return {
    get count() {
      return count;
    },
    click(what: Locator) {
      count++;
      return what.click();
    },
  };
}
