import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...agendas: (string | null)[]) => ({
  会议记录: agendas.map((agenda, i) => [`2025-0${i + 1}-10`, '支委会', agenda]),
});
const STUDY = ['学习会议精神', '1.传达文件；2.学习党章', '一、学习讲话\n二、传达通知', '（1）学习'];

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '议题'] },
  accept: [
    of(...STUDY),
    of(...STUDY, '学习党章；研究发展党员', '学习'),
    of(...STUDY, '讨论', '学习'),
    of(null, null, null, null, null, null),
    { 会议记录: [1, 2, 3, 4, 5, 6].map((i) => [`2025-0${i}-10`, '主题党日', '学习']) },
    of('；', '；', '；', '；', '；'),
  ],
  reject: [
    { sheets: of(...STUDY, '学习'), cells: ['会议记录!C2 info'] },
    { sheets: of('讨论', ...STUDY, '学习', '讨论'), cells: ['会议记录!C3'] },
    { sheets: of(...STUDY, null, '学习'), cells: ['会议记录!C2'] },
    {
      sheets: {
        会议记录: [5, 4, 3, 2, 1].map((i) => [`2025-0${i}-10`, '党员大会', '学习']),
      },
      cells: ['会议记录!C6'],
    },
  ],
  notChecked: [{ with: { 会议记录: [['日期', '会议类型', '主题', '主持人', '应到人数']] } }],
});
