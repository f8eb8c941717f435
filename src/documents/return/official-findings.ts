import type { Official, OfficialRelation } from '../../core/templates/official-schema';
import type { Language, Severity } from '../../core/templates/schema';
import type { FinishedBalance, FinishedReturn, Form } from '../../returns';
import { remedyText } from '../../rules/remedy';
import type { ReturnFinding } from './returns-report';

/** How the rule of a relation begins that does not hold. */
export const RELATION_PREFIX = 'balances/';

/** A finding of the return as a whole. */
export const NOWHERE = {
  file: null,
  sheet: null,
  row: null,
  column: null,
  header: null,
  cell: null,
  related: [],
  suppressed: false,
  explanation: null,
} as const;

/**
 * What only follows from the headings of the form is no error in the ministry's name; where a list
 * or a reason is due with a figure that may well be right, a reviewer will ask.
 */
export const SEVERITY_OF: Readonly<Record<OfficialRelation['severity'], Severity>> = {
  must: 'error',
  explain: 'warning',
  inferred: 'info',
};

/** The relation of a balance: its id is that of the relation, or begins with it. */
export const relationOf = (official: Official, balance: string): OfficialRelation | undefined =>
  [...official.relations.values()].find(({ id }) => balance === id || balance.startsWith(`${id}:`));

/** The row or the column of which a balance speaks, where a relation has several. */
export function partOf(official: Official, relation: OfficialRelation, balance: string): string {
  const part = balance.slice(relation.id.length + 1);
  const [row, column] = [official.rows.get(part), official.columns.get(part)];
  if (row) return `第${part.slice(1)}行 ${row.title}`;
  return column ? `${part}栏 ${column.title}` : '';
}

/** The relations of all tables that do not hold, by `table.balance`. */
const failedOf = (finished: FinishedReturn): ReadonlySet<string> =>
  new Set(
    finished.tables.flatMap(({ id, balances }) =>
      balances.flatMap((balance) => (balance.ok === false ? [`${id}.${balance.id}`] : [])),
    ),
  );

/** Whether the relation of a summary table that says the same has failed, too, and is told. */
const isToldByTwin = ({ twin }: OfficialRelation, failed: ReadonlySet<string>): boolean =>
  twin !== undefined && [...failed].some((one) => one === twin || one.startsWith(`${twin}:`));

/** Which relation of which row or column of which table. */
export function relationHead(
  official: Official,
  title: string,
  relation: OfficialRelation,
  balance: string,
): string {
  const part = partOf(official, relation, balance);
  return `${official.sheet}“${title}”${part && `（${part}）`}：${relation.message}`;
}

function problemOf(
  official: Official,
  title: string,
  relation: OfficialRelation,
  { id, left, right, imbalance }: FinishedBalance,
  zh: boolean,
): string {
  const head = relationHead(official, title, relation, id);
  if (relation.right.length === 0) return zh ? `${head}：${left}` : `${head}: ${left}`;
  return zh
    ? `${head}，现左边 ${left}，右边 ${right}，差额 ${imbalance}`
    : `${head}: ${left} against ${right}, off by ${imbalance}`;
}

/**
 * The relations of the ministry's form that fail. One whose twin of a summary table is told
 * already is not told again.
 */
/** What to do of a relation that does not hold; where it is only asked about, nothing need be wrong. */
export function relationRemedy(
  asks: boolean,
  language: Language,
): Pick<ReturnFinding, 'remedy' | 'remedies'> {
  const zh = language === 'zh-CN';
  const [mistyped, isSo] = asks
    ? zh
      ? ['请核对有关工作簿。', '属实的，写明原因、附上名单随表上报。']
      : ['Check the workbooks.', 'Where it is right, explain it in writing, with the list.']
    : zh
      ? [
          '请用 explain 命令查看两边各由哪些行计得，改正工作簿后重新汇总。',
          '确有原因的，写出说明随表上报。',
        ]
      : [
          'Use explain to see the rows behind both sides, and mend the workbooks.',
          'Where there is a reason, explain it in writing.',
        ];
  const remedies = [
    { when: 'mistyped', text: mistyped ?? '' },
    { when: 'true', text: isSo ?? '' },
  ] as const;
  return { remedy: remedyText(remedies, language), remedies };
}

/**
 * The relations of the ministry’s form that fail. One whose twin of a summary table is told
 * already is not told again.
 */
export function officialFindings(
  finished: FinishedReturn,
  form: Form,
  language: Language,
): ReturnFinding[] {
  const zh = language === 'zh-CN';
  const failed = failedOf(finished);
  return form.tables.flatMap(({ table: { id, official } }) => {
    const own = official && finished.tables.find((one) => one.id === id);
    if (!own) return [];
    const asked = finished.asked.filter((one) => one.table === id);
    return [...own.balances, ...asked].flatMap((balance): ReturnFinding[] => {
      const relation = balance.ok === false ? relationOf(official, balance.id) : undefined;
      if (!relation || isToldByTwin(relation, failed)) return [];
      const asks = relation.severity === 'explain';
      return [
        {
          ...NOWHERE,
          rule: `${RELATION_PREFIX}${id}.${balance.id}`,
          severity: relation.asks ? 'info' : SEVERITY_OF[relation.severity],
          problem: problemOf(official, own.title, relation, balance, zh),
          why: zh
            ? `${relation.source}（${official.form.notice}）`
            : `${relation.source} (a form of ${official.form.year}; the form of the year decides)`,
          ...relationRemedy(asks, language),
        },
      ];
    });
  });
}
