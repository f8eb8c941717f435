import { testRule } from '../../testing';
import { rule } from './rule';

const SHEETS = {
  党员名册: [
    ['姓名', '公民身份号码', '人员类别', '入党日期'],
    ['张三', 'Z', '预备党员', '2024-03-01'],
    ['甲', 'A', '正式党员', '2001-01-01'],
    ['乙', 'B', '正式党员', '2001-01-01'],
    ['丙', 'C', '正式党员', '2001-01-01'],
    ['丙', 'D', '正式党员', '2001-01-01'],
  ],
  党员增减: [
    ['姓名', '公民身份号码', '变动类型', '变动日期'],
    ['丁', 'E', '转出组织关系', '2025-01-06'],
  ],
  会议记录: [
    ['编号', '日期', '会议类型', '主题', '应到人数', '实到人数'],
    ['7', '2025-03-08', '党员大会', '转正', 20, 18],
    ['8', '2025-04-08', '党员大会', '四月', 20, 18],
  ],
};
const HEADERS = ['姓名', '公民身份号码', '入党介绍人', '转正大会日期', '本人是否到会'];
const ATTENDANCE = ['编号', '姓名', '出席', '原因'];
const of = (introducers: string, self: string | null, ...rows: (string | null)[][]) => ({
  with: {
    ...SHEETS,
    发展党员: [HEADERS, ['张三', 'Z', introducers, '2025-03-08', self]],
    出席登记: [ATTENDANCE, ...rows],
  },
});

testRule(rule, {
  accept: [
    of(
      '甲、乙',
      '是',
      ['7', '张三', '出席', null],
      ['7', '甲', '出席', null],
      ['7', '乙', '出席', null],
    ),
    { ...of('甲、乙', null, ['7', '乙', '请假', null]), note: 'on leave' },
    { ...of('甲、乙', null, ['7', '乙', '缺席', '出差']), note: 'with a reason' },
    { ...of('甲、丁', null, ['7', '丁', '缺席', null]), note: 'moved away' },
    { ...of('甲、丙', null, ['7', '丙', '缺席', null]), note: 'two people of that name' },
    { ...of('甲、乙', null, ['8', '张三', '缺席', null]), note: 'another meeting' },
    { ...of('甲、乙', '否', ['7', '张三', '缺席', null]), note: 'told by another rule' },
    { ...of('甲、乙', null, ['7', '丙丙', '缺席', null]), note: 'who is no introducer' },
    {
      ...of('甲、张三', '否', ['7', '张三', '缺席', null]),
      note: 'his own introducer is another rule',
    },
    {
      note: 'two of the name: nobody knows which was absent',
      with: {
        ...of('甲、乙', null, ['7', '张三', '缺席', null]).with,
        党员名册: [...SHEETS.党员名册, ['张三', 'Y', '正式党员', '2001-01-01']],
      },
    },
    {
      note: 'a row without a mark is none of absence',
      ...of('甲、乙', null, ['7', '张三', null, null], ['7', null, '缺席', null]),
    },
  ],
  reject: [
    {
      ...of('甲、乙', '是', ['7', '张三', '请假', '出差']),
      cells: ['出席登记!C2 warning'],
      variant: 'self',
    },
    {
      ...of('甲、乙', null, ['7', '张三', '缺席', null]),
      cells: ['出席登记!C2 warning'],
      variant: 'self',
    },
    {
      ...of('甲、乙', null, ['7', '甲', '出席', null], ['7', '乙', '缺席', null]),
      cells: ['出席登记!C3 warning'],
      variant: 'introducer',
    },
    {
      note: 'an introducer who came to the branch, and one who is on no roster',
      with: {
        ...of('甲、某', null, ['7', '甲', '缺席', null], ['7', '某', '缺席', null]).with,
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['甲', 'A', '转入组织关系', '2025-01-06'],
        ],
      },
      cells: ['出席登记!C2 warning', '出席登记!C3 warning'],
    },
  ],
  notChecked: [
    { with: { ...SHEETS, 发展党员: [HEADERS] } },
    {
      note: 'a register without reasons',
      with: {
        ...of('甲、乙', null).with,
        出席登记: [
          ['编号', '姓名', '出席'],
          ['7', '乙', '缺席'],
        ],
      },
    },
  ],
});
