import { testRule } from '../../testing';
import { rule } from './rule';

const of = (until: string, ...more: (string | null)[][]) => ({
  党员名册: [['张三', '1', '正式党员']],
  处分处置: [['张三', '限期改正', '2025-03-01', until], ...more],
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别'],
    处分处置: ['姓名', '种类', '决定日期', '期限至'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  asOf: '2025-09-01',
  accept: [
    of('2025-09-01'),
    of('2025-09'),
    of('2025-08-01', ['张三', '劝其退党', '2025-08-15', null]),
    { ...of('2025-08-01'), 党员增减: [['张三', '1', '除名', '2025-08-15']] },
    {
      note: 'somebody else',
      sheets: {
        党员名册: [['李四', '1', '正式党员']],
        处分处置: [['张三', '限期改正', '2025-03-01', '2025-08-01']],
      },
    },
    {
      note: 'a decision on the last day; a sanction of another kind',
      sheets: {
        党员名册: [
          ['张三', '1', '正式党员'],
          ['李四', '2', '正式党员'],
        ],
        处分处置: [
          ['张三', '限期改正', '2025-03-01', '2025-08-01'],
          ['张三', '除名', '2025-08-01', null],
          ['李四', '留党察看', '2024-08-01', '2025-08-01'],
        ],
      },
    },
  ],
  reject: [
    { sheets: of('2025-08-31'), cells: ['处分处置!D2 info'] },
    {
      note: 'nothing that came after it',
      sheets: of('2025-08-31', ['张三', '警告', null, null], ['张三', '警告', '2025-08-30', null]),
      cells: ['处分处置!D2 info'],
    },
    { note: 'it does not answer itself', sheets: of('2025-03-01'), cells: ['处分处置!D2 info'] },
  ],
});
