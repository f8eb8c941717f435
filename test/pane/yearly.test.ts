import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { paneForTests } from './for-tests';
import { choose, dropFiles, saved, settled } from './harness';
import { newcomer } from './newcomer';

const pane = paneForTests();
const { name, bytes } = newcomer();
const UNIT = '红旗第8协会党支部';

/** In points. */
const A4 = '595×842';
const A4_ACROSS = '842×595';

interface Paper {
  readonly text: string;
  readonly title: string;
  readonly paneIsSeen: boolean;
  /** Whether anything of it is cut off. */
  readonly cut: boolean;
  /** How many pages it takes, and the sizes that they have, in points. */
  readonly pages: number;
  readonly sizes: readonly string[];
}

/** What comes to paper when a thing is done. */
async function printed(page: Page, action: () => Promise<void>): Promise<Paper> {
  await page.evaluate(() => {
    const pages = globalThis as unknown as { print(): void; printed: boolean };
    pages.printed = false;
    pages.print = () => {
      pages.printed = true;
    };
  });
  await action();
  await page.waitForFunction(() => (globalThis as unknown as { printed: boolean }).printed);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    const own = document.querySelector<HTMLElement>('.paper');
    const all = own ? [own, ...own.querySelectorAll<HTMLElement>('*')] : [];
    return {
      text: own?.innerText ?? '',
      title: document.title,
      paneIsSeen: document.querySelector('ledger-pane')?.checkVisibility() ?? true,
      cut: all.some((one) => /auto|scroll|hidden/.test(getComputedStyle(one).overflowY)),
    };
  });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map(([, box = '']) => {
    const [, , width, height] = box.trim().split(/\s+/).map(Number).map(Math.round);
    return `${width}×${height}`;
  });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.paper').count()).toBe(0);
  await settled(page);
  return { ...paper, pages: boxes.length, sizes: [...new Set(boxes)] };
}

describe('what the page prints, hands on and explains', () => {
  it('is whole, bears the unit’s name, and begins at the word that is asked about', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, [{ name, bytes }]);

    await page.locator('first-line help-button button').click();
    await page.locator('help-dialog #conclusion:focus').waitFor();
    await page
      .locator('help-dialog')
      .getByText(/^\d+ 格要在表里改：党员名册 \d+ 格/)
      .waitFor();
    await page.keyboard.press('Escape');

    const findings = await printed(page, () => choose(page, '打印问题清单'));
    expect(findings).toMatchObject({ paneIsSeen: false, cut: false });
    expect(findings.text).toContain(UNIT);
    expect(findings.text).toContain('校验码不对');
    // On A4, as many as it takes, with the last finding on the last of them.
    expect(findings.sizes).toEqual([A4]);
    expect(findings.pages).toBeGreaterThan(1);

    await choose(page, '本月要办的事…');
    const wanted = page.locator('month-dialog select');
    // A year back from whatever month it is.
    const text = (await wanted.locator('option').first().textContent())?.trim();
    await wanted.selectOption({ index: 0 });
    await page.locator('month-dialog h3').getByText(`${UNIT}　${text}`).waitFor();
    const month = await printed(page, () => page.locator('month-dialog .primary').click());
    expect(month).toMatchObject({ paneIsSeen: false, cut: false, title: '本月提醒' });
    expect(month.text).toContain(`${UNIT}　${text}`);

    await page.locator('[data-tab=annual]').click();
    const print = page.locator('return-panel').getByText('打印', { exact: true });
    const annual = await printed(page, () => print.click());
    expect(annual).toMatchObject({ paneIsSeen: false, cut: false });
    expect(annual.title).toContain(UNIT);
    expect(annual.text).toContain('党员基本情况');
    expect(annual.pages).toBeGreaterThan(1);
    expect([A4, A4_ACROSS]).toEqual(expect.arrayContaining([...annual.sizes]));

    const next = await saved(page, () => choose(page, '做明年的台账'));
    await page.locator('.notice').getByText('已做好 2026 年的台账。带过来：').waitFor();
    const { sheets } = await readWorkbook(next, 'a.xlsx', { inflate: portableInflate });
    const branch = sheets.find((sheet) => sheet.name === '支部信息');
    const years = branch?.rows.filter(({ cells }) => cells.includes('统计年度'));
    expect(years?.flatMap(({ cells }) => cells)).toContain(2026);
    const roster = sheets.find((sheet) => sheet.name === '党员名册');
    expect(roster && cellOf(roster, 1, 0)).toBe('曹婷');
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
