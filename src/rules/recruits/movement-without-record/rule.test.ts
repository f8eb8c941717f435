import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: {
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
    发展党员: ['姓名', '公民身份号码', '接收大会日期'],
  },
  accept: [
    {
      党员增减: [['张三', 'A', '发展党员', '2025-04-01']],
      发展党员: [['张三', 'A', '2025-03-01']],
    },
    {
      note: 'by the number',
      sheets: {
        党员增减: [['张三', 'Ax', '发展党员', '2025-04-01']],
        发展党员: [['张叁', 'aX', null]],
      },
    },
    {
      note: 'another kind',
      sheets: {
        党员增减: [['李四', 'B', '转入组织关系', '2025-04-01']],
        发展党员: [['张三', 'A', null]],
      },
    },
    {
      note: 'by the name; nobody is named',
      sheets: {
        党员增减: [
          ['张三', 'A', '发展党员', '2025-04-01'],
          [null, 'B', '发展党员', '2025-04-01'],
        ],
        发展党员: [['张三', null, '2025-03-01']],
      },
    },
    {
      note: 'the other way round',
      sheets: {
        党员增减: [['张叁', 'aX', '发展党员', '2025-04-01']],
        发展党员: [['张三', 'Ax', null]],
      },
    },
  ],
  reject: [
    {
      sheets: {
        党员增减: [['李四', 'B', '发展党员', '2025-04-01']],
        发展党员: [['张三', 'A', null]],
      },
      cells: ['党员增减!A2 warning'],
    },
    {
      sheets: {
        党员增减: [['李四', null, '发展党员', '2025-04-01']],
        发展党员: [['张三', null, null]],
      },
      cells: ['党员增减!A2 warning'],
    },
    {
      note: 'an empty sheet is one gap',
      sheets: {
        党员增减: [
          ['李四', 'B', '发展党员', '2025-04-01'],
          ['王五', 'C', '发展党员', '2025-04-01'],
        ],
        发展党员: [],
      },
      cells: ['党员增减!A2 warning'],
      groups: [['党员增减!A2', '党员增减!A3']],
      variant: 'empty',
      verdicts: { broken: 2 },
    },
  ],
  notChecked: [{ with: { 党员增减: [['姓名', '公民身份号码', '变动类型', '变动日期']] } }],
});
