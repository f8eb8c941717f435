import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { dropFiles, rows } from './harness';

const pane = paneForTests();
const sample = await faultySample();

describe('the pane without Office.js', () => {
  it.each([
    ['refused', '没有取到微软的 Office 程序库'],
    ['silent', '微软的 Office 程序库三秒内没有回应'],
  ] as const)('starts all the same when it is %s, and says why', async (office, words) => {
    const { page, close } = await pane.open({ office });
    await page.locator('.notice').getByText(words).waitFor();
    await dropFiles(page, [sample]);
    await rows(page).first().waitFor();
    expect(await page.locator('html').getAttribute('data-mode')).toBe('browser');
    await close();
  });
});
