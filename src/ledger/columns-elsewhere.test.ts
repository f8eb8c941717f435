import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/model';
import { fieldsOf, ledgerOfSheets, sheetOf } from './testing';

type Line = readonly (Cell | null)[];

const read = (rows: readonly Line[]) =>
  ledgerOfSheets([sheetOf('Sheet1', rows)], { file: '台账.xlsx', year: 2025 });

describe('what an office has elsewhere than we do', () => {
  it('counts no total as a payer whose label stands behind the sums', () => {
    const { dues } = read([
      ['年度党费缴纳明细表'],
      ['序号', '3月党费', '1月党费', '累计党费', '2月党费', '姓名'],
      [1, 14.5, 14.5, 43.5, 14.5, '甲一'],
      [2, 15, 15, 45, 15, '乙二'],
      [null, 29.5, 29.5, 88.5, 29.5, '合计'],
    ]);
    expect(new Set(dues.records.map(({ name }) => name))).toEqual(new Set(['甲一', '乙二']));
  });

  it('reads kinds of meeting under a name of the subject, whatever numbers the rows', () => {
    const { meetings } = read([
      ['2025年党内组织生活登记簿'],
      ['编号', '日期', '活动名称', '会议主持人', '应到', '实到', '主要内容'],
      [1, '2025年1月20日', '年度组织生活会', '甲一', 12, 11, '学习党章'],
      [2, '2025年2月20日', '支委会', '甲一', 5, 5, '年度总结'],
      [3, '2025年3月20日', '支部党员大会', '甲一', 12, 11, '学习党章'],
    ]);
    expect(fieldsOf(meetings.records, 'kinds')).toEqual([
      [['organisation-life-meeting']],
      [['committee-meeting']],
      [['general-meeting']],
    ]);
  });

  it('takes headers that are printed again for no meeting, whatever the first one is', () => {
    const headers = ['年', '月', '日', '类别', '主题', '主持', '应到', '实到'];
    const { meetings, notes } = read([
      ['2025年第一季度“三会一课”登记'],
      headers,
      [2025, 2, 20, '1.党员大会', '纪律教育', '甲一', 12, 12],
      [2025, 1, 5, '2.支委会', '学习党章', '甲一', 5, 5],
      headers,
      [2025, 3, 5, '2.支委会', '志愿服务', '甲一', 5, 4],
    ]);
    expect(fieldsOf(meetings.records, 'heldOn')).toEqual([[20250220], [20250105], [20250305]]);
    expect(notes).toEqual([]);
  });

  it('does not turn a form of which it does not know all the labels into a list', () => {
    const { recruits } = read([
      ['入党积极分子登记表'],
      ['党员姓名', '甲一', '男/女', '男', '族别', '土家族'],
      ['出生时间', '1995.09', '文化程度', '本科', '祖籍', '测试市'],
      ['身份证', '999999199509054708', null, '单位', '测试局', null],
      ['递交入党申请书时间', '2024年4月10日', null, '确定积极分子时间', '2025年1月15日', null],
      ['培养联系人', '乙二、丙三', null, null, null, null],
    ]);
    expect(recruits.records.map(({ name }) => name)).not.toContain('土家族');
  });
});
