import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunInput, RunReport } from '../../src/documents/return/run-report';
import { sumOf, writeJournal } from '../../src/hosts/cli/files/outputs/journal';
import { RETURN_FILES } from '../../src/hosts/cli/files/outputs/ownership';
import { digests, type Run, Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

interface Written extends RunReport {
  readonly inputs: readonly RunInput[];
}

/** What a run leaves that is killed between two files: one is new already, one waits. */
function leaveHalfDone(out: string): void {
  const staging = '.unfinished-half';
  mkdirSync(join(out, staging));
  writeFileSync(join(out, 'findings.csv'), 'new');
  writeFileSync(join(out, staging, 'run.json'), 'new');
  const sums = RETURN_FILES.map((name) => {
    return [name, sumOf(join(out, name === 'run.json' ? staging : '', name))];
  });
  const names = ['findings.csv', 'run.json'];
  writeJournal(out, { staging, names, sums: Object.fromEntries(sums) });
}

describe('a folder in which all kinds of files lie', () => {
  let done: Run;

  beforeAll(async () => {
    mkdirSync(scratch.join('in', '.git'), { recursive: true });
    await writeSmall(scratch.join('in', '甲.xlsx'), {
      branch: '甲支部',
      year: 2025,
      members: [['张三', idNumber(1)]],
    });
    copyFileSync(scratch.join('in', '甲.xlsx'), scratch.join('in', '没有扩展名'));
    for (const name of ['台账.zip', '台账.xlsb', '说明.docx', '照片.jpg', '~$甲.xlsx', '坏.xlsx']) {
      writeFileSync(scratch.join('in', name), 'x');
    }
    mkdirSync(scratch.join('elsewhere'));
    symlinkSync(scratch.join('elsewhere'), scratch.join('in', '别处'), 'dir');
    mkdirSync(scratch.join('in', '去年的结果'));
    for (const name of ['returns.json', 'returns.xlsx', 'run.json']) {
      writeFileSync(scratch.join('in', '去年的结果', name), '{}');
    }
    done = await scratch.run('consolidate', 'in', '--out', 'out');
  });

  it('is told file by file, and what may be a workbook makes the status 3', () => {
    const { inputs, counts } = JSON.parse(scratch.read('out', 'run.json')) as Written;
    expect(Object.fromEntries(inputs.map(({ file, status }) => [file, status]))).toEqual({
      '甲.xlsx': 'superseded',
      没有扩展名: 'counted',
      '坏.xlsx': 'unreadable',
      '台账.zip': 'unreadable',
      '台账.xlsb': 'unreadable',
      别处: 'unreadable',
      '说明.docx': 'not-a-workbook',
      '照片.jpg': 'not-a-workbook',
      '~$甲.xlsx': 'not-a-workbook',
      '.git': 'not-a-workbook',
      '去年的结果/returns.json': 'own-output',
      '去年的结果/returns.xlsx': 'own-output',
      '去年的结果/run.json': 'own-output',
    });
    const { files, workbooks, repeated, ...byStatus } = counts;
    expect([files, workbooks, repeated]).toEqual([13, 6, 1]);
    expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(files);
    expect(done.status).toBe(3);
    expect(done.stdout).toContain('13 个：工作簿 6，本程序写出的 3，不是工作簿 4');
    expect(done.stdout).toMatch(/台账\.zip：压缩包，没有读/);
  });

  it('gives the same bytes again, and is refused for a return that holds less', async () => {
    const before = digests(scratch.join('out'));
    leaveHalfDone(scratch.join('out'));
    await scratch.run('consolidate', 'in', '--out', 'out');
    expect(digests(scratch.join('out'))).toEqual(before);
    const empty = await scratch.run('consolidate', 'in', '--out', 'out', '--year', '2020');
    expect([empty.status, empty.stderr]).toEqual([2, expect.stringContaining('没有覆盖')]);
    expect(digests(scratch.join('out'))).toEqual(before);
  });

  it('names what cannot be read where there is nothing else', async () => {
    mkdirSync(scratch.join('bad'));
    writeFileSync(scratch.join('bad', '坏.xlsx'), 'x');
    writeFileSync(scratch.join('bad', '台账.zip'), 'x');
    const { status, stderr } = await scratch.run('consolidate', 'bad', '--out', 'none');
    expect(status).toBe(3);
    expect(stderr).toMatch(/坏\.xlsx：[\s\S]*台账\.zip：压缩包/);
    rmSync(scratch.join('bad', '坏.xlsx'));
    const checked = await scratch.run('check', 'bad');
    expect([checked.status, checked.stderr]).toEqual([
      3,
      expect.stringMatching(/^台账\.zip：压缩包/),
    ]);
  });

  it.each(['in/甲.xlsx', 'out2/findings.csv'])('never writes over %s', async (file) => {
    if (file.startsWith('out2')) {
      mkdirSync(scratch.join('out2'));
      writeFileSync(scratch.join(file), '别人的');
    }
    const before = readFileSync(scratch.join(file));
    const out = file.startsWith('out2') ? 'out2' : 'in/甲.xlsx';
    const { status } = await scratch.run('consolidate', 'in', '--out', out);
    expect(status).toBe(2);
    expect(readFileSync(scratch.join(file))).toEqual(before);
  });
});
