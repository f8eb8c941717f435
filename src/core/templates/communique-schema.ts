import * as z from 'zod';

const REFERENCE = '[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z][A-Za-z0-9-]*){2}';
const WORDS = ['year', 'lastYear', 'unit'] as const;

/** What a figure may be written in: 万 with one decimal; money, which is in 分, in 元 or 万元. */
const UNITS = ['万', '元', '万元'] as const;
export type FigureUnit = (typeof UNITS)[number];

/** What stands in braces: a word of the document, or a figure of the return and its unit. */
export const PLACEHOLDER = new RegExp(
  `\\{(${WORDS.join('|')}|${REFERENCE})(?: (${UNITS.join('|')}))?\\}`,
  'g',
);

const hasOnlyPlaceholders = (text: string): boolean => !/[{}]/.test(text.replace(PLACEHOLDER, ''));

const sentenceText = z
  .string()
  .min(1)
  .refine(
    hasOnlyPlaceholders,
    'braces hold year, lastYear, unit, or a figure such as members.all.total',
  );

const conditionSchema = z
  .strictObject({
    figure: z
      .string()
      .regex(new RegExp(`^${REFERENCE}$`), 'a figure is written members.all.total')
      .describe('看哪个数，写成 表.行.列'),
    is: z
      .enum(['positive', 'negative', 'zero'])
      .describe('positive 大于零，negative 小于零（文字里写成绝对值），zero 等于零'),
  })
  .describe('只在这个数大于、小于或等于零时才写这一句');

const clauseSchema = z.union([
  sentenceText.describe(
    '一句话的一段。花括号里是 表.行.列（如 {members.all.total}，后面可以空一格写 万、元、万元）或 year、lastYear、unit；没有统计的数、为零的数，这一段就不写',
  ),
  z
    .strictObject({ text: sentenceText.describe('文字，写法同上'), when: conditionSchema })
    .describe('有条件的一段'),
]);
export type Clause = z.infer<typeof clauseSchema>;

const sentenceSchema = z.strictObject({
  lead: sentenceText.optional().describe('句首的字，如“其中，”'),
  clauses: z.array(clauseSchema).min(1).describe('各段之间用逗号连接，句末加句号'),
});

const paragraphSchema = z.strictObject({
  lead: z.string().optional().describe('段首的小标题，如“党员的年龄。”'),
  sentences: z.array(sentenceSchema).min(1).describe('这一段的各句'),
});
export type Paragraph = z.infer<typeof paragraphSchema>;
export { paragraphSchema };

const sectionSchema = z.strictObject({
  title: z.string().min(1).describe('标题，不写序号；序号按写出的部分自动编'),
  paragraphs: z.array(paragraphSchema).min(1).describe('这一部分的各段'),
});

/** The wording of the communiqué of some years: sentences with places for figures. */
export const communiqueSchema = z.strictObject({
  $schema: z.string().optional().describe('供编辑器使用'),
  id: z.string().min(1).describe('代号'),
  kind: z
    .enum(['communique', 'summary'])
    .default('communique')
    .describe('communique 公报；summary 工作总结和通报里写数的段落'),
  years: z
    .strictObject({
      from: z.int().nullable().describe('从哪个统计年度起，null 表示不限'),
      to: z.int().nullable().describe('到哪个统计年度止（含），null 表示不限'),
    })
    .describe('适用的统计年度'),
  source: z.string().describe('行文的来源'),
  title: sentenceText.describe('标题，{unit} 是填报单位'),
  tenThousandsFrom: z
    .int()
    .positive()
    .describe('党员总数达到这个数，一万以上的数写成“12.3万”，否则都写原数'),
  opening: z.array(paragraphSchema).describe('开头的各段'),
  sections: z.array(sectionSchema).describe('各部分，没有内容的不写'),
  note: z.string().optional().describe('文末的注'),
});
export type Communique = z.infer<typeof communiqueSchema>;
