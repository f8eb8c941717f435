import { testRule } from '../../testing';
import { rule } from './rule';

const ROSTER = [
  ['姓名', '公民身份号码', '人员类别', '入党日期', '转正日期'],
  ['甲', 'A', '正式党员', '2001-01-01', '2002-01-01'],
  ['乙', 'B', '预备党员', '2025-03-01', null],
  ['丙', 'C', '正式党员', '2024-03-01', '2025-03-01'],
  ['丁', 'D', '正式党员', '2001-01', '2002-01'],
  ['戊', 'E', '正式党员', '2001-01-01', null],
];
const one = (introducers: string | null, meetingOn: string | null) => ({
  with: {
    党员名册: ROSTER,
    发展党员: [
      ['姓名', '公民身份号码', '入党介绍人', '接收大会日期'],
      ['张三', 'Z', introducers, meetingOn],
    ],
  },
});

testRule(rule, {
  accept: [
    one('甲、丁', '2024-05-06'),
    { ...one('甲、丙', '2025-03-01'), note: 'confirmed that day' },
    { ...one('甲、丙', '2025-03'), note: 'confirmed that month' },
    { ...one('甲、戊', '2025-03'), note: 'a full member without a date' },
    one('甲、乙', null),
    one(null, '2025-05-06'),
    { ...one('甲、张三', '2025-05-06'), note: 'his own introducer is another rule', checked: true },
    {
      note: 'one of two of the name is a full member',
      with: {
        ...one('甲、己', '2025-05-06').with,
        党员名册: [
          ...ROSTER,
          ['己', 'F', '预备党员', '2025-03-01', null],
          ['己', 'G', '正式党员', '2001-01-01', '2002-01-01'],
        ],
      },
    },
  ],
  reject: [
    { ...one('甲、丙', '2025-02-28'), cells: ['发展党员!C2 error'] },
    { ...one('甲、乙', '2025-05-06'), cells: ['发展党员!C2 error'] },
    { ...one('甲、乙', '2026-06-06'), cells: ['发展党员!C2 error'] },
    {
      note: 'whose membership had ended',
      with: {
        ...one('甲、庚', '2025-05-06').with,
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['庚', 'H', '死亡', '2025-03-06'],
        ],
      },
      cells: ['发展党员!C2 error'],
      variant: 'gone',
      related: ['发展党员!D2', '党员增减!C2'],
      remedies: [['mistyped', 'true']],
      bases: ['D-10'],
    },
  ],
  notChecked: [
    { ...one('甲、某某', '2025-05-06'), note: 'not on the roster' },
    { with: { 发展党员: [['姓名', '公民身份号码', '入党介绍人', '接收大会日期']] } },
    one('甲、乙', '2013-05-06'),
  ],
});
