import type { SheetMapping } from '../../../ledger/mapping';
import { testRule } from '../../testing';
import { rule } from './rule';

const ROW = ['张三', '书记', '2024-01-05', '否'];
const MAPPING: SheetMapping = {
  layout: '姓名|性别|入党日期|组织认定日',
  table: 'members',
  columns: { name: '姓名', sex: '性别', joinedOn: '入党时间', confirmedOn: '组织认定日' },
};
const roster = (...headers: readonly string[]) => ({
  党员名单: [headers, ['张三', '男', '2001-06-01', '2002-06-01']],
});
const EITHER = [
  ['姓名', '性别', '民族', '出生日期', '学历', '人员类别', '预备党员或正式党员时间'],
  ['张三', '男', '汉族', '1980-02-01', '大学本科', '正式党员', '2001-06-01'],
];
const twice = (first: string, second: string) => ({
  党员名单: [
    ['姓名', '性别', '民族', '入党时间', '加入党组织时间'],
    ['张三', '男', '汉族', '2001-06-01', first],
    ['李四', '女', '汉族', '2012-07-01', second],
  ],
});
testRule(rule, {
  headers: {},
  accept: [
    { note: 'twice the same', with: twice('2001.6', '2012.7') },
    { with: { 班子成员: [['姓名', '党内职务', '任职日期', '是否专职'], ROW] } },
    {
      note: 'another column altogether',
      with: { 班子成员: [['姓名', '党内职务', '任职日期', '分工'], ROW] },
    },
    {
      note: 'the form of the mapping',
      mappings: [MAPPING],
      with: roster('姓名', '性别', '入党时间', '组织认定日'),
    },
    {
      note: 'another form',
      mappings: [MAPPING],
      with: roster('姓名', '性别', '入党时间', '转正时间'),
    },
  ],
  reject: [
    {
      note: 'two columns of one field that say different things',
      with: twice('2001-12-01', '2013-01-01'),
      cells: ['党员名单!D1 warning'],
      variant: 'columns',
      says: ['入党时间、加入党组织时间都可能是“入党日期”'],
    },
    {
      note: 'one column that may be two fields',
      with: { 党员花名册: EITHER },
      cells: ['党员花名册!G1 warning'],
      variant: 'fields',
      says: ['可能是入党日期、转正日期'],
    },
    {
      with: { 班子成员: [['姓名', '党内职务', '任职日期', '是不专职'], ROW] },
      cells: ['班子成员!D1 info'],
      fixes: ['asks 是否专职'],
    },
    {
      note: 'a mapping that the form has outgrown',
      mappings: [MAPPING],
      with: roster('姓名', '性别', '入党时间', '党内认定日'),
      cells: ['党员名单!A1 warning'],
      variant: 'mapping',
      says: ['没有找到对应转正日期的列'],
    },
  ],
});
