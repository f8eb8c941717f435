import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { paneForTests } from './for-tests';
import { rows, settled } from './harness';
import { largeBook, ROSTER } from './large';

const MEMBERS = 5000;
const COLUMNS = 25;
const MESSAGE_BYTES = 4_500_000;

const large = await largeBook(MEMBERS, COLUMNS);
const pane = paneForTests();

/** What the test needs of the simulated Excel. */
interface Excel {
  readonly roundTrips: { requestBytes: number; responseBytes: number; error: string | null }[];
  readonly workbook: {
    sheet(name: string): { conditionalFormats: { areas: Area[] }[] };
    edit(sheet: unknown, row: number, column: number, values: unknown[][]): void;
  };
}
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
type WithExcel = { readonly theExcel: Excel };
type WithAsked = { readonly asked: string[] };

/** Keeps what the page asks of its worker from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const asked: string[] = [];
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      asked.push((message[0] as { kind: string }).kind);
      Reflect.apply(postMessage, this, message);
    };
    Object.assign(globalThis, { asked });
  });

const asked = (page: Page) => page.evaluate(() => (globalThis as unknown as WithAsked).asked);

const trips = (page: Page) =>
  page.evaluate(() => [...(globalThis as unknown as WithExcel).theExcel.roundTrips]);

/** Waits until a cell bears a flag, or none any more. */
const flagged = (page: Page, row: number, column: number, wanted: boolean) =>
  page.waitForFunction(
    ([name, r, c, is]) => {
      const { workbook } = (globalThis as unknown as WithExcel).theExcel;
      const has = workbook
        .sheet(name)
        .conditionalFormats.some(({ areas }) =>
          areas.some((one) => one.top <= r && r <= one.bottom && one.left <= c && c <= one.right),
        );
      return has === is;
    },
    [ROSTER, row, column, wanted] as const,
    { timeout: 60_000 },
  );

const type = (page: Page, row: number, column: number, value: string) =>
  page.evaluate(
    ([name, r, c, text]) => {
      const { workbook } = (globalThis as unknown as WithExcel).theExcel;
      workbook.edit(workbook.sheet(name), r, c, [[text]]);
    },
    [ROSTER, row, column, value] as const,
  );

describe('a roster of 5,000 × 25 in Excel', () => {
  it('is checked within 10 messages, flagged within 4, and one edit within 2', async () => {
    const roster = large.workbook.sheets.find(({ name }) => name === ROSTER);
    expect(roster?.rows.length).toBeGreaterThan(MEMBERS * 0.99);
    expect(roster?.rows.every(({ cells }) => cells.length === COLUMNS)).toBe(true);

    const { page, errors, close } = await pane.open({ excel: { sheets: large.workbook.sheets } });
    await page.locator('.welcome fluent-button.main').click();
    await settled(page);
    await rows(page).first().waitFor();
    const read = await trips(page);
    // With those of the start: settings, edits and the selection.
    expect(read.length).toBeLessThanOrEqual(10);
    await page.locator('.notice').getByText('标出来').click();
    await page.getByText(/已在表里标出 \d+ 个单元格/).waitFor();
    const checked = await trips(page);
    // The last is for the answer, which is remembered.
    expect(checked.length - read.length).toBeLessThanOrEqual(4);
    for (const { requestBytes, responseBytes, error } of checked) {
      expect(error).toBeNull();
      expect(Math.max(requestBytes, responseBytes)).toBeLessThan(MESSAGE_BYTES);
    }

    const column = roster?.rows[0]?.cells.indexOf('公民身份号码') ?? -1;
    const id = String(roster?.rows[17]?.cells[column]);
    const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
    await flagged(page, 17, column, false);
    await listen(page);
    await type(page, 17, column, wrong);
    await flagged(page, 17, column, true);
    // The flag is the last of it: the row was read again, and the flags were written.
    expect((await trips(page)).length - checked.length).toBeLessThanOrEqual(2);
    // By itself at once; the rules of the whole workbook follow in slices, and nothing is read anew.
    expect((await asked(page))[0]).toBe('edit');
    expect(await asked(page)).not.toEqual(expect.arrayContaining(['begin']));
    expect(await asked(page)).not.toEqual(expect.arrayContaining(['check']));
    await type(page, 17, column, id);
    await flagged(page, 17, column, false);
    expect((await trips(page)).length - checked.length).toBeLessThanOrEqual(4);
    expect(errors).toEqual([]);
    await close();
  });
});
