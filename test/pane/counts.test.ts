import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { paneForTests } from './for-tests';
import { dropFiles, rows } from './harness';
import { makeSamples } from './samples';
import { smallBook } from './small-book';

const pane = paneForTests();
const samples = await makeSamples(3);

/** What the first line says: `{ 未核对: 20, 少: 3 }`. */
async function said(page: Page): Promise<Record<string, number>> {
  const line = page.locator('first-line');
  await line.getByText(/少 \d+ 个数/).waitFor();
  const text = await line.locator('p span').first().innerText();
  return Object.fromEntries(
    [...text.matchAll(/(错误|警告|未核对|少) (\d+)/g)].map(([, word, n]) => [word, Number(n)]),
  );
}

/** The rules and figures that the panels themselves show. */
async function listed(page: Page) {
  await page.locator('[data-tab=notChecked]').click();
  const count = await page.locator('[data-tab=notChecked] .count').textContent();
  const titles = await page.locator('not-checked-panel').evaluate((panel) => {
    const texts = new Set<string>();
    // Those above the rules that there is nothing for.
    for (const one of panel.shadowRoot?.querySelectorAll('h2, li') ?? []) {
      if (one.textContent?.startsWith('没有涉及的规则')) break;
      if (one.tagName === 'LI') texts.add(one.textContent ?? '');
    }
    return texts.size;
  });
  await page.locator('[data-tab=annual]').click();
  await page.locator('return-panel h2').waitFor();
  const lacking = page.locator('return-panel .state', { hasText: /^\s*少 \d+ 个数/ });
  const text = (await lacking.count()) > 0 ? await lacking.innerText() : '少 0';
  await page.locator('[data-tab=findings]').click();
  return { tab: Number(count), titles, lacking: Number(/少 (\d+)/.exec(text)?.[1]) };
}

describe('a count that stands in two places', () => {
  it('is one number under one name, of one workbook and of several', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    for (const files of [[smallBook('甲支部')], [smallBook('乙支部', ['李四', '王五'])]]) {
      await dropFiles(
        page,
        files.map((bytes, n) => ({ name: `${n}.xlsx`, bytes })),
      );
      const line = await said(page);
      const panels = await listed(page);
      expect(line.未核对).toBe(panels.tab);
      expect(line.未核对).toBe(panels.titles);
      expect(line.少).toBe(panels.lacking);
      expect(line.少).toBeGreaterThan(0);
    }
    await dropFiles(page, samples);
    expect((await said(page)).未核对).toBe((await listed(page)).tab);
    expect(errors).toEqual([]);
    await close();
  });
});

/** A roster that lacks a column that must be there. */
const LACKING = writePlainXlsx([
  {
    name: '支部信息',
    rows: [
      ['党组织全称', '某某村党支部'],
      ['统计年度', '2025'],
    ],
  },
  {
    name: '党员名册',
    rows: [
      '姓名 公民身份号码 性别 民族 出生日期 学历 人员类别 入党日期'.split(' '),
      '张三 999999199001010019 男 汉族 1990-01-01 大学本科 正式党员 2015-07-01'.split(' '),
    ],
  },
]);

describe('what is said of a whole sheet', () => {
  it('stands at a header, offers nothing to type there, and is answered where it stands', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, [{ name: '台账.xlsx', bytes: LACKING }]);
    const about = rows(page)
      .filter({ hasText: '没有找到必填的列' })
      .filter({ hasText: '党员名册' });
    await about.first().click();
    const place = /党员名册 [A-Z]+\d+/.exec((await about.first().innerText()) ?? '')?.[0] ?? '';
    expect(place).toBe('党员名册 A1');
    await page.locator('finding-detail').getByText('转到单元格').click();
    await page.locator('grid-panel .target').waitFor();
    expect(await page.locator('grid-panel cell-editor').count()).toBe(0);
    // A person who chooses the header may rename it.
    await page.locator('grid-panel .title [role=gridcell]').nth(1).click();
    await page.locator('grid-panel cell-editor').getByText('党员名册 B1').waitFor();
    await page.locator('finding-detail').getByText('核实说明…').click();
    await page.locator('verify-dialog strong').getByText(place).waitFor();
    expect(await page.locator('verify-dialog').innerText()).not.toContain('整个文件');
    expect(errors).toEqual([]);
    await close();
  });
});
