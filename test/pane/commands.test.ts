import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { choose, rows, settled } from './harness';

const sample = await faultySample();
const { sheets } = sample.workbook;
/** What stands in a workbook before it is one of a branch. */
const own = sheets.slice(0, 1).map((sheet) => ({ ...sheet, name: '工作表1' }));
const pane = paneForTests();

interface Realm {
  readonly Office: {
    readonly actions: {
      readonly _association: {
        readonly mappings: Record<string, (event: { completed(): void }) => void>;
      };
    };
  };
  readonly theExcel: {
    readonly dialogs: string[];
    cellEditMode: boolean;
    readonly workbook: {
      readonly comments: object[];
      readonly sheets: {
        readonly name: string;
        readonly conditionalFormats: object[];
      }[];
    };
  };
}

/** Presses a button of the ribbon: Office calls the function of that name and waits for its end. */
const press = (page: Page, name: 'clearFlags' | 'insertTemplate') =>
  page.evaluate(async (wanted) => {
    const realm = globalThis as unknown as Realm;
    const found = () => realm.Office.actions._association.mappings[wanted.toUpperCase()];
    while (!found()) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise<void>((completed) => found()?.({ completed }));
  }, name);

const look = (page: Page) =>
  page.evaluate(() => {
    const { workbook, dialogs } = (globalThis as unknown as Realm).theExcel;
    return {
      sheets: workbook.sheets.map(({ name }) => name),
      formats: workbook.sheets.reduce((sum, one) => sum + one.conditionalFormats.length, 0),
      comments: workbook.comments.length,
      dialogs,
    };
  });

const open = (excel: object = {}) =>
  pane.open({ excel: { sheets, ...excel }, file: 'commands.html' });

/** What the window that was opened last says. */
async function said(page: Page): Promise<string | null> {
  const { dialogs } = await look(page);
  await page.goto(dialogs.at(-1) ?? '');
  return page.getByRole('alert').textContent();
}

describe('the buttons of the ribbon that open no pane', () => {
  it('clear the flags that the pane has made', async () => {
    const { page, errors, close } = await pane.open({ excel: { sheets }, query: '?do=check' });
    await settled(page);
    await rows(page).first().waitFor();
    await choose(page, '在表里标记');
    await settled(page);
    const flags = await page.evaluate(() => {
      const { workbook } = (globalThis as unknown as Realm).theExcel;
      return workbook.sheets.map(({ conditionalFormats }) => conditionalFormats);
    });
    expect(flags.flat().length).toBeGreaterThan(0);
    await close();

    const commands = await open();
    await commands.page.evaluate((formats) => {
      const { workbook } = (globalThis as unknown as Realm).theExcel;
      workbook.sheets.forEach((sheet, index) => {
        sheet.conditionalFormats.push(...(formats[index] ?? []));
      });
    }, flags);
    await press(commands.page, 'clearFlags');
    expect(await look(commands.page)).toMatchObject({ formats: 0, comments: 0, dialogs: [] });
    expect([...errors, ...commands.errors]).toEqual([]);
    await commands.close();
  });

  it.each([12, 20])('insert the blank workbook, at ExcelApi 1.%i', async (level) => {
    const { page, errors, outside, close } = await open({ level, sheets: own });
    await press(page, 'insertTemplate');
    const after = await look(page);
    expect(after.sheets).toHaveLength(13);
    expect(after.sheets).toEqual(
      expect.arrayContaining(['工作表1', '支部信息', '党员名册', '党费收缴', '核实说明']),
    );
    expect(after.dialogs).toEqual([]);
    expect([...errors, ...outside]).toEqual([]);
    await close();
  });

  it('insert no second blank workbook, and say so', async () => {
    const { page, errors, close } = await open();
    await press(page, 'insertTemplate');
    const after = await look(page);
    expect(after.sheets).toEqual(sheets.map(({ name }) => name));
    expect(await said(page)).toMatch(/^工作簿里已经有“支部信息、.*没有再插入/);
    expect(errors).toEqual([]);
    await close();
  });

  it('say what is in the way, and what to do', async () => {
    const editing = await open();
    await editing.page.evaluate(() => {
      (globalThis as unknown as Realm).theExcel.cellEditMode = true;
    });
    await press(editing.page, 'clearFlags');
    expect(await said(editing.page)).toBe('请先按回车结束单元格编辑，再试一次。');
    expect(editing.errors).toEqual([]);
    await editing.close();

    const readOnly = await open({ sheets: own, readOnly: true, language: 'en-US' });
    await press(readOnly.page, 'insertTemplate');
    expect(await said(readOnly.page)).toMatch(/read-only/);
    await readOnly.close();
  });
});
