import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLedger } from '../check/check';
import { makePlan } from '../check/plan';
import { parseIsoDate } from '../core/calendar/civil-date';
import { loadCoverage } from '../core/templates/coverage';
import { readTemplateFiles } from '../hosts/cli/files/template-files';
import type { Ledger } from '../ledger/model';
import { readLedger } from '../ledger/read';
import { RULES } from '../rules/index.generated';
import { ledgerOf, type SheetTables, templates } from '../rules/testing';
import { asWorkbook } from './as-workbook';
import { DEFECTS } from './defects';
import { layOut, PLAIN } from './layout';
import type { SampleBranch } from './model';
import { Random } from './random';
import { headcounts, sharesSchema } from './shares';
import { makeSociety } from './society';

const root = join(import.meta.dirname, '../../templates');
const { systems } = loadCoverage(readTemplateFiles(root));
const packs = templates.packs.map(({ id }) => id);
const plan = makePlan(templates, RULES, packs);

type Rows = readonly (readonly (string | number | null)[])[];
/** Two workbooks of our own making: one breaks the system, the other does not. */
interface Pair {
  readonly broken: SheetTables;
  readonly kept: SheetTables;
}

const pair = (
  sheet: string,
  head: readonly string[],
  broken: Rows,
  kept: Rows,
  beside: SheetTables = {},
): Pair => ({
  broken: { ...beside, [sheet]: [head, ...broken] as SheetTables[string] },
  kept: { ...beside, [sheet]: [head, ...kept] as SheetTables[string] },
});

const PROBLEM = ['发现日期', '来源', '问题', '整改措施', '责任人', '整改时限', '整改日期'];
const TASK = ['任务', '目标', '措施', '责任人', '完成时限', '完成日期'];
const TALK = ['日期', '谈话人', '谈话对象', '类别', '方式'];
const MEETING = ['日期', '会议类型', '主题', '议题'];
const SANCTION = ['姓名', '种类', '决定日期', '四种形态'];
const SANCTIONED = (form: string) => ['张三', '警告', '2025-03-01', form];
const ROSTER: SheetTables = {
  党员名册: [
    ['姓名', '性别', '民族', '人员类别', '入党日期'],
    ['张三', '男', '汉族', '正式党员', '2020-07-01'],
  ],
};
/** One member's points, and the average that the foot of the list states. */
const points = (total: number, average: number): Pair =>
  pair(
    '党员积分',
    ['姓名', '周期', '项目', '分值', '总分'],
    [
      ['张三', '2025', '学习', total, total],
      ['平均分', null, null, null, average],
    ],
    [
      ['张三', '2025', '学习', 80, 80],
      ['平均分', null, null, null, 80],
    ],
  );

const problem = (source: string): Pair =>
  pair(
    '问题整改',
    PROBLEM,
    [['2025-03-01', source, '制度不健全', '修订', '张三', '2025-06-30', null]],
    [['2025-03-01', source, '制度不健全', '修订', '张三', '2025-06-30', '2025-06-20']],
  );
const task = (name: string): Pair =>
  pair(
    '任务清单',
    TASK,
    [[name, '见成效', '走访', '张三', '2025-06-30', null]],
    [[name, '见成效', '走访', '张三', '2025-06-30', '2025-06-20']],
  );
const content = (header: string): Pair => ({
  broken: {
    谈心谈话: [
      [...TALK, header],
      ['2025-03-01', '张三', '李四', '日常', '面对面', '略'],
    ],
  },
  kept: { 谈心谈话: [TALK, ['2025-03-01', '张三', '李四', '日常', '面对面']] },
});

/** Each month a meeting that speaks of all that a unit's practice asks for; with or without 议党. */
const topics = (affairs: boolean): Rows =>
  Array.from({ length: 12 }, (_, month) => [
    `2025-${String(month + 1).padStart(2, '0')}-10`,
    affairs && month === 0 ? '专题议党' : '其他',
    [
      '党风廉政',
      ...(month % 3 === 0 ? ['榜样、读书、季度总结'] : []),
      ...(month % 6 === 0 ? ['意识形态、警示教育、半年总结'] : []),
    ].join('、'),
    null,
  ]);

/** The systems that a branch runs, the rule that shows it, and a pair where no sample can be spoilt. */
const TABLE: readonly (readonly [system: string, rule: string, own?: Pair])[] = [
  ['M01', 'meetings/general-meeting-quarterly'],
  ['M02', 'meetings/theme-day-monthly'],
  ['M03', 'meetings/organisation-life-yearly'],
  ['M04', 'meetings/democratic-life-in-branch'],
  ['M05', 'attendance/count-agrees'],
  ['M06', 'reviews/coverage'],
  ['M07', 'talks/coverage'],
  ['M08', 'meetings/lecturer-named'],
  ['M09', 'members/joined-at-18'],
  ['M10', 'officers/group-leaders'],
  [
    'M11',
    'meetings/study-first',
    pair(
      '会议记录',
      MEETING,
      [['2025-03-01', '支委会', '例会', '1.研究发展党员；2.学习党章']],
      [['2025-03-01', '支委会', '例会', '1.学习党章；2.研究发展党员']],
    ),
  ],
  ['M12', 'trainings/member-hours'],
  [
    'M12',
    'trainings/trainee',
    pair(
      '教育培训',
      ['姓名', '培训名称', '开始日期', '学时', '参训身份'],
      [['张三', '春季班', '2025-03-01', 24, '入党积极分子']],
      [['张三', '春季班', '2025-03-01', 24, '党务工作人员']],
      ROSTER,
    ),
  ],
  ['M13', 'members/id-check-digit'],
  ['M13', 'members/league-age'],
  ['M14', 'recruits/cultivation-year'],
  ['M14', 'recruits/readmission-consent'],
  [
    'M14',
    'recruits/listed-on-arrival',
    pair(
      '发展党员',
      ['姓名', '公民身份号码', '申请入党日期', '调入日期', '列为发展对象日期'],
      [['张三', 'A', '2023-05-06', '2025-01-10', '2025-02-10']],
      [['张三', 'A', '2023-05-06', '2024-01-10', '2025-02-10']],
    ),
  ],
  ['M15', 'members/probation-overdue'],
  ['M16', 'movements/on-roster'],
  ['M17', 'members/party-years'],
  ['M18', 'dues/rate'],
  ['M19', 'sanctions/probation-length'],
  [
    'M19',
    'sanctions/supervision-form',
    pair('处分处置', SANCTION, [SANCTIONED('第三种形态')], [SANCTIONED('第二种形态')]),
  ],
  ['M20', 'honours/probationer'],
  [
    'M20',
    'honours/branch-heard',
    pair(
      '表彰奖励',
      ['日期', '获得者', '称号', '听取党支部意见日期'],
      [['2025-06-30', '张三', '优秀共产党员', '2025-07-02']],
      [['2025-06-30', '张三', '优秀共产党员', '2025-06-02']],
    ),
  ],
  [
    'M21',
    'sheet/not-negative',
    pair(
      '走访慰问',
      ['日期', '对象', '类别', '慰问金'],
      [['2025-01-20', '李四', '困难党员', -500]],
      [['2025-01-20', '李四', '困难党员', 500]],
    ),
  ],
  ['M22', 'ledgers/points-total'],
  ['M22', 'ledgers/points-bounds', points(120, 120)],
  ['M22', 'ledgers/points-average', points(80, 85)],
  [
    'M23',
    'ledgers/commitment-review',
    pair(
      '承诺践诺',
      ['姓名', '承诺日期', '事项', '评议日期'],
      [['张三', '2025-01-01', '带头学习', null]],
      [['张三', '2025-01-01', '带头学习', '2025-12-20']],
    ),
  ],
  ['M24', 'branch/full-members'],
  [
    'M24',
    'branch/restructuring',
    pair(
      '支部信息',
      ['党组织全称', '组织类别', '设置调整情况', '撤销日期'],
      [['第一党支部', '支部', '撤销', null]],
      [['第一党支部', '支部', '撤销', '2025-05-06']],
    ),
  ],
  ['M25', 'officers/on-roster'],
  ['M25', 'officers/full-time'],
  ['M26', 'branch/term-overdue'],
  ['M27', 'ledgers/overdue', problem('软弱涣散整顿')],
  [
    'M28',
    'sheet/code-list',
    pair(
      '支部信息',
      ['党组织全称', '组织类别', '星级或等次', '认定方式'],
      [['第一党支部', '支部', '五星', '听别人说']],
      [['第一党支部', '支部', '五星', '认定']],
    ),
  ],
  [
    'M28',
    'branch/grade-left',
    pair(
      '支部信息',
      ['党组织全称', '组织类别', '星级或等次', '退出等次日期'],
      [['第一党支部', '支部', null, '2025-05-06']],
      [['第一党支部', '支部', '三星', '2025-05-06']],
    ),
  ],
  [
    'M29',
    'ledgers/area-size',
    pair(
      '联系支部',
      ['领导', '联系党支部'],
      ['一', '二', '三'].map((name) => ['张三', `第${name}支部`]),
      ['一', '二', '三', '四'].map((name) => ['张三', `第${name}支部`]),
    ),
  ],
  ['M30', 'ledgers/overdue', task('落实责任清单')],
  ['M31', 'meetings/topics', pair('会议记录', MEETING, topics(false), topics(true))],
  ['M32', 'ledgers/overdue', problem('督导检查')],
  [
    'M33',
    'ledgers/secretary-report',
    {
      broken: {
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['张三', '书记', '2024-12-31'],
        ],
        述职评议: [
          ['年度', '述职人', '日期'],
          [2024, '张三', '2025-01-10'],
        ],
      },
      kept: {
        班子成员: [
          ['姓名', '党内职务', '任职日期'],
          ['张三', '书记', '2024-12-31'],
        ],
        述职评议: [
          ['年度', '述职人', '日期'],
          [2025, '张三', '2026-01-05'],
        ],
      },
    },
  ],
  ['M34', 'ledgers/assessment-scores'],
  ['M35', 'sheet/content-not-kept', content('谈话内容')],
  [
    'M35',
    'sanctions/supervision-form',
    pair('处分处置', SANCTION, [SANCTIONED('第四种形态')], [SANCTIONED('第二种形态')]),
  ],
  ['M36', 'ledgers/service-counts'],
  [
    'M36',
    'ledgers/service-counts',
    pair(
      '服务群众',
      ['日期', '类型', '活动', '参加人数', '其中党员', '人次'],
      [['2025-03-05', '志愿服务', '清扫', 5, 8, 5]],
      [['2025-03-05', '志愿服务', '清扫', 8, 5, 8]],
    ),
  ],
  ['M37', 'ledgers/overdue', task('领办实事项目')],
  [
    'M38',
    'sheet/not-negative',
    pair(
      '服务群众',
      ['日期', '类型', '活动', '参加人', '金额'],
      [['2025-05-10', '捐款', '自愿捐款', '张三', -100]],
      [['2025-05-10', '捐款', '自愿捐款', '张三', 100]],
    ),
  ],
  ['M39', 'branch/members-balance'],
  ['M41', 'meetings/present-within-due'],
  ['M42', 'members/id-unique'],
  [
    'M42',
    'branch/organisations-below',
    pair(
      '支部信息',
      ['党组织全称', '组织类别', '下辖党组织总数', '下辖党组数', '下辖党委数', '下辖党支部数'],
      [['某厅机关党委', '党委', 639, 2, 27, 612]],
      [['某厅机关党委', '党委', 641, 2, 27, 612]],
    ),
  ],
  [
    'M44',
    'sheet/content-not-kept',
    {
      broken: {
        处分处置: [
          ['姓名', '处分原因', '种类', '决定日期'],
          ['张三', '略', '警告', '2025-03-01'],
        ],
      },
      kept: {
        处分处置: [
          ['姓名', '种类', '决定日期'],
          ['张三', '警告', '2025-03-01'],
        ],
      },
    },
  ],
];

/** Systems that no workbook of a branch can break, each with its reason. */
const WITHOUT_RULE = ['M40', 'M43'];

const YEAR = 2025;
const found = (ledger: Ledger): string[] =>
  checkLedger(ledger, plan, parseIsoDate(`${YEAR + 1}-01-10`)).findings.map(({ rule }) => rule.id);
const readBranch = (branch: SampleBranch): Ledger =>
  readLedger(asWorkbook(layOut(branch, templates, PLAIN)), templates, { file: branch.stem });

describe('each system that a branch runs', () => {
  let society: readonly SampleBranch[];
  beforeAll(() => {
    const file = join(root, 'shares/communique-2024.json');
    const shares = sharesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    society = [...makeSociety(headcounts(shares, 60), 60, YEAR, 11)];
  });

  /** A faultless branch, and the same with the rule broken. */
  function spoilt(rule: string): readonly [broken: Ledger, kept: Ledger] {
    const defect = DEFECTS.find((one) => one.rule === rule);
    for (const [index, clean] of society.entries()) {
      const branch = structuredClone(clean);
      if (defect?.plant(branch, new Random(index + 1)))
        return [readBranch(branch), readBranch(clean)];
    }
    throw new Error(`no sample breaks ${rule}`);
  }

  it.each(TABLE.map(([id, rule, own]) => ({ id, rule, own })))(
    '$id: $rule',
    ({ id, rule, own }) => {
      expect(systems.find((system) => system.id === id)?.rules).toContain(rule);
      const [broken, kept] = own
        ? [ledgerOf(own.broken, YEAR), ledgerOf(own.kept, YEAR)]
        : spoilt(rule);
      expect(found(broken)).toContain(rule);
      expect(found(kept)).not.toContain(rule);
    },
  );

  it('stands in the table, or has a reason why no workbook can break it', () => {
    const named = [...new Set([...TABLE.map(([id]) => id), ...WITHOUT_RULE])].sort();
    expect(systems.map(({ id }) => id)).toEqual(named);
    for (const { id, rules, reasons } of systems) {
      if (WITHOUT_RULE.includes(id))
        expect([rules, reasons?.rules !== undefined]).toEqual([[], true]);
    }
  });
});
