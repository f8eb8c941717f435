import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 发展党员: ['姓名', '公民身份号码', '申请入党日期', '结果'] },
  accept: [
    {
      发展党员: [
        ['张三', 'A', '2024-05-06', '预备'],
        ['张三', 'B', '2024-05-06', '预备'],
      ],
    },
    {
      note: 'begun anew',
      sheets: {
        发展党员: [
          ['张三', 'A', '2020-05-06', '取消预备党员资格'],
          ['张三', 'A', '2024-05-06', '培养中'],
        ],
      },
    },
    {
      note: 'begun anew',
      sheets: {
        发展党员: [
          ['张三', 'A', '2020-05-06', '终止'],
          ['张三', 'A', '2024-05-06', '培养中'],
        ],
      },
    },
    {
      note: 'empty',
      sheets: {
        发展党员: [
          ['张三', null, '2020-05-06', null],
          ['李四', null, '2024-05-06', null],
        ],
      },
    },
  ],
  reject: [
    {
      sheets: {
        发展党员: [
          ['张三', 'Ax', '2024-05-06', '预备'],
          ['张三', 'AX', '2024-05-06', null],
        ],
      },
      cells: ['发展党员!B3 warning'],
    },
    {
      sheets: {
        发展党员: [
          ['张三', 'A', '2024-05-06', '培养中'],
          ['李四', 'B', '2024-05-06', '培养中'],
          ['张三', 'A', '2024-05-06', '培养中'],
          ['张三', 'A', '2024-05-06', '转正'],
        ],
      },
      cells: ['发展党员!B4 warning'],
      groups: [['发展党员!B4', '发展党员!B5', '发展党员!B2']],
      related: [],
      remedies: [['mistyped', 'true']],
    },
    {
      note: 'the number of another person',
      sheets: {
        发展党员: [
          ['张三', 'A', '2024-05-06', '培养中'],
          ['李四', 'A', '2024-05-06', '培养中'],
        ],
      },
      cells: ['发展党员!B3 warning'],
      variant: 'number',
      groups: [['发展党员!B3', '发展党员!B2']],
      related: ['发展党员!A2'],
      remedies: [['mistyped']],
    },
  ],
  notChecked: [{ with: { 发展党员: [['姓名', '申请入党日期', '结果']] } }],
});
