import { testRule } from '../../testing';
import { rule } from './rule';

const of = (post: string, fullTime: string | null) => ({
  班子成员: [['张三', post, '2024-05-20', fullTime]],
});
const stating = (n: number | null) => ({
  支部信息: [
    ['党组织全称', '组织类别', '上级党组织', '单位类别', '专职党务工作人员数', '统计年度'],
    ['第一支部', '支部', '机关党委', '机关', n, 2025],
  ],
});

testRule(rule, {
  headers: { 班子成员: ['姓名', '党内职务', '任职日期', '是否专职'] },
  accept: [
    of('专职副书记', '是'),
    of('专职副书记', null),
    of('副书记', '否'),
    { sheets: of('副书记', '是'), with: stating(1) },
    { sheets: of('副书记', '是'), with: stating(null) },
    { sheets: of('副书记', '否'), with: stating(0) },
  ],
  reject: [
    { sheets: of('专职副书记', '否'), cells: ['班子成员!D2 warning'], variant: 'default' },
    {
      sheets: of('副书记', '是'),
      with: stating(0),
      cells: ['支部信息!E2 warning'],
      variant: 'number',
    },
  ],
});
