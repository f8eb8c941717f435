import { testRule } from '../../testing';
import { rule } from './rule';

const sanction = (kind: string, on: string, until: string | null = null) => [
  '张三',
  kind,
  on,
  until,
];
const officer = (on: string) => [['张三', '组织委员', on]];
testRule(rule, {
  headers: {
    班子成员: ['姓名', '党内职务', '任职日期'],
    处分处置: ['姓名', '种类', '决定日期', '期限至'],
    党员名册: ['姓名', '公民身份号码', '人员类别'],
  },
  accept: [
    {
      note: 'when the effect is over',
      sheets: { 班子成员: officer('2025-03-01'), 处分处置: [sanction('警告', '2024-03-01')] },
    },
    { 班子成员: officer('2025-09-01'), 处分处置: [sanction('严重警告', '2024-03-01')] },
    {
      note: 'in office before',
      sheets: { 班子成员: officer('2024-02-29'), 处分处置: [sanction('警告', '2024-03-01')] },
    },
    {
      note: 'no party sanction',
      sheets: {
        班子成员: officer('2024-06-01'),
        处分处置: [
          sanction('诫勉', '2024-03-01'),
          sanction('限期改正', '2024-03-01', '2024-09-01'),
        ],
      },
    },
    {
      note: 'restored',
      sheets: {
        班子成员: officer('2023-06-01'),
        处分处置: [sanction('留党察看', '2024-03-01', '2025-03-01')],
      },
    },
    {
      note: 'two people of one name',
      sheets: {
        班子成员: officer('2024-06-01'),
        处分处置: [sanction('警告', '2024-03-01')],
        党员名册: [
          ['张三', '1', '正式党员'],
          ['张三', '2', '正式党员'],
        ],
      },
    },
  ],
  notChecked: [
    {
      note: 'the text of the day is not known',
      sheets: {
        班子成员: officer('2024-02-01'),
        处分处置: [sanction('严重警告', '2023-12-31')],
      },
    },
  ],
  reject: [
    {
      sheets: { 班子成员: officer('2024-06-01'), 处分处置: [sanction('警告', '2024-01-01')] },
      cells: ['班子成员!C2 warning'],
    },
    {
      note: 'under 留党察看 whatever the version',
      sheets: {
        班子成员: officer('2022-06-01'),
        处分处置: [sanction('留党察看', '2023-12-30', '2026-01-01')],
      },
      cells: ['班子成员!A2 error'],
    },
    {
      note: 'two years after the restoration',
      sheets: {
        班子成员: officer('2027-02-28'),
        处分处置: [sanction('留党察看', '2024-03-01', '2025-03-01')],
      },
      cells: ['班子成员!C2 warning'],
    },
    {
      sheets: { 班子成员: officer('2025-02-28'), 处分处置: [sanction('警告', '2024-03-01')] },
      cells: ['班子成员!C2 warning'],
    },
    {
      sheets: { 班子成员: officer('2025-08-31'), 处分处置: [sanction('严重警告', '2024-03-01')] },
      cells: ['班子成员!C2 warning'],
    },
    {
      sheets: {
        班子成员: officer('2025-10-01'),
        处分处置: [sanction('撤销党内职务', '2024-03-01')],
      },
      cells: ['班子成员!C2 warning'],
    },
    {
      sheets: {
        班子成员: officer('2023-06-01'),
        处分处置: [sanction('留党察看', '2025-03-01', '2026-03-01')],
      },
      cells: ['班子成员!A2 error'],
      variant: 'rights',
    },
  ],
});
