import type { Plan } from '../../check/plan';
import { isOfficial } from '../../core/templates/official';
import type { Language } from '../../core/templates/schema';
import { padEnd, textWidth } from '../../core/text/text-width';
import { SEVERITY_LABELS } from '../findings/labels';
import { ruleTitles } from '../findings/rule-titles';
import { firstLine, isReadWholly, type Standing } from '../first-line';
import { groupedNumber } from './charts/chart';
import { lackingLine } from './lacking-line';
import type { ReturnsReport } from './returns-report';
import type { RunInput, RunReport } from './run-report';

/** Kinds of findings that are listed; all are in the report. */
const LISTED = 12;
const NAMED = 10;

interface Outcome {
  readonly returns: ReturnsReport;
  readonly run: RunReport;
  readonly standing: Standing;
}

function workbooksLine({ counts }: RunReport, zh: boolean): string {
  const parts: [number, string, string][] = [
    [counts.counted, '计入', 'counted'],
    [counts.repeated, '内容重复', 'repeated'],
    [counts.superseded - counts.repeated, '另有更新的一份', 'superseded by a newer one'],
    [counts.joined, '与另一份合起来计入', 'joined to another'],
    [counts.returned, '退回待改', 'returned'],
    [counts.locked, '已锁定', 'locked'],
    [counts['other-year'], '不是本年度', 'of another year'],
    [counts.unrecognised, '没有认出任何工作表', 'not recognised'],
    [counts.unreadable, '读不了', 'unreadable'],
  ];
  const shown = parts.filter(([count], index) => index === 0 || count > 0);
  return zh
    ? `${groupedNumber(counts.workbooks)} 个：${shown.map(([n, text]) => `${text} ${groupedNumber(n)}`).join('，')}`
    : `${groupedNumber(counts.workbooks)}: ${shown.map(([n, , text]) => `${groupedNumber(n)} ${text}`).join(', ')}`;
}

/** The files that are no workbooks of branches, so that the numbers add up to what lies there. */
function filesLine({ counts }: RunReport, zh: boolean): string | null {
  const parts: [number, string, string][] = [
    [counts['answer-list'], '填好的问题清单', 'lists of findings'],
    [counts['own-output'], '本程序写出的', 'written by this program'],
    [counts['not-a-workbook'], '不是工作簿', 'no workbooks'],
  ];
  const shown = parts.filter(([count]) => count > 0);
  if (shown.length === 0) return null;
  return zh
    ? `${groupedNumber(counts.files)} 个：工作簿 ${groupedNumber(counts.workbooks)}，${shown.map(([n, text]) => `${text} ${groupedNumber(n)}`).join('，')}`
    : `${groupedNumber(counts.files)}: ${groupedNumber(counts.workbooks)} workbooks, ${shown.map(([n, , text]) => `${groupedNumber(n)} ${text}`).join(', ')}`;
}

function figure(returns: ReturnsReport, table: string, row: string, column: string) {
  const found = returns.tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row);
  return found?.values[column] ?? null;
}

function membersLine(returns: ReturnsReport, zh: boolean): string | null {
  const total = figure(returns, 'members', 'all', 'total');
  if (total === null) return null;
  const probationary = figure(returns, 'members', 'all', 'probationary');
  const admitted = figure(returns, 'admitted', 'all', 'total');
  const shown = (count: number | null, text: string): string =>
    zh
      ? `${text}${count === null ? '人数不明' : ` ${groupedNumber(count)} 名`}`
      : `${count === null ? 'unknown' : groupedNumber(count)} ${text}`;
  return zh
    ? `${groupedNumber(total)} 名（${shown(probationary, '预备党员')}），${shown(admitted, '本年发展')}`
    : `${groupedNumber(total)} (${shown(probationary, 'on probation')}), ${shown(admitted, 'admitted this year')}`;
}

function findingsLines({ findings }: RunReport, plan: Plan, language: Language): string[] {
  const zh = language === 'zh-CN';
  const titles = ruleTitles(plan, language);
  // Balances and questions are told by themselves.
  const totals = findings.byRule.flatMap(({ rule, severity, count }) => {
    const title = titles.get(rule);
    return title === undefined
      ? []
      : [{ label: SEVERITY_LABELS[language][severity], title, count }];
  });
  totals.sort((a, b) => b.count - a.count);
  const labelWidth = Math.max(...Object.values(SEVERITY_LABELS[language]).map(textWidth));
  const countWidth = Math.max(1, ...totals.map(({ count }) => groupedNumber(count).length));
  const lines = totals
    .slice(0, LISTED)
    .map(
      ({ label, title, count }) =>
        `  ${groupedNumber(count).padStart(countWidth)}  ${padEnd(label, labelWidth)}  ${title}`,
    );
  const more = totals.length - LISTED;
  if (more > 0) lines.push(zh ? `  …… 另有 ${more} 种` : `  … and ${more} more kinds`);
  return lines;
}

/** Whether every sheet was read, a workbook counts, and no figure lacks anything. */
const isWhole = (standing: Standing, { workbooks }: ReturnsReport): boolean =>
  isReadWholly(standing) && standing.lacking === 0 && workbooks > 0;

function balanceLines(returns: ReturnsReport, standing: Standing, zh: boolean): string[] {
  const { tables, findings } = returns;
  // What an official table lacks because nobody was asked is told on its own page.
  const all = tables.flatMap(({ id, balances }) => (isOfficial(id) ? [] : balances));
  const failed = all.filter(({ ok }) => ok === false).length;
  const open = all.filter(({ ok }) => ok === null).length;
  if (failed === 0 && open > 0) {
    return [
      zh
        ? `${all.length} 项，其中 ${open} 项缺数，没有判断`
        : `${all.length}, of which ${open} lack figures and are not judged`,
    ];
  }
  if (failed === 0) {
    // Only of what was read wholly may be said that all of it holds.
    if (isWhole(standing, returns))
      return [zh ? `${all.length} 项，全部平衡` : `${all.length}, all hold`];
    return [zh ? `${all.length} 项，读到的部分都平衡` : `${all.length}, hold in what was read`];
  }
  const named = findings.filter(
    ({ rule }) => rule.startsWith('balances/') && !isOfficial(rule.slice('balances/'.length)),
  );
  return [
    zh
      ? `${all.length} 项，其中 ${failed} 项不平衡`
      : `${all.length}, of which ${failed} do not hold`,
    ...named.slice(0, NAMED).map(({ problem }) => `  ${problem}`),
    ...(failed > NAMED ? [zh ? '  ……' : '  …'] : []),
  ];
}

function leftOut({ inputs }: RunReport, zh: boolean): string[] {
  const left: RunInput[] = [];
  for (const input of inputs) if (input.error !== null) left.push(input);
  const lines = left
    .slice(0, NAMED)
    .map(({ file, message }) => `  ${file}${zh ? '：' : ': '}${message}`);
  if (left.length > NAMED)
    lines.push(zh ? `  …… 共 ${left.length} 个` : `  … ${left.length} in all`);
  return lines;
}

/** What is undecided, once for each form of workbook. */
function openLines({ open }: RunReport, zh: boolean): string[] {
  const lines = open.slice(0, NAMED).map(({ file, sheet, columns, fields, workbooks }) => {
    const those = columns.map(({ header, column }) => `${column} ${header}`);
    return zh
      ? `  ${file} “${sheet}”：${those.join('、')}${those.length > 1 ? '，哪一列是' : '，是'}${fields.join('还是')}？${workbooks > 1 ? `同样的共 ${groupedNumber(workbooks)} 个` : ''}`
      : `  ${file} ${sheet}: ${those.join(', ')}: ${those.length > 1 ? 'which is' : 'is it'} ${fields.join(' or ')}?${workbooks > 1 ? ` ${groupedNumber(workbooks)} such workbooks` : ''}`;
  });
  if (open.length > NAMED)
    lines.push(zh ? `  …… 共 ${open.length} 种` : `  … ${open.length} in all`);
  return lines;
}

/**
 * What a consolidation came to, for a person to read in a terminal.
 * @param out the folder, or the part where that is all that was written
 */
export function consolidateSummary(
  { returns, run, standing }: Outcome,
  plan: Plan,
  out: string,
  language: Language,
  partOnly = false,
): string {
  const zh = language === 'zh-CN';
  const { errors, warnings, infos, suppressed } = run.findings;
  const members = membersLine(returns, zh);
  const section = (chinese: string, english: string, text: string) =>
    zh ? `${padEnd(chinese, 10)}${text}` : `${padEnd(english, 11)}${text}`;
  const several = returns.years?.[0];
  const years = several ? `${several.year}—${returns.year}` : String(returns.year);
  const files = filesLine(run, zh);
  const lacking = lackingLine(returns, language);
  const [balances = '', ...failed] = balanceLines(returns, standing, zh);
  return `${[
    firstLine(standing, language),
    zh ? `${years} 年度汇总完成` : `The return of ${years} is done`,
    '',
    section('工作簿', 'Workbooks', workbooksLine(run, zh)),
    ...leftOut(run, zh),
    ...(run.open.length === 0
      ? []
      : [
          section(
            '认不准',
            'Undecided',
            zh
              ? '以下的列没有读取，靠它的数没有填；请用 inspect --set 指明，存成对应文件'
              : 'these columns were not read: say what they are by inspect --set and a mapping',
          ),
          ...openLines(run, zh),
        ]),
    ...(files === null ? [] : [section('文件', 'Files', files)]),
    ...(members === null ? [] : [section('党员', 'Members', members)]),
    ...(lacking === null ? [] : [section('缺数', 'Lacking', lacking)]),
    section('平衡关系', 'Balances', balances),
    ...failed,
    section(
      '问题',
      'Findings',
      zh
        ? `错误 ${groupedNumber(errors)}，警告 ${groupedNumber(warnings)}，提示 ${groupedNumber(infos)}，已核实 ${groupedNumber(suppressed)}`
        : `${groupedNumber(errors)} errors, ${groupedNumber(warnings)} warnings, ${groupedNumber(infos)} infos, ${groupedNumber(suppressed)} answered`,
    ),
    ...findingsLines(run, plan, language),
    '',
    zh ? `已写到 ${out}` : `Written to ${out}`,
    ...(partOnly ? [] : fileLines(zh)),
  ].join('\n')}\n`;
}

/** What lies in the folder. */
const fileLines = (zh: boolean): string[] => [
  zh
    ? '  returns.xlsx   年度统计表，可以打印上报'
    : '  returns.xlsx   the tables, to print and send',
  zh ? '  report.html    汇总报告，用浏览器打开' : '  report.html    the report, for a browser',
  zh
    ? '  findings.csv   每一处问题的位置、依据和改法'
    : '  findings.csv   every finding, with its cell',
  zh ? '  returns.json、run.json   给程序用的数据' : '  returns.json, run.json   data',
];
