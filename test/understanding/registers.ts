import { dateWriter } from './forms-of-dates';
import type { Layout } from './layout';
import { peopleOf } from './people';
import type { Random } from './random';
import {
  BORN,
  chosen,
  columnsOf,
  dated,
  EDUCATION,
  type Field,
  fixed,
  ID,
  NAME,
  NATION,
  PHONE,
  SEX,
} from './rosters';

const STEPS: readonly (readonly [string, readonly string[]])[] = [
  [
    'appliedOn',
    [
      '申请入党时间',
      '递交入党申请书时间',
      '提交入党申请书日期',
      '入党申请时间',
      '申请时间',
      '递交申请书时间',
      '何时递交入党申请书',
    ],
  ],
  [
    'activistOn',
    [
      '确定积极分子时间',
      '列为积极分子时间',
      '确定为入党积极分子时间',
      '入党积极分子时间',
      '何时确定为积极分子',
      '积极分子确定日期',
      '成为积极分子时间',
    ],
  ],
  [
    'candidateOn',
    [
      '确定发展对象时间',
      '列为发展对象时间',
      '发展对象时间',
      '确定为发展对象日期',
      '何时列为发展对象',
      '成为发展对象时间',
    ],
  ],
  [
    'meetingOn',
    [
      '接收预备党员时间',
      '支部大会通过时间',
      '接收为预备党员时间',
      '预备党员时间',
      '确定为预备党员时间',
      '吸收预备党员日期',
    ],
  ],
  [
    'conversionMeetingOn',
    ['转正时间', '转正大会时间', '转为正式党员时间', '按期转正时间', '讨论转正时间'],
  ],
];

/** A register of people on their way into the Party. */
export function recruits(random: Random): Layout {
  const depth = random.int(2, STEPS.length);
  const people = peopleOf(random, random.int(4, 9));
  const reached = people.map(() => random.int(1, depth));
  const steps: Field[] = STEPS.slice(0, depth).map(([key, headers], step) => ({
    key,
    headers,
    make: dated((_, at) =>
      (reached[at] ?? 0) > step ? (2021 + step) * 10_000 + ((at % 9) + 1) * 100 + 10 + step : null,
    ),
  }));
  const mentors: Field = {
    key: 'mentors',
    headers: ['培养联系人', '培养人', '入党积极分子培养联系人', '培养联系人姓名'],
    make: fixed(
      () => '甲一、乙二',
      () => ['甲一', '乙二'] as never,
    ),
  };
  const fields = chosen(
    random,
    [NAME, ...steps],
    [ID, SEX, BORN, NATION, EDUCATION, PHONE, mentors],
    0.5,
  ).filter(({ headers }) => !headers.includes('入党申请书时间') && !headers.includes('入党介绍人'));
  const own = fields.filter(({ key }) => key !== 'phone');
  return {
    table: 'recruits',
    file: random.pick(['发展党员台账.xlsx', '积极分子名册.xlsx', '台账.xlsx']),
    sheet: random.pick(['Sheet1', '入党积极分子', '发展党员']),
    title: random.pick([
      '入党积极分子登记表',
      '发展党员工作台账',
      '某支部入党申请人、积极分子、发展对象名册',
      null,
    ]),
    ...columnsOf(random, people, own),
  };
}

const KINDS = [
  ['支部党员大会', 'general-meeting'],
  ['支部委员会', 'committee-meeting'],
  ['党小组会', 'group-meeting'],
  ['党课', 'lecture'],
  ['主题党日', 'theme-day'],
  ['组织生活会', 'organisation-life-meeting'],
] as const;

/** A register of meetings. */
export function meetings(random: Random): Layout {
  const people = peopleOf(random, random.int(6, 14));
  const write = dateWriter(random);
  const must: Field[] = [
    {
      key: 'heldOn',
      headers: ['时间', '日期', '会议时间', '召开时间', '活动时间', '开会日期', '活动日期'],
      make: () => (_, at) => {
        const day = 20_250_000 + ((at % 12) + 1) * 100 + ((at * 7) % 27) + 1;
        return [write(day), day];
      },
    },
    {
      key: 'kinds',
      headers: [
        '会议类型',
        '会议类别',
        '类别',
        '活动类型',
        '会议形式',
        '组织生活类型',
        '会议名称',
        '类型',
      ],
      make: fixed(
        (_, at) => KINDS[at % KINDS.length]?.[0],
        (_, at) => [KINDS[at % KINDS.length]?.[1]] as never,
      ),
    },
  ];
  const may: Field[] = [
    {
      key: 'host',
      headers: ['主持人', '会议主持人', '主持', '召集人'],
      make: fixed(({ name }) => name),
    },
    {
      key: 'recorder',
      headers: ['记录人', '会议记录人', '记录员'],
      make: fixed(({ name }) => name),
    },
    {
      key: 'due',
      headers: ['应到人数', '应到', '应参加人数', '应到党员数', '应出席人数'],
      make: fixed((_, at) => 20 + (at % 3)),
    },
    {
      key: 'present',
      headers: [
        '实到人数',
        '实到',
        '参加人数',
        '到会人数',
        '实到党员数',
        '实际参加人数',
        '出席人数',
      ],
      make: fixed((_, at) => 18 + (at % 3)),
    },
    {
      key: 'place',
      headers: ['地点', '会议地点', '活动地点', '召开地点'],
      make: fixed(() => '党员活动室'),
    },
    {
      key: 'agenda',
      headers: ['主要内容', '会议内容', '议题', '内容摘要', '会议议程'],
      make: fixed((_, at) => `传达学习第${at + 1}号文件精神，研究本月工作安排`),
    },
  ];
  const strangers: Field[] = [
    {
      key: null,
      headers: ['参会人员签名', '照片', '材料归档', '有无记录'],
      make: fixed(() => '有'),
    },
  ];
  const picked = [
    ...must,
    ...may.filter(() => random.chance(0.6)),
    ...strangers.filter(() => random.chance(0.4)),
  ];
  const fields = random.chance(0.5) ? random.shuffled(picked) : picked;
  const ordinal: Field = { key: null, headers: ['序号'], make: fixed((_, at) => at + 1) };
  return {
    table: 'meetings',
    file: random.pick(['三会一课台账.xlsx', '组织生活记录.xlsx', '2025年会议记录.xlsx']),
    sheet: random.pick(['Sheet1', '三会一课', '2025年']),
    title: random.pick([
      '某某党支部“三会一课”台账',
      '2025年三会一课开展情况登记表',
      '组织生活记录',
      null,
    ]),
    ...columnsOf(random, people, [ordinal, ...fields]),
  };
}

/** Transfers with the kind in a column, or in the title alone. */
export function movements(random: Random): Layout {
  const people = peopleOf(random, random.int(3, 8));
  const way = random.chance(0.6) ? null : random.pick(['转入', '转出'] as const);
  const ways = [
    ['转入', 'transferred-in'],
    ['转出', 'transferred-out'],
    ['去世', 'died'],
  ] as const;
  const said = (at: number) => (way === null ? ways[at % 3] : ways.find(([word]) => word === way));
  const kind: Field = {
    key: 'kind',
    headers: ['变动类型', '增减原因', '变动原因', '增减类别', '变动情况', '类型'],
    make: fixed(
      (_, at) => said(at)?.[0],
      (_, at) => said(at)?.[1],
    ),
  };
  const moved: Field = {
    key: 'movedOn',
    headers:
      way === null
        ? ['变动时间', '变动日期', '增减时间', '时间']
        : [`${way}时间`, `${way}日期`, `${way}年月日`],
    make: dated((_, at) => 20_250_101 + (at % 12) * 100 + at),
  };
  const other: Field = {
    key: 'otherBranch',
    headers:
      way === '转入'
        ? ['原所在党支部', '转自何处', '来源党组织', '原党组织']
        : way === '转出'
          ? ['转往党组织', '转往何处', '接收党组织', '去向党组织']
          : ['来源或去向', '转入（转出）党组织', '来源/去向党组织'],
    make: fixed((_, at) => `某市某局第${at + 1}党支部`),
  };
  const must = way === null ? [NAME, kind, moved] : [NAME, moved, other];
  const may = way === null ? [ID, SEX, other] : [ID, SEX];
  const fields = chosen(random, must, may, 0.5).filter(
    (one) => one.key !== null || ['序号', '籍贯', '学号', '班级'].includes(one.headers[0] ?? ''),
  );
  const kept = fields.filter(({ key }) => key !== 'sex');
  const laid = columnsOf(random, people, kept);
  return {
    table: 'movements',
    file: random.pick(['党员增减.xlsx', '组织关系接转.xlsx']),
    sheet: 'Sheet1',
    title:
      way === null
        ? random.pick(['党员增减变动表', '2025年党员变动情况统计'])
        : `2025年党员组织关系${way}登记表`,
    ...laid,
    truth: laid.truth.map((row, at) => ({ ...row, kind: said(at)?.[1] })),
  };
}

const POSTS = [
  ['书记', 'secretary'],
  ['副书记', 'deputy'],
  ['组织委员', 'organisation'],
  ['宣传委员', 'publicity'],
  ['纪检委员', 'discipline'],
] as const;

/** The committee of a branch. */
export function officers(random: Random): Layout {
  const people = peopleOf(random, random.int(3, 5));
  const post: Field = {
    key: 'post',
    headers: ['党内职务', '支部职务', '职务', '支委职务', '现任党内职务', '分工'],
    make: fixed(
      (_, at) => POSTS[at]?.[0],
      (_, at) => [POSTS[at]?.[1]] as never,
    ),
  };
  const since: Field = {
    key: 'appointedOn',
    headers: ['任职时间', '任现职时间', '当选时间', '任职日期', '任职年月'],
    make: dated(() => 20_230_615),
  };
  const fields = chosen(random, [NAME, post], [since, SEX, BORN, EDUCATION, PHONE], 0.5).filter(
    (one) => one.key !== null || ['序号', '籍贯', '职称'].includes(one.headers[0] ?? ''),
  );
  const strange = new Set(['sex', 'birthDate', 'education', 'phone']);
  const laid = columnsOf(random, people, fields);
  return {
    table: 'officers',
    file: '支委会.xlsx',
    sheet: random.pick(['Sheet1', '支委', '班子']),
    title: random.pick(['党支部委员会成员名册', '支部班子成员一览表', '支委分工']),
    columns: laid.columns.map((one) => (strange.has(one.key ?? '') ? { ...one, key: null } : one)),
    truth: laid.truth.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !strange.has(key))),
    ),
  };
}
