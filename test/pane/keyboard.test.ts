import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { rows, settled } from './harness';

const sample = await faultySample();
const pane = paneForTests();

/** The element that has the focus, through all shadow roots, as tag, class and text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element) return '';
    const host = (element.getRootNode() as ShadowRoot).host?.tagName.toLowerCase() ?? '';
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${host} ${element.tagName.toLowerCase()} ${element.className} ${label.replace(/\s+/g, ' ').trim()}`;
  });

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let turn = 0; turn < 40; turn++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (wanted.test(now)) return;
    seen.push(now);
  }
  throw new Error(`${wanted} is not reached by Tab, only:\n${seen.join('\n')}`);
}

describe('by keyboard alone', () => {
  it('checks, reads findings, goes to cells, verifies, fixes, and reads the return', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets: sample.workbook.sheets } });
    await tabTo(page, /fluent-button main 检查/);
    await page.keyboard.press('Enter');
    await settled(page);
    await rows(page).first().waitFor();

    // The list: one stop for Tab, arrows within it.
    await tabTo(page, /findings-list button plain row/);
    const first = await focused(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(200);
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.waitForTimeout(200);
    expect(await focused(page)).toBe(first);
    await page.keyboard.press('Enter');
    await page.locator('finding-detail dl').waitFor();
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { theExcel: { workbook: { selection: unknown } } }).theExcel
          .workbook.selection !== null,
    );

    // 核实说明 asks for a reason and gives the focus back.
    await tabTo(page, /fluent-button .*核实说明…/);
    await page.keyboard.press('Enter');
    await page.locator('verify-dialog textarea').first().waitFor();
    expect(await focused(page)).toMatch(/textarea/);
    await page.keyboard.type('已核对原件');
    await tabTo(page, /fluent-button primary 记入核实说明/);
    await page.keyboard.press('Enter');
    await page.getByText('已记入“核实说明”。').waitFor();

    // The menu, by Enter, arrows and Escape.
    await page.locator('h1').click();
    await tabTo(page, /menu-button button plain open 更多/);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect(await focused(page)).toMatch(/安全修正/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/在表里标记/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('fixes-dialog dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('fixes-dialog').waitFor({ state: 'detached' });

    // Tabs by arrows; a figure by Enter; back again.
    await page.locator('h1').click();
    await tabTo(page, /pane-tabs button/);
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, /return-panel button plain/);
    await page.keyboard.press('Enter');
    await page.locator('return-panel .back').waitFor();
    await page.waitForTimeout(100);
    expect(await focused(page)).toMatch(/返回报表/);
    await page.keyboard.press('Enter');
    await page.locator('return-panel select').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('does the same in the plain page: opens files, goes to cells, corrects, downloads', async () => {
    const { page, errors, close } = await pane.open();
    // Told well before the key: a browser that is busy opens a window of its own otherwise.
    const chosen = page.waitForEvent('filechooser');
    await tabTo(page, /fluent-button main 选择文件/);
    await page.keyboard.press('Enter');
    await (await chosen).setFiles({
      name: sample.name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(sample.bytes),
    });
    await settled(page);
    await rows(page).first().waitFor();

    await tabTo(page, /findings-panel button plain filter 警告/);
    await page.keyboard.press('Space');
    await page.locator('findings-panel .filter[aria-pressed=false]').waitFor();
    await page.keyboard.press('Space');
    await page.locator('findings-panel .filter[aria-pressed=false]').waitFor({ state: 'detached' });
    await tabTo(page, /findings-list button plain row/);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.locator('findings-list [data-index="0"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('finding-detail dl').waitFor();
    await tabTo(page, /finding-detail fluent-button .*转到单元格/);
    await page.keyboard.press('Enter');
    await page.locator('grid-panel .flag.target').waitFor();

    // From the cell back to its finding.
    await tabTo(page, /grid-panel button .*flag/);
    await page.keyboard.press('Enter');
    await page.locator('finding-detail dl').waitFor();

    await page.locator('h1').focus();
    await tabTo(page, /menu-button button plain open 更多/);
    await page.keyboard.press('ArrowDown');
    await page.locator('menu-button [role=menuitem]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/下载带批注的副本/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await settled(page);

    await tabTo(page, /pane-header button plain square 设置/);
    await page.keyboard.press('Enter');
    await page.locator('settings-dialog dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('settings-dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toMatch(/设置/);

    await tabTo(page, /pane-tabs button/);
    await page.keyboard.press('End');
    await tabTo(page, /return-panel button plain/);
    await page.keyboard.press('Enter');
    await page.locator('return-panel .back').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
