import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../src/core/text/id-number';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { amendWorkbook } from '../../src/workbook/edit/amend-workbook';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf, type Row, type Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { faultySample, paneForTests } from './for-tests';
import { rows, settled } from './harness';

const pane = paneForTests();

const NAME = '台账.xlsx';

/** Three people, of whom the last has another sex than the number says. */
const NUMBERS = ['99999919900101001', '99999919900102001', '99999919900103001'];
const ROSTER = writePlainXlsx([
  {
    name: '党员名册',
    rows: [
      ['姓名', '公民身份号码', '性别', '民族', '人员类别'],
      ...NUMBERS.map((number, at) => [
        `张${at + 1}号`,
        number + checkCharacter(number),
        at < 2 ? '男' : '女',
        '汉族',
        '正式党员',
      ]),
    ],
  },
]);

/** The workbook with an unknown nation in its register, which is one mistake more. */
async function withMistake(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes, NAME, { inflate: portableInflate });
  const sheet = sheets.find(({ name }) => name === '党员名册') as Sheet;
  const header = sheet.rows.find(({ cells }) => cells.includes('民族')) as Row;
  const address = { row: header.index + 3, column: header.cells.indexOf('民族') };
  const cells = [{ sheet: sheet.name, address, value: '某某族' }];
  return amendWorkbook(bytes, { cells }).bytes;
}

type Way = 'in place' | 'replaced';

/** Saves a file in the browser's own file system, as office programs save: over it, or in its place. */
const save = (page: Page, bytes: Uint8Array, way: Way): Promise<void> =>
  page.evaluate(
    async ({ name, content, inPlace }) => {
      const root = await navigator.storage.getDirectory();
      if (!inPlace) await root.removeEntry(name);
      const file = await root.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(new Uint8Array(content));
      await stream.close();
    },
    { name: NAME, content: [...bytes], inPlace: way === 'in place' },
  );

const onDisk = async (page: Page): Promise<Uint8Array> =>
  Uint8Array.from(
    await page.evaluate(async (name) => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle(name)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    }, NAME),
  );

/** Waits until the page says something of the files that it looks at again. */
const told = (page: Page, text: string): Promise<void> =>
  page.locator('watch-line [role=status]').filter({ hasText: text }).waitFor({ state: 'attached' });

/** Opens a file of the browser's own file system: nobody is asked there whether it may be written. */
async function follow(bytes: Uint8Array) {
  const opened = await pane.open({ width: 1100, height: 700 });
  const { page } = opened;
  await save(page, bytes, 'in place');
  await page.evaluate((name) => {
    const choose = async () => {
      const root = await navigator.storage.getDirectory();
      return [await root.getFileHandle(name)];
    };
    Object.assign(globalThis, { showOpenFilePicker: choose });
  }, NAME);
  await page.locator('pane-welcome').getByText('打开文件并跟随保存…').click();
  await settled(page);
  await told(page, `正在跟随 ${NAME}`);
  return opened;
}

/** Mends the one mistake in the copy. */
async function mend(page: Page): Promise<void> {
  await rows(page).filter({ hasText: '党员名册 C4 性别' }).click();
  await page.locator('finding-detail cell-editor select').selectOption('男');
  await page.getByText('写回原文件…').waitFor();
}

async function sexOnDisk(page: Page): Promise<unknown> {
  const { sheets } = await readWorkbook(await onDisk(page), NAME, { inflate: portableInflate });
  return sheets[0] && cellOf(sheets[0], 3, 2);
}

async function writeBack(page: Page): Promise<void> {
  await page.getByText('写回原文件…').click();
  await page.locator('confirm-dialog fluent-button.yes').click();
}

describe('a file that is followed', () => {
  it('is checked again each time it is saved, with focus and place kept', async () => {
    const { bytes } = await faultySample();
    const mistaken = await withMistake(bytes);
    const { page, errors, close } = await follow(bytes);
    const list = page.locator('findings-list');
    await list.evaluate((one) => {
      one.scrollTop = 900;
    });
    const kept = list.locator('[data-index="15"]');
    await kept.focus();
    const focused = () =>
      list.evaluate((one) => {
        const row = (one.shadowRoot as ShadowRoot).activeElement;
        const meta = row?.querySelector('.meta')?.textContent?.trim();
        return { meta, top: Math.round(row?.getBoundingClientRect().top ?? -1) };
      });
    const before = await focused();
    for (const way of ['in place', 'replaced'] as const) {
      await save(page, mistaken, way);
      await told(page, '新出现 1 条');
      expect(await focused()).toEqual(before);
      await save(page, bytes, way);
      await told(page, '解决了 1 条');
      expect(await focused()).toEqual(before);
    }
    expect(errors).toEqual([]);
    await close();
  });

  it('is written where it is what was shown, and can be put back', async () => {
    const { page, errors, close } = await follow(ROSTER);
    const given = await onDisk(page);
    await mend(page);
    await writeBack(page);
    await page.getByText(`已写回：${NAME}`).waitFor();
    expect(await sexOnDisk(page)).toBe('男');
    await page.getByText('写回原文件…').waitFor({ state: 'detached' });
    await page.getByText('恢复原来的内容').click();
    await page.getByText('已恢复原来的内容').waitFor();
    expect(await onDisk(page)).toEqual(given);
    expect(errors).toEqual([]);
    await close();
  });

  it('is left alone where another program has it, and the copy is offered', async () => {
    const { page, close } = await follow(ROSTER);
    const given = await onDisk(page);
    await mend(page);
    await page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
    });
    await writeBack(page);
    await page.getByText('别的程序开着这个文件').waitFor();
    expect(await onDisk(page)).toEqual(given);
    const download = page.waitForEvent('download');
    await page.locator('pane-status').getByText('下载改好的副本').click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await close();
  });
});
