import { testRule } from '../../testing';
import { rule } from './rule';

const NUMBER = '99999919850505311X';
const of = (...row: (string | null)[]) => ({
  党员名册: [row, ['李四', NUMBER, '女', '汉族', '大学本科', '正式党员']],
});

testRule(rule, {
  headers: { 党员名册: ['姓名', '公民身份号码', '性别', '民族', '学历', '人员类别'] },
  accept: [
    of('张三', NUMBER, '男', '汉族', '大学本科', '正式党员'),
    {
      note: 'one word is another rule',
      sheets: of('张三', NUMBER, '男', '男', '大学本科', '正式党员'),
    },
    { note: 'both are no words', sheets: of('张三', NUMBER, '甲', '乙', '大学本科', '正式党员') },
    { note: 'a name twice', sheets: of('张三', NUMBER, '张三', '汉族', '大学本科', '正式党员') },
    of('张三', '张三', '男', '汉族', '大学本科', '正式党员'),
  ],
  reject: [
    {
      sheets: of('张三', NUMBER, '汉族', '男', '大学本科', '正式党员'),
      cells: ['党员名册!C2 error'],
    },
    {
      sheets: of('张三', NUMBER, '男', '汉族', '正式党员', '大学本科'),
      cells: ['党员名册!E2'],
    },
    { sheets: of('男', NUMBER, '张三', '汉族', '大学本科', '正式党员'), cells: ['党员名册!C2'] },
    {
      sheets: of(NUMBER, '张三', '男', '汉族', '大学本科', '正式党员'),
      cells: ['党员名册!A2'],
      variant: 'number',
    },
  ],
});
