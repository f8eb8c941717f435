import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../src/core/text/id-number';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { paneForTests } from './for-tests';
import { rows, settled } from './harness';

const pane = paneForTests();

const NAME = '台账.xlsx';
const PEOPLE = 30;

/** A roster of which the first people have their nation, and the others lack it. */
function roster(mended: number): Uint8Array {
  const people = Array.from({ length: PEOPLE }, (_, at) => {
    const number = `999999199001${String(at + 1).padStart(2, '0')}001`;
    const nation = at < mended ? '汉族' : '';
    return [`张${at + 1}号`, number + checkCharacter(number), '男', nation, '正式党员'];
  });
  const header = ['姓名', '公民身份号码', '性别', '民族', '人员类别'];
  return writePlainXlsx([{ name: '党员名册', rows: [header, ...people] }]);
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
  await page.getByText(`正在跟随 ${NAME}`).waitFor();
  return opened;
}

/** Types the nation of the last person into the copy. */
async function mendLast(page: Page): Promise<void> {
  await page.locator('fluent-text-input').locator('input').fill(`张${PEOPLE}号`);
  await rows(page)
    .filter({ hasText: `党员名册 D${PEOPLE + 1} 民族` })
    .click();
  const field = page.locator('finding-detail cell-editor').locator('input, select').first();
  if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption('汉族');
  else {
    await field.fill('汉族');
    await field.press('Enter');
  }
  await page.getByRole('button', { name: '写回原文件…' }).waitFor();
}

async function nationOfLast(page: Page): Promise<unknown> {
  const { sheets } = await readWorkbook(await onDisk(page), NAME, { inflate: portableInflate });
  const [sheet] = sheets;
  return sheet && cellOf(sheet, PEOPLE, 3);
}

async function writeBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: '写回原文件…' }).click();
  await page.locator('confirm-dialog').getByText('写回原文件').last().click();
}

describe('a file that is followed', () => {
  it('is checked again each time it is saved, with focus and place kept', async () => {
    const { page, errors, close } = await follow(roster(0));
    const kept = rows(page).filter({ hasText: '党员名册 D20 民族' });
    await page.locator('findings-list').evaluate((list) => {
      list.scrollTop = 600;
    });
    await kept.focus();
    const top = async () => (await kept.boundingBox())?.y;
    const before = await top();
    for (let saves = 1; saves <= 6; saves++) {
      await save(page, roster(saves), saves % 2 ? 'in place' : 'replaced');
      await page.getByText('解决了 1 条').waitFor();
      await rows(page)
        .filter({ hasText: `党员名册 D${saves + 1} 民族` })
        .waitFor({ state: 'detached' });
      expect(await kept.evaluate((row) => row.matches(':focus'))).toBe(true);
      expect(Math.abs(((await top()) ?? 0) - (before ?? 0))).toBeLessThan(2);
    }
    await save(page, roster(4), 'in place');
    await page.getByText('新出现 2 条').waitFor();
    await rows(page).filter({ hasText: '新 党员名册 D6 民族' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('is written where it is what was shown, and can be put back', async () => {
    const { page, errors, close } = await follow(roster(3));
    const given = await onDisk(page);
    await mendLast(page);
    await writeBack(page);
    await page.getByText(`已写回：${NAME}`).waitFor();
    expect(await nationOfLast(page)).toBe('汉族');
    await page.getByRole('button', { name: '写回原文件…' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '恢复原来的内容' }).click();
    await page.getByText('已恢复原来的内容').waitFor();
    expect(await onDisk(page)).toEqual(given);
    expect(errors).toEqual([]);
    await close();
  });

  it('is left alone where another program has it, and the copy is offered', async () => {
    const { page, close } = await follow(roster(3));
    const given = await onDisk(page);
    await mendLast(page);
    await page.evaluate(() => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('held', 'NoModificationAllowedError'));
    });
    await writeBack(page);
    await page.getByText('别的程序开着这个文件').waitFor();
    expect(await onDisk(page)).toEqual(given);
    const download = page.waitForEvent('download');
    await page.locator('pane-status').getByRole('button', { name: '下载改好的副本' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await close();
  });
});
