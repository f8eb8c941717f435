import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...rows: [string | null, string | null][]) => ({
  党员名册: rows.map(([group, category], i) => [`甲${i}`, group, category]),
});
const FULL = '正式党员';
const NEW = '预备党员';

testRule(rule, {
  headers: { 党员名册: ['姓名', '党小组', '人员类别'] },
  accept: [of(['一', FULL], ['一', NEW], ['一', NEW]), of([null, FULL], [null, NEW]), of()],
  reject: [
    { sheets: of(['一', FULL], ['一', FULL]), cells: ['党员名册!B2 info'] },
    { sheets: of(['一', NEW], ['一', NEW], ['一', NEW]), cells: ['党员名册!B2'] },
    {
      sheets: of(['一', FULL], ['二', FULL], ['一', FULL], ['一', FULL]),
      cells: ['党员名册!B3'],
    },
  ],
  notChecked: [{ with: {} }],
});
