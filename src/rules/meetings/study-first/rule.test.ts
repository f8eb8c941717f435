import { testRule } from '../../testing';
import { rule } from './rule';

const of = (agenda: string | null, kind = '支委会') => ({
  会议记录: [['2025-03-01', kind, agenda]],
});

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '议题'] },
  accept: [
    of('1.学习党章；2.研究发展党员'),
    of('\n一、传达学习会议精神\n二、研究工作', '党员大会'),
    of(null),
    of('研究工作', '主题党日'),
  ],
  reject: [
    { sheets: of('1.研究发展党员；2.学习党章'), cells: ['会议记录!C2 info'] },
    {
      sheets: {
        会议记录: [
          ['2025-03-01', '支委会', '研究工作'],
          ['2025-04-01', '支委会', '学习党章'],
          ['2025-05-01', '支委会', '研究发展党员'],
        ],
      },
      cells: ['会议记录!C2 info'],
      groups: [['会议记录!C2', '会议记录!C4']],
      variant: 'several',
      says: ['2次会议'],
    },
    { sheets: of('研究工作', '主题党日、党员大会'), cells: ['会议记录!C2'] },
  ],
  notChecked: [{ with: {} }],
});
