import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { choose, dropFiles, rows, settled } from './harness';

const sample = await faultySample();
const { sheets } = sample.workbook;
const pane = paneForTests();

interface Realm {
  readonly theExcel: {
    readonly workbook: {
      readonly sheets: { name: string; protected: boolean; conditionalFormats: unknown[] }[];
      readonly comments: unknown[];
    };
  };
}

const look = (page: Page) =>
  page.evaluate(() => {
    const { workbook } = (globalThis as unknown as Realm).theExcel;
    const formats = workbook.sheets.map(
      (one) => [one.name, one.conditionalFormats.length] as const,
    );
    return { formats: Object.fromEntries(formats), comments: workbook.comments.length };
  });

describe('the pane in Excels of several ages', () => {
  it('says plainly that Excel is too old, and checks files that are dropped', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets, level: 8 } });
    await page.getByText('这个版本的 Excel 太旧').waitFor();
    await dropFiles(page, [sample]);
    await rows(page).first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('flags without comments, and inserts by values, at the lowest level', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets, level: 9 } });
    await page.locator('.welcome fluent-button.main').click();
    await settled(page);
    await rows(page).first().waitFor();
    await page.locator('.notice').getByText('标出来').click();
    await page.getByText(/已在表里标出 \d+ 个单元格/).waitFor();
    const { formats, comments } = await look(page);
    expect(formats.党员名册).toBeGreaterThan(0);
    expect(comments).toBe(0);
    await choose(page, '插入模板…');
    await page.locator('template-dialog select').selectOption({ label: '谈心谈话' });
    await page.locator('template-dialog .primary').click();
    // There is one already: a second one is a person's choice.
    await page.getByText('工作簿里已经有“谈心谈话”').waitFor();
    await page.locator('.notice').getByText('仍然插入').click();
    await page.getByText('已插入“谈心谈话”。').waitFor();
    await choose(page, '生成“检查结果”表');
    await page.getByText('已生成“检查结果”表。').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('names the sheets that are protected, and flags the others', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets } });
    await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Realm).theExcel;
      for (const one of workbook.sheets) if (one.name === '党员名册') one.protected = true;
    });
    await page.locator('.welcome fluent-button.main').click();
    await page.locator('.notice').getByText('标出来').click();
    await page.getByText('工作表“党员名册”受保护，没有在里面标记').waitFor();
    const { formats } = await look(page);
    expect(formats.党员名册).toBe(0);
    expect(Object.values(formats).some((count) => count > 0)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });
});
