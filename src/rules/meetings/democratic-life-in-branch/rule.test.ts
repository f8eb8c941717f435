import { testRule } from '../../testing';
import { rule } from './rule';

const branch = (kind: string) => ({
  支部信息: [
    ['党组织全称', '组织类别', '上级党组织', '统计年度'],
    ['一支部', kind, '机关党委', 2025],
  ],
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型'] },
  accept: [
    { 会议记录: [['2025-01-10', '组织生活会']] },
    { sheets: { 会议记录: [['2025-01-10', '民主生活会']] }, with: branch('党委') },
    { sheets: { 会议记录: [['2025-01-10', '民主生活会']] }, with: branch('总支部') },
  ],
  reject: [
    { sheets: { 会议记录: [['2025-01-10', '民主生活会']] }, cells: ['会议记录!B2 warning'] },
    {
      sheets: {
        会议记录: [
          ['2025-01-10', '党员大会'],
          ['2025-01-10', '党课、民主生活会'],
        ],
      },
      with: branch('联合支部'),
      cells: ['会议记录!B3'],
    },
  ],
  notChecked: [{ with: {} }],
});
