import { describe, expect, it } from 'vitest';
import { faultySample, paneForTests } from './for-tests';
import { dropFiles, settled } from './harness';

const faulty = await faultySample();
const pane = paneForTests();

/** The list is grouped anew by the worker. */
const SOON = { timeout: 20_000 };

const unitFile = (text: string) => ({
  name: '机关党委设置.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

describe('the settings of a unit in the pane', () => {
  it('are shown before they are kept, hold from then on, and can be taken away', async () => {
    // High enough for all groups to be drawn.
    const { page, errors, close } = await pane.open({ height: 1600 });
    await dropFiles(page, [faulty]);
    const field = page.locator('unit-settings-field');
    const rules = async () => {
      await page.locator('findings-panel select').selectOption('rule');
      return page.locator('findings-list .group').allTextContents();
    };
    const spoken = async () => (await rules()).some((title) => title.includes('校验码'));
    await expect.poll(spoken, SOON).toBe(true);
    const openSettings = () => page.locator('header button.square').click();
    await openSettings();
    await field
      .locator('input')
      .setInputFiles(unitFile('{"rules": {"members/none": {"off": true}}}'));
    await field.getByText('没有这条规则').waitFor();
    await field
      .locator('input')
      .setInputFiles(
        unitFile('{"unit": "某某机关党委", "rules": {"members/id-check-digit": {"off": true}}}'),
      );
    await field.getByText('某某机关党委（机关党委设置.json）').waitFor();
    await field.getByText('不再核对').waitFor();
    expect(await field.getByText('没有这条规则').count()).toBe(0);
    await page.locator('settings-dialog .primary').click();
    await settled(page);
    await expect.poll(spoken, SOON).toBe(false);
    await page.reload();
    await dropFiles(page, [faulty]);
    await expect.poll(spoken, SOON).toBe(false);
    await openSettings();
    await field.getByText('移除').click();
    await page.locator('settings-dialog .primary').click();
    await settled(page);
    await expect.poll(spoken, SOON).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('are left out, and this is told, when a later version does not know them', async () => {
    const { page, errors, close } = await pane.open();
    await page.evaluate(() => {
      const unit = { file: '旧设置.json', text: '{"packs": ["gone"]}' };
      localStorage.setItem('branchLedger.settings', JSON.stringify({ unit }));
    });
    await page.reload();
    await page.getByText('本单位的设置没有启用。旧设置.json').waitFor();
    await dropFiles(page, [faulty]);
    await page.locator('findings-list .row').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
