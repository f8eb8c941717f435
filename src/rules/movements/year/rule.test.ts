import { testRule } from '../../testing';
import { rule } from './rule';

const row = (kind: string, on: string, arrived: string | null = null) => ({
  党员增减: [['张三', '1', kind, on, arrived]],
});
testRule(rule, {
  headers: { 党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期', '报到日期'] },
  accept: [
    row('转出组织关系', '2025-01-01'),
    row('死亡', '2025-12'),
    { note: 'the two years count from it', sheets: row('停止党籍', '2023-05-01') },
    { note: 'nobody has received it yet', sheets: row('转出组织关系', '2024-11-01') },
  ],
  reject: [
    { sheets: row('死亡', '2024-12-31'), cells: ['党员增减!D2 info'] },
    { sheets: row('转出组织关系', '2024-11-01', '2024-12-01'), cells: ['党员增减!D2 info'] },
    { sheets: row('停止党籍', '2026-01-01'), cells: ['党员增减!D2 info'] },
  ],
  notChecked: [{ year: null, sheets: row('死亡', '2024-12-31') }],
});
