import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf, cellRef, type Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { clicker } from './clicker';
import { paneForTests } from './for-tests';
import { dropFiles, rows, saved, settled } from './harness';
import { newcomer } from './newcomer';

const pane = paneForTests();
const { name, bytes, mistakes } = newcomer();

/** Three for the fixes, two for the first finding, three for the cells that are blank, and so on. */
const CLICKS = 11;

const open = (file: Uint8Array): Promise<Workbook> =>
  readWorkbook(file, name, { inflate: portableInflate });

/** The cells in which two workbooks differ. */
function differing(one: Workbook, other: Workbook): string[] {
  return one.sheets.flatMap((sheet, index) =>
    sheet.rows.flatMap((row) => {
      const width = Math.max(row.cells.length, 60);
      return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
        const theirs = other.sheets[index];
        const after = theirs && cellOf(theirs, row.index, column);
        const same = JSON.stringify(row.cells[column]) === JSON.stringify(after);
        return same ? [] : `${sheet.name} ${cellRef(row.index, column)}`;
      });
    }),
  );
}

describe('a newcomer’s workbook', () => {
  it('becomes clean with the page alone, and only the wrong cells differ in the copy', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, [{ name, bytes }]);
    const mouse = clicker();
    const right = new Map(mistakes.map((one) => [one.place, one.right]));

    // What is only written another way is mended at once.
    await mouse.click(page.locator('menu-button button.open'));
    await mouse.click(page.getByRole('menuitem', { name: '安全修正…' }));
    const dates = mistakes.filter(({ wrote }) => /^\d{4}[.年]/.test(String(wrote)));
    for (const { place } of dates) await page.locator('fixes-dialog').getByText(place).waitFor();
    await mouse.click(page.locator('fixes-dialog .primary'));
    await page.getByText(/已修正 \d+ 处。/).waitFor();

    // What a person must know is typed beside its finding; the next one opens by itself.
    const editor = page.locator('finding-detail cell-editor');
    await mouse.click(rows(page).first());
    while ((await rows(page).count()) > 0) {
      const text = await page.locator('findings-list button.row[aria-expanded=true]').textContent();
      const place = [...right.keys()].find((one) => text?.includes(`${one} `)) ?? '';
      await type(page, editor, mouse, place);
      await settled(page);
      await rows(page)
        .filter({ hasText: `${place} ` })
        .waitFor({ state: 'detached' });
    }

    // What is blank was not checked, and leads to its cell.
    await mouse.click(page.locator('[data-tab=notChecked]'));
    await mouse.click(page.locator('not-checked-panel fluent-button').first());
    for (const place of [...right.keys()].filter((one) => one.startsWith('发展党员'))) {
      await type(page, page.locator('grid-panel cell-editor'), mouse, place);
      await settled(page);
      await page.keyboard.press('Escape');
      await page.locator('grid-panel .scroll').focus();
      await page.keyboard.press('ArrowRight');
    }
    expect(await page.locator('not-checked-panel fluent-button').count()).toBe(0);
    await page.locator('first-line').getByText('下一步：没有发现问题').waitFor();

    const save = page.locator('unsaved-bar').getByText('下载改好的副本');
    const copy = await saved(page, () => mouse.click(save));
    const [before, after] = [await open(bytes), await open(copy)];
    expect(differing(before, after)).toEqual(mistakes.map(({ place }) => place));
    expect(mouse.count).toBe(CLICKS);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  async function type(
    page: Page,
    editor: Locator,
    mouse: ReturnType<typeof clicker>,
    place: string,
  ): Promise<void> {
    await editor.getByText(place).waitFor();
    const text = mistakes.find((one) => one.place === place)?.right ?? '';
    const field = editor.locator('input, select');
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') {
      await field.selectOption(text);
      return;
    }
    // The field that has the cursor needs no click.
    const ready = await field.evaluate(
      (one) => (one.getRootNode() as ShadowRoot).activeElement === one,
    );
    if (!ready) await mouse.click(field);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
});
