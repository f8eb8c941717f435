import { testRule } from '../../testing';
import { rule } from './rule';

testRule(rule, {
  headers: { 党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'] },
  accept: [
    {
      党员增减: [
        ['张三', '1', '转入组织关系', '2025-03-01'],
        ['张三', '1', '转出组织关系', '2025-03-01'],
        ['张三', '2', '转入组织关系', '2025-03-01'],
        ['张三', '1', '转入组织关系', '2025-09-01'],
        ['李四', '3', null, '2025-09-01'],
        ['李四', '3', null, '2025-09-01'],
      ],
    },
    {
      note: 'a letter that was not handed in is made out anew, and who is suspended is removed later',
      with: {
        党员增减: [
          ['姓名', '公民身份号码', '变动类型', '变动日期', '报到日期'],
          ['张三', '1', '转出组织关系', '2025-02-01', null],
          ['张三', '1', '转出组织关系', '2025-07-01', '2025-07-20'],
          ['李四', '2', '停止党籍', '2025-01-10', null],
          ['李四', '2', '除名', '2025-12-10', null],
        ],
      },
    },
    {
      note: 'what names nobody or has no date may be anything',
      sheets: {
        党员增减: [
          [null, null, '死亡', '2025-03-01'],
          [null, null, '死亡', '2025-03-01'],
          ['李四', '3', '死亡', null],
          ['李四', '3', '死亡', null],
        ],
      },
    },
  ],
  reject: [
    {
      note: 'died, and was transferred afterwards',
      with: {
        党员名册: [
          ['姓名', '公民身份号码', '入党日期'],
          ['张三', '1', '2005-07-01'],
        ],
      },
      sheets: {
        党员增减: [
          ['张三', '1', '死亡', '2025-05-14'],
          ['张三', '1', '转出组织关系', '2025-07-14'],
        ],
      },
      cells: ['党员增减!D3 warning'],
      groups: [['党员增减!D3', '党员增减!D2']],
      variant: 'gone',
      remedies: [['mistyped', 'missing', 'true']],
    },
    {
      note: 'died on two days',
      sheets: {
        党员增减: [
          ['张三', '1', '死亡', '2025-05-14'],
          ['张三', '1', '死亡', '2025-06-14'],
        ],
      },
      cells: ['党员增减!D3 warning'],
      groups: [['党员增减!D3', '党员增减!D2']],
      variant: 'days',
      remedies: [['mistyped', 'missing', 'true']],
    },
    {
      sheets: {
        党员增减: [
          ['张三', '1', '转入组织关系', '2025-03-01'],
          ['李四', '2', '死亡', '2025-03-01'],
          ['张三', '1', '转入组织关系', '2025-03-01'],
        ],
      },
      cells: ['党员增减!C4 warning'],
    },
    {
      note: 'without numbers, by name',
      sheets: {
        党员增减: [
          ['张三', null, '死亡', '2025-03-01'],
          ['张三', null, '死亡', '2025-03-01'],
        ],
      },
      cells: ['党员增减!C3 warning'],
      says: ['第2行'],
    },
  ],
});
