import type { Language, Layout } from '../../core/templates/schema';
import type { ColumnReason } from '../../ledger/columns/inferred';
import type { IgnoredRow, LedgerSheet } from '../../ledger/model';

/** The words of an inspection. Rows are counted from 1. */
export interface InspectWords {
  readonly summary: (known: number, unknown: number, year: number | null) => string;
  readonly sheet: (name: string) => string;
  readonly part: (name: string, row: number) => string;
  readonly recognised: string;
  readonly state: string;
  readonly notRecognised: string;
  readonly nothingNear: string;
  readonly hidden: string;
  readonly wouldBe: (template: string) => string;
  readonly layouts: Readonly<Record<Layout, string>>;
  readonly decidedBy: string;
  readonly by: Readonly<Record<LedgerSheet['recognisedBy'], string>>;
  readonly headerRow: string;
  readonly beginsAt: string;
  readonly takenForHeaders: string;
  readonly row: (row: number) => string;
  readonly rows: (from: number, to: number) => string;
  readonly records: string;
  readonly leftOut: string;
  readonly ignored: Readonly<Record<IgnoredRow['kind'], (count: number) => string>>;
  readonly missing: string;
  readonly unknown: string;
  readonly nearMiss: string;
  readonly isItMeant: (header: string, letters: string, meant: string) => string;
  readonly open: string;
  readonly whichIsIt: (columns: readonly string[], fields: readonly string[]) => string;
  readonly nearest: string;
  readonly unreadable: string;
  readonly alias: string;
  readonly format: string;
  readonly countAt: (count: number, cells: string) => string;
  readonly columns: string;
  /** Why a column was taken for a field that does not bear its name. */
  readonly because: (reason: ColumnReason) => string;
  readonly unfit: string;
  readonly list: (items: readonly string[]) => string;
  readonly more: string;
}

const BECAUSE: Readonly<Record<ColumnReason['by'], string>> = {
  name: '列名相同',
  words: '列名里有这个意思的词',
  likeness: '列名相近',
  values: '看下面的内容',
};
const VALUES: Readonly<Record<ColumnReason['agreement'], string>> = {
  proves: '，内容正是这一项才有的',
  agrees: '，内容相符',
  neutral: '',
  empty: '',
  unlikely: '，内容不像',
  contradicts: '，内容不符',
};

export const INSPECT_WORDS: Readonly<Record<Language, InspectWords>> = {
  'zh-CN': {
    summary: (known, unknown, year) =>
      `认出 ${known} 张表，没认出 ${unknown} 张；统计年度${year === null ? '未填' : `：${year}`}`,
    sheet: (name) => `【${name}】`,
    part: (name, row) => `【${name}】第 ${row} 行起`,
    recognised: '认作',
    state: '情况',
    notRecognised: '没有认出，没有读取',
    nothingNear: '不像模板里的任何一种表',
    hidden: '隐藏的工作表，没有读取',
    wouldBe: (template) => `；取消隐藏后会认作${template}`,
    layouts: { table: '', form: '（表单）', wide: '（按月分列）', matrix: '（按会议分列）' },
    decidedBy: '依据',
    by: {
      headers: '列名',
      name: '列名和工作表名称（只看列名还不能确定）',
      mapping: '人工指定的对应关系',
      content: '表头、标题和内容',
    },
    headerRow: '列名所在',
    beginsAt: '起始',
    takenForHeaders: '当作列名的',
    row: (row) => `第 ${row} 行`,
    rows: (from, to) => `第 ${from}—${to} 行`,
    records: '记录',
    leftOut: '略过',
    ignored: {
      total: (count) => `合计行 ${count} 行`,
      note: (count) => `注释、签名行 ${count} 行`,
      example: (count) => `示例行 ${count} 行`,
      'repeated-header': (count) => `重复的表头 ${count} 行`,
      section: (count) => `分段标题 ${count} 行`,
      'not-member': (count) => `不是（或者已不是）本支部党员的 ${count} 行`,
      'no-record': (count) => `不是记录的 ${count} 行`,
      undecided: (count) => `看不出是不是记录的 ${count} 行`,
    },
    missing: '缺少必填列',
    unknown: '没有用到的列',
    nearMiss: '可能写错',
    isItMeant: (header, letters, meant) => `${letters} 列“${header}”，是不是“${meant}”？没有读取`,
    open: '认不准',
    whichIsIt: (columns, fields) =>
      columns.length > 1
        ? `${columns.join('；')}：哪一列是“${fields.join('、')}”？都没有读取`
        : `${columns.join('；')}：是${fields.map((field) => `“${field}”`).join('还是')}？没有读取`,
    nearest: '最接近',
    unreadable: '读不出的',
    alias: '用了别的说法',
    format: '格式不规范',
    countAt: (count, cells) => `${count} 处：${cells}`,
    columns: '各列：',
    because: ({ by, agreement }) => `${BECAUSE[by]}${VALUES[agreement]}`,
    unfit: '对应关系里有、表里没有的列',
    list: (items) => items.join('、'),
    more: ' 等',
  },
  en: {
    summary: (known, unknown, year) =>
      `${known} sheets recognised, ${unknown} not; year of the return: ${year ?? 'not given'}`,
    sheet: (name) => `[${name}]`,
    part: (name, row) => `[${name}] from row ${row}`,
    recognised: 'Recognised as',
    state: 'State',
    notRecognised: 'not recognised, not read',
    nothingNear: 'none of the kinds of the template',
    hidden: 'hidden: not read',
    wouldBe: (template) => `; shown, it would be ${template}`,
    layouts: {
      table: '',
      form: ', as a form',
      wide: ', a column a month',
      matrix: ', a column a meeting',
    },
    decidedBy: 'By',
    by: {
      headers: 'its headers',
      name: 'its headers and its name (the headers alone could be of two kinds)',
      mapping: 'a mapping that was given',
      content: 'headers, titles and values together',
    },
    headerRow: 'Headers',
    beginsAt: 'Begins',
    takenForHeaders: 'Taken for headers',
    row: (row) => `row ${row}`,
    rows: (from, to) => `rows ${from}–${to}`,
    records: 'Records',
    leftOut: 'Left out',
    ignored: {
      total: (count) => `${count} of totals`,
      note: (count) => `${count} of notes or signatures`,
      example: (count) => `${count} of examples`,
      'repeated-header': (count) => `${count} of repeated headers`,
      section: (count) => `${count} of labels over rows`,
      'not-member': (count) => `${count} of people who are no members, or no more`,
      'no-record': (count) => `${count} that are no records`,
      undecided: (count) => `${count} of which it is not clear whether they are records`,
    },
    missing: 'Required, missing',
    unknown: 'Columns not used',
    nearMiss: 'Perhaps wrong',
    isItMeant: (header, letters, meant) =>
      `column ${letters} “${header}”: is it “${meant}”? Not read`,
    open: 'Undecided',
    whichIsIt: (columns, fields) =>
      columns.length > 1
        ? `${columns.join('; ')}: which is ${fields.join(', ')}? None was read`
        : `${columns.join('; ')}: is it ${fields.join(' or ')}? Not read`,
    nearest: 'Nearest',
    unreadable: 'Unreadable',
    alias: 'In other words',
    format: 'In stray formats',
    countAt: (count, cells) => `${count}: ${cells}`,
    columns: 'Columns:',
    because: ({ by, agreement }) =>
      `by ${by}; values: ${agreement === 'empty' ? 'neutral' : agreement}`,
    unfit: 'In the mapping, not on the sheet',
    list: (items) => items.join(', '),
    more: ' …',
  },
};
