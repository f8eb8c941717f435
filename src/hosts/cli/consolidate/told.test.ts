import { expect, it } from 'vitest';
import type { OpenReport } from '../../../documents/findings/sheet-report';
import { NO_STANDING } from '../../../documents/first-line';
import type { Contribution } from './contribution';
import { Told } from './told';

const openOf = (sheet: string, header: string, example: string): OpenReport => ({
  sheet,
  template: 'members',
  fields: ['入党日期'],
  columns: [
    { header, column: 'D', examples: [example] },
    { header: '加入党组织时间', column: 'E', examples: [] },
  ],
});

const contributionWith = (open: readonly OpenReport[]): Contribution =>
  ({
    findings: '',
    byRule: {},
    standing: NO_STANDING,
    leftOut: true,
    open,
    leftOver: [],
    acrossAnswers: [],
    prints: null,
    listed: [],
    deltas: null,
  }) as unknown as Contribution;

it('says what is undecided once for all workbooks of the same form', () => {
  const told = new Told();
  const first = openOf('名单', '入党时间', '2001-06-01');
  told.take(0, contributionWith([first]));
  told.take(1, contributionWith([openOf('Sheet1', '入党时间', '2012-07-01')]));
  told.take(2, contributionWith([openOf('Sheet1', '入党年月', '2012-07')]));
  const { open, leftOut } = told.sum(['甲.xlsx', '乙.xlsx', '丙.xlsx'], () => {});
  told.discard();
  expect(leftOut).toBe(3);
  expect(open).toEqual([
    { ...first, file: '甲.xlsx', workbooks: 2 },
    { ...openOf('Sheet1', '入党年月', '2012-07'), file: '丙.xlsx', workbooks: 1 },
  ]);
});
