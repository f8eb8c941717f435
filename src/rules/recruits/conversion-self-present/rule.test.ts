import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | null)[]) => ({ 发展党员: [['张三', 'A', ...cells]] });

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '转正大会日期', '本人是否到会'] },
  accept: [row('2025-05-08', '是'), row('2025-05-08', null), row(null, '否')],
  reject: [{ sheets: row('2025-05-08', '否'), cells: ['发展党员!D2 error'] }],
  notChecked: [{ with: { 发展党员: [['姓名', '公民身份号码', '转正大会日期']] } }],
});
