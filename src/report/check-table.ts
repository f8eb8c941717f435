import type { Language, Severity } from '../templates/schema';
import type { CheckReport, FindingReport, WorkbookReport } from './check-report';
import { answeredText, SEVERITY_LABELS } from './labels';
import { padEnd, textWidth, wrapText } from './text-width';

export interface TableOptions {
  readonly language: Language;
  /** Columns of the terminal; text is not broken where this is absent. */
  readonly width?: number;
  /** Colours a text for a terminal. */
  readonly paint?: (style: Severity | 'strong' | 'faint', text: string) => string;
}

/** A workbook may lack many columns: what was found must not drown in them. */
const REASONS = 8;

const WORDS = {
  'zh-CN': {
    why: '依据',
    remedy: '怎么改',
    file: '（整个文件）',
    sheet: '（整张表）',
    clean: '没有发现问题',
    notChecked: (count: number) => `有 ${count} 条规则没有检查（或没有全部检查）：`,
    times: (count: number) => `（${count} 条规则）`,
    more: (count: number) => `另有 ${count} 种原因，用 --format html 或 json 看全部`,
    asOf: '检查截至',
  },
  en: {
    why: 'Why',
    remedy: 'What to do',
    file: '(the file)',
    sheet: '(the sheet)',
    clean: 'nothing found',
    notChecked: (count: number) => `${count} rules were not checked, or not wholly:`,
    times: (count: number) => (count === 1 ? ' (1 rule)' : ` (${count} rules)`),
    more: (count: number) => `${count} more reasons; --format html or json has all`,
    asOf: 'Checked as of',
  },
} as const;

function summaryLine({ asOf, summary }: CheckReport, language: Language): string {
  const { workbooks, errors, warnings, infos, suppressed } = summary;
  return language === 'zh-CN'
    ? `共 ${workbooks} 个工作簿：错误 ${errors}，警告 ${warnings}，提示 ${infos}，已核实 ${suppressed}（检查截至 ${asOf}）`
    : `${workbooks} workbooks: ${errors} errors, ${warnings} warnings, ${infos} infos, ${suppressed} answered (as of ${asOf})`;
}

/** Writes findings for a person to read in a terminal, by workbook and sheet. */
export function checkTable(report: CheckReport, options: TableOptions): string {
  const { language, width = Number.POSITIVE_INFINITY } = options;
  const paint = options.paint ?? ((_style, text) => text);
  const words = WORDS[language];
  const severities = SEVERITY_LABELS[language];
  const lines: string[] = [];

  const put = (lead: string, indent: number, text: string): void => {
    wrapText(text, Math.max(20, width - indent)).forEach((line, index) => {
      lines.push((index === 0 ? padEnd(lead, indent) : ' '.repeat(indent)) + line);
    });
  };

  const finding = (one: FindingReport, cellWidth: number, labelWidth: number): void => {
    const indent = 4 + cellWidth + 2 + labelWidth + 2;
    const label = padEnd(severities[one.severity], labelWidth);
    const cell = one.cell ?? (one.sheet === null ? '' : words.sheet);
    wrapText(one.problem, Math.max(20, width - indent)).forEach((line, index) => {
      const lead =
        index === 0
          ? `    ${padEnd(cell, cellWidth)}  ${paint(one.severity, label)}  `
          : ' '.repeat(indent);
      lines.push(lead + line);
    });
    const blank = ' '.repeat(indent);
    const colon = language === 'zh-CN' ? '：' : ': ';
    put(blank, indent, `${words.why}${colon}${one.why}`);
    put(blank, indent, `${words.remedy}${colon}${one.remedy}`);
    if (one.explanation) put(blank, indent, `[${answeredText(one.explanation, language)}]`);
    lines.push(' '.repeat(indent) + paint('faint', one.rule));
  };

  const workbook = (one: WorkbookReport): void => {
    lines.push(paint('strong', one.file));
    if (one.error) put('  ', 2, `${severities.error} [${one.error.code}] ${one.error.message}`);
    const cellWidth = Math.max(2, ...one.findings.map((f) => textWidth(f.cell ?? words.sheet)));
    const labelWidth = Math.max(...Object.values(severities).map(textWidth));
    let sheet: string | null | undefined;
    for (const each of one.findings) {
      if (each.sheet !== sheet) {
        sheet = each.sheet;
        lines.push(`  ${sheet ?? words.file}`);
      }
      finding(each, cellWidth, labelWidth);
    }
    if (one.findings.length === 0 && !one.error) lines.push(`  ${words.clean}`);
    notChecked(one);
    lines.push('');
  };

  const notChecked = (one: WorkbookReport): void => {
    if (one.error || one.notChecked.length === 0) return;
    const byReason = new Map<string, Set<string>>();
    for (const { rule, reason } of one.notChecked) {
      byReason.set(reason, (byReason.get(reason) ?? new Set()).add(rule));
    }
    const rules = new Set(one.notChecked.map(({ rule }) => rule));
    lines.push(`  ${words.notChecked(rules.size)}`);
    for (const [reason, { size }] of [...byReason].slice(0, REASONS)) {
      put('    · ', 6, reason + words.times(size));
    }
    if (byReason.size > REASONS) put('    · ', 6, words.more(byReason.size - REASONS));
  };

  for (const one of report.workbooks) workbook(one);
  lines.push(summaryLine(report, language));
  return `${lines.join('\n')}\n`;
}
