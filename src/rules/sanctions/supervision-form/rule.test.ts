import { testRule } from '../../testing';
import { rule } from './rule';

const of = (kind: string | null, form: string | null) => ({
  处分处置: [['张三', kind, '2025-03-20', form]],
});

testRule(rule, {
  headers: { 处分处置: ['姓名', '种类', '决定日期', '四种形态'] },
  accept: [
    of('警告', '第二种形态'),
    of('严重警告', '第二种'),
    of('留党察看', '第三种形态'),
    of('开除党籍', '第四种形态'),
    of('诫勉', '红脸出汗'),
    { sheets: of('限期改正', '第二种形态'), verdicts: { notApplicable: 1 } },
    { sheets: of('警告', null), verdicts: { notApplicable: 1 } },
    {
      note: 'no column for it',
      with: {
        处分处置: [
          ['姓名', '种类', '决定日期'],
          ['张三', '警告', '2025-03-20'],
        ],
      },
      verdicts: { notApplicable: 1 },
    },
  ],
  reject: [
    { sheets: of('警告', '第三种形态'), cells: ['处分处置!D2 info'] },
    { sheets: of('开除党籍', '第一种形态'), cells: ['处分处置!D2 info'] },
  ],
  notChecked: [{ sheets: of(null, '第二种形态') }],
});
