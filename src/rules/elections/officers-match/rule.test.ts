import { testRule } from '../../testing';
import { rule } from './rule';

const OFFICERS = [
  ['姓名', '党内职务', '任职日期'],
  ['甲', '书记', '2025-05-06'],
  ['乙', '组织委员', '2025-05-06'],
  ['丙', '宣传委员', '2025-05-06'],
  ['庚', '党小组组长', '2025-08-06'],
];
const HEADERS = ['日期', '职务', '当选人'];
const of = (...rows: [string, string][]) => ({
  with: {
    班子成员: OFFICERS,
    党员增减: [
      ['姓名', '公民身份号码', '变动类型', '变动日期'],
      ['己', 'F', '转出组织关系', '2025-09-06'],
    ],
    选举: [HEADERS, ...rows.map(([post, name]) => ['2025-05-06', post, name])],
  },
});

testRule(rule, {
  accept: [
    of(['书记', '甲'], ['组织委员', '乙'], ['宣传委员', '丙']),
    {
      note: 'two posts in one person',
      with: {
        ...of(['书记', '甲'], ['宣传委员', '甲']).with,
        班子成员: [OFFICERS[0] ?? [], ['甲', '书记兼宣传委员', '2025-05-06']],
      },
    },
    { ...of(['委员', '甲、乙、丙']), note: 'posts shared out later' },
    { ...of(['支部委员会委员', '甲、乙、丙']), note: 'in other words' },
    { ...of(['书记', '甲'], ['组织委员', '乙'], ['宣传委员', '己']), note: 'moved away since' },
    { ...of(['书记', '丁']), note: 'a vacant seat' },
    {
      note: 'somebody appointed since',
      with: {
        ...of(['书记', '丁'], ['组织委员', '乙'], ['宣传委员', '丙']).with,
        班子成员: [OFFICERS[0] ?? [], ['甲', '书记', '2025-08-06'], ...OFFICERS.slice(2)],
      },
    },
    {
      note: 'no officers',
      with: { ...of(['委员', '甲、乙、丙']).with, 班子成员: OFFICERS.slice(0, 1) },
    },
    {
      note: 'a newer term',
      with: {
        ...of(['委员', '甲、乙、丁']).with,
        支部信息: [
          ['党组织全称', '组织类别', '本届班子选举日期', '统计年度'],
          ['某', '支部', '2025-06-06', 2025],
        ],
      },
    },
    {
      note: 'a member’s seat, and somebody appointed to any post since; a post that cannot be read',
      with: {
        ...of(['委员', '甲、乙、丁']).with,
        班子成员: [...OFFICERS, ['辛', '纪检委员', '2025-07-06']],
      },
    },
    {
      note: 'a post that cannot be read',
      with: {
        ...of(['书记', '甲'], ['组织委员', '乙'], ['宣传委员', '丙']).with,
        班子成员: [...OFFICERS.slice(0, 3), ['丙', '某岗', '2025-05-06']],
      },
    },
  ],
  reject: [
    {
      note: 'what says nothing of a seat: moved in, appointed on that day or to another post',
      with: {
        ...of(['书记', '甲'], ['组织委员', '乙'], ['宣传委员', '丁']).with,
        班子成员: [...OFFICERS, ['辛', '纪检委员', '2025-07-06'], ['壬', '宣传委员', '2025-05-06']],
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期'],
          ['丁', 'D', '转入组织关系', '2025-01-06'],
        ],
        支部信息: [
          ['党组织全称', '组织类别', '本届班子选举日期', '统计年度'],
          ['某', '支部', '2025-05-06', 2025],
        ],
      },
      cells: ['选举!C4 warning'],
    },
    {
      ...of(['书记', '甲'], ['组织委员', '乙'], ['宣传委员', '丁']),
      cells: ['选举!C4 warning'],
      variant: 'default',
    },
    { ...of(['委员', '甲、乙、丁']), cells: ['选举!C2 warning'] },
    {
      note: 'several of one election: one line',
      ...of(['委员', '甲、丁、戊']),
      cells: ['选举!C2 warning'],
      says: ['丁、戊当选'],
    },
    {
      ...of(['书记', '乙'], ['组织委员', '甲'], ['宣传委员', '丙']),
      cells: ['选举!C2 warning', '选举!C3 warning'],
      variant: 'post',
    },
  ],
  notChecked: [{ with: { 选举: [HEADERS] } }],
});
