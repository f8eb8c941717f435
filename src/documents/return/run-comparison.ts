/** A line of findings.csv, as far as two runs are compared by it. */
export interface ListedFinding {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: string;
  readonly problem: string;
  readonly rule: string;
  /** Answered by a 核实说明. */
  readonly answered: boolean;
}

export interface FindingChanges {
  readonly new: readonly ListedFinding[];
  /** Mended, or answered since: the workbook is still there. */
  readonly resolved: readonly ListedFinding[];
  /** Gone together with their workbook. */
  readonly gone: readonly ListedFinding[];
  /** How many are as they were. */
  readonly same: number;
}

/** By what a finding is known again: first by its cell, then, when rows have moved, by its words. */
const KEYS: readonly ((one: ListedFinding) => string)[] = [
  ({ file, rule, sheet, cell }) => [file, rule, sheet, cell].join('\0'),
  ({ file, rule, problem }) => [file, rule, problem].join('\0'),
];

/**
 * What has become of the findings of an earlier run.
 * @param isThere whether a workbook is in the later run and can be read
 */
export function compareFindings(
  before: readonly ListedFinding[],
  after: readonly ListedFinding[],
  isThere: (file: string) => boolean,
): FindingChanges {
  let left = [...before];
  let right = [...after];
  const pairs: [ListedFinding, ListedFinding][] = [];
  for (const keyOf of KEYS) {
    const waiting = new Map<string, ListedFinding[]>();
    for (const one of right) {
      const key = keyOf(one);
      waiting.set(key, [...(waiting.get(key) ?? []), one]);
    }
    const taken = new Set<ListedFinding>();
    left = left.filter((one) => {
      const found = waiting.get(keyOf(one))?.shift();
      if (!found) return true;
      taken.add(found);
      pairs.push([one, found]);
      return false;
    });
    right = right.filter((one) => !taken.has(one));
  }
  const open = left.filter(({ answered }) => !answered);
  const isGone = ({ file }: ListedFinding): boolean => file !== '' && !isThere(file);
  return {
    new: [
      ...right.filter(({ answered }) => !answered),
      ...pairs.flatMap(([one, other]) => (one.answered && !other.answered ? other : [])),
    ],
    resolved: [
      ...open.filter((one) => !isGone(one)),
      ...pairs.flatMap(([one, other]) => (!one.answered && other.answered ? one : [])),
    ],
    gone: open.filter(isGone),
    same: pairs.filter(([one, other]) => !one.answered && !other.answered).length,
  };
}

/** A figure that is not what it was, with the workbooks that moved it. */
export interface MovedFigure {
  /** `members.all.total`. */
  readonly figure: string;
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
  /** The greatest change first. A joint event counts for each of its workbooks, and once in all. */
  readonly workbooks: readonly {
    readonly file: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/** What runs are made with, besides the workbooks. */
export const COMPARED_CONDITIONS = [
  'year',
  'lastYear',
  'judgedOn',
  'packs',
  'settings',
  'templates',
  'version',
] as const;
type Condition = (typeof COMPARED_CONDITIONS)[number];

/** A condition in which two runs differ. */
export interface RunCondition {
  readonly condition: Condition;
  /** As a person reads it; blank where there was none, or where it is too much to print. */
  readonly before: string;
  readonly after: string;
}

/** What changed between two runs; `compare --format json` is this, as it is. */
export interface RunComparison {
  readonly schema: 'branch-ledger/compare@1';
  readonly years: readonly [number, number];
  readonly conditions: readonly RunCondition[];
  readonly workbooks: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
  readonly figures: readonly MovedFigure[];
  readonly findings: FindingChanges;
}

const CONDITIONS: Readonly<Record<Condition, Readonly<Record<'zh-CN' | 'en', string>>>> = {
  year: { 'zh-CN': '统计年度', en: 'Year' },
  lastYear: { 'zh-CN': '用来核对的上年年报', en: 'Return of the year before' },
  judgedOn: { 'zh-CN': '核对到哪一天', en: 'Judged on' },
  packs: { 'zh-CN': '启用的规则包', en: 'Packs of rules' },
  settings: { 'zh-CN': '本单位的设置', en: 'Settings of the unit' },
  templates: { 'zh-CN': '模板（表样、规则参数）', en: 'Templates' },
  version: { 'zh-CN': '程序版本', en: 'Version' },
};

/** Says in what two runs differ besides the workbooks: findings can come and go by that alone. */
function conditionLines(conditions: readonly RunCondition[], language: 'zh-CN' | 'en'): string[] {
  if (conditions.length === 0) return [];
  const zh = language === 'zh-CN';
  const none = zh ? '没有' : 'none';
  const lines = conditions.map(({ condition, before, after }) => {
    const name = CONDITIONS[condition][language];
    if (condition === 'settings' || condition === 'templates') {
      return zh ? `  ${name}：有改动` : `  ${name}: not the same`;
    }
    return `  ${name}${zh ? '：' : ': '}${before || none} → ${after || none}`;
  });
  const title = zh
    ? '两次汇总的条件不同，数字和问题也会因此变动'
    : 'The two were not made under the same conditions, which moves figures and findings, too';
  return [title, ...lines, ''];
}

const LISTED = 30;
const MOVERS = 5;

/** A comparison for a person to read in a terminal. */
export function comparisonText(comparison: RunComparison, language: 'zh-CN' | 'en'): string {
  const zh = language === 'zh-CN';
  const { workbooks, figures, findings } = comparison;
  const lines = conditionLines(comparison.conditions, language);
  const list = <T>(title: string, items: readonly T[], text: (one: T) => string[]): void => {
    lines.push(zh ? `${title}（${items.length}）` : `${title} (${items.length})`);
    for (const one of items.slice(0, LISTED)) lines.push(...text(one).map((line) => `  ${line}`));
    const more = items.length - LISTED;
    if (more > 0)
      lines.push(zh ? `  …… 另有 ${more} 项，见 --format json` : `  … and ${more} more`);
    lines.push('');
  };
  const signed = (before: number | null, after: number | null): string => {
    const difference = Math.round(((after ?? 0) - (before ?? 0)) * 100) / 100;
    return `${before ?? '—'} → ${after ?? '—'}${zh ? '，' : ', '}${difference > 0 ? '+' : ''}${difference}`;
  };
  const whole = zh ? '整套年报' : 'the return as a whole';
  const finding = ({ file, sheet, cell, severity, problem }: ListedFinding): string[] => [
    [
      severity,
      [file, sheet && cell ? `${sheet}!${cell}` : sheet].filter(Boolean).join(' ') || whole,
    ]
      .filter(Boolean)
      .join('  '),
    `  ${problem}`,
  ];
  const name = (file: string): string[] => [file];
  list(zh ? '新增的工作簿' : 'Workbooks added', workbooks.added, name);
  list(zh ? '不再有的工作簿' : 'Workbooks removed', workbooks.removed, name);
  list(zh ? '改动过的工作簿' : 'Workbooks changed', workbooks.changed, name);
  list(zh ? '变动的数字' : 'Figures that moved', figures, (one) => [
    `${one.title}  ${signed(one.before, one.after)}`,
    ...one.workbooks
      .slice(0, MOVERS)
      .map(({ file, before, after }) => `  ${file}  ${signed(before, after)}`),
    ...(one.workbooks.length > MOVERS
      ? [zh ? `  …… 共 ${one.workbooks.length} 个工作簿` : `  … ${one.workbooks.length} in all`]
      : []),
  ]);
  list(zh ? '新发现的问题' : 'New findings', findings.new, finding);
  list(zh ? '已解决的问题' : 'Resolved findings', findings.resolved, finding);
  list(zh ? '随工作簿消失的问题' : 'Findings gone with their workbooks', findings.gone, finding);
  lines.push(
    zh ? `仍然存在的问题：${findings.same}` : `Findings that remain: ${findings.same}`,
    '',
  );
  return lines.join('\n');
}
