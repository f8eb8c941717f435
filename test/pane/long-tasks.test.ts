import { describe, expect, it } from 'vitest';
import { paneForTests } from './for-tests';
import { rows, settled } from './harness';
import { largeBook } from './large';
import { longTasks } from './main-thread';

const MEMBERS = 10_000;
/** Elements of the list at any time: what is seen and a margin, however many there are. */
const MOST_LINES = 60;

const large = await largeBook(MEMBERS);
const pane = paneForTests();

describe('ten thousand members', () => {
  it('would be seen to block the page, if they did', async () => {
    const { page, close } = await pane.open();
    const found = await longTasks(page, async () => {
      await page.evaluate(
        () =>
          new Promise<void>((resolve) =>
            setTimeout(() => {
              const until = performance.now() + 1500;
              while (performance.now() < until);
              setTimeout(resolve, 50);
            }),
          ),
      );
    });
    expect(found.length).toBeGreaterThan(0);
    await close();
  });

  it('keep the plain page answering: no task over 50 ms, and 10,000 findings scroll', async () => {
    const { page, errors, close } = await pane.open();
    const list = page.locator('findings-list');
    const lines = () => list.locator('.line').count();
    const found = await longTasks(page, async () => {
      // By its path: bytes would be handed over by a task of the test's own in the page.
      await page.locator('ledger-pane input[type=file]').setInputFiles(large.path);
      await settled(page);
      await rows(page).first().waitFor();
      await list.hover();
      for (let turn = 0; turn < 12; turn++) {
        await page.mouse.wheel(0, 70_000);
        await page.waitForTimeout(40);
        expect(await lines()).toBeLessThan(MOST_LINES);
      }
      // To the last one by the keyboard; its text has come.
      await rows(page).first().focus();
      await page.keyboard.press('End');
      await list.locator('[data-index]:focus').waitFor();
      await page.keyboard.press('PageUp');
      await page.keyboard.press('End');
    });
    const count = Number(await page.locator('pane-tabs .count').first().textContent());
    expect(count).toBeGreaterThanOrEqual(MEMBERS);
    await list.locator(`[data-index="${count - 1}"]:focus .problem`).waitFor();
    expect(await lines()).toBeLessThan(MOST_LINES);
    expect(errors).toEqual([]);
    expect(found).toEqual([]);
    await close();
  });

  it('keep Excel answering, too', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets: large.workbook.sheets } });
    const found = await longTasks(page, async () => {
      await page.locator('.welcome fluent-button.main').click();
      await settled(page);
      await rows(page).first().waitFor();
    });
    expect(errors).toEqual([]);
    expect(found).toEqual([]);
    await close();
  });
});
