import { describe, expect, it } from 'vitest';
import { writePlainXlsx } from '../../src/samples/xlsx';
import { paneForTests } from './for-tests';
import { dropFiles, settled } from './harness';

const pane = paneForTests();

/** A small ledger: the year, and one member. */
function book(name: string): Uint8Array {
  const sheet = (title: string, lines: readonly (readonly string[])[]) => ({
    name: title,
    rows: lines.map((cells) => [...cells]),
  });
  const id = '999999199001010011';
  return writePlainXlsx([
    sheet('支部信息', [
      ['党组织全称', name],
      ['统计年度', '2025'],
    ]),
    sheet('党员名册', [
      [
        '姓名',
        '公民身份号码',
        '性别',
        '民族',
        '出生日期',
        '学历',
        '人员类别',
        '入党日期',
        '工作岗位',
      ],
      ['张三', id, '男', '汉族', '1990-01-01', '大学本科', '正式党员', '2015-07-01', '管理人员'],
    ]),
  ]);
}

const files = Array.from({ length: 100 }, (_, n) => ({
  name: `第${n + 1}支部.xlsx`,
  bytes: n === 40 ? new Uint8Array([1, 2, 3]) : book(`第${n + 1}支部`),
}));

describe('many workbooks at once', () => {
  it('checks all but the one that cannot be read, which is named with the reason', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, files);
    await page.locator('.notice').getByText('第41支部.xlsx 没有检查：').waitFor();
    expect(await page.locator('select.files option').count()).toBe(101);
    await page.locator('[data-tab=annual]').click();
    await page.getByText('汇总了 99 个工作簿').waitFor();
    // The page answers while a further hundred is being read, and the rest can be left.
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
    expect(await page.locator('select.files option').count()).toBeLessThan(201);
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
      [[...book('某某一支部')], [...book('某某二支部')]],
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
