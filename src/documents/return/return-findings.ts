import type { RelationSeverity, ReturnTable } from '../../core/templates/return-schema';
import type { Language } from '../../core/templates/schema';
import type { FinishedReturn, Form } from '../../returns';
import { remedyText } from '../../rules/remedy';
import { SEVERITY_LABELS } from '../findings/labels';
import {
  NOWHERE,
  officialFindings,
  RELATION_PREFIX,
  relationRemedy,
  SEVERITY_OF,
} from './official-findings';
import { tableView } from './return-view';
import type { ReturnFinding } from './returns-report';

/** Of a relation of the return itself an error; of one that a unit added, what it says. */
const severityOf = ({ added }: ReturnTable, balance: string): RelationSeverity =>
  [...(added ?? [])].find(([id]) => balance === id || balance.startsWith(`${id}:`))?.[1] ?? 'must';

/** What does not add up in a return, and what a reviewer will ask about. */
export function returnFindings(
  finished: FinishedReturn,
  form: Form,
  language: Language,
): ReturnFinding[] {
  const zh = language === 'zh-CN';
  const found: ReturnFinding[] = officialFindings(finished, form, language);
  for (const { table } of form.tables) {
    if (table.official) continue;
    const own = finished.tables.find(({ id }) => id === table.id);
    if (!own) continue;
    const view = tableView(own, table, language);
    for (const { id, title, left, right, imbalance, ok } of view.balances) {
      if (ok !== false) continue;
      found.push({
        ...NOWHERE,
        rule: `${RELATION_PREFIX}${table.id}.${id}`,
        severity: SEVERITY_OF[severityOf(table, id)],
        problem: zh
          ? `“${view.title}”不平衡：${title}，左边 ${left}，右边 ${right}，差额 ${imbalance}`
          : `“${view.title}” does not balance: ${title}: ${left} against ${right}, off by ${imbalance}`,
        why: zh ? '年报表内和表间的平衡关系' : 'The balance equations of the return',
        ...relationRemedy(false, language),
      });
    }
  }
  for (const { table, id, title, count, lastYear } of finished.questions) {
    const text = title[language];
    const before =
      lastYear === null ? '' : zh ? `（上年 ${lastYear}）` : ` (last year ${lastYear})`;
    const remedies = [
      {
        when: 'mistyped',
        text: zh ? '请核对，填错的请改正。' : 'Check it, and correct what is wrong.',
      },
      {
        when: 'true',
        text: zh ? '属实的，准备好说明。' : 'When it is right, be ready to explain.',
      },
    ] as const;
    found.push({
      ...NOWHERE,
      rule: `plausibility/${table}.${id}`,
      severity: 'info',
      problem: zh ? `${text}：${count}${before}` : `${text}: ${count}${before}`,
      why: zh ? '年报审核时会问到' : 'A reviewer will ask',
      remedy: remedyText(remedies, language),
      remedies,
    });
  }
  return found;
}

const answered = ({ suppressed, explanation }: ReturnFinding, language: Language): string => {
  if (!suppressed) return '';
  const [yes, colon] = language === 'zh-CN' ? ['是', '：'] : ['yes', ': '];
  return explanation ? `${yes}${colon}${explanation}` : yes;
};

/** A line for the list of findings, in the order of its headings. */
export const returnFindingRow = (finding: ReturnFinding, language: Language): string[] => [
  finding.file ?? '',
  finding.sheet ?? '',
  finding.cell ?? '',
  finding.header ?? '',
  SEVERITY_LABELS[language][finding.severity],
  finding.problem,
  finding.why,
  finding.remedy,
  finding.rule,
  answered(finding, language),
];
