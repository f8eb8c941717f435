import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../core/templates/settings';
import { SettingsError } from '../../core/templates/settings-error';
import { readReturnTemplates } from '../../hosts/cli/files/template-files';
import { readLedger } from '../../ledger/read';
import {
  compileForm,
  emptyTally,
  finishReturn,
  TallySum,
  tallyLedger,
  withUnitTables,
} from '../../returns';
import { type SheetTables, workbookOf } from '../../rules/testing';
import { summaryText } from './communique';

const read = readReturnTemplates(join(import.meta.dirname, '../../../templates'));
/** Without the ministry's form, which no line needs. */
const templates = { ...read, returns: read.returns.filter(({ table }) => !table.official) };

/** A branch's sheets, and how many branches have the same. */
type Branches = readonly (readonly [times: number, sheets: SheetTables])[];

const branch = (kind = '支部', ...more: (string | number)[]) => ({
  支部信息: [
    ['党组织全称', '组织类别', '统计年度', '星级或等次', '认定方式'],
    ['甲', kind, 2025, ...more],
  ],
});
const MEETING = ['日期', '会议类型', '主题', '主讲人', '实到人数'];
const meetings = (times: number, kind: string, theme: string, present = 0, lecturer = '') => ({
  ...branch(),
  会议记录: [
    MEETING,
    ...Array.from({ length: times }, (_, day) => [
      `2025-03-${String((day % 28) + 1).padStart(2, '0')}`,
      kind,
      theme,
      lecturer,
      present,
    ]),
  ],
  班子成员: [
    ['姓名', '职务'],
    ['张三', '书记'],
  ],
});
const SERVICE = ['日期', '参加人', '类型', '活动', '参加人数', '人次', '服务对象数', '金额'];
const service = (...row: (string | number)[]) => ({
  ...branch(),
  服务群众: [SERVICE, ['2025-05-01', '', ...row]],
});

const NAMES = ['张三', '李四', '王五', '赵六', '钱七', '孙八', '周九', '吴十', '郑一', '冯二'];
const trained = (people: number) => ({
  ...branch(),
  教育培训: [
    ['姓名', '培训名称', '类别', '开始日期', '学时'],
    ...NAMES.slice(0, people).map((name) => [name, '轮训', '集中培训', '2025-04-01', 8]),
  ],
});
const sanctioned = (...people: string[]) => ({
  ...branch(),
  处分处置: [['姓名', '种类', '决定日期'], ...people.map((name) => [name, '警告', '2025-04-01'])],
});
const problem = (text: string) => ({
  ...branch(),
  问题整改: [
    ['发现日期', '来源', '问题'],
    ['2025-04-01', '督导检查', text],
  ],
});
const talked = (kind: string) => ({
  ...branch(),
  谈心谈话: [
    ['日期', '谈话人', '谈话对象', '谈话类别'],
    ['2025-04-01', '张三', '李四', kind],
  ],
});
const roster = (...joined: string[]) => ({
  ...branch(),
  党员名册: [
    ['姓名', '性别', '出生日期', '人员类别', '入党日期', '转正日期'],
    ...joined.map((day, n) => [NAMES[n] ?? '', '女', '1980-01-01', '正式党员', day, '']),
  ],
});

const measured = (id: string, title: string, measure: object) => ({ id, title, measure });
const EVENTS = measured('events', '场', { per: 'event' });
/** A table of a unit's own: meetings by words of their themes. */
const themes = (rows: Readonly<Record<string, readonly string[]>>, ...columns: object[]) => ({
  id: 'themes',
  title: '专题',
  unit: '场',
  from: 'meetings',
  rows: Object.entries(rows).map(([id, contains]) => ({
    id,
    title: id,
    where: { field: 'theme', contains },
  })),
  columns: columns.length > 0 ? columns : [EVENTS],
});

/** Lines as offices print them: what the branches hold, the sentence, and what it says. */
const LINES: readonly (readonly [
  said: string,
  sentence: string,
  from: Branches,
  table?: object,
])[] = [
  [
    '书记讲党课3780场次、12.6万人次。',
    '书记讲党课{lectures.secretary.events}场次、{lectures.secretary.attendances 万}人次',
    [
      [252, meetings(10, '党课', '专题党课', 33, '张三')],
      [126, meetings(10, '党课', '专题党课', 34, '张三')],
      [9, meetings(1, '党课', '专题党课', 40, '李四')],
    ],
  ],
  [
    '713个党支部达标定级，其中五星98个。',
    '{grades.all.total}个党支部达标定级，其中五星{grades.all.five}个',
    [
      [98, branch('支部', '五星', '上级认定')],
      [615, branch('支部', '三星', '自评')],
      [20, branch()],
    ],
  ],
  [
    '党组织639个，其中党委27个，党支部612个；另有党组2个。',
    '党组织{organisations.all.total}个，其中党委{organisations.committee.total}个，党支部{organisations.branch.total}个；另有党组{groups.all.total}个',
    [
      [2, branch('党组')],
      [27, branch('党委')],
      [612, branch()],
    ],
    {
      id: 'groups',
      title: '党组',
      unit: '个',
      from: 'branch',
      where: { field: 'kindExact', is: 'leading-group' },
      rows: [{ id: 'all', title: '合计' }],
      columns: [{ id: 'total', title: '党组' }],
    },
  ],
  [
    '31个党组织的487名党员结对帮扶142名儿童。',
    '{service-reach.pairing.branches}个党组织的{service.pairing.persons}名党员结对帮扶{service-reach.pairing.served}名儿童',
    [
      [30, service('结对帮扶', '爱心妈妈', 16, 16, 4, 0)],
      [1, service('结对帮扶', '爱心妈妈', 7, 7, 22, 0)],
    ],
  ],
  [
    '定期议党20次，专题议党27次。',
    '定期议党{themes.regular.events}次，专题议党{themes.special.events}次',
    [
      [20, meetings(1, '专题议党', '定期议党会')],
      [27, meetings(1, '专题议党', '专题研究党建工作')],
    ],
    themes({ regular: ['定期'], special: ['专题研究'] }),
  ],
  [
    '开展理论学习2600场次。',
    '开展理论学习{meetings.study.events}场次',
    [[260, meetings(10, '理论学习', '原著')]],
  ],
  [
    '开展政治生日、主题党日3860次。',
    '开展政治生日、主题党日{meetings.theme-day.events}次',
    [[386, meetings(10, '主题党日', '政治生日')]],
  ],
  [
    '培训党员3200人次。',
    '培训党员{training-kinds.intensive.attendances}人次',
    [[320, trained(10)]],
  ],
  [
    '处分36人。',
    '处分{punished.all.persons}人',
    [[18, sanctioned('张三', '李四')]],
    {
      id: 'punished',
      title: '处分',
      unit: '人',
      from: 'sanctions',
      where: { field: 'decidedOn', from: 'yearStart', to: 'yearEnd' },
      rows: [{ id: 'all', title: '合计' }],
      columns: [measured('persons', '人', { per: 'person', by: 'name' })],
    },
  ],
  [
    '召开警示教育大会863场。',
    '召开警示教育大会{themes.warning.events}场',
    [[863, meetings(1, '其他', '警示教育大会')]],
    themes({ warning: ['警示教育'] }),
  ],
  [
    '下发整改通知书493份。',
    '下发整改通知书{notices.all.total}份',
    [[493, problem('整改通知书：台账不全')]],
    {
      id: 'notices',
      title: '通知书',
      unit: '份',
      from: 'problems',
      where: { field: 'problem', contains: ['整改通知书'] },
      rows: [{ id: 'all', title: '合计' }],
      columns: [{ id: 'total', title: '份' }],
    },
  ],
  [
    '612名党支部书记带头讲纪律党课。',
    '{themes.discipline.lecturers}名党支部书记带头讲纪律党课',
    [[612, meetings(2, '党课', '纪律党课', 9, '张三')]],
    themes(
      { discipline: ['纪律'] },
      {
        ...measured('lecturers', '人', { per: 'person', by: 'lecturer' }),
        where: { field: 'lecturerIsSecretary', is: true },
      },
    ),
  ],
  [
    '600个党支部、7200名党员到社区报到。',
    '{service-reach.double-registration.branches}个党支部、{service.double-registration.persons}名党员到社区报到',
    [[600, service('双报到', '报到', 12, 12, 0, 0)]],
  ],
  [
    '6973名党员捐款82.91万元。',
    '{service.donation.persons}名党员捐款{service.donation.amount 万元}',
    [
      [696, service('捐款', '捐款', 10, 10, 0, 1190)],
      [1, service('捐款', '捐款', 13, 13, 0, 860)],
    ],
  ],
  [
    '谈话提醒100人次，其中廉政谈话60人次。',
    '谈话提醒{talks.all.events}人次，其中廉政谈话{talk-kinds.integrity.events}人次',
    [
      [60, talked('廉政谈话')],
      [40, talked('日常')],
    ],
  ],
  [
    '2016年以来入党的57名。',
    '2016年以来入党的{since.all.total}名',
    [[19, roster('2016-01-01', '2015-12-31', '2019-07-01', '2024-06-01')]],
    {
      id: 'since',
      title: '2016年以来',
      unit: '名',
      from: 'members',
      where: { field: 'standing', is: 'counted' },
      rows: [{ id: 'all', title: '合计' }],
      columns: [{ id: 'total', title: '入党', where: { field: 'joinedOn', from: '2016-01-01' } }],
    },
  ],
];

describe('a printed line is made from branches’ workbooks', () => {
  for (const [said, sentence, from, table] of LINES) {
    it(said, () => {
      expect(write(sentence, from, table)).toBe(said);
    });
  }
});

function write(sentence: string, from: Branches, table: object | undefined): string | undefined {
  const own = { tables: table ? [table] : [], summary: [{ sentences: [{ clauses: [sentence] }] }] };
  const settings = parseSettings('unit.json', JSON.stringify(own));
  const all = withUnitTables({ ...templates, communiques: [] }, settings);
  const form = compileForm(all, { year: 2025 });
  const sum = new TallySum(emptyTally(form));
  for (const [times, sheets] of from) {
    const ledger = readLedger(workbookOf(sheets), templates, { file: 'a.xlsx', year: 2025 });
    const tally = tallyLedger(ledger, form);
    for (let n = 0; n < times; n++) sum.add(tally);
  }
  const { tables } = finishReturn(sum.value(), form);
  return summaryText(all, { unit: null, form, tables })?.opening.at(-1)?.text;
}

it('refuses a figure that there is not before anything is counted', () => {
  const settings = parseSettings(
    'unit.json',
    JSON.stringify({ summary: [{ sentences: [{ clauses: ['{lectures.all.people}人'] }] }] }),
  );
  expect(() => withUnitTables(templates, settings)).toThrow(SettingsError);
});
