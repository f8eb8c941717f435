import * as z from 'zod';
import type { Official } from './official-schema';
import { predicateSchema } from './return-condition';
import { said } from './said';
import { keySchema, textSchema } from './schema';

const partIdSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9-]*$/,
    said(
      '代号只用英文字母、数字和连字符，并以字母开头',
      'an id is letters, digits and hyphens, and starts with a letter',
    ),
  );

/** A text in both languages; one text alone stands for both. */
const wordsSchema = z.union([
  textSchema,
  z
    .string()
    .min(1)
    .transform((text) => ({ 'zh-CN': text, en: text })),
]);

/** After all tables of the official form. */
const OWN_ORDER = 1000;

/**
 * What a figure counts. `per`:
 * - `record`: the rows, or with `sum` that field's sum over them;
 * - `person`: distinct people by the name in `by` (as many as the roster has of that name); with
 *   `sum` and `atLeast`, those whose sum reaches it; with `sum` and `positive`, the sum of what
 *   is above zero for each; `unnamed` adds a field's number beyond the people it names;
 *   `onRoster` leaves out who is not in 党员名册;
 * - `event`: rows, where one 联合活动编号 is one event, over all the workbooks; with `by`, rows
 *   that have the same value there are one event of their workbook;
 * - `organisation`: 1 when the workbook has such a row at all; with `cadence`, when it
 *   has them as often as the row's `cadence` asks.
 */
export const measureSchema = z.strictObject({
  per: z
    .enum(['record', 'person', 'event', 'organisation'])
    .describe(
      'record 数行（有 sum 就把那个字段加起来）；person 数人；event 数活动，同一联合活动编号只计一次；organisation 数有这样的行的党组织',
    ),
  sum: keySchema.optional().describe('把哪个字段加起来'),
  by: keySchema
    .optional()
    .describe(
      'per 是 person 时，姓名在哪个字段，一格可以有几个人；per 是 event 时，哪个字段相同的在一个工作簿里只算一次',
    ),
  atLeast: z
    .union([z.number(), keySchema])
    .optional()
    .describe('每人加起来达到多少才计：一个数，或行里 parameters 的名称'),
  positive: z.literal(true).optional().describe('每人加起来大于零的部分相加（如欠交）'),
  unnamed: keySchema.optional().describe('没有写姓名的人数在哪个字段，一并计入'),
  onRoster: z.literal(true).optional().describe('只数党员名册上有的人'),
  cadence: z.literal(true).optional().describe('只数达到行里 cadence 频次的党组织'),
});
export type Measure = z.infer<typeof measureSchema>;

/** How often something is due: so many in each period that is over, by each group where so told. */
export const cadenceSchema = z.strictObject({
  times: z.int().positive().describe('几次'),
  per: z.enum(['month', 'quarter', 'year']).describe('month 每月，quarter 每季度，year 每年'),
  each: z.literal('group').optional().describe('每个党小组分别计算'),
  sinceOfficers: z.int().positive().optional().describe('从有几名班子成员任职起才计算'),
});
export type Cadence = z.infer<typeof cadenceSchema>;

/**
 * A signed figure of a sum: `r1` or `-r7` (a row in the same column, or a column in the same
 * row), `members.all.total` (anywhere), `last:change.r14.total` (in last year's return), `half:…`
 * (in the return of the year's first half).
 */
const termSchema = z
  .string()
  .regex(
    /^-?((?:last|half):)?([A-Za-z][A-Za-z0-9-]*|(\d{4}\/)?[A-Za-z][A-Za-z0-9-]*\.[A-Za-z][A-Za-z0-9-]*\.[A-Za-z][A-Za-z0-9-]*)$/,
    said(
      '一个数写成 r1、-r7、members.all.total 或 last:change.r14.total',
      'a figure is written r1, -r7, members.all.total or last:change.r14.total',
    ),
  );
const termsSchema = z.array(
  termSchema.describe(
    '一个数：本行的列或本列的行（r1，减去写 -r7），任何一格（表.行.列），上年年报的一格（last:表.行.列），半年报的一格（half:表.行.列）',
  ),
);

/**
 * How figures add up over periods: what is there on the last day (stock), what happened (flow),
 * distinct people or branches over the whole span, and what is still open on the last day (state).
 * Only flows add up.
 */
export const FIGURE_KINDS = ['stock', 'flow', 'distinct', 'state'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
const kindSchema = z
  .enum(FIGURE_KINDS)
  .optional()
  .describe(
    'stock 期末数，flow 期内发生数（只有它能逐期相加），distinct 期内不重复数，state 期末状态',
  );

const partSchema = z.strictObject({
  id: partIdSchema.describe('代号，用在 returns.json 和 explain 命令里，用过以后不要改'),
  code: z.string().min(1).optional().describe('表上印的行次，不写就按顺序编'),
  title: wordsSchema.describe('名称'),
  unit: wordsSchema.optional().describe('计量单位，不写就是全表的；“分”显示为元'),
  kind: kindSchema,
  from: keySchema
    .optional()
    .describe('数哪张工作表（templates/sheets/ 的 id），不写就是全表的；行和列只能有一方写'),
  where: predicateSchema.optional().describe('满足这个条件的才数'),
  measure: measureSchema.optional().describe('怎样数，不写就是全表的'),
  formula: termsSchema.min(1).optional().describe('由别的数相加减得到，自己不数'),
});

const rowSchema = partSchema.extend({
  of: termsSchema.min(1).optional().describe('百分数列以什么为整体'),
  cadence: cadenceSchema.optional().describe('规定的频次'),
  parameters: z.record(keySchema, z.number()).optional().describe('给 atLeast 用的数，如学时'),
});
export type ReturnRow = z.infer<typeof rowSchema>;

const columnSchema = partSchema.extend({
  percent: z
    .literal(true)
    .optional()
    .describe('行的 formula 占 of 的百分数，保留一位小数，四舍五入'),
});
export type ReturnColumn = z.infer<typeof columnSchema>;

/** What a relation that fails is: an error, something to explain, or only a notice. */
export const SEVERITIES_OF_RELATIONS = ['must', 'explain', 'inferred'] as const;
export type RelationSeverity = (typeof SEVERITIES_OF_RELATIONS)[number];

/**
 * `near`: the left side differs from the right by no more than `percent`; `with`: the left side is
 * not zero where the right is not.
 */
export const relationSignSchema = z
  .enum(['=', '<=', '>=', 'near', 'with'])
  .describe('等于、不大于、不小于；near 相差不超过 percent；with 右边有数的左边也要有');

const equationSchema = z.strictObject({
  id: partIdSchema.describe('代号'),
  title: wordsSchema.describe('怎样说这项关系'),
  each: z
    .enum(['row', 'column'])
    .optional()
    .describe('row 每行一项（两边写列的代号），column 每列一项（两边写行的代号）'),
  left: termsSchema.min(1).describe('左边各项之和'),
  relation: relationSignSchema.default('='),
  right: termsSchema.describe('右边各项之和，没有就是零'),
  percent: z
    .number()
    .positive()
    .optional()
    .describe('relation 是 near 时，相差不超过右边的百分之几'),
  atLeast: z.number().positive().optional().describe('relation 是 near 时，相差不到多少不问'),
});

/** A relation that an office adds to a table of the return. */
export const ownRelationSchema = equationSchema.extend({
  table: z
    .string()
    .regex(/^(\d{4}\/)?[A-Za-z][A-Za-z0-9-]*$/)
    .describe('加在哪张表上：表的代号，如 change、2017/T2'),
  severity: z
    .enum(SEVERITIES_OF_RELATIONS)
    .default('explain')
    .describe('must 必须成立（错误），explain 不成立的要说明（警告），inferred 只提示'),
});
export type OwnRelation = z.infer<typeof ownRelationSchema>;
export type Equation = z.infer<typeof equationSchema>;

/** What a reviewer asks about. Never an error: it lists rows to look at, or a figure to explain. */
const plausibilitySchema = z
  .strictObject({
    id: partIdSchema.describe('代号'),
    title: wordsSchema.describe('要核实什么'),
    from: keySchema.optional().describe('看哪张工作表，不写就是全表的'),
    where: predicateSchema.optional().describe('哪些行要核实'),
    figure: termSchema.optional().describe('或者哪个数要说明'),
    above: z.number().optional().describe('这个数大于多少时要说明'),
    changeOver: z.number().nonnegative().optional().describe('比上年变动超过百分之几时要说明'),
  })
  .check(({ value, issues }) => {
    const tests = [value.where, value.above, value.changeOver].filter((test) => test !== undefined);
    if (tests.length === 1 && (value.figure === undefined) === (value.where !== undefined)) return;
    const message = said(
      '要写 where，或者写 figure 和 above、changeOver 中的一项',
      'needs "where", or "figure" with one of "above" and "changeOver"',
    );
    issues.push({ code: 'custom', input: value, message });
  });
export type Plausibility = z.infer<typeof plausibilitySchema>;

const overviewSchema = z.strictObject({
  /** `row.column`. */
  figure: z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9-]*\.[A-Za-z][A-Za-z0-9-]*$/,
      said('一个数写成 行.列，如 all.total', 'a figure is written all.total'),
    )
    .describe('本表的哪一格，写成 行.列'),
  title: wordsSchema.describe('在分单位表里的名称'),
});

/** One table of the annual return. */
export const returnTableSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('供编辑器使用：../returns.schema.json 由程序生成，编辑时有提示'),
  id: partIdSchema.describe('表的代号，用在 returns.json 和 explain 命令里，用过以后不要改'),
  order: z.int().default(OWN_ORDER).describe('排列的顺序，小的在前；不写就排在年报各表之后'),
  years: z
    .strictObject({
      from: z.int().nullable().describe('从哪个统计年度起，null 表示不限'),
      to: z.int().nullable().describe('到哪个统计年度止（含），null 表示不限'),
    })
    .default({ from: null, to: null })
    .describe('这一版属于哪些统计年度；改表时把旧版的 to 写上，另写一个新版'),
  title: wordsSchema.describe('表名'),
  unit: wordsSchema.describe('计量单位；“分”显示为元'),
  kind: kindSchema,
  note: wordsSchema.optional().describe('印在表下的说明'),
  opens: z
    .literal(false)
    .optional()
    .describe('写 false：网页里不逐单位列出各数的来源，用 explain 查'),
  source: z.string().optional().describe('依据'),
  from: keySchema.optional().describe('数哪张工作表（templates/sheets/ 的 id），如 members'),
  where: predicateSchema.optional().describe('全表的条件，只对 from 的这张工作表'),
  measure: measureSchema.optional().describe('怎样数，不写就是数行'),
  rows: z.array(rowSchema.describe('一行')).min(1).describe('各行，按表上的顺序'),
  columns: z.array(columnSchema.describe('一列')).min(1).describe('各列，按表上的顺序'),
  balances: z.array(equationSchema.describe('一项关系')).default([]).describe('平衡关系'),
  plausibility: z
    .array(plausibilitySchema.describe('一项'))
    .default([])
    .describe('审核时会问到的，只提示，不算错'),
  overview: z
    .array(overviewSchema.describe('一个数'))
    .default([])
    .describe('在分单位表里并列显示的数'),
});
export type ReturnTable = z.infer<typeof returnTableSchema> & {
  /** Of a table of the ministry's form. */
  readonly official?: Official;
  /** What the relations are that a unit adds to a summary table, by their id. */
  readonly added?: ReadonlyMap<string, RelationSeverity>;
};
