import { testRule } from '../../testing';
import { rule } from './rule';

const of = (...rows: (string | null)[][]) => ({ 会议记录: rows });
const topic = (name: string, per: string, provision: string, kind?: string) => ({
  parameters: {
    topics: [{ name, words: [name], per, provision, ...(kind === undefined ? {} : { kind }) }],
  },
});
const IDEOLOGY = topic('意识形态', 'year', 'J24-R19');
const MODELS = topic('榜样报告会', 'quarter', 'J24-R23');
const AFFAIRS = topic('议党', 'year', 'J21-U02', 'party-affairs');

/** A meeting in each month; every topic of the pack shows by the words at `pick` (or its last ones). */
const ofPack = (pick: number) => {
  const at = (...words: string[]) => words[Math.min(pick, words.length - 1)] ?? '';
  const yearly = [
    '意识形态',
    at('警示教育', '廉政教育'),
    at('半年总结', '上半年工作', '下半年工作', '年度总结', '全年总结', '年终总结'),
  ];
  return Array.from({ length: 12 }, (_, i) => [
    `2025-${String(i + 1).padStart(2, '0')}-10`,
    i === 0 ? '专题议党' : '其他',
    [
      at('廉', '纪律', '警示', '党风', '忏悔'),
      ...(i % 3 === 0 ? ['榜样', '读书', at('季度报告', '季度汇报', '季度总结', '季度小结')] : []),
      ...(i === 0 || i === 6 ? yearly : []),
    ].join('、'),
    null,
  ]);
};

testRule(rule, {
  headers: { 会议记录: ['日期', '会议类型', '主题', '议题'] },
  accept: [
    {
      ...IDEOLOGY,
      sheets: of(
        ['2025-03-01', '党员大会', '意识形态工作分析', null],
        ['2025-09-01', '支委会', '例会', '研究意识形态工作'],
      ),
    },
    {
      ...MODELS,
      asOf: '2025-06-29',
      sheets: of(['2025-03-31', '其他', '榜样报告会', null]),
    },
    { ...AFFAIRS, sheets: of(['2025-01-10', '专题议党', '年度安排', null]) },
    ...[0, 1, 2, 3, 4, 5].map((pick) => ({
      note: `by the words ${pick} of the pack`,
      sheets: of(...ofPack(pick)),
    })),
    {
      note: 'by a word of 议党',
      sheets: of(
        ...ofPack(0).map(([on, , ...rest], i) => [
          on ?? null,
          '其他',
          i === 0 ? `议党、${rest[0]}` : (rest[0] ?? null),
          null,
        ]),
      ),
    },
  ],
  reject: [
    {
      ...IDEOLOGY,
      sheets: of(['2025-03-01', '党员大会', '意识形态工作分析', null]),
      cells: ['会议记录!A1 info'],
    },
    {
      ...MODELS,
      asOf: '2025-06-30',
      sheets: of(['2025-03-31', '其他', '榜样报告会', null]),
      cells: ['会议记录!A1'],
    },
    {
      ...topic('读书', 'month', 'J24-R23'),
      asOf: '2025-02-28',
      sheets: of(['2025-01-10', '其他', '读书分享会', null]),
      cells: ['会议记录!A1'],
      says: ['读书×1'],
    },
    { ...AFFAIRS, sheets: of(['2025-01-10', '其他', '年度安排', null]), cells: ['会议记录!A1'] },
    {
      ...AFFAIRS,
      sheets: of(['2025-01-10', '其他', null, null]),
      cells: ['会议记录!A1'],
    },
    ...(
      [
        ['廉政学习', 'month', 'J24-R25'],
        ['警示教育', 'year', 'J24-R26'],
        ['季度报告', 'quarter', 'J21-U01'],
        ['半年总结', 'year', 'J21-U01B'],
      ] as const
    ).map(([name, per, provision]) => ({
      ...topic(name, per, provision),
      sheets: of(['2025-01-10', '其他', '年度安排', null]),
      cells: ['会议记录!A1 info'],
      bases: [provision],
    })),
  ],
  notChecked: [{ ...AFFAIRS, sheets: of(), asOf: '2025-12-30' }],
});
