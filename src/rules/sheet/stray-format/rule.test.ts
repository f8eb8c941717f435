import { testRule } from '../../testing';
import { rule } from './rule';

const row = (...cells: (string | number | null)[]) => ({ 党员名册: [cells] });
testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '入党日期', '党龄', '学历', '备注'] },
  accept: [
    {
      note: 'dates and months as text are no mistake',
      sheets: row('张三', '11010519491231002X', '2010-07-01', 15, '大学本科', null),
    },
    row('张三', '11010519491231002X', '2010.07', '15', '大学本科', '  备 注 '),
    row('张三', '11010519491231002X', '2010年7月', null, '本科', null),
  ],
  reject: [
    {
      sheets: row('阿卜杜•热合曼', '11010519491231002X', '2010-07-01', 15, '大学本科', null),
      cells: ['党员名册!A2 info'],
      variant: 'default',
    },
    {
      sheets: row('张　三', '11010519491231002X', '2010-07-01', 15, '大学本科', null),
      cells: ['党员名册!A2 info'],
      variant: 'space',
    },
    {
      sheets: row('张三', '１１０１０５19491231002X', '2010-07-01', 15, '大学本科', null),
      cells: ['党员名册!B2 info'],
      variant: 'width',
    },
    {
      sheets: row('张三', '11010519491231002X', 40360, '１５', '大学本科 ', null),
      cells: ['党员名册!E2 info', '党员名册!C2 info', '党员名册!D2 info'],
      variant: 'date',
    },
    {
      sheets: row('张三', 110105491231002, null, null, null, null),
      cells: ['党员名册!B2 info'],
      variant: 'text',
    },
    {
      sheets: row('张　三', 110105491231002, 40360, '１５', null, null),
      cells: ['党员名册!A2', '党员名册!B2', '党员名册!C2', '党员名册!D2'],
      fixes: ['safe 张三', 'safe 110105491231002', 'safe 2010-07-01', 'safe 15'],
    },
  ],
});
