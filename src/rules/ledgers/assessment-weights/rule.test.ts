import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...weights: (number | null)[]) => ({
  考评: weights.map((weight, i) => ['2025', `指标${i}`, weight]),
});

testRule(rule, {
  headers: { 考评: ['周期', '指标', '权重'] },
  accept: [
    of(40, 60),
    of(0.1, 0.2, 0.7),
    of(40, null),
    {
      考评: [
        ['上半年', '学习', 100],
        ['下半年', '学习', 1],
        [null, '学习', 7],
      ],
    },
  ],
  reject: [
    { sheets: of(40, 59), cells: ['考评!C2 info'], says: ['2项权重合计99，'] },
    { sheets: of(0.1, 0.2), cells: ['考评!C2'], says: ['合计0.3，'] },
  ],
  notChecked: [{ with: {} }],
});
