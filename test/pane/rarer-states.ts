import type { Page } from 'playwright-core';
import type { Texts } from '../../src/hosts/pane/texts/words';
import { choose, dropFiles, rows, settled } from './harness';
import type { Sample } from './samples';
import { smallBook } from './small-book';
import { inWindow, tab, type Visit } from './states';

const PEOPLE = ['赵一', '钱二', '孙三', '李四', '周五'];

/** Several dozen workbooks: some with mistakes, one of another year, one that cannot be read. */
const DOZENS = [
  ...Array.from({ length: 40 }, (_, n) => ({
    name: `某某街道/第${n + 1}支部工作台账2025.xlsx`,
    bytes: smallBook(`某某街道第${n + 1}党支部`, PEOPLE, [0, 0, 1, 0, 3][n % 5]),
  })),
  { name: '某某街道/打不开.xlsx', bytes: smallBook('打不开').slice(0, 300) },
];

/** A sheet of A4 paper, in pixels. */
const A4 = { width: 794, height: 1123 };

/** Puts what is to be printed on the page, as on paper, for as long as it is looked at. */
async function onPaper(page: Page, print: () => Promise<void>, visit: () => Promise<void>) {
  await page.evaluate(() => {
    globalThis.print = () => undefined;
  });
  await print();
  await page.locator('.paper').waitFor({ state: 'attached' });
  const window = page.viewportSize();
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print' });
  await visit();
  await page.emulateMedia({ media: 'screen' });
  if (window) await page.setViewportSize(window);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await settled(page);
}

/** Ends the worker that the page asked last, as a browser does that runs out of memory. */
async function endWorker(page: Page, question: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker) {
      Worker.prototype.postMessage = postMessage;
      this.terminate();
      this.dispatchEvent(new ErrorEvent('error', { message: 'ended' }));
    };
  });
  await question();
}

/** Opens the window of the month, for a month of the year that the samples are of. */
async function openMonth(page: Page, { actions }: Texts): Promise<void> {
  await choose(page, actions.month);
  const months = page.locator('month-dialog select');
  await months.waitFor();
  const wanted = await months.locator('option[value="2025-12"]').count();
  if (wanted > 0) await months.selectOption('2025-12');
  await page.locator('month-dialog section li').first().waitFor();
}

/** What comes seldom on the plain page, and what it prints. */
export async function rarerPageStates(
  page: Page,
  [, faulty]: readonly [Sample, Sample, Sample],
  texts: Texts,
  visit: Visit,
): Promise<void> {
  const { actions } = texts;
  await dropFiles(page, [faulty]);
  await rows(page).first().waitFor();
  await visit('narrow');
  await inWindow(
    page,
    () => page.locator('first-line help-button button').click(),
    () => visit('term'),
  );
  await inWindow(
    page,
    () => choose(page, actions.help),
    () => visit('help'),
  );
  await inWindow(
    page,
    () => openMonth(page, texts),
    () => visit('month'),
  );
  await onPaper(
    page,
    () => choose(page, actions.printFindings),
    () => visit('paper-findings'),
  );
  await onPaper(
    page,
    async () => {
      await openMonth(page, texts);
      await page.locator('month-dialog .primary').click();
    },
    () => visit('paper-month'),
  );
  await choose(page, actions.fixAll);
  await page.locator('fixes-dialog .primary').click();
  await page.locator('unsaved-bar').waitFor();
  await settled(page);
  await inWindow(
    page,
    () => choose(page, actions.removeFile),
    () => visit('confirm'),
  );
  await endWorker(page, () => rows(page).last().click());
  await page.locator('.notice').getByText(texts.errors.engineLost).waitFor();
  await settled(page);
  await visit('lost');
  await dropFiles(page, DOZENS);
  await tab(page, 'units');
  await page.locator('units-panel .body .r').first().waitFor();
  await visit('dozens');
}

interface Excel {
  readonly theExcel: {
    workbook: { readonly sheets: readonly { readonly hiddenRows: Set<number> }[] };
  };
}

/** What comes seldom in Excel. */
export async function rarerExcelStates(page: Page, texts: Texts, visit: Visit): Promise<void> {
  await page.locator('.welcome fluent-button.main').click();
  await settled(page);
  await page.locator('.notice').getByText(texts.flags.no, { exact: true }).click();
  await rows(page).first().waitFor();
  await visit('narrow');
  await rows(page).first().click();
  await page.locator('finding-detail dl').waitFor();
  await page.evaluate(() => {
    const { sheets } = (globalThis as unknown as Excel).theExcel.workbook;
    for (const { hiddenRows } of sheets) for (let row = 0; row < 500; row++) hiddenRows.add(row);
  });
  await page.locator('finding-detail').getByText(texts.findings.go).click();
  await page.locator('.notice').waitFor();
  await visit('outOfSight');
  await inWindow(
    page,
    () => openMonth(page, texts),
    () => visit('month'),
  );
}
