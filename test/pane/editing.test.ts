import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../src/core/text/id-number';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { paneForTests } from './for-tests';
import { dropFiles, rows, settled } from './harness';

const pane = paneForTests();

const id = (first17: string): string => first17 + checkCharacter(first17);
const ROSTER = [
  '姓名 公民身份号码 性别 民族 出生日期 学历 人员类别 入党日期 转正日期 工作岗位'.split(' '),
  // A digit of the number is wrong, the nation and the education are short.
  [
    '张三',
    '999999199001010011',
    '男',
    '汉',
    '1990-01-01',
    '本科',
    '正式党员',
    '2015-07-01',
    '2016-07-01',
    '管理人员',
  ],
  // The number has seventeen digits, the day of becoming a full member is missing.
  [
    '李 四',
    '99999919850203002',
    '女',
    '汉族',
    '1985-02-03',
    '大学本科',
    '正式党员',
    '2010-07-01',
    '',
    '管理人员',
  ],
  // The sex contradicts the number, a date is typed as text.
  [
    '王五',
    id('99999919800405003'),
    '女',
    '汉族',
    '1980.4.5',
    '大学本科',
    '正式党员',
    '2005-07-01',
    '2006-07-01',
    '管理人员',
  ],
];

const workbook = writePlainXlsx([
  {
    name: '支部信息',
    rows: [
      ['党组织全称', '某某村党支部'],
      ['统计年度', '2025'],
    ],
  },
  { name: '党员名册', rows: ROSTER },
]);

const editor = (page: Page) => page.locator('finding-detail cell-editor');

/** Opens the first finding at a cell. */
async function openAt(page: Page, place: string): Promise<void> {
  await rows(page).filter({ hasText: place }).first().click();
  await editor(page).getByText(place).waitFor();
}

describe('a workbook on the page', () => {
  it('can be typed into anywhere in the grid, whose headers and names stay in view', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, [{ name: '台账.xlsx', bytes: workbook }]);
    await page.locator('grid-panel select').first().selectOption({ label: '党员名册' });
    const titles = page.locator('grid-panel .titles');
    await page.locator('grid-panel .title').getByText('姓名').waitFor();
    // Once only: the headers themselves are there, until they are scrolled away.
    expect(await titles.count()).toBe(0);
    const scroll = page.locator('grid-panel .scroll');
    await scroll.evaluate((area: HTMLElement) => {
      area.style.maxBlockSize = '90px';
      area.scrollTop = 60;
    });
    await titles.locator('.name').getByText('姓名').waitFor();
    await scroll.evaluate((area: HTMLElement) => {
      area.style.maxBlockSize = '';
    });
    await titles.waitFor({ state: 'detached' });
    await page.locator('grid-panel .c').getByText('管理人员').last().click();
    const field = page.locator('grid-panel cell-editor input, grid-panel cell-editor select');
    await page.locator('grid-panel cell-editor').getByText('党员名册 J4').waitFor();
    await field.first().waitFor();
    // From the keyboard: up one row, and over the content.
    await page.locator('grid-panel .scroll').focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('grid-panel cell-editor').getByText('党员名册 J3').waitFor();
    for (let n = 0; n < 9; n++) await page.keyboard.press('ArrowLeft');
    await page.locator('grid-panel cell-editor').getByText('党员名册 A3').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('李四方');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.getByRole('gridcell', { name: '李四方', exact: true }).waitFor();
    await page.locator('unsaved-bar').getByText('撤销上一步').click();
    await page.locator('grid-panel').getByText('李 四', { exact: true }).waitFor();
    await page.locator('unsaved-bar').getByText('重做').click();
    await page.getByRole('gridcell', { name: '李四方', exact: true }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('is answered and mended for all that is alike at once', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    const members = Array.from({ length: 4 }, (_, n) =>
      (ROSTER[1] ?? []).map((cell, column) =>
        column === 0 ? `张${'甲乙丙丁'[n]}` : column === 1 ? `9999991990010100${n}1` : cell,
      ),
    );
    const bytes = writePlainXlsx([{ name: '党员名册', rows: [ROSTER[0] ?? [], ...members] }]);
    await dropFiles(page, [{ name: '名册.xlsx', bytes }]);
    // One mistake of four people is one line, which mends all of them.
    await openAt(page, '党员名册 D2');
    await page.locator('finding-detail').getByText('还有 3 处，同样处理。').waitFor();
    await page.locator('finding-detail').getByText('改成这样').click();
    await page.getByText('已修正 4 处。').waitFor();
    // A group by its cause is answered from its heading.
    await page.locator('findings-panel select').selectOption({ label: '按原因' });
    const heading = page.locator('findings-list .heading').filter({ hasText: '公民身份号码' });
    await heading.getByText('一起说明理由…').click();
    await page.locator('verify-dialog').getByText('以下 4 处用同一个理由').waitFor();
    await page.locator('verify-dialog textarea').first().fill('户籍资料正在更正');
    await page.locator('verify-dialog .primary').click();
    await page.getByText('已把 4 条记入“核实说明”。').waitFor();
    await expect.poll(() => rows(page).filter({ hasText: '公民身份号码' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});
