import { testRule } from '../../testing';
import { rule } from './rule';

const branch = (kind: string, foundedOn: string | null = null) => ({
  支部信息: [
    ['党组织全称', '组织类别', '上级党组织', '统计年度', '成立日期'],
    ['一支部', kind, '机关党委', 2025, foundedOn],
  ],
});
const of = (
  lecturer: string | null,
  date: string | null = '2025-07-01',
  kind = '党课',
  appointedOn: string | null = '2024-12-31',
  post = '书记',
) => ({
  会议记录: [[date, kind, lecturer]],
  班子成员: [['张三', post, appointedOn]],
});
const ON = { branches: true };
const OFF = { branches: false };

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '主讲人'], 班子成员: ['姓名', '党内职务', '任职日期'] },
  accept: [
    { sheets: of('张三'), parameters: ON },
    { sheets: of('张三（支部书记）', '2025-07', '主题党日、党课'), parameters: ON },
    { sheets: of(null, '2025-07-01', '书记讲党课'), parameters: ON },
    { sheets: of('李四', '2025-07-01', '党课', '2025-01-01'), parameters: ON },
    { sheets: of('李四', '2025-07-01', '党课', null, '副书记'), parameters: ON },
    { sheets: of('李四'), parameters: OFF },
    { sheets: of('李四'), parameters: OFF, with: branch('总支部') },
    { sheets: of('张三'), parameters: OFF, with: branch('党委') },
  ],
  reject: [
    { sheets: of('李四'), parameters: ON, cells: ['班子成员!A2'] },
    { sheets: of('李四', '2025-07-01', '书记讲党课'), parameters: ON, cells: ['班子成员!A2'] },
    { sheets: of('李四'), parameters: OFF, with: branch('党委'), cells: ['班子成员!A2'] },
    { sheets: of('张三', '2024-12-31'), parameters: ON, cells: ['班子成员!A2'] },
    { sheets: of('张三', null), parameters: ON, cells: ['班子成员!A2'] },
    { sheets: of('张三', '2025-07-01', '理论学习'), parameters: ON, cells: ['班子成员!A2'] },
    { sheets: of(null, '2025-07-01', '党课', null), parameters: ON, cells: ['班子成员!A2'] },
  ],
  notChecked: [
    { sheets: of('李四'), parameters: ON, asOf: '2025-12-30' },
    { sheets: of('李四'), parameters: ON, year: null },
    { sheets: of('李四'), parameters: ON, with: branch('支部', '2025-01-02') },
  ],
});
