import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '党籍状态'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    {
      note: 'suspended in an earlier year, without dues in this one',
      sheets: { 党员名册: [['张三', '1', '停止党籍']], 党员增减: [] },
    },
    {
      党员名册: [
        ['张三', '1', '停止党籍'],
        ['李四', '2', '正常'],
        ['王五', '3', null],
        ['赵六', '4', '停止党籍'],
      ],
      党员增减: [
        ['张三', '1', '停止党籍', '2025-02-01'],
        ['李四', '2', '恢复党籍', '2025-05-01'],
        ['李四', '2', '停止党籍', '2025-02-01'],
        ['王五', '3', '停止党籍', '2025-02-01'],
      ],
    },
    {
      note: 'gone since: the roster keeps its row until the year ends',
      sheets: {
        党员名册: [['张三', '1', '正常']],
        党员增减: [['张三', '1', '死亡', '2025-02-01']],
      },
    },
  ],
  reject: [
    {
      note: 'suspended, and paying all the same',
      sheets: { 党员名册: [['张三', '1', '停止党籍']], 党员增减: [] },
      with: {
        党费收缴: [
          ['姓名', '公民身份号码', '年月', '应交', '实交'],
          ['张三', '1', '2025-03', 5, 5],
        ],
      },
      cells: ['党员名册!C2 warning'],
      variant: 'unrecorded',
      bases: [null],
      remedies: [['mistyped', 'missing', 'true']],
    },
    {
      sheets: {
        党员名册: [['张三', '1', '正常']],
        党员增减: [['张三', '1', '停止党籍', '2025-02']],
      },
      cells: ['党员名册!C2 warning'],
      variant: 'suspended',
    },
    {
      sheets: {
        党员名册: [['张三', '1', '停止党籍']],
        党员增减: [['张三', '1', '恢复党籍', '2025-02-01']],
      },
      cells: ['党员名册!C2 warning'],
      variant: 'restored',
    },
  ],
  notChecked: [{ with: { 党员名册: [['姓名', '公民身份号码', '党籍状态']] } }],
});
