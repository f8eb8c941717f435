import { dateWriter } from './forms-of-dates';
import type { Layout, OfficeColumn } from './layout';
import { type Invented, peopleOf } from './people';
import type { Random } from './random';

/** A field as offices name it, and how it is written and meant. */
export interface Field {
  readonly key: string | null;
  readonly headers: readonly string[];
  readonly make: (random: Random) => (person: Invented, at: number) => readonly [unknown, unknown];
}

/** A way of writing that is chosen once for a column. */
export const fixed =
  (write: (person: Invented, at: number) => unknown, mean = write): Field['make'] =>
  () =>
  (person, at) => [write(person, at), mean(person, at)];

export const dated =
  (
    of: (person: Invented, at: number) => number | null,
    blank: unknown = undefined,
  ): Field['make'] =>
  (random) => {
    const write = dateWriter(random);
    return (person, at) => {
      const date = of(person, at);
      return date === null ? [blank, null] : [write(date), date];
    };
  };

const EDUCATIONS = [
  ['大学本科', 'bachelor'],
  ['本科', 'bachelor'],
  ['大专', 'associate'],
  ['硕士研究生', 'master'],
  ['高中', 'highschool'],
  ['中专', 'secondary'],
  ['初中', 'junior'],
] as const;

export const NAME: Field = {
  key: 'name',
  headers: ['姓名', '党员姓名', '姓  名', '名字', '姓名（必填）'],
  make: fixed(({ name }) => name),
};
export const ID: Field = {
  key: 'idNumber',
  headers: [
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '居民身份证号',
    '身份证',
    '证件号码',
    '身份证件号码',
    '二代身份证号',
  ],
  make: fixed(({ idNumber }) => idNumber),
};
export const SEX: Field = {
  key: 'sex',
  headers: ['性别', '性 别'],
  make: fixed(
    ({ sex }) => (sex === 'male' ? '男' : '女'),
    ({ sex }) => sex,
  ),
};
export const BORN: Field = {
  key: 'birthDate',
  headers: ['出生日期', '出生年月', '出生时间', '出生年月日', '生日', '出 生\n年 月'],
  make: dated(({ birthDate }) => birthDate),
};
export const NATION: Field = {
  key: 'ethnicity',
  headers: ['民族', '民 族', '族别'],
  make: fixed(
    (_, at) => ['汉族', '回族', '汉族', '满族', '汉'][at % 5],
    (_, at) => ['01', '03', '01', '11', '01'][at % 5],
  ),
};
export const EDUCATION: Field = {
  key: 'education',
  headers: ['学历', '文化程度', '最高学历', '文化水平', '学 历', '现有学历', '全日制学历'],
  make: fixed(
    (_, at) => EDUCATIONS[at % EDUCATIONS.length]?.[0],
    (_, at) => EDUCATIONS[at % EDUCATIONS.length]?.[1],
  ),
};
export const PHONE: Field = {
  key: 'phone',
  headers: ['手机号码', '联系电话', '手机号', '电话', '联系方式', '移动电话', '本人电话', '手机'],
  make: fixed(({ phone }) => phone),
};

const MEMBER_FIELDS: readonly Field[] = [
  ID,
  SEX,
  BORN,
  NATION,
  EDUCATION,
  PHONE,
  {
    key: 'category',
    headers: [
      '人员类别',
      '党员类别',
      '党员类型',
      '政治面貌',
      '类别',
      '党员身份',
      '党员性质',
      '正式/预备',
    ],
    make: fixed(
      ({ confirmedOn }) => (confirmedOn === null ? '预备党员' : '正式党员'),
      ({ confirmedOn }) => (confirmedOn === null ? 'probationary' : 'full'),
    ),
  },
  {
    key: 'joinedOn',
    headers: [
      '入党时间',
      '入党日期',
      '入党年月',
      '加入党组织日期',
      '加入中国共产党时间',
      '何时入党',
      '成为预备党员日期',
      '入 党\n时 间',
      '入党时间（年月日）',
      '接收为预备党员日期',
    ],
    make: dated(({ joinedOn }) => joinedOn),
  },
  {
    key: 'confirmedOn',
    headers: [
      '转正时间',
      '转正日期',
      '转为正式党员日期',
      '转正年月',
      '何时转正',
      '成为正式党员时间',
      '预备党员转正时间',
    ],
    make: dated(({ confirmedOn }) => confirmedOn),
  },
  {
    key: 'position',
    headers: [
      '工作单位及职务',
      '工作单位',
      '单位及职务',
      '职务',
      '现任职务',
      '单位职务',
      '工作单位（职务）',
    ],
    make: fixed((_, at) => ['某厂 工人', '某校教师', '某镇干部', '某公司经理'][at % 4]),
  },
  {
    key: 'residence',
    headers: ['家庭住址', '现居住地', '现住址', '家庭地址', '居住地址', '住址'],
    make: fixed((_, at) => `某县某镇某村${at + 1}组`),
  },
  {
    key: 'group',
    headers: ['党小组', '所在党小组', '所属小组', '党小组名称'],
    make: fixed((_, at) => (at % 2 === 0 ? '第一党小组' : '第二党小组')),
  },
];

/** What stands beside the fields and is none of them. */
export const STRANGERS: readonly Field[] = [
  ['籍贯', (at: number) => ['某省某县', '某省某市'][at % 2]],
  ['参加工作时间', (at: number) => `${1990 + at}-07-01`],
  ['入团时间', (at: number) => `${1988 + at}.5.4`],
  ['健康状况', () => '健康'],
  ['婚姻状况', (at: number) => (at % 3 === 0 ? '未婚' : '已婚')],
  ['学号', (at: number) => `20230${100 + at}`],
  ['工号', (at: number) => 3000 + at],
  ['班级', (at: number) => `${(at % 3) + 1}班`],
  ['毕业院校及专业', () => '某大学 某专业'],
  ['紧急联系人', (at: number) => ['甲父', '乙母', '丙兄'][at % 3]],
  ['紧急联系人电话', (at: number) => `1990000${2000 + at}`],
  ['父亲姓名', (at: number) => ['甲父', '乙父', '丙父'][at % 3]],
  ['家庭成员身份证号', () => undefined],
  ['入党申请书时间', (at: number) => `${2000 + at}.1.1`],
  ['职称', (at: number) => ['高级', '中级', '初级'][at % 3]],
  ['身高', (at: number) => 160 + at],
  ['QQ号', (at: number) => 10_000_000 + at],
  ['年龄', (at: number) => 30 + at],
  ['入党介绍人', () => '甲一、乙二'],
].map(([header, write]) => ({
  key: null,
  headers: [header as string],
  make: fixed((_, at) => (write as (at: number) => unknown)(at)),
}));

const ORDINAL: Field = {
  key: null,
  headers: ['序号', '编号', 'No.', '序', '№'],
  make: fixed((_, at) => at + 1),
};

/** Columns of people in the words of an office, and what each row says. */
export function columnsOf(
  random: Random,
  people: readonly Invented[],
  fields: readonly Field[],
): Pick<Layout, 'columns' | 'truth'> {
  const truth = people.map((): Record<string, unknown> => ({}));
  const columns = fields.map(({ key, headers, make }): OfficeColumn => {
    const write = make(random);
    const cells = people.map((person, at) => {
      const [cell, meant] = write(person, at);
      const row = truth[at];
      if (key !== null && row) row[key] = meant ?? null;
      return cell as OfficeColumn['cells'][number];
    });
    return { key, header: random.pick(headers), cells };
  });
  return { columns, truth };
}

/** Some of the fields in an order that offices use, strangers among them. */
export function chosen(
  random: Random,
  must: readonly Field[],
  may: readonly Field[],
  share: number,
): Field[] {
  const fields = [...must, ...may.filter(() => random.chance(share))];
  const strangers = random.shuffled(STRANGERS).slice(0, random.int(0, 3));
  const rest = random.chance(0.5)
    ? random.shuffled([...fields, ...strangers])
    : [...fields, ...strangers];
  const ordered = [NAME, ...rest.filter((one) => one !== NAME)];
  return random.chance(0.8) ? [ORDINAL, ...ordered] : ordered;
}

const byKey = (key: string): Field => {
  const field = MEMBER_FIELDS.find((one) => one.key === key);
  if (!field) throw new RangeError(key);
  return field;
};

/** A roster of members in the words of some office. */
export function roster(random: Random): Layout {
  const people = peopleOf(random, random.int(5, 14));
  const must = [NAME, byKey('joinedOn'), byKey(random.pick(['category', 'confirmedOn']))];
  const may = MEMBER_FIELDS.filter((one) => !must.includes(one));
  const laid = columnsOf(random, people, chosen(random, must, may, 0.55));
  const title = random.pick([
    '某某党支部党员花名册',
    '党员名册',
    '党员信息表',
    '党员基本情况一览表',
    '某某支部党员名单',
    null,
  ]);
  return {
    table: 'members',
    file: random.pick(['党员花名册.xlsx', '某支部党员信息.xlsx', '名单.xlsx']),
    sheet: random.pick(['Sheet1', '党员', '花名册', '党员信息']),
    title,
    ...laid,
    truth: laid.truth.map((row, at) => ({
      ...row,
      category: people[at]?.confirmedOn === null ? 'probationary' : 'full',
    })),
  };
}
