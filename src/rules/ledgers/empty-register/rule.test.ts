import { testRule } from '../../testing';
import { rule } from './rule';

const both = [['missing', 'true']] as const;
const all = [['mistyped', 'missing', 'true']] as const;

testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '统计年度'],
    党员名册: ['姓名', '公民身份号码', '性别', '民族', '人员类别'],
    班子成员: ['姓名', '党内职务', '任职日期'],
    会议记录: ['日期', '会议类型', '主题', '应到人数', '实到人数'],
    党费收缴: ['姓名', '年月', '应交', '实交'],
    谈心谈话: ['日期', '谈话人', '谈话对象'],
    教育培训: ['姓名', '培训名称', '开始日期', '学时'],
    民主评议: ['年度', '姓名', '支部评定'],
    选举: ['日期', '选举内容', '应到有选举权人数', '实到有选举权人数', '发出选票', '收回选票'],
    发展党员: ['姓名', '公民身份号码', '出生日期', '申请入党日期', '接收大会日期'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      sheets: { 党员名册: [['张三', '1', '男', '汉族', '正式党员']] },
      verdicts: { met: 1, broken: 0 },
      checked: true,
    },
    {
      note: 'the year has just begun',
      sheets: { 会议记录: [], 党费收缴: [], 谈心谈话: [], 教育培训: [] },
      asOf: '2025-03-20',
      verdicts: { met: 0, broken: 0 },
    },
    {
      note: 'talks and training are of the whole year',
      sheets: { 谈心谈话: [], 教育培训: [] },
      asOf: '2025-11-20',
    },
    { note: 'nothing to review or elect', sheets: { 民主评议: [], 选举: [], 发展党员: [] } },
    {
      note: 'a temporary branch collects no dues',
      sheets: { 支部信息: [['中共某项目临时支部委员会', '临时党支部', 2025]], 党费收缴: [] },
    },
  ],
  reject: [
    { sheets: { 党员名册: [] }, cells: ['党员名册!A1 warning'], remedies: both, bases: ['C-11'] },
    { sheets: { 班子成员: [] }, cells: ['班子成员!A1'], remedies: both, bases: ['B-22'] },
    { sheets: { 会议记录: [] }, cells: ['会议记录!A1'], bases: ['T-01'] },
    { sheets: { 党费收缴: [] }, cells: ['党费收缴!A1'], bases: ['C-02'] },
    { sheets: { 谈心谈话: [] }, cells: ['谈心谈话!A1'], bases: ['B-20'] },
    { sheets: { 教育培训: [] }, cells: ['教育培训!A1'], bases: ['T-05'] },
    {
      sheets: {
        会议记录: [['2025-12-10', '民主评议党员', '评议', 10, 10]],
        民主评议: [],
      },
      cells: ['民主评议!B1'],
      related: ['会议记录!B2'],
      remedies: all,
      variant: 'recorded',
      bases: ['B-19'],
    },
    {
      sheets: { 会议记录: [[null, '选举大会', '换届', 10, 10]], 选举: [] },
      cells: ['选举!A1'],
      related: ['会议记录!B2'],
      remedies: all,
      variant: 'undated',
    },
    {
      sheets: { 党员增减: [['李四', '2', '发展党员', '2025-06-01']], 发展党员: [] },
      cells: ['发展党员!A1'],
      related: ['党员增减!C2'],
      bases: [null],
    },
  ],
  notChecked: [
    {
      sheets: { 支部信息: [['中共某局委员会', '党委', 2025]], 党员名册: [] },
      says: '组织类别不是党支部',
    },
  ],
});
