import { testRule } from '../../testing';
import { rule } from './rule';

const row = (category: string) => ({
  党员名册: [['张三', '1', category]],
  党员增减: [['张三', '1', '取消预备党员资格', '2025-03-01']],
});
testRule(rule, {
  headers: {
    党员名册: ['姓名', '公民身份号码', '人员类别'],
    党员增减: ['姓名', '公民身份号码', '变动类型', '变动日期'],
  },
  accept: [
    row('预备党员'),
    {
      党员名册: [['李四', '2', '正式党员']],
      党员增减: [['张三', '1', '取消预备党员资格', '2025-03-01']],
    },
    {
      note: 'another movement',
      sheets: {
        党员名册: [['张三', '1', '正式党员']],
        党员增减: [['张三', '1', '转出组织关系', '2025-03-01']],
      },
    },
  ],
  reject: [{ sheets: row('正式党员'), cells: ['党员增减!C2 warning'] }],
});
