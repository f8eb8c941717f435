import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...rows: (string | null)[][]) => ({ 会议记录: rows });
const topic = (name: string, per: string, provision: string, kind?: string) => ({
  parameters: {
    topics: [{ name, words: [name], per, provision, ...(kind === undefined ? {} : { kind }) }],
  },
});
const IDEOLOGY = topic('意识形态', 'year', 'J24-R19');
const MODELS = topic('榜样报告会', 'quarter', 'J24-R23');
const AFFAIRS = topic('议党', 'year', 'J21-U02', 'party-affairs');

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '主题', '议题'] },
  accept: [
    {
      ...IDEOLOGY,
      sheets: of(
        ['2025-03-01', '党员大会', '意识形态工作分析', null],
        ['2025-09-01', '支委会', '例会', '研究意识形态工作'],
      ),
    },
    {
      ...MODELS,
      asOf: '2025-06-29',
      sheets: of(['2025-03-31', '其他', '榜样报告会', null]),
    },
    { ...AFFAIRS, sheets: of(['2025-01-10', '专题议党', '年度安排', null]) },
  ],
  reject: [
    {
      ...IDEOLOGY,
      sheets: of(['2025-03-01', '党员大会', '意识形态工作分析', null]),
      cells: ['会议记录!A1 info'],
    },
    {
      ...MODELS,
      asOf: '2025-06-30',
      sheets: of(['2025-03-31', '其他', '榜样报告会', null]),
      cells: ['会议记录!A1'],
    },
    {
      ...topic('读书', 'month', 'J24-R23'),
      asOf: '2025-02-28',
      sheets: of(['2025-01-10', '其他', '读书分享会', null]),
      cells: ['会议记录!A1'],
      variant: 'month',
    },
    { ...AFFAIRS, sheets: of(['2025-01-10', '其他', '年度安排', null]), cells: ['会议记录!A1'] },
  ],
  notChecked: [{ ...AFFAIRS, sheets: of(), asOf: '2025-12-30' }],
});
