import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadBy, dropFiles, PaneHarness, settled } from './harness';
import { makeSamples } from './samples';

const ROOT = join(import.meta.dirname, '../..');
const samples = await makeSamples(4);
let pane: PaneHarness;
let folder = '';

beforeAll(async () => {
  pane = await PaneHarness.start();
  folder = mkdtempSync(join(tmpdir(), 'four-ways-'));
  for (const { name, bytes } of samples) writeFileSync(join(folder, name), bytes);
}, 300_000);
afterAll(async () => {
  await pane?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const command = (...args: readonly string[]): string => {
  const bin = join(ROOT, 'dist/cli/branch-ledger.mjs');
  try {
    return execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
  } catch (error) {
    // It ends with status 1 when it has found errors.
    return (error as { readonly stdout: string }).stdout;
  }
};

/** The lines of a list of findings without the head and the file's name, which comes first. */
const lines = (csv: string): string[] =>
  csv
    .split('\r\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.slice(line.indexOf(',')))
    .sort();

/** Where each finding is and by which rule, without what it says. */
const unworded = (csvLines: readonly string[]): string[] =>
  csvLines.map((line) => {
    const [row = []] = Papa.parse<string[]>(line).data;
    return row.filter((_, column) => column !== PROBLEM).join('|');
  });
const PROBLEM = 5;

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

describe('one workbook, four ways', () => {
  it('gives the same findings in the page, in Excel, by check, and in the batch', async () => {
    const byCheck = new Map<string, string[]>();
    for (const { name } of samples) {
      byCheck.set(name, lines(command('check', join(folder, name), '--format', 'csv')));
    }
    const all = [...byCheck.values()].flat().sort();
    expect(all.length).toBeGreaterThan(20);

    const out = join(folder, 'out');
    command('consolidate', folder, '--out', out, '--year', '2025');
    const batch = lines(readFileSync(join(out, 'findings.csv'), 'utf8'));
    const ofRules = batch.filter((line) => !/,(?:across|balances|plausibility|gaps)\//.test(line));
    expect(unworded(ofRules).sort()).toEqual(unworded(all).sort());
    // Files that leave the branch name nobody in what touches discipline or hardship.
    const open = ofRules.filter((line) => !line.includes('涉及个人'));
    expect(all).toEqual(expect.arrayContaining(open));
    expect(open.length).toBeGreaterThan(20);

    const plain = await pane.open();
    await dropFiles(plain.page, samples);
    expect(lines(utf8(await downloadBy(plain.page, '下载问题清单（csv）')))).toEqual(all);
    await plain.close();

    for (const { name, workbook } of samples) {
      const { page, close } = await pane.open({
        excel: { sheets: workbook.sheets },
        query: '?do=check',
      });
      await settled(page);
      const inExcel = lines(utf8(await downloadBy(page, '下载问题清单（csv）')));
      expect(inExcel).toEqual(byCheck.get(name));
      await close();
    }
  }, 240_000);
});
