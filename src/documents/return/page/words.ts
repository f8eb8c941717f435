import type { Language } from '../../../core/templates/schema';
import type { RunInput } from '../run-report';

type Left = Exclude<RunInput['status'], 'counted'>;

interface Words {
  readonly title: (year: number | string) => string;
  readonly period: (period: string, asOf: string, judgedOn: string) => string;
  readonly contents: string;
  /** What the contents call the text of the 公报, beside its table. */
  readonly communiqueText: string;
  readonly charts: string;
  readonly organisations: string;
  readonly balances: string;
  readonly findings: string;
  readonly leftOut: string;
  readonly questions: string;
  readonly across: string;
  readonly facts: Readonly<
    Record<
      'counted' | 'members' | 'unreadable' | 'errors' | 'warnings' | 'balanced' | 'balancedSoFar',
      string
    >
  >;
  readonly unbalanced: (count: number, all: number) => string;
  readonly unit: (unit: string) => string;
  readonly unitLine: (unit: string) => string;
  readonly item: string;
  readonly table: string;
  readonly toTable: string;
  readonly allHold: (count: number) => string;
  readonly heldSoFar: (count: number) => string;
  readonly cleanSoFar: string;
  readonly someFail: (count: number, failed: number) => string;
  readonly someOpen: (count: number, open: number) => string;
  readonly notJudged: string;
  readonly equation: string;
  readonly left: string;
  readonly right: string;
  readonly result: string;
  readonly holds: string;
  readonly off: (difference: number) => string;
  readonly equations: string;
  readonly failing: string;
  readonly clean: string;
  readonly kind: string;
  readonly severity: string;
  readonly places: string;
  readonly workbooks: string;
  readonly file: string;
  readonly organisation: string;
  readonly reason: string;
  readonly outcome: string;
  readonly byKind: string;
  readonly byWorkbook: string;
  readonly notRanked: string;
  readonly withFindings: string;
  readonly more: (count: number) => string;
  readonly total: string;
  readonly howToOpen: string;
  readonly noScript: string;
  readonly tooMany: (count: number) => string;
  readonly status: Readonly<Record<Left, string>>;
  readonly footer: (version: string) => string;
}

/** What `report.html` says besides its figures. */
export const PAGE_WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    title: (year) => `${year}年度党内统计汇总`,
    period: (period, asOf, judgedOn) =>
      `统计期 ${period}；存量截至 ${asOf}；问题检查截至 ${judgedOn}`,
    contents: '目录',
    communiqueText: '党内统计公报（正文）',
    charts: '图示',
    organisations: '各党组织',
    balances: '平衡关系',
    findings: '发现的问题',
    questions: '审核时会问到的',
    leftOut: '没有计入的工作簿',
    across: '跨工作簿核对',
    facts: {
      counted: '个工作簿已汇总',
      members: '名党员',
      unreadable: '个工作簿读不了',
      errors: '处错误',
      warnings: '处警告',
      balanced: '项平衡关系，全部平衡',
      balancedSoFar: '项平衡关系成立，其余缺数，没有判断',
    },
    unbalanced: (_, all) => `项不平衡（共 ${all} 项）`,
    unit: (unit) => `（${unit}）`,
    unitLine: (unit) => `计量单位：${unit}`,
    item: '项目',
    table: '表',
    toTable: '看表',
    allHold: (count) => `✓ ${count} 项平衡关系，全部平衡`,
    heldSoFar: (count) => `✓ ${count} 项平衡关系，读到的部分都平衡`,
    cleanSoFar: '读到的部分没有问题；还缺什么，见本页开头。',
    someFail: (count, failed) => `✗ ${count} 项平衡关系，${failed} 项不平衡`,
    someOpen: (count, open) => `${count} 项平衡关系，${open} 项缺数，没有判断`,
    notJudged: '缺数，没有判断',
    equation: '关系',
    left: '左边',
    right: '右边',
    result: '结果',
    holds: '✓ 平衡',
    off: (difference) => `✗ 差额 ${difference}`,
    equations: '项数',
    failing: '不平衡',
    clean: '没有发现问题。',
    kind: '问题种类',
    severity: '级别',
    places: '处',
    workbooks: '工作簿',
    file: '文件',
    organisation: '党组织',
    reason: '原因',
    outcome: '结果',
    byKind: '按种类',
    byWorkbook: '按工作簿',
    notRanked: '按文件名排列，不是排名。每一处的位置、依据和改法见 findings.csv。',
    withFindings: '有问题的工作簿',
    more: (count) => `另有 ${count} 处，见 findings.csv。`,
    total: '合计',
    howToOpen: '点表里的数，看它由哪些党组织的数相加得来；也可以用方向键移动，按回车打开。',
    noScript:
      '要看一个数由哪些工作簿、哪些行计得，用 explain 命令，如：explain 汇总文件夹 members all female。',
    tooMany: (count) => `共 ${count} 个，这里不一一列出；点合计数可以逐个查看。`,
    status: {
      joined: '与同一党组织的另一个工作簿合起来计入',
      superseded: '内容相同，或同一党组织另有更新的工作簿',
      returned: '退回待改',
      locked: '已锁定，按审定的计入',
      'other-year': '不是本年度',
      unrecognised: '没有认出任何工作表',
      unreadable: '读不了',
      'answer-list': '填好的问题清单',
      'own-output': '本程序写出的结果',
      'not-a-workbook': '不是工作簿',
    },
    footer: (version) => `由支部台账 ${version} 生成，离线可看。身份证号和手机号已遮盖。`,
  },
  en: {
    title: (year) => `Annual return ${year}`,
    period: (period, asOf, judgedOn) =>
      `From ${period}; stock figures as of ${asOf}; findings as of ${judgedOn}`,
    contents: 'Contents',
    communiqueText: 'Communiqué (its text, in Chinese)',
    charts: 'Charts',
    organisations: 'Organisations',
    balances: 'Balances',
    findings: 'Findings',
    questions: 'What reviewers ask about',
    leftOut: 'Workbooks that do not count',
    across: 'Across workbooks',
    facts: {
      counted: 'workbooks counted',
      members: 'members',
      unreadable: 'workbooks that cannot be read',
      errors: 'errors',
      warnings: 'warnings',
      balanced: 'balances, all hold',
      balancedSoFar: 'balances hold, the others lack figures',
    },
    unbalanced: (_, all) => `of ${all} balances do not hold`,
    unit: (unit) => ` (${unit})`,
    unitLine: (unit) => `Unit: ${unit}`,
    item: 'Item',
    table: 'Table',
    toTable: 'The table',
    allHold: (count) => `✓ ${count} balances, all hold`,
    heldSoFar: (count) => `✓ ${count} balances hold in what was read`,
    cleanSoFar: 'Nothing was found in what was read; what is lacking stands at the top.',
    someFail: (count, failed) => `✗ ${count} balances, ${failed} do not hold`,
    someOpen: (count, open) => `${count} balances, ${open} lack figures and are not judged`,
    notJudged: 'lacks figures, not judged',
    equation: 'Equation',
    left: 'Left',
    right: 'Right',
    result: 'Result',
    holds: '✓ holds',
    off: (difference) => `✗ off by ${difference}`,
    equations: 'Equations',
    failing: 'Do not hold',
    clean: 'Nothing found.',
    kind: 'Kind',
    severity: 'Severity',
    places: 'Places',
    workbooks: 'Workbooks',
    file: 'File',
    organisation: 'Organisation',
    reason: 'Why',
    outcome: 'What became of it',
    byKind: 'By kind',
    byWorkbook: 'By workbook',
    notRanked:
      'In the order of their names: no ranking. See findings.csv for every cell, its basis and what to do.',
    withFindings: 'Workbooks with findings',
    more: (count) => `${count} more are in findings.csv.`,
    total: 'Total',
    howToOpen:
      'A click on a figure shows the organisations it adds up from; so do the arrow keys and Enter.',
    noScript:
      'To see the workbooks and rows behind a figure use explain, such as: explain FOLDER members all female.',
    tooMany: (count) => `${count} in all, not listed here: open a total to see them one by one.`,
    status: {
      joined: 'counted together with another workbook of the organisation',
      superseded: 'the same content, or the organisation has a newer workbook',
      returned: 'returned to be mended',
      locked: 'locked: counts as accepted',
      'other-year': 'of another year',
      unrecognised: 'no sheet was recognised',
      unreadable: 'cannot be read',
      'answer-list': 'a list of findings',
      'own-output': 'written by this program',
      'not-a-workbook': 'no workbook',
    },
    footer: (version) =>
      `Made by Branch Ledger ${version}; works offline. Identity and telephone numbers are masked.`,
  },
};
