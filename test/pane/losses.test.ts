import { describe, expect, it } from 'vitest';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { paneForTests } from './for-tests';
import { choose, dropFiles, rows, saved, settled } from './harness';

const pane = paneForTests();

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

/** The names in the roster of a workbook that was handed over. */
async function namesIn(bytes: Uint8Array): Promise<unknown[]> {
  const { sheets } = await readWorkbook(bytes, 'a.xlsx', { inflate: portableInflate });
  const roster = sheets.find(({ name }) => name === '党员名册');
  return roster ? roster.rows.slice(1).map(({ index }) => cellOf(roster, index, 0)) : [];
}

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
    await input.setInputFiles(Array.from({ length: 61 }, (_, n) => file(`第${n}支部`)));
    await page.locator('.progress').waitFor();
    await input.setInputFiles([file('后来的支部')]);
    await expect
      .poll(() => page.locator('select.files option').count(), { timeout: 50_000 })
      .toBe(63);
    expect(await page.locator('select.files option').allTextContents()).toContainEqual(
      expect.stringContaining('后来的支部'),
    );
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
