import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { amendWorkbook } from '../../src/workbook/edit/amend-workbook';
import { portableInflate } from '../../src/workbook/inflate';
import { readWorkbook } from '../../src/workbook/read/read';
import { clicker } from './clicker';
import { paneForTests } from './for-tests';
import { dropFiles, saved, settled } from './harness';
import { smallBook } from './small-book';

const pane = paneForTests();

/** One for the table, which has the most errors first, one for the lists of all, one for a unit. */
const CLICKS = 3;

const PEOPLE = ['赵一', '钱二', '孙三', '李四', '周五'];
const files = Array.from({ length: 30 }, (_, n) => ({
  name: `第${n + 1}支部.xlsx`,
  bytes: smallBook(`第${n + 1}支部`, n === 6 ? [...PEOPLE, '欧阳海棠'] : PEOPLE, n % 5),
}));

const line = (page: Page, unit: string) =>
  page.locator('units-panel .body .r').filter({ has: page.getByText(unit, { exact: true }) });

const errorsShown = async (page: Page): Promise<number[]> =>
  (await page.locator('units-panel .body .r [role=cell]:nth-child(2)').allTextContents()).map(
    Number,
  );

/** A list of findings in which the branch says of each error that it has put it right or not. */
async function filledIn(list: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(list, 'list.xlsx', { inflate: portableInflate });
  for (const { name, rows } of sheets) {
    const header = rows.find(({ cells }) => cells.includes('处理情况'));
    if (!header) continue;
    const at = (title: string) => header.cells.indexOf(title);
    const said = rows.filter(({ cells }) => cells[at('规则')] === 'members/id-check-digit');
    const cells = said.flatMap(({ index: row }) => [
      { sheet: name, address: { row, column: at('处理情况') }, value: '情况属实' },
      { sheet: name, address: { row, column: at('核实说明') }, value: '户籍正在更正' },
    ]);
    return amendWorkbook(list, { cells }).bytes;
  }
  throw new Error('no list');
}

describe('the clerk of 30 branches', () => {
  it('has one line of a workbook of another year, and of one that cannot be read', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    const many = Array.from({ length: 20 }, (_, n) => `王${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${n}`);
    await dropFiles(page, [
      ...files.slice(0, 3),
      { name: '去年的.xlsx', bytes: smallBook('去年支部', many, 20, '2024') },
      { name: '坏的.xlsx', bytes: files[0]?.bytes.slice(0, 100) ?? new Uint8Array() },
    ]);
    await page.locator('[data-tab=units]').click();
    await page.locator('units-panel .body .r').first().waitFor();
    expect(await page.locator('units-panel .body .r').count()).toBe(5);
    await line(page, '去年支部').getByText('别的年度').waitFor();
    await line(page, '坏的.xlsx').getByText('读不了').waitFor();
    await page.locator('units-panel select').selectOption({ label: '读不了、别的年度' });
    await expect.poll(() => page.locator('units-panel .body .r').count()).toBe(2);
    // What it says of itself drowns nothing: it has a group of its own.
    await page.locator('findings-panel select').selectOption('file');
    const heading = page.locator('findings-list .heading', { hasText: '去年的.xlsx' });
    await heading.waitFor();
    await page.locator('[data-tab=annual]').click();
    await page.getByText('汇总了 3 个工作簿').waitFor();
    await page.locator('return-panel summary', { hasText: '没有计入的工作簿' }).click();
    await page.locator('return-panel li', { hasText: '去年的.xlsx' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('has the most errors first, sends all back, takes a list that comes back, and accepts', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    const mouse = clicker();
    await dropFiles(page, files);

    await mouse.click(page.locator('[data-tab=units]'));
    await page.locator('units-panel .body .r').first().waitFor();
    const shown = await errorsShown(page);
    // Those in view: fewer while a notice stands above them.
    expect(shown.length).toBeGreaterThan(4);
    expect(shown).toEqual([...shown].sort((a, b) => b - a));
    expect(shown[0]).toBeGreaterThan(0);

    const zip = await saved(page, () =>
      mouse.click(page.getByText('下载这 30 个单位的问题清单（zip）')),
    );
    const lists = unzipSync(zip);
    expect(Object.keys(lists)).toHaveLength(30);
    await settled(page);

    const back = lists['第10支部-2025-问题清单.xlsx'];
    if (!back) throw new Error('no list');
    await dropFiles(page, [{ name: '第10支部-问题清单.xlsx', bytes: await filledIn(back) }]);
    await page.locator('.notice').getByText('已经采用').waitFor();

    const search = page.locator('units-panel').getByRole('searchbox');
    await search.fill('第10支部');
    const unit = line(page, '第10支部');
    await unit.getByText(/^已答复 \d+ 条$/).waitFor();
    await unit.getByText('退回').waitFor();
    await mouse.click(unit.getByText('审过'));
    await unit.getByText('已审').waitFor();
    expect(mouse.count).toBe(CLICKS);

    // A person is found by name, and nothing of them is shown.
    await search.fill('欧阳海');
    await expect.poll(() => page.locator('units-panel .body .r').count()).toBe(1);
    await line(page, '第7支部').getByText('退回').waitFor();
    expect(await page.locator('units-panel').innerText()).not.toMatch(/欧阳|\d{15}/);

    // Another workbook of the unit is handed in again, and its line stays the unit's.
    await search.fill('');
    await dropFiles(page, [{ name: '第5支部.xlsx', bytes: smallBook('第5支部', PEOPLE) }]);
    await page.locator('units-panel select').selectOption({ label: '发回后又来的' });
    await expect.poll(() => page.locator('units-panel .body .r').count()).toBe(1);
    await line(page, '第5支部').getByText('重交').waitFor();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
