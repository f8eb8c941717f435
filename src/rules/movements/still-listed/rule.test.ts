import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...movements: (string | null)[][]) => ({
  党员名册: [['张三', '1', '正式党员']],
  党员增减: movements.map((movement) => ['张三', '1', ...movement]),
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期', '报到日期'],
  },
  accept: [
    { note: 'this year', sheets: row(['死亡', '2025-01-01', null]) },
    { note: 'the status says so', sheets: row(['停止党籍', '2023-01-01', null]) },
    { note: 'not yet received', sheets: row(['转出组织关系', '2024-12-01', null]) },
    {
      note: 'back again',
      sheets: row(
        ['转出组织关系', '2024-05-01', '2024-06-01'],
        ['转入组织关系', '2025-03-01', null],
      ),
    },
    {
      note: 'sent out in December, received in January',
      sheets: row(['转出组织关系', '2024-12-25', '2025-01-15']),
    },
    { note: 'came last year', sheets: row(['转入组织关系', '2024-05-01', '2024-06-01']) },
  ],
  reject: [
    { sheets: row(['死亡', '2024-12-31', null]), cells: ['党员名册!A2 warning'] },
    { sheets: row(['转出组织关系', '2024-11-01', '2024-12-01']), cells: ['党员名册!A2 warning'] },
  ],
  notChecked: [{ year: null, sheets: row(['死亡', '2024-12-31', null]) }],
});
