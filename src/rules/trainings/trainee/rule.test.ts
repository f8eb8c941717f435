import { testRule } from '../../testing';
import { rule } from './rule';

const of = (trainee: string | null, from = '2025-03-01') => ({
  教育培训: [['张三', '春季班', from, 24, trainee]],
  党员名册: [['张三', '男', '汉族', '正式党员', '2020-07-01']],
});

testRule(rule, {
  headers: {
    教育培训: ['姓名', '培训名称', '开始日期', '学时', '参训身份'],
    党员名册: ['姓名', '性别', '民族', '人员类别', '入党日期'],
  },
  accept: [
    of('党员'),
    of('党务干部'),
    of(null),
    of('入党积极分子', '2020-03-01'),
    { 教育培训: [['李四', '春季班', '2025-03-01', 24, '发展对象']] },
  ],
  reject: [{ sheets: of('入党积极分子'), cells: ['教育培训!E2 info'] }],
});
