import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { faultySample, paneForTests } from './for-tests';
import { choose, dropFiles, rows, saved, settled } from './harness';

const pane = paneForTests();
const faulty = await faultySample();
const { sheets } = faulty.workbook;

const HEADERS =
  '姓名 公民身份号码 性别 民族 出生日期 学历 人员类别 入党日期 转正日期 工作岗位'.split(' ');

/** A ledger of an organisation: a member each with a stray space in the name. */
function book(organisation: string, names: readonly string[], year = '2025'): Uint8Array {
  const members = names.map((name) => [
    ` ${name} `,
    '999999199001010019',
    '男',
    '汉族',
    '1990-01-01',
    '大学本科',
    '正式党员',
    '2015-07-01',
    '2016-07-01',
    '管理人员',
  ]);
  return writePlainXlsx([
    {
      name: '支部信息',
      rows: [
        ['党组织全称', organisation],
        ['统计年度', year],
      ],
    },
    { name: '党员名册', rows: [HEADERS, ...members] },
  ]);
}

interface Excel {
  readonly theExcel: {
    workbook: {
      sheet(name: string): { protected: boolean; cell(r: number, c: number): { value: unknown } };
      insertRows(sheet: unknown, at: number, count: number): void;
    };
  };
}

const nameAt = (page: Page, row: number, sheet = '党员名册'): Promise<unknown> =>
  page.evaluate(
    ([at, name]) =>
      (globalThis as unknown as Excel).theExcel.workbook.sheet(name).cell(at, 0)?.value,
    [row, sheet] as const,
  );

/** The names in the roster of a workbook that was handed over. */
async function namesIn(bytes: Uint8Array): Promise<unknown[]> {
  const { sheets } = await readWorkbook(bytes, 'a.xlsx', { inflate: portableInflate });
  const roster = sheets.find(({ name }) => name === '党员名册');
  return roster ? roster.rows.slice(1).map(({ index }) => cellOf(roster, index, 0)) : [];
}

/** A workbook of which three names of members and one of an officer have stray spaces, in Excel, checked. */
async function inExcel() {
  const untidy = sheets.map((sheet) =>
    sheet.name !== '党员名册' && sheet.name !== '班子成员'
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, index) =>
            (sheet.name === '党员名册' ? index > 1 && index < 5 : index === 1)
              ? { ...row, cells: [` ${String(row.cells[0])} `, ...row.cells.slice(1)] }
              : row,
          ),
        },
  );
  const opened = await pane.open({ excel: { sheets: untidy } });
  await opened.page.locator('.welcome fluent-button.main').click();
  await settled(opened.page);
  await rows(opened.page).first().waitFor();
  return opened;
}

describe('what is shown in Excel and what is written', () => {
  it('never writes to a row that moved after it was shown', async () => {
    const { page, errors, close } = await inExcel();
    // Without the live check nothing tells the dialog that the rows have moved.
    await page.locator('header button.square').click();
    await page.locator('settings-dialog').getByText('编辑后自动重新核对').click();
    await page.locator('settings-dialog .primary').click();
    await settled(page);
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog tbody tr').first().waitFor();
    const before = await Promise.all([2, 3, 4].map((row) => nameAt(page, row)));
    await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      workbook.insertRows(workbook.sheet('党员名册'), 2, 1);
    });
    await page.locator('fixes-dialog .primary').click();
    await page.getByText('没有改，因为那里已经和刚才显示的不一样').waitFor();
    await settled(page);
    expect(await Promise.all([3, 4, 5].map((row) => nameAt(page, row)))).toEqual(before);
    expect(errors).toEqual([]);
    await close();
  });

  it('tells exactly what was written where one sheet is protected, and takes just that back', async () => {
    const { page, errors, close } = await inExcel();
    const before = await nameAt(page, 2);
    const officer = await nameAt(page, 1, '班子成员');
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog tbody tr').first().waitFor();
    const all = await page.locator('fixes-dialog tbody tr').count();
    const own = await page.locator('fixes-dialog tbody tr', { hasText: '党员名册' }).count();
    await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      workbook.sheet('党员名册').protected = true;
    });
    await page.locator('fixes-dialog .primary').click();
    await page
      .locator('.notice')
      .getByText(`${own} 处在受保护的工作表里，没有改：党员名册`)
      .waitFor();
    const done = all - own;
    expect(done).toBeGreaterThan(0);
    await page.locator('.notice').getByText(`已修正 ${done} 处。`).waitFor();
    expect(await nameAt(page, 2)).toBe(before);
    expect(await nameAt(page, 1, '班子成员')).toBe(String(officer).trim());
    await page.locator('.notice fluent-button').getByText('撤销').click();
    await page.locator('.notice').getByText('已撤销。').waitFor();
    expect(await nameAt(page, 1, '班子成员')).toBe(officer);
    expect(await nameAt(page, 2)).toBe(before);
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps a reason that was typed while rows were inserted, and writes it to the right row', async () => {
    const { page, errors, close } = await inExcel();
    await rows(page).first().click();
    await page.locator('finding-detail dd').last().waitFor();
    const title = await page.locator('finding-detail dd').last().textContent();
    // Whom it is about.
    const problem = (await rows(page).first().locator('.problem').textContent()) ?? '';
    const subject = /^(.+?)的/.exec(problem)?.[1];
    await page.locator('finding-detail').getByText('核实说明…').click();
    await page.locator('verify-dialog textarea').first().fill('已核对原件');
    await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Excel).theExcel;
      workbook.insertRows(workbook.sheet('党员名册'), 2, 1);
    });
    await page.locator('verify-dialog .primary').click();
    await page.getByText('已记入“核实说明”。').waitFor();
    const written = await page.evaluate(() => {
      const sheet = (globalThis as unknown as Excel).theExcel.workbook.sheet('核实说明');
      const texts = Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 8 }, (_, column) => sheet.cell(row, column)?.value),
      );
      return texts.find((row) => row.includes('已核对原件')) ?? [];
    });
    expect(written).toContain(title);
    expect(written).toContain(subject);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('workbooks on the page', () => {
  it('are known by organisation and year, not by the name of the file', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    const name = '支部工作台账.xlsx';
    await dropFiles(page, [{ name, bytes: book('甲支部', ['张三', '李四']) }]);
    await dropFiles(page, [{ name, bytes: book('乙支部', ['王五', '赵六']) }]);
    await expect.poll(() => page.locator('select.files option').count()).toBe(3);
    // The same content again is not taken twice; another version takes the place of the first.
    await dropFiles(page, [{ name: '另存.xlsx', bytes: book('乙支部', ['王五', '赵六']) }]);
    await page.locator('.notice').getByText('内容相同').waitFor();
    await dropFiles(page, [{ name, bytes: book('乙支部', ['王五', '赵六', '钱七']) }]);
    await page.locator('.notice').getByText('已代替先前的').waitFor();
    expect(await page.locator('select.files option').count()).toBe(3);
    // Of another year it is another workbook.
    await dropFiles(page, [{ name, bytes: book('乙支部', ['王五', '赵六'], '2024') }]);
    await expect.poll(() => page.locator('select.files option').count()).toBe(4);
    expect(errors).toEqual([]);
    await close();
  });

  it('are not dropped with their changes unasked, when removed or given again', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    const given = { name: '台账.xlsx', bytes: book('甲支部', ['张三', '李四']) };
    await dropFiles(page, [given]);
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog .primary').click();
    await page.getByText(/已修正 \d+ 处。/).waitFor();
    const input = page.locator('ledger-pane input[type=file]');
    const file = { name: given.name, mimeType: '', buffer: Buffer.from(given.bytes) };
    await input.setInputFiles(file);
    await page.locator('confirm-dialog').getByText('同一个党组织同一年度').waitFor();
    await page.locator('confirm-dialog .primary').click();
    await settled(page);
    expect(await page.locator('select.files option').count()).toBe(3);
    await page.locator('select.files').selectOption({ index: 1 });
    await choose(page, '移除这个文件');
    await page.locator('confirm-dialog').getByText('还没有保存').waitFor();
    await page.keyboard.press('Escape');
    await page
      .locator('unsaved-bar')
      .getByText(/副本里改了 \d+ 处，还没有下载。/)
      .waitFor();
    const download = page.locator('unsaved-bar').getByText('下载改好的副本');
    const copy = await saved(page, () => download.click());
    expect(await namesIn(copy)).toEqual(['张三', '李四']);
    expect(errors).toEqual([]);
    await close();
  });

  it('wait for their turn when they are dropped while others open', async () => {
    const { page, errors, close } = await pane.open({ width: 1280, height: 800 });
    const input = page.locator('ledger-pane input[type=file]');
    const file = (name: string) => ({
      name: `${name}.xlsx`,
      mimeType: '',
      buffer: Buffer.from(book(name, [`${name}一`, `${name}二`])),
    });
    await input.setInputFiles(Array.from({ length: 20 }, (_, n) => file(`第${n}支部`)));
    await input.setInputFiles([file('后来的支部')]);
    await expect
      .poll(() => page.locator('select.files option').count(), { timeout: 40_000 })
      .toBe(22);
    expect(errors).toEqual([]);
    await close();
  });

  it('are read beside each other: one that ends a worker ends nothing else, and one can be left', async () => {
    const { page, close } = await pane.open({ width: 1280, height: 800 });
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      const holders = new Set<Worker>();
      Object.assign(globalThis, { holders });
      let ended = false;
      Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
        const { kind, payload } = message[0] as { kind: string; payload: { name: string } };
        if (kind === 'open') holders.add(this);
        if (kind !== 'read') return Reflect.apply(postMessage, this, message);
        if (payload.name === '第5支部.xlsx' && !ended) {
          ended = true;
          this.terminate();
          this.dispatchEvent(new ErrorEvent('error', { message: 'ended' }));
        } else if (payload.name !== '第9支部.xlsx') Reflect.apply(postMessage, this, message);
      };
    });
    const given = (from: number) =>
      Array.from({ length: 6 }, (_, n) => ({
        name: `第${from + n}支部.xlsx`,
        bytes: book(`第${from + n}支部`, [`甲${n}`, `乙${n}`]),
      }));
    const options = () => page.locator('select.files option').count();
    await dropFiles(page, given(1));
    expect(await options()).toBe(7);
    // One that is never done is left with those after it; those before it are there.
    await page
      .locator('ledger-pane input[type=file]')
      .setInputFiles(
        given(7).map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
      );
    await page.locator('.progress').getByText('第9支部.xlsx').waitFor();
    await page.locator('.progress').getByText('取消').click();
    await page.locator('.notice').getByText('已取消。').waitFor();
    await settled(page);
    expect(await options()).toBe(9);
    const holders = () => (globalThis as unknown as { holders: Set<Worker> }).holders.size;
    expect(await page.evaluate(holders)).toBe(1);
    await close();
  });

  it('outlive their worker, with what was changed in them', async () => {
    const { page, close } = await pane.open({ width: 1280, height: 800 });
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
        Object.assign(globalThis, { theWorker: this });
        return Reflect.apply(postMessage, this, message);
      };
    });
    await dropFiles(page, [{ name: '台账.xlsx', bytes: book('甲支部', ['张三', '李四']) }]);
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog .primary').click();
    await page.getByText(/已修正 \d+ 处。/).waitFor();
    await page.evaluate(() =>
      (globalThis as unknown as { theWorker: Worker }).theWorker.terminate(),
    );
    await page.locator('.notice').getByText('检查程序意外停止').waitFor();
    const copy = await saved(page, () =>
      page.locator('unsaved-bar').getByText('下载改好的副本').click(),
    );
    expect(await namesIn(copy)).toEqual(['张三', '李四']);
    await rows(page).first().waitFor();
    await close();
  });
});

describe('a page whose engine is missing', () => {
  it('says so, and can be tried again', async () => {
    const { page, close } = await pane.open({ withoutWorker: true });
    await page.getByText('检查程序没有启动起来').waitFor();
    const again = page.locator('.starting fluent-button');
    await again.click();
    // It is still missing.
    await page.getByText('检查程序没有启动起来').waitFor();
    await page.context().unrouteAll();
    await again.click();
    await page.locator('.welcome').waitFor();
    await close();
  });
});
