import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amendWorkbook } from '../../src/workbook/edit/amend-workbook';
import { portableInflate } from '../../src/workbook/inflate';
import { cellOf } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { paneForTests } from './for-tests';
import { choose, dropFiles, rows, saved, settled } from './harness';
import { makeSamples, type Sample } from './samples';

const [, ...samples] = await makeSamples(3);
const [faulty, other] = samples.map(carelessly);
if (!faulty || !other) throw new Error('no samples');
const pane = paneForTests();

const OLD = {
  name: '07-旧版Excel.xls',
  bytes: readFileSync(join(import.meta.dirname, '../../samples/07-旧版Excel.xls')),
};

const open = (bytes: Uint8Array) => readWorkbook(bytes, 'copy.xlsx', { inflate: portableInflate });

/** The roster with a name between spaces, and a date that was typed as text. */
function carelessly({ name, bytes, workbook }: Sample): Sample {
  const roster = workbook.sheets.find((sheet) => sheet.name === '党员名册');
  const header = roster?.rows.find(({ cells }) => cells.includes('姓名'));
  if (!roster || !header) throw new Error('no roster');
  const at = (row: number, title: string) => ({
    row: header.index + row,
    column: header.cells.indexOf(title),
  });
  const { row, column } = at(3, '姓名');
  const { bytes: changed } = amendWorkbook(bytes, {
    cells: [
      { sheet: '党员名册', address: { row, column }, value: ` ${cellOf(roster, row, column)} ` },
      { sheet: '党员名册', address: at(4, '入党日期'), value: '2015.7.1' },
    ],
  });
  return { name, bytes: changed, workbook };
}

/** What is drawn through a text, by itself or by what it stands in. */
function lines(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const line = getComputedStyle(at).textDecorationLine;
    if (line !== 'none') return line;
  }
  return 'none';
}

describe('changes in copies of dropped workbooks', () => {
  it('makes safe fixes that were shown before, takes them back, and gives the copy away', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, [faulty]);
    const count = async () => Number(await page.locator('pane-tabs .count').first().textContent());
    const before = await count();
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog tbody tr').first().waitFor();
    const shown = await page.locator('fixes-dialog tbody tr').count();
    await page.locator('fixes-dialog .primary').click();
    await page.getByText(`已修正 ${shown} 处。`).waitFor();
    await expect.poll(count).toBeLessThan(before);
    await page.locator('unsaved-bar').getByText('撤销上一步').click();
    await page.getByText('已撤销。').waitFor();
    await expect.poll(count).toBe(before);
    await page.locator('unsaved-bar').getByText('重做').click();
    await page.getByText('已重做。').waitFor();
    await page.locator('unsaved-bar').getByText('撤销上一步').click();
    await expect.poll(count).toBe(before);
    // One by itself, from its finding, beside which its cell is seen.
    await page.locator('findings-list .tag').first().click();
    await expect
      .poll(() =>
        page.locator('grid-panel .target').evaluate((cell) => {
          const { left, right } = cell.getBoundingClientRect();
          return left > 440 && right <= innerWidth;
        }),
      )
      .toBe(true);
    await page.locator('finding-detail').getByText('改成这样').click();
    await page.getByText('已修正 1 处。').waitFor();
    const copy = await open(
      await saved(page, () => page.locator('unsaved-bar').getByText('下载改好的副本').click()),
    );
    await page.locator('unsaved-bar').getByText('已下载').waitFor();
    const given = await open(faulty.bytes);
    const differing = copy.sheets.flatMap((sheet, index) =>
      (given.sheets[index]?.rows ?? []).flatMap((row) =>
        Array.from(row.cells, (cell, column) => [cell, cellOf(sheet, row.index, column)]).filter(
          ([was, is]) => JSON.stringify(was) !== JSON.stringify(is),
        ),
      ),
    );
    expect(differing).toHaveLength(1);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('answers a finding in 核实说明 of the copy, and is silent on it from then on', async () => {
    const { page, errors, close } = await pane.open();
    await dropFiles(page, [faulty]);
    await rows(page).first().click();
    await page.locator('finding-detail').getByText('核实说明…').click();
    await page.locator('verify-dialog textarea').first().fill('已核对原件');
    await page.locator('verify-dialog .primary').click();
    await page.getByText('已记入“核实说明”。').waitFor();
    const answered = page.locator('findings-panel .filter', { hasText: '已核实' });
    await answered.waitFor();
    // Answered is not crossed out: neither its number nor its line.
    await answered.click();
    await rows(page).filter({ hasText: '已核实' }).first().waitFor();
    for (const one of [
      answered.locator('.number'),
      answered,
      rows(page).first().locator('.problem'),
    ])
      expect(await one.evaluate(lines)).toBe('none');
    await answered.click();
    const bytes = await saved(page, () =>
      page.locator('unsaved-bar').getByText('下载改好的副本').click(),
    );
    const sheet = (await open(bytes)).sheets.find(({ name }) => name === '核实说明');
    expect(sheet?.rows.at(-1)?.cells).toContain('已核对原件');
    await dropFiles(page, [{ name: faulty.name.replace('.xlsx', '（已修正）.xlsx'), bytes }]);
    expect(await page.locator('select.files option').count()).toBe(1);
    await page.getByRole('button', { name: /^已核实/ }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('gives away the copies of several workbooks in one file', async () => {
    const { page, errors, close } = await pane.open();
    const broken = { name: '坏.xlsx', bytes: faulty.bytes.slice(0, 500) };
    await dropFiles(page, [faulty, other, broken, OLD]);
    await choose(page, '安全修正…');
    await page.locator('fixes-dialog .primary').click();
    await page.getByText(/已修正 \d+ 处。/).waitFor();
    const bytes = await saved(page, () =>
      page.locator('unsaved-bar').getByText('下载改好的副本').click(),
    );
    const { unzipSync } = await import('fflate');
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual(
      [faulty, other].map(({ name }) => name.replace('.xlsx', '（已修正）.xlsx')).sort(),
    );
    const marked = await saved(page, () => choose(page, '下载带批注的副本'));
    expect(Object.keys(unzipSync(marked)).sort()).toEqual(
      [faulty, other].map(({ name }) => name.replace('.xlsx', '（批注）.xlsx')).sort(),
    );
    await page.locator('.notice').getByText('坏.xlsx 没有生成').waitFor();
    await page.locator('.notice').getByText(`${OLD.name} 没有生成`).waitFor();
    await settled(page);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a workbook of an old format by itself', () => {
  it('is checked, and it is said why no copy of it can be made', async () => {
    const { page, errors, close } = await pane.open();
    await dropFiles(page, [OLD]);
    await page
      .locator('first-line')
      .getByText(/认出 \d+\/\d+ 张表/)
      .waitFor();
    await choose(page, '下载带批注的副本');
    const notice = page.locator('.notice');
    await notice.getByText('xlsx').waitFor();
    expect(await notice.innerText()).not.toContain('程序内部出错');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a list of findings', () => {
  it('is taken where it is dropped again, filled in, before or after its workbook', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    await dropFiles(page, [faulty]);
    const list = await saved(page, () => choose(page, '下载问题清单（xlsx）'));
    const { sheets } = await open(list);
    const [sheet, header] = sheets.flatMap((one) => {
      const head = one.rows.find(({ cells }) => cells.includes('处理情况'));
      return head ? [one, head] : [];
    });
    if (!sheet || !header || !('cells' in header) || !('rows' in sheet)) throw new Error('no list');
    const column = (title: string) => header.cells.indexOf(title);
    const rule = column('规则');
    const answered = sheet.rows.filter(
      ({ index, cells }) => index > header.index && cells[rule] === 'members/id-check-digit',
    );
    expect(answered.length).toBeGreaterThan(0);
    const { bytes } = amendWorkbook(list, {
      cells: answered.flatMap(({ index: row }) => [
        { sheet: sheet.name, address: { row, column: column('处理情况') }, value: '情况属实' },
        { sheet: sheet.name, address: { row, column: column('核实说明') }, value: '户籍正在更正' },
      ]),
    });
    const back = { name: '发回的问题清单.xlsx', bytes };
    await dropFiles(page, [back]);
    const told = `是发回的问题清单，填了 ${answered.length} 条处理情况，已经采用。`;
    await page.locator('.notice').getByText(told).waitFor();
    const verified = page.locator('findings-panel .filter', { hasText: '已核实' });
    await expect.poll(() => verified.textContent()).toContain(String(answered.length));
    expect(await rows(page).filter({ hasText: '校验码不对' }).count()).toBe(0);
    await close();

    const other = await pane.open({ width: 1280, height: 800 });
    await other.page
      .locator('ledger-pane input[type=file]')
      .setInputFiles([{ name: back.name, mimeType: '', buffer: Buffer.from(bytes) }]);
    await other.page.locator('.notice').getByText('还没有放进来，放进来时自动采用').waitFor();
    await dropFiles(other.page, [faulty]);
    await other.page.locator('findings-panel .filter', { hasText: '已核实' }).waitFor();
    expect([...outside, ...other.outside]).toEqual([]);
    expect([...errors, ...other.errors]).toEqual([]);
    await other.close();
  });
});
