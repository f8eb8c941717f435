import { testRule } from '../../testing';
import { rule } from './rule';

const of = (kind: string) => [['甲', kind, '乙', '机关', 2025]];
const work = {
  发展党员: [['李四', '1', '2000-01-01', '2023-01-01', '2025-05-01']],
  处分处置: [['张三', '警告', '2025-03-01']],
  党费收缴: [
    ['张三', '2025-01', '10', '10'],
    ['李四', '2025-01', '10', '10'],
  ],
  选举: [['2025-06-01', '书记', '张三']],
};
testRule(rule, {
  headers: {
    支部信息: ['党组织全称', '组织类别', '上级党组织', '单位类别', '统计年度'],
    发展党员: ['姓名', '公民身份号码', '出生日期', '申请入党日期', '接收大会日期'],
    处分处置: ['姓名', '种类', '决定日期'],
    党费收缴: ['姓名', '年月', '应交', '实交'],
    选举: ['日期', '职务', '当选人'],
    表彰奖励: ['日期', '获得者', '称号'],
  },
  accept: [
    { 支部信息: of('支部'), ...work },
    {
      note: 'cultivating and honouring are allowed',
      sheets: {
        支部信息: of('临时支部'),
        发展党员: [['李四', '1', '2000-01-01', '2023-01-01', null]],
        表彰奖励: [['2025-07-01', '张三', '优秀共产党员']],
      },
    },
  ],
  reject: [
    {
      sheets: { 支部信息: of('临时支部'), ...work },
      cells: ['支部信息!B2 error'],
      variant: 'several',
      related: ['发展党员!E2', '处分处置!B2', '党费收缴!A2', '选举!A2'],
      remedies: [['mistyped', 'true']],
    },
    ...Object.entries({ 发展党员: 'E2', 处分处置: 'B2', 党费收缴: 'A2', 选举: 'A2' } as const).map(
      ([sheet, cell]) => ({
        sheets: { 支部信息: of('临时支部'), [sheet]: work[sheet as keyof typeof work] },
        cells: [`${sheet}!${cell} error`],
      }),
    ),
  ],
  notChecked: [work],
});
