import { describe, expect, it } from 'vitest';
import { portableInflate } from '../../src/workbook/inflate';
import { readWorkbook } from '../../src/workbook/read/read';
import { paneForTests } from './for-tests';
import { choose, downloadBy, dropFiles, rows, settled } from './harness';
import { makeSamples } from './samples';

const samples = await makeSamples(3);
const [clean, faulty] = samples;
if (!clean || !faulty) throw new Error('no samples');
const pane = paneForTests();

const open = (text: string) =>
  readWorkbook(Buffer.from(text, 'latin1'), 'download.xlsx', { inflate: portableInflate });

describe('the plain page', () => {
  it('checks workbooks, shows where, and asks for nothing outside its own origin', async () => {
    const { page, outside, errors, close } = await pane.open({ width: 1280, height: 800 });
    await expect(page.locator('.welcome li').count()).resolves.toBe(3);
    await dropFiles(page, samples);
    await rows(page).first().click();
    await page.locator('finding-detail dl').waitFor();
    const labels = await page.locator('finding-detail dt').allTextContents();
    expect(labels).toEqual(expect.arrayContaining(['依据', '怎么改']));
    // 问题 is said once, in full, where it is the name of what was pressed.
    const problem = (await rows(page).first().locator('.problem').textContent()) ?? '';
    expect(problem.length).toBeGreaterThan(5);
    expect(await rows(page).first().getAttribute('aria-expanded')).toBe('true');
    const details = await page.locator('finding-detail').evaluate((e) => e.shadowRoot?.textContent);
    expect(details).not.toContain(problem);
    await page.locator('grid-panel .flag.target').waitFor();
    await page.locator('[data-tab=annual]').click();
    await page.locator('return-panel td.figure button').first().click();
    await page.locator('return-panel .rows, return-panel .back').first().waitFor();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('gives away an annotated copy, the findings and the return', async () => {
    const { page, outside, errors, close } = await pane.open();
    await dropFiles(page, [faulty]);
    const copy = await open(await downloadBy(page, '下载带批注的副本'));
    expect(copy.sheets.map(({ name }) => name)).toEqual([
      ...faulty.workbook.sheets.map(({ name }) => name),
      '检查结果',
    ]);
    const list = await open(await downloadBy(page, '下载问题清单（xlsx）'));
    expect(list.sheets[0]?.rows.length).toBeGreaterThan(5);
    const csv = Buffer.from(await downloadBy(page, '下载问题清单（csv）'), 'latin1').toString();
    expect(csv).toContain('members/id-check-digit');
    const made = await open(await downloadBy(page, '下载年报（xlsx）'));
    expect(made.sheets.length).toBeGreaterThan(5);
    const blank = await open(await downloadBy(page, '下载空白台账'));
    expect(blank.sheets.map(({ name }) => name)).toContain('党员名册');
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('says that nothing was found, and why a file cannot be read', async () => {
    const { page, errors, close } = await pane.open();
    await dropFiles(page, [clean]);
    await page.locator('findings-panel .clear').getByText('没有发现问题').waitFor();
    await choose(page, '移除这个文件');
    await page.locator('.welcome').waitFor();
    const broken = { name: '坏.xlsx', bytes: clean.bytes.slice(0, 500) };
    await dropFiles(page, [broken]);
    await page.locator('findings-panel .clear').getByText('坏.xlsx').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('asks which of two columns a field is, once for all workbooks of a form', async () => {
    const { page, errors, close } = await pane.open();
    const text = (who: string): string =>
      '姓名,公民身份号码,性别,民族,学历,人员类别,入党时间,加入党组织时间\n' +
      `${who},男,汉族,大学本科,正式党员,2015-07-01,2015-12-01\n`;
    await dropFiles(page, [
      { name: '甲支部.csv', bytes: Buffer.from(text('张三,999999199001010011')) },
      { name: '乙支部.csv', bytes: Buffer.from(text('李四,999999199002020030')) },
    ]);
    const asked = page.locator('column-questions section');
    await asked.getByText('里哪一列是入党日期？').waitFor();
    await asked.getByText('2 个工作簿都这样填').waitFor();
    const answers = await asked.locator('button').allTextContents();
    expect(answers.map((one) => one.trim())).toEqual([
      'G列“入党时间”（如 2015-07-01）',
      'H列“加入党组织时间”（如 2015-12-01）',
      '都不是',
    ]);
    await asked.locator('button').first().click();
    await asked.waitFor({ state: 'detached' });
    await settled(page);
    await page.locator('[data-tab=sheets]').click();
    await page.locator('sheets-panel summary').first().click();
    await page.locator('sheets-panel').getByText('按你的设置识别').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('reads csv by a reader that loads only then', async () => {
    const { page, errors, close } = await pane.open();
    const text =
      '姓名,公民身份号码,性别,民族,出生日期,学历,人员类别,入党日期,工作岗位\n张三,999999199001010011,男,汉,1990-01-01,大学本科,正式党员,2015-07-01,管理人员\n';
    await dropFiles(page, [{ name: '党员名册.csv', bytes: Buffer.from(text) }]);
    await page.locator('[data-tab=sheets]').click();
    await page.locator('sheets-panel').getByText('识别为“党员名册”').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('remembers a correction of the columns for every sheet of that form', async () => {
    const { page, errors, close } = await pane.open();
    const columns: readonly (readonly [string, string])[] = [
      ['公民身份号码', '999999199001010011'],
      ['性别', '男'],
      ['民族', '汉族'],
      ['出生日期', '1990-01-01'],
      ['学历', '大学本科'],
      ['人员类别', '正式党员'],
      ['入党日期', '2015-07-01'],
      ['满一年的那天', '2016-07-01'],
      ['工作岗位', '管理人员'],
    ];
    const form = (name: string, order = columns) => {
      const all = [['序号', '1'] as const, ['姓名', name] as const, ...order];
      const lines = ['某某党支部党员名册', ...[0, 1].map((n) => all.map((one) => one[n]).join())];
      return { name: `${name}.csv`, bytes: Buffer.from(`${lines.join('\n')}\n`) };
    };
    await dropFiles(page, [form('张三')]);
    await page.locator('[data-tab=sheets]').click();
    await page.locator('sheets-panel').getByText('满一年的那天').first().waitFor();
    await page.locator('sheets-panel').getByText('更正列的对应…').click();
    await page
      .getByRole('combobox', { name: '转正日期', exact: true })
      .selectOption({ label: 'J 满一年的那天' });
    await page.locator('mapping-dialog .primary').click();
    await page.locator('sheets-panel').getByText('按你的设置识别').waitFor();
    await settled(page);
    await page.reload();
    await dropFiles(page, [form('李四', [...columns].reverse())]);
    await page.locator('[data-tab=sheets]').click();
    await page.locator('sheets-panel').getByText('按你的设置识别').waitFor();
    await page.locator('sheets-panel').getByText('更正列的对应…').click();
    await page.locator('mapping-dialog').getByText('恢复自动识别').click();
    await page.locator('sheets-panel').getByText('按你的设置识别').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  it('groups, filters and searches', async () => {
    const { page, close } = await pane.open();
    await dropFiles(page, samples);
    const group = page.getByLabel('分组');
    await group.selectOption('file');
    await page.locator('findings-list .group').getByText(faulty.name).waitFor();
    await group.selectOption('rule');
    await page.locator('findings-list .group').nth(1).waitFor();
    const before = await page.locator('pane-tabs .count').first().textContent();
    await page.getByRole('searchbox').fill('校验码');
    await page.waitForFunction(() => {
      const list = document
        .querySelector('ledger-pane')
        ?.shadowRoot?.querySelector('findings-panel')
        ?.shadowRoot?.querySelector('findings-list')?.shadowRoot;
      const texts = [...(list?.querySelectorAll('.problem') ?? [])].map((one) => one.textContent);
      return texts.length > 0 && texts.every((text) => text?.includes('校验码'));
    });
    await page.getByRole('button', { name: /^错误/ }).first().click();
    await page.locator('findings-list .none').waitFor();
    expect(Number(before)).toBeGreaterThan(5);
    await close();
  });
});
