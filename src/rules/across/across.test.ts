import { describe, expect, it } from 'vitest';
import { renderAcross } from '../../check/across-messages';
import { checkSet } from '../../check/check-set';
import { makePlan } from '../../check/plan';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import { ACROSS_RULES, RULES } from '../index.generated';
import { templates } from '../testing';
import {
  EMPTY_SET,
  type SetOrganisation,
  type SetPlace,
  type SetWorkbook,
  type WorkbookSet,
  wholeFile,
} from './set';

const plan = makePlan(templates, RULES);

const at = (file: string, cell = 'B2'): SetPlace => ({
  file,
  sheet: '党员名册',
  row: Number(cell.slice(1)),
  column: cell.slice(0, 1),
  header: '公民身份号码',
  cell,
});

const HEADERS: Readonly<Record<string, string>> = {
  branchesBelow: '下辖党支部数',
  organisationsBelow: '下辖党组织总数',
};

const book = (name: string, more: Partial<SetWorkbook> = {}): SetWorkbook => ({
  file: `${name}.xlsx`,
  name,
  code: null,
  kind: 'branch',
  parent: null,
  membersLastYear: null,
  stated: {},
  isDissolved: false,
  members: 3,
  placeOf: (field) => ({
    ...at(`${name}.xlsx`, 'B5'),
    header: HEADERS[field] ?? null,
  }),
  ...more,
});

const workbooks = [book('甲'), book('乙'), book('丙')];
const claimed = { counts: at('甲.xlsx'), elsewhere: [at('乙.xlsx', 'B7')] };
const since = civilDate(2025, 3, 10) as CivilDate;
const recruit = (stage: string, reason: string): Partial<WorkbookSet> => ({
  recruits: [{ ...claimed, stage, reason }],
});
const version = (
  side: 'older' | 'others' | 'joined',
  sheet: Partial<WorkbookSet['versions'][number]['sheets'][number]> | null = null,
  told: string | null = null,
): Partial<WorkbookSet> => ({
  versions: [
    {
      newest: '甲.xlsx',
      organisation: '甲',
      by: 'copy',
      base: '甲.xlsx',
      older: [],
      others: [],
      joined: [],
      sheets: sheet
        ? [
            {
              sheet: '党费收缴',
              kind: 'versions',
              counts: '甲.xlsx',
              left: '乙.xlsx',
              cells: ['党费收缴!F3'],
              differing: 2,
              more: 0,
              ...sheet,
            },
          ]
        : [],
      [side]: side === 'joined' ? [{ file: '乙.xlsx', told }] : ['乙.xlsx'],
    },
  ],
});
const transfer = (way: 'in' | 'out', listed = false): Partial<WorkbookSet> => ({
  transfers: [{ way, place: at('甲.xlsx', 'F3'), other: '乙', otherFile: '乙.xlsx', listed }],
});
const above = (stated: number | null, ...below: (number | null)[]): Partial<WorkbookSet> => ({
  workbooks: [
    book('总支', { kind: 'general', members: 0, membersLastYear: stated }),
    ...below.map((one, n) => book(`支部${n}`, { membersLastYear: one })),
  ],
  organisations: [
    { name: '总支', kind: 'general', workbook: 0, parent: null },
    ...below.map((_, n) => ({
      name: `支部${n}`,
      kind: 'branch' as const,
      workbook: n + 1,
      parent: 0,
    })),
  ],
});
/** A committee that states what is below it, and a general branch with two branches. */
const stating = (
  stated: SetWorkbook['stated'],
  more: Partial<SetOrganisation> = {},
  last: Partial<SetWorkbook> = {},
): Partial<WorkbookSet> => ({
  workbooks: [
    book('党委', { kind: 'committee', members: 0, membersLastYear: 9, stated }),
    book('总支', { kind: 'general', members: 0 }),
    book('甲', { membersLastYear: 4 }),
    book('乙', { membersLastYear: 3, ...last }),
  ],
  organisations: [
    { name: '党委', kind: 'committee', workbook: 0, parent: null },
    { name: '总支', kind: 'general', workbook: 1, parent: 0 },
    { name: '甲', kind: 'branch', workbook: 2, parent: 1 },
    { name: '乙', kind: 'branch', workbook: 3, parent: 1, ...more },
  ],
});
const answer = (why: WorkbookSet['answers'][number]['why']): Partial<WorkbookSet> => ({
  answers: [{ why, list: '清单.xlsx', row: 4, file: '甲.xlsx' }],
});

/** Sets in which one rule finds one thing, at a file and in words; and sets in which it finds none. */
/** All three members of 甲 are in 乙, too. */
const RENAMED: Partial<WorkbookSet> = {
  workbooks: workbooks.slice(0, 2),
  members: [2, 3, 4].map((row) => {
    return { counts: at('甲.xlsx', `B${row}`), since: null, elsewhere: [at('乙.xlsx', `B${row}`)] };
  }),
};

const ROUND = { list: '名单.xlsx', missing: [], unknown: [], locked: [] };

const CASES: readonly (readonly [
  id: string,
  set: Partial<WorkbookSet>,
  found: string | null,
  words: string,
])[] = [
  [
    'duplicate-person',
    { members: [{ ...claimed, since: null }] },
    '乙.xlsx',
    '乙.xlsx 党员名册!B7 的公民身份号码在年末同时还在 甲.xlsx 党员名册!B2 的名册里，只计一次：转入日期分不出先后，暂计入 甲.xlsx',
  ],
  [
    'duplicate-person',
    { members: [{ ...claimed, since }] },
    '乙.xlsx',
    '按转入日期 2025-03-10，计入 甲.xlsx',
  ],
  [
    'duplicate-person',
    { members: [{ ...claimed, since }], changed: new Set(['乙.xlsx']) },
    '乙.xlsx',
    '本应只计一次（按转入日期 2025-03-10，应计入 甲.xlsx），但汇总时 乙.xlsx 被改动、拿走或再也打不开，没有从中扣除，这次共计了 2 次',
  ],
  ['duplicate-person', { members: [{ counts: at('甲.xlsx'), elsewhere: [], since }] }, null, ''],
  [
    'same-workbook',
    { repeats: [{ file: '乙.xlsx', first: '甲.xlsx' }] },
    '乙.xlsx',
    '内容与 甲.xlsx 完全相同',
  ],
  [
    'other-year',
    { year: 2025, otherYears: [{ file: '乙.xlsx', year: 2024 }] },
    '乙.xlsx',
    '统计年度是 2024 年，不是 2025 年',
  ],
  ['changed-meanwhile', { changed: new Set(['乙.xlsx']) }, '乙.xlsx', '汇总过程中 乙.xlsx 被改动'],
  ['same-organisation', version('older'), '乙.xlsx', '甲另有更新的一份 甲.xlsx'],
  ['same-organisation', version('others'), null, ''],
  [
    'same-organisation',
    version('older', {}),
    '乙.xlsx',
    '甲另有更新的一份 甲.xlsx（按文件名），这一份没有计入；两份有2处不同，如 党费收缴!F3',
  ],
  ['joined-files', version('older', {}), null, ''],
  [
    'joined-files',
    version('others', { left: '甲.xlsx', counts: '乙.xlsx', kind: 'open', more: 3 }),
    '甲.xlsx',
    '先取 乙.xlsx 的（按文件名），这一份的这张表没有计入；两份有2处不同，如 党费收缴!F3，这一份还有3行是那一份没有的',
  ],
  ['joined-files', version('older', { differing: 0 }), null, ''],
  [
    'joined-files',
    version('joined'),
    '乙.xlsx',
    '甲的内容分在几个文件里，这一份与 甲.xlsx 合在一起检查、计入',
  ],
  ...(
    [
      ['column', '按“所在党支部”一栏归到甲'],
      ['title', '按表的标题归到甲'],
      ['file', '按文件名归到甲'],
      ['folder', '因为文件夹里只有甲，归到它'],
    ] as const
  ).map(
    ([told, text]) =>
      [
        'joined-files',
        version('joined', null, told),
        '乙.xlsx',
        `这一份没有支部信息，${text}，与 甲.xlsx 合在一起检查、计入`,
      ] as const,
  ),
  ['same-name', version('others'), '乙.xlsx', '与 甲.xlsx 的党组织全称和上级党组织相同（甲）'],
  [
    'part-of-office',
    { parts: [{ file: '甲县.blpart', issue: 'repeated', first: '乙县.blpart' }] },
    '甲县.blpart',
    '与 乙县.blpart 是同一个汇总件，只计入了一次',
  ],
  [
    'part-of-office',
    { parts: [{ file: '甲县.blpart', issue: 'unmatched', first: '' }] },
    '甲县.blpart',
    '没有带对照密钥，里面的人与别处是否重复、转接双方是否一致，没有核对',
  ],
  [
    'recruit-twice',
    recruit('admitted', 'order'),
    '乙.xlsx',
    '都填写了本年的接收大会和党委审批日期，只计一次：分不出先后，暂计入 甲.xlsx',
  ],
  ['recruit-twice', recruit('waiting', 'steps'), null, ''],
  [
    'recruit-moved',
    recruit('waiting', 'steps'),
    '乙.xlsx',
    '都还在培养中，只计一次：按最后一步的日期，计入 甲.xlsx',
  ],
  ['recruit-moved', recruit('admitted', 'order'), null, ''],
  [
    'doubled-code',
    { workbooks, superiors: [{ kind: 'doubled-code', code: '01', workbooks: [0, 1] }] },
    '甲.xlsx',
    '党组织编码 01 同时还用在 乙（乙.xlsx）',
  ],
  [
    'no-parent',
    { workbooks, superiors: [{ kind: 'no-parent', workbooks: [1] }] },
    '乙.xlsx',
    '没有写上级党组织',
  ],
  [
    'unknown-parent',
    {
      workbooks: [book('甲'), book('红旗村总支部', { kind: 'general' })],
      superiors: [
        { kind: 'unknown-parent', parent: '红旗村总支邵', isCode: false, workbooks: [0] },
      ],
    },
    '甲.xlsx',
    '在这批工作簿里没有，汇总时按这个名称单独列出；有一个名称相近的“红旗村总支部”',
  ],
  [
    'unknown-parent',
    {
      workbooks,
      superiors: [{ kind: 'unknown-parent', parent: '099', isCode: true, workbooks: [0] }],
    },
    '甲.xlsx',
    '上级党组织“099”在这批工作簿里没有，汇总时列在“未归属”下',
  ],
  [
    'doubled-parent',
    {
      workbooks,
      superiors: [{ kind: 'doubled-parent', parent: '总支', candidates: [1, 2], workbook: 0 }],
    },
    '甲.xlsx',
    '上级党组织“总支”有几个：乙（乙.xlsx）、丙（丙.xlsx）',
  ],
  [
    'circular-parent',
    { workbooks, superiors: [{ kind: 'circular-parent', workbooks: [0, 1] }] },
    '甲.xlsx',
    '甲（甲.xlsx） → 乙（乙.xlsx） → 甲（甲.xlsx）：',
  ],
  [
    'circular-parent',
    { workbooks, superiors: [{ kind: 'circular-parent', workbooks: [2] }] },
    '丙.xlsx',
    '丙（丙.xlsx）的上级党组织写的是自己',
  ],
  [
    'branch-as-parent',
    { workbooks, superiors: [{ kind: 'branch-as-parent', superior: 0, workbook: 1 }] },
    '乙.xlsx',
    '上级党组织“甲”自己是支部（甲.xlsx）',
  ],
  ['transfer-not-received', transfer('out'), '甲.xlsx', '两边都没有统计这名党员'],
  ['transfer-not-received', transfer('out', true), '甲.xlsx', '但对方“党员增减”里没有转入'],
  ['transfer-not-received', transfer('in'), null, ''],
  [
    'transfer-not-sent',
    transfer('in'),
    '甲.xlsx',
    '从“乙”转入的党员，原支部（乙.xlsx）的“党员增减”里没有转出',
  ],
  [
    'stated-total',
    above(9, 4, 3),
    '总支.xlsx',
    '填报的上年底党员总数是 9，下属 2 个支部相加是 7，相差 2',
  ],
  [
    'stated-total',
    above(9),
    '总支.xlsx',
    '填报的上年底党员总数是 9，下属 0 个支部相加是 0，相差 9',
  ],
  ['stated-total', stating({ branchesBelow: 3 }), null, ''],
  ['stated-total', stating({ branchesBelow: 2 }), '党委.xlsx', '相加是 7，相差 2'],
  ['stated-organisations', stating({ generalBelow: 1, branchesBelow: 2 }), null, ''],
  ['stated-organisations', stating({ organisationsBelow: 9, branchesBelow: 2 }), null, ''],
  [
    'stated-organisations',
    stating({ organisationsBelow: 5, generalBelow: 1, branchesBelow: 3 }),
    '党委.xlsx',
    '比这一批交来的多（填报/交来）：下辖党支部数 3/2',
  ],
  [
    'stated-organisations',
    stating({ organisationsBelow: 2 }),
    '党委.xlsx',
    '不一致（填报/交来）：下辖党组织总数 2/3',
  ],
  [
    'stated-organisations',
    { ...stating({ branchesBelow: 3 }), round: { ...ROUND, missing: ['丙'] } },
    null,
    '',
  ],
  ['stated-organisations', stating({ branchesBelow: 3 }, { kind: null }), null, ''],
  ['stated-organisations', stating({ branchesBelow: 1 }, { kind: 'temporary' }), null, ''],
  ['stated-organisations', stating({ branchesBelow: 1 }, {}, { isDissolved: true }), null, ''],
  ['stated-total', above(0), null, ''],
  ['stated-total', above(7, 4, 3), null, ''],
  ['stated-total', above(9, 4, null), null, ''],
  [
    'stated-total-open',
    above(9, 4, null),
    '总支.xlsx',
    '下属 2 个支部里有 1 个没有写上年底党员总数',
  ],
  ['stated-total-open', above(9, 4, 3), null, ''],
  [
    'last-year-members',
    { workbooks: [book('甲', { membersLastYear: 12 })], lastYear: new Map([[0, 14]]) },
    '甲.xlsx',
    '上年年报里这个党组织年底有 14 名党员，相差 -2',
  ],
  [
    'last-year-members',
    { workbooks: [book('甲', { membersLastYear: 14 })], lastYear: new Map([[0, 14]]) },
    null,
    '',
  ],
  [
    'last-year-members',
    {
      workbooks: [book('甲', { membersLastYear: 12, kind: 'temporary' })],
      lastYear: new Map([[0, 14]]),
    },
    null,
    '',
  ],
  [
    'answer-unused',
    answer('unused'),
    '清单.xlsx',
    '清单.xlsx 第 4 行的核实说明在 甲.xlsx 里没有对应的问题',
  ],
  ['answer-elsewhere', answer('elsewhere'), '清单.xlsx', '答复的工作簿 甲.xlsx 不在这一批里'],
  ['answer-without-reason', answer('without-reason'), '清单.xlsx', '没有写核实说明'],
  ['answer-still-found', answer('still-found'), '清单.xlsx', '甲.xlsx 里这个问题还在'],
  [
    'units-missing',
    { round: { list: '名单.xlsx', missing: ['丁', '戊'], unknown: [], locked: [] } },
    '名单.xlsx',
    '应报单位里有 2 个没有报：丁、戊',
  ],
  [
    'units-missing',
    { round: { list: '名单.xlsx', missing: [], unknown: [], locked: [] } },
    null,
    '',
  ],
  [
    'units-unknown',
    { round: { list: '名单.xlsx', missing: [], unknown: ['甲.xlsx'], locked: [] } },
    '名单.xlsx',
    '有 1 个工作簿的单位不在收报名单上，已计入：甲.xlsx',
  ],
  [
    'unit-locked',
    { round: { ...ROUND, locked: [{ file: '甲.xlsx', counts: false }] } },
    '甲.xlsx',
    '这次汇总里没有这个单位的数',
  ],
  [
    'locked-later',
    { round: { ...ROUND, locked: [{ file: '甲.xlsx', counts: true }] } },
    '甲.xlsx',
    '计入的还是审定时的数',
  ],
  ['locked-later', { round: { ...ROUND, locked: [{ file: '甲.xlsx', counts: false }] } }, null, ''],
  [
    'counted-nowhere',
    { guests: [{ file: '甲.xlsx', members: 12, alone: 3 }] },
    '甲.xlsx',
    '名册上的12人不在这里统计；其中3人在这一批别的工作簿的名册里也没有',
  ],
  ['renamed-unit', RENAMED, '乙.xlsx', '乙与 甲.xlsx 的甲上级相同，名册上有3人相同'],
  ['duplicate-person', RENAMED, null, ''],
  [
    'renamed-unit',
    { ...RENAMED, workbooks: [book('甲', { code: '01' }), book('乙', { code: '02' })] },
    null,
    '',
  ],
  [
    'renamed-unit',
    { round: { ...ROUND, renamed: [{ file: '甲.xlsx', unit: '第一村支部' }] } },
    '甲.xlsx',
    '名称、上级与名单上没有报的第一村支部相近',
  ],
];

const inSet = (id: string, set: Partial<WorkbookSet>) =>
  checkSet({ ...EMPTY_SET, ...set }, plan).filter(({ rule }) => rule.id === `across/${id}`);

describe('rules across workbooks', () => {
  it.each(CASES)('across/%s %#', (id, set, found, words) => {
    const findings = inSet(id, set);
    expect(findings.map(({ place }) => place.file)).toEqual(found === null ? [] : [found]);
    for (const finding of findings) {
      expect(renderAcross(finding, 'zh-CN').problem).toContain(words);
      const english = Object.values(renderAcross(finding, 'en')).join('\n');
      expect(english).toMatch(/[a-z]{3}/);
      expect(`${english}${renderAcross(finding, 'zh-CN').problem}`).not.toMatch(/[{}]|undefined/);
    }
  });

  it('have a case each, a severity in a pack, and a reason', () => {
    const tried = new Set(CASES.flatMap(([id, , found]) => (found === null ? [] : `across/${id}`)));
    expect(ACROSS_RULES.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    expect(plan.across.length).toBe(ACROSS_RULES.length);
    for (const { messages } of ACROSS_RULES) {
      expect(messages['zh-CN'].why).toMatch(/\p{Script=Han}/u);
      expect(Object.keys(messages.en.variants)).toEqual(Object.keys(messages['zh-CN'].variants));
    }
  });

  it('name few of many places, and list them', () => {
    const elsewhere = Array.from({ length: 200 }, (_, n) => at(`${n + 1}.xlsx`));
    const [finding] = inSet('duplicate-person', {
      members: [{ counts: at('0.xlsx'), elsewhere, since }],
    });
    if (!finding) throw new Error('nobody is found');
    expect(renderAcross(finding, 'zh-CN').problem).toContain(
      '5.xlsx 党员名册!B2 等 200 处的名册里',
    );
    expect(finding.related.length).toBe(50);
  });

  it('name no superior that several names are near to', () => {
    const generals = ['青松第一总支部', '青松第二总支部'].map((name) =>
      book(name, { kind: 'general' }),
    );
    const [finding] = inSet('unknown-parent', {
      workbooks: [book('甲'), ...generals],
      superiors: [
        { kind: 'unknown-parent', parent: '青松第九总支部', isCode: false, workbooks: [0] },
      ],
    });
    if (!finding) throw new Error('nothing is found');
    expect(renderAcross(finding, 'zh-CN').problem).not.toContain('名称相近');
  });

  it('can be off, or less grave, by the settings of a unit', () => {
    const set = { ...EMPTY_SET, repeats: [{ file: '乙.xlsx', first: '甲.xlsx' }] };
    const settings = (rule: object) => ({ file: 's', rules: { 'across/same-workbook': rule } });
    expect(checkSet(set, makePlan(templates, RULES, [], settings({ off: true })))).toEqual([]);
    const [less] = checkSet(set, makePlan(templates, RULES, [], settings({ severity: 'info' })));
    expect(less?.severity).toBe('info');
  });

  it('stand at a workbook as a whole where no cell says it', () => {
    expect(wholeFile('甲.xlsx')).toMatchObject({ file: '甲.xlsx', sheet: null, cell: null });
  });
});
