import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneForTests } from './for-tests';
import { dropFiles, settled } from './harness';
import { smallBook } from './small-book';

const pane = paneForTests();

const files = Array.from({ length: 50 }, (_, n) => ({
  name: `第${n + 1}支部.xlsx`,
  bytes: n === 40 ? new Uint8Array([1, 2, 3]) : smallBook(`第${n + 1}支部`),
}));

/** A list for each unit that is searched for, into a folder in which there is one already. */
async function sendsBack(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('第3支部-2025-问题清单.xlsx', { create: true });
    Object.assign(globalThis, { showDirectoryPicker: () => Promise.resolve(folder) });
  });
  await page.locator('[data-tab=units]').click();
  const units = page.locator('units-panel');
  await units.getByRole('searchbox').fill('第3');
  await units.getByText('下载这 11 个单位的问题清单').waitFor();
  // Two clicks, of which the browser's own window takes the second.
  await units.getByText('写到文件夹…').click();
  await page.locator('.notice').getByText('里写好 11 份问题清单').waitFor();
  const sizes = await page.evaluate(async () => {
    const folder = (await navigator.storage.getDirectory()) as unknown as {
      values(): AsyncIterable<FileSystemFileHandle>;
    };
    const found: [string, boolean][] = [];
    for await (const file of folder.values())
      found.push([file.name, (await file.getFile()).size > 1000]);
    return Object.fromEntries(found);
  });
  expect(Object.keys(sizes)).toHaveLength(12);
  expect(sizes['第3支部-2025-问题清单.xlsx']).toBe(false);
  expect(sizes['第3支部-2025-问题清单 (2).xlsx']).toBe(true);
  await units.getByRole('searchbox').fill('');
  await units.getByRole('button', { name: '发回' }).click();
  await units.getByRole('button', { name: '发回' }).click();
  expect(await units.getByRole('cell', { name: '已发回', exact: true }).count()).toBe(11);
}

describe('many workbooks at once', () => {
  it('checks all but the one that cannot be read, which is named with the reason', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, files);
    await page.locator('.notice').getByText('第41支部.xlsx 没有检查：').waitFor();
    expect(await page.locator('select.files option').count()).toBe(51);
    await page.locator('[data-tab=annual]').click();
    await page.getByText('汇总了 49 个工作簿').waitFor();
    await sendsBack(page);
    // The page answers while a further fifty is being read, and the rest can be left.
    const input = page.locator('ledger-pane input[type=file]');
    await input.setInputFiles(
      files.map((file) => ({
        name: `又${file.name}`,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(file.bytes),
      })),
    );
    await page.locator('.progress').getByText('取消').click();
    await page.locator('.notice').getByText('已取消。').waitFor();
    await settled(page);
    expect(await page.locator('select.files option').count()).toBeLessThan(101);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('takes folders, leaves what is no workbook, and tells files of one name apart', async () => {
    const { page, errors, close } = await pane.open();
    await page.evaluate(
      ([one = [], two = []]) => {
        const fileEntry = (fullPath: string, content = two) => {
          const name = fullPath.slice(fullPath.lastIndexOf('/') + 1);
          return {
            isDirectory: false,
            name,
            fullPath,
            file: (take: (f: File) => void) => take(new File([new Uint8Array(content)], name)),
          };
        };
        const folder = (fullPath: string, entries: readonly unknown[]) => ({
          isDirectory: true,
          fullPath,
          createReader() {
            const left = [entries, []];
            return { readEntries: (take: (e: unknown) => void) => take(left.shift()) };
          },
        });
        const dropped = folder('/机关党委', [
          folder('/机关党委/一支部', [fileEntry('/机关党委/一支部/台账.xlsx', one)]),
          folder('/机关党委/二支部', [
            fileEntry('/机关党委/二支部/台账.xlsx'),
            fileEntry('/机关党委/二支部/~$台账.xlsx'),
            fileEntry('/机关党委/二支部/照片.jpg'),
          ]),
        ]);
        const event = new Event('drop', { cancelable: true });
        const items = [{ kind: 'file', webkitGetAsEntry: () => dropped, getAsFile: () => null }];
        Object.defineProperty(event, 'dataTransfer', { value: { items } });
        document.dispatchEvent(event);
      },
      [[...smallBook('某某一支部')], [...smallBook('某某二支部')]],
    );
    await page.locator('select.files').waitFor();
    await settled(page);
    const names = await page.locator('select.files option').allTextContents();
    expect(names.map((name) => name.trim().replace(/（.*/, ''))).toEqual([
      '全部 2 个工作簿',
      '机关党委/一支部/台账.xlsx',
      '机关党委/二支部/台账.xlsx',
    ]);
    expect(errors).toEqual([]);
    await close();
  });
});
