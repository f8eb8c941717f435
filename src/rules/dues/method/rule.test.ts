import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...methods: (string | null)[]) => ({
  党费收缴: methods.map((method) => ['张三', '2025-01', 30, 30, method]),
});

testRule(rule, {
  headers: { 党费收缴: ['姓名', '年月', '应交', '实交', '交纳方式'] },
  accept: [of('现金', '微信转账', '代为送交', '家属代交', '自愿多交', null)],
  reject: [
    {
      sheets: of('支部书记垫交', '现金', '先行垫付'),
      cells: ['党费收缴!E2 warning', '党费收缴!E4'],
      variant: 'advanced',
    },
    {
      sheets: of('工资代扣', '单位扣缴', '扣交'),
      cells: ['党费收缴!E2', '党费收缴!E3', '党费收缴!E4'],
      variant: 'deducted',
    },
    { sheets: of('特殊党费'), cells: ['党费收缴!E2'], variant: 'special' },
  ],
  notChecked: [{ with: { 党费收缴: [['姓名', '年月', '交费类别', '应交', '实交']] } }],
});
