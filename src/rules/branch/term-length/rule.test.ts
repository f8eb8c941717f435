import { testRule } from '../../testing';
import { rule } from './rule';

const of = (
  kind: string | null,
  unit: string | null,
  term: number | null,
  elected: string | null = '2024-01-05',
) => ({
  支部信息: [['甲', kind, '乙', unit, 2025, elected, term]],
});
testRule(rule, {
  headers: {
    支部信息: [
      '党组织全称',
      '组织类别',
      '上级党组织',
      '单位类别',
      '统计年度',
      '本届班子选举日期',
      '任期(年)',
    ],
  },
  accept: [
    of('支部', '机关', 3),
    of('联合支部', '企业', 3),
    of('支部', '农村', 5),
    of('支部', '社区', 5),
    of('总支部', '机关', 3),
    of('总支部', '农村', 5),
    of('党委', '高校', 5),
    of('党委', '机关', 5),
    { note: 'a temporary branch has no term', sheets: of('临时支部', '机关', 1) },
    { note: 'before the text was in force', sheets: of('支部', '机关', 2, '2018-06-01') },
    of('支部', '机关', null),
    of(null, '机关', 4),
  ],
  reject: [
    { sheets: of('支部', '机关', 5), cells: ['支部信息!G2 warning'], variant: 'default' },
    { sheets: of('支部', '机关', 4), cells: ['支部信息!G2 warning'] },
    { sheets: of('支部', '农村', 3), cells: ['支部信息!G2 warning'] },
    { sheets: of('总支部', '企业', 5), cells: ['支部信息!G2 warning'] },
    { sheets: of('总支部', '机关', 5), cells: ['支部信息!G2 warning'], bases: ['J-02'] },
    { sheets: of('党委', '机关', 3), cells: ['支部信息!G2 warning'] },
    { sheets: of('支部', '机关', 2), cells: ['支部信息!G2 error'], variant: 'bounds' },
    { sheets: of('支部', '机关', 6), cells: ['支部信息!G2 error'], variant: 'bounds' },
  ],
});
