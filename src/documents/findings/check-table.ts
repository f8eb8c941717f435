import type { Language, Severity } from '../../core/templates/schema';
import { padEnd, textWidth, wrapText } from '../../core/text/text-width';
import { CLEAN, firstLine, isClean } from '../first-line';
import type { CheckDocument, CheckFacts } from './check-document';
import type { FindingReport, UnfoldingReport } from './check-report';
import { answeredText, SEVERITY_LABELS } from './labels';

/** Colours a text for a terminal. */
export type Paint = (style: Severity | 'strong' | 'faint', text: string) => string;

export interface TableOptions {
  readonly language: Language;
  /** Columns of the terminal; text is not broken where this is absent. */
  readonly width?: number;
  readonly paint?: Paint;
  /** Whether there are several workbooks, each with a first line of its own. */
  readonly many?: boolean;
}

/** A workbook may lack many columns: what was found must not drown in them. */
const REASONS = 8;

/** Cells of which the same is said are named up to so many. */
const CELLS = 12;

const WORDS = {
  'zh-CN': {
    why: '依据',
    remedy: '怎么改',
    file: '（整个文件）',
    sheet: '（整张表）',
    open: '读到的部分没有错误、警告和提示',
    notChecked: (count: number) => `有 ${count} 条规则没有检查（或没有全部检查）：`,
    times: (count: number) => `（${count} 条规则）`,
    more: (count: number) => `另有 ${count} 种原因，用 --format html 或 json 看全部`,
    asOf: '检查截至',
    cells: (named: string[], count: number) =>
      `（${named.join('、')} ${count > named.length ? '等' : '共'} ${count} 处）`,
  },
  en: {
    why: 'Why',
    remedy: 'What to do',
    file: '(the file)',
    sheet: '(the sheet)',
    open: 'no findings in what could be read',
    notChecked: (count: number) => `${count} rules were not checked, or not wholly:`,
    times: (count: number) => (count === 1 ? ' (1 rule)' : ` (${count} rules)`),
    more: (count: number) => `${count} more reasons; --format html or json has all`,
    asOf: 'Checked as of',
    cells: (named: string[], count: number) =>
      ` (${named.join(', ')}${count > named.length ? '…' : ''}: ${count} cells)`,
  },
} as const;

function summaryLine(facts: CheckFacts, language: Language): string {
  const { asOf, summary } = facts;
  const { workbooks, errors, warnings, infos, suppressed } = summary;
  const failed = facts.workbooks.filter(({ error }) => error !== null).length;
  // Nothing wrong in what was not read says nothing.
  const [unread, english] =
    failed === 0 ? ['', ''] : [`（${failed} 个没有读出）`, ` (${failed} not read)`];
  return language === 'zh-CN'
    ? `共 ${workbooks} 个工作簿${unread}：错误 ${errors}，警告 ${warnings}，提示 ${infos}，已核实 ${suppressed}（检查截至 ${asOf}）`
    : `${workbooks} workbooks${english}: ${errors} errors, ${warnings} warnings, ${infos} infos, ${suppressed} answered (as of ${asOf})`;
}

/** Findings of one key say the same of several cells of a sheet. */
const keyOf = ({ sheet, rule, severity, problem, why, remedy, explanation }: FindingReport) =>
  JSON.stringify([sheet, rule, severity, problem, why, remedy, explanation]);

/** Writes findings for a person to read in a terminal, by workbook and sheet. */
export function checkTable(options: TableOptions): CheckDocument {
  const { language, width = Number.POSITIVE_INFINITY } = options;
  const paint = options.paint ?? ((_style, text) => text);
  const words = WORDS[language];
  const severities = SEVERITY_LABELS[language];
  const labelWidth = Math.max(...Object.values(severities).map(textWidth));

  function* wrapped(lead: string, indent: number, text: string): Generator<string> {
    let before = lead;
    for (const line of wrapText(text, Math.max(20, width - indent))) {
      yield `${before}${line}\n`;
      before = ' '.repeat(indent);
    }
  }

  function* block(
    one: FindingReport,
    cells: readonly string[],
    cellWidth: number,
  ): Generator<string> {
    const indent = 4 + cellWidth + 2 + labelWidth + 2;
    const label = paint(one.severity, padEnd(severities[one.severity], labelWidth));
    const cell = one.cell ?? (one.sheet === null ? '' : words.sheet);
    const places = cells.length > 1 ? words.cells(cells.slice(0, CELLS), cells.length) : '';
    yield* wrapped(`    ${padEnd(cell, cellWidth)}  ${label}  `, indent, one.problem + places);
    const blank = ' '.repeat(indent);
    const colon = language === 'zh-CN' ? '：' : ': ';
    yield* wrapped(blank, indent, `${words.why}${colon}${one.why}`);
    yield* wrapped(blank, indent, `${words.remedy}${colon}${one.remedy}`);
    if (one.explanation) {
      yield* wrapped(blank, indent, `[${answeredText(one.explanation, language)}]`);
    }
    yield `${blank}${paint('faint', one.rule)}\n`;
  }

  function* workbook(one: UnfoldingReport): Generator<string> {
    yield `${paint('strong', one.file)}\n`;
    if (options.many) yield* wrapped('  ', 2, firstLine(one.standing, language));
    if (one.error) {
      yield* wrapped('  ', 2, `${severities.error} [${one.error.code}] ${one.error.message}`);
    }
    let cellWidth = 2;
    const cellsOf = new Map<string, string[]>();
    for (const each of one.findings) {
      cellWidth = Math.max(cellWidth, textWidth(each.cell ?? words.sheet));
      if (each.cell === null) continue;
      const key = keyOf(each);
      const cells = cellsOf.get(key);
      if (cells) cells.push(each.cell);
      else cellsOf.set(key, [each.cell]);
    }
    let sheet: string | null | undefined;
    for (const each of one.findings) {
      const cells = cellsOf.get(keyOf(each)) ?? [];
      if (each.cell !== null && each.cell !== cells[0]) continue;
      if (each.sheet !== sheet) {
        sheet = each.sheet;
        yield `  ${sheet ?? words.file}\n`;
      }
      yield* block(each, cells, cellWidth);
    }
    if (one.findings.length === 0 && !one.error) {
      yield `  ${isClean(one.standing) ? CLEAN[language] : words.open}\n`;
    }
    yield* notChecked(one);
    yield '\n';
  }

  function* notChecked(one: UnfoldingReport): Generator<string> {
    if (one.error || one.notChecked.length === 0) return;
    const byReason = new Map<string, Set<string>>();
    for (const { rule, reason } of one.notChecked) {
      byReason.set(reason, (byReason.get(reason) ?? new Set()).add(rule));
    }
    const rules = new Set(one.notChecked.map(({ rule }) => rule));
    yield `  ${words.notChecked(rules.size)}\n`;
    for (const [reason, { size }] of [...byReason].slice(0, REASONS)) {
      yield* wrapped('    · ', 6, reason + words.times(size));
    }
    if (byReason.size > REASONS) {
      yield* wrapped('    · ', 6, words.more(byReason.size - REASONS));
    }
  }

  return {
    workbook,
    between: '',
    frame: (facts) => [
      `${firstLine(facts.standing, language)}\n\n`,
      `${summaryLine(facts, language)}\n`,
    ],
  };
}
