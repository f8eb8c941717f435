import { testRule } from '../../testing';
import { rule } from './rule';

const row = (kind: string, meeting: string | null, approved: string | null) => ({
  处分处置: [['张三', kind, '2025-03-01', meeting, approved]],
});
testRule(rule, {
  headers: { 处分处置: ['姓名', '种类', '决定日期', '支部大会日期', '批准日期'] },
  accept: [
    row('警告', '2025-02-01', '2025-03-01'),
    { note: 'no party sanction', sheets: row('诫勉', null, null) },
    row('限期改正', null, null),
    {
      note: 'a sheet without these columns',
      with: {
        处分处置: [
          ['姓名', '种类', '决定日期'],
          ['张三', '警告', '2025-03-01'],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: row('警告', null, '2025-03-01'),
      cells: ['处分处置!D2 warning'],
      variant: 'meetingOn',
    },
    {
      sheets: row('开除党籍', '2025-02-01', null),
      cells: ['处分处置!E2 warning'],
      variant: 'approvedOn',
    },
    { sheets: row('留党察看', null, null), cells: ['处分处置!D2 warning'] },
    {
      sheets: row('严重警告', null, null),
      cells: ['处分处置!D2 warning'],
      variant: 'both',
      groups: [['处分处置!D2', '处分处置!E2']],
      remedies: [['missing', 'true']],
    },
    {
      sheets: row('撤销党内职务', null, null),
      cells: ['处分处置!D2 warning'],
    },
  ],
});
