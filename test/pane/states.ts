import type { Page } from 'playwright-core';
import type { Texts } from '../../src/hosts/pane/texts/words';
import { choose, dropFiles, type PageOptions, rows, settled } from './harness';
import { makeSamples, type Sample } from './samples';

/** Looks at the page as it stands, under the name of its state. */
export type Visit = (state: string) => Promise<void>;

/** A way to look at the page, by its name. */
export type Look = readonly [string, PageOptions];

/** The looks in which every state is tested and pictured. */
export const LOOKS: readonly [Look, Look, Look] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['contrast', { forcedColors: true, scheme: 'dark' }],
];
export const WIDTHS: readonly [Look, Look] = [
  ['350', { width: 350, height: 640 }],
  ['1280', { width: 1280, height: 800 }],
];

/** A workbook without a fault, and two with every fault they can have. */
export async function stateSamples(): Promise<readonly [Sample, Sample, Sample]> {
  const [clean, faulty, other] = await makeSamples(3, {
    // A workbook of another year, or of a temporary branch, would not be in the return.
    kept: ['branch/year', 'branch/temporary-work'],
    untidy: true,
  });
  if (!clean || !faulty || !other) throw new Error('no samples');
  return [clean, faulty, other];
}

interface Held {
  releaseWorker(): void;
}

/** Stops what the page asks of its worker, so that work goes on until it is released. */
async function holdWorker(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    const held: (() => void)[] = [];
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      held.push(() => Reflect.apply(postMessage, this, message));
    };
    Object.assign(globalThis, {
      releaseWorker: () => {
        Worker.prototype.postMessage = postMessage;
        for (const post of held) post();
      },
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as Held).releaseWorker());
}

/** Chooses a tab; a press that falls into a change of the layout may meet nothing, and is repeated. */
export async function tab(page: Page, id: string): Promise<void> {
  const button = page.locator(`[data-tab=${id}]`);
  await button.click();
  const chosen = page.locator(`[data-tab=${id}][aria-selected=true]`);
  await chosen.waitFor({ timeout: 3_000 }).catch(() => button.click());
  await chosen.waitFor();
}

/** Opens a window, looks at it, and closes it by Escape. */
export async function inWindow(
  page: Page,
  open: () => Promise<void>,
  visit: () => Promise<void>,
): Promise<void> {
  await open();
  await page.locator('dialog[open]').waitFor();
  await visit();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

/** Opens the sheets of the first workbook; of one alone they are open. */
async function unfold(page: Page): Promise<void> {
  await page.locator('sheets-panel h2').waitFor();
  const sheets = page.locator('sheets-panel .name').first();
  if (!(await sheets.isVisible())) await page.locator('sheets-panel summary').first().click();
  await sheets.waitFor();
}

/** What both hosts have once findings are there. */
async function commonStates(page: Page, texts: Texts, visit: Visit): Promise<void> {
  await rows(page).first().click();
  await page.locator('finding-detail dl').waitFor();
  await visit('finding');
  const answer = page.locator('finding-detail').getByText(texts.findings.verify);
  await inWindow(
    page,
    () => answer.click(),
    () => visit('verify'),
  );
  await inWindow(
    page,
    () => choose(page, texts.actions.fixAll),
    () => visit('fixes'),
  );
  const search = page.locator('findings-panel input[type=search]');
  await search.fill('没有这样的问题');
  await page.locator('findings-list .none').waitFor();
  await visit('none');
  await search.fill('');
  await rows(page).first().waitFor();
  await tab(page, 'notChecked');
  await page.locator('not-checked-panel h2').first().waitFor();
  await visit('notChecked');
  await tab(page, 'sheets');
  await unfold(page);
  await visit('sheets');
  await inWindow(
    page,
    () => page.locator('header button.square').click(),
    () => visit('settings'),
  );
  await page.locator('menu-button button.open').click();
  await visit('menu');
  await page.keyboard.press('Escape');
  await tab(page, 'annual');
  await page.locator('return-panel td.figure button').first().waitFor();
  await visit('annual');
  await page.locator('return-panel td.figure button').first().click();
  await page.locator('return-panel .back').waitFor();
  await visit('explained');
  const back = page.locator('return-panel .back');
  // The panel is another one where the page has become narrow again.
  if (await back.isVisible()) await back.click();
  await tab(page, 'findings');
}

/** A roster of which two columns may be the day on which somebody joined. */
const UNDECIDED =
  '姓名,公民身份号码,性别,民族,学历,人员类别,入党时间,加入党组织时间\n' +
  '张三,999999199001010011,男,汉族,大学本科,正式党员,2015-07-01,2015-12-01\n';

/** Leads the plain page through all of its states. */
export async function pageStates(
  page: Page,
  [clean, file, ...others]: readonly [Sample, Sample, Sample],
  texts: Texts,
  visit: Visit,
): Promise<void> {
  await visit('welcome');
  await page.evaluate(() => document.dispatchEvent(new DragEvent('dragover')));
  await page.locator('ledger-pane .drop').waitFor();
  await visit('drop');
  await page.evaluate(() => document.dispatchEvent(new DragEvent('dragleave')));
  await dropFiles(page, [clean]);
  await visit('clear');
  const release = await holdWorker(page);
  await page
    .locator('ledger-pane input[type=file]')
    .setInputFiles([{ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) }]);
  await page.locator('ledger-pane .progress').waitFor();
  await visit('progress');
  await release();
  await settled(page);
  await dropFiles(page, others);
  await rows(page).first().waitFor();
  await visit('findings');
  await tab(page, 'units');
  await page.locator('units-panel .body .r').first().waitFor();
  await visit('units');
  await tab(page, 'findings');
  await page.locator('findings-panel select').selectOption('cause');
  await page.locator('findings-list .heading').first().waitFor();
  await visit('causes');
  await page.locator('findings-panel select').selectOption('severity');
  await commonStates(page, texts, visit);
  await tab(page, 'sheets');
  await unfold(page);
  await inWindow(
    page,
    () => page.locator('sheets-panel fluent-button').first().click(),
    () => visit('mapping'),
  );
  await tab(page, 'findings');
  await rows(page).first().click();
  await page.locator('finding-detail').getByText(texts.findings.go).click();
  await page.locator('grid-panel .flag.target').waitFor();
  await visit('grid');
  await tab(page, 'findings');
  await dropFiles(page, [{ name: '打不开.xlsx', bytes: clean.bytes.slice(0, 300) }]);
  await page.locator('findings-panel .clear').waitFor();
  await visit('unreadable');
  await choose(page, texts.actions.downloadAnnotated);
  await page.locator('ledger-pane .notice').waitFor();
  await visit('refused');
  await dropFiles(page, [{ name: '名单.csv', bytes: Buffer.from(UNDECIDED) }]);
  await page.locator('column-questions section').waitFor();
  await visit('question');
}

interface Excel {
  readonly theExcel: { workbook: { readOnly: boolean } };
}

/** Leads the pane in Excel through all of its states. */
export async function excelStates(page: Page, texts: Texts, visit: Visit): Promise<void> {
  const { actions } = texts;
  await visit('welcome');
  const release = await holdWorker(page);
  await page.locator('.welcome fluent-button.main').click();
  await page.locator('ledger-pane .progress').waitFor();
  await visit('progress');
  await release();
  await settled(page);
  await rows(page).first().waitFor();
  await visit('asked');
  await page.locator('.notice').getByText(texts.flags.no, { exact: true }).click();
  await visit('findings');
  await commonStates(page, texts, visit);
  await inWindow(
    page,
    () => choose(page, actions.insertTemplate),
    () => visit('template'),
  );
  await choose(page, actions.clearFlags);
  await page.locator('.notice.success').waitFor();
  await visit('cleared');
  await page.evaluate(() => {
    (globalThis as unknown as Excel).theExcel.workbook.readOnly = true;
  });
  await choose(page, actions.writeFlags);
  await page.locator('.notice.error').waitFor();
  await visit('error');
}
