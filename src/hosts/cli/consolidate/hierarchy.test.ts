import { expect, it } from 'vitest';
import { hierarchyFindings, hierarchyOf } from './hierarchy';
import type { CountedWorkbook } from './workbook-entry';

const workbook = (name: string, kind: string, parent: string) =>
  ({
    input: { file: `${name}.xlsx`, path: '' },
    branch: { name, code: null, kind, parent, sheet: '支部信息', cells: {} },
  }) as unknown as CountedWorkbook;
const problems = (...counted: CountedWorkbook[]) =>
  hierarchyFindings(hierarchyOf(counted), counted, 'zh-CN').map(({ problem }) => problem);

const committee = workbook('中共青松委员会', 'committee', '中共某市委员会');
const general = (name: string) => workbook(name, 'general', '中共青松委员会');

it('names the organisation that an unknown superior is nearly called, where there is only one', () => {
  const branch = workbook('甲支部', 'branch', '红旗村总支邵');
  expect(problems(committee, general('红旗村总支部'), branch)).toEqual([
    expect.stringContaining('有一个名称相近的“红旗村总支部”'),
  ]);
  const [problem] = problems(
    committee,
    ...['青松第一总支部', '青松第二总支部'].map(general),
    workbook('甲支部', 'branch', '青松第九总支部'),
  );
  expect(problem).toContain('青松第九总支部');
  expect(problem).not.toContain('名称相近');
});

it('tells a circle as it goes round, and an organisation that is its own superior', () => {
  const found = problems(
    committee,
    workbook('一总支', 'general', '二总支'),
    workbook('二总支', 'general', '一总支'),
    workbook('三总支', 'general', '三总支'),
  );
  expect(found).toEqual([
    expect.stringContaining(
      '一总支（一总支.xlsx） → 二总支（二总支.xlsx） → 一总支（一总支.xlsx）：',
    ),
    expect.stringContaining('三总支（三总支.xlsx）的上级党组织写的是自己'),
  ]);
});
