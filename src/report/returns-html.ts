import type { Language } from '../templates/schema';
import { barChart, CHART_STYLE } from './bar-chart';
import type { CommuniqueText } from './communique';
import { communiqueHtml } from './communique-html';
import { escapeHtml, htmlPage, PAGE_STYLE } from './html';
import { SEVERITY_LABELS } from './labels';
import { figureText, type TableView } from './return-view';
import { tableCharts } from './returns-charts';
import type { ReturnFinding } from './returns-report';
import type { RunInput, RunReport } from './run-report';

export interface ReturnsPage {
  readonly run: RunReport;
  readonly tables: readonly TableView[];
  /** 公报 as text; null where no wording is for the year. */
  readonly communique: CommuniqueText | null;
  readonly findings: readonly ReturnFinding[];
  /** What each rule checks, by its id. */
  readonly ruleTitles: ReadonlyMap<string, string>;
}

/** Longer lists are folded. */
const FOLD = 60;
const CHARTED_RULES = 12;

const STYLE = `${PAGE_STYLE}${CHART_STYLE}
nav ul { columns: 3; padding-left: 1.2rem; } nav li { break-inside: avoid; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.facts li { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .8rem; }
.facts strong { display: block; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; } figcaption { font-weight: 600; margin-bottom: .25rem; }
section.table th[scope=row] { min-width: 10rem; font-weight: normal; } section.table thead th { white-space: normal; min-width: 3.6rem; }
@media (max-width: 40rem) { nav ul { columns: 1; } }
@media print { nav { display: none; } }
`;

const cell = (text: string | number): string => `<td>${escapeHtml(text)}</td>`;
const number = (text: string): string => `<td class="n">${text}</td>`;

function fact(value: number, label: string, kind = ''): string {
  return `<li><strong class="${kind}">${value.toLocaleString('en-US')}</strong>${label}</li>`;
}

function facts({ run, tables }: ReturnsPage): string {
  const members = tables.find(({ id }) => id === 'members')?.rows[0]?.figures[0]?.value;
  const balances = tables.flatMap((table) => table.balances);
  const failed = balances.filter(({ ok }) => !ok).length;
  const { counts, findings } = run;
  const out = counts.unreadable + counts.unrecognised;
  return `<ul class="facts">${[
    fact(counts.counted, '个工作簿已汇总'),
    ...(members === undefined ? [] : [fact(members, '名党员')]),
    ...(out > 0 ? [fact(out, '个工作簿读不了', 'error')] : []),
    fact(findings.errors, '处错误', findings.errors > 0 ? 'error' : 'ok'),
    fact(findings.warnings, '处警告', findings.warnings > 0 ? 'warning' : 'ok'),
    failed > 0
      ? fact(failed, `项不平衡（共 ${balances.length} 项）`, 'error')
      : fact(balances.length, '项平衡关系，全部平衡', 'ok'),
  ].join('')}</ul>`;
}

function balances(view: TableView): string {
  if (view.balances.length === 0) return '';
  const failed = view.balances.filter(({ ok }) => !ok).length;
  const summary =
    failed === 0
      ? `<span class="ok">✓ ${view.balances.length} 项平衡关系，全部平衡</span>`
      : `<span class="error">✗ ${view.balances.length} 项平衡关系，${failed} 项不平衡</span>`;
  const rows = view.balances.map(
    ({ title, left, right, imbalance, ok }) =>
      `<tr>${cell(title)}${number(String(left))}${number(String(right))}<td class="${ok ? 'ok' : 'error'}">${ok ? '✓' : `差额 ${imbalance}`}</td></tr>`,
  );
  return `<details${failed > 0 ? ' open' : ''}><summary>${summary}</summary><table><thead><tr><th scope="col">关系</th><th scope="col" class="n">左边</th><th scope="col" class="n">右边</th><th scope="col">结果</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
}

function tableSection(view: TableView, language: Language): string {
  const head = view.columns.map(
    ({ title }) => `<th scope="col" class="n">${escapeHtml(title)}</th>`,
  );
  const rows = view.rows.map(
    ({ id, title, figures }) =>
      `<tr id="${view.id}.${id}"><th scope="row">${escapeHtml(title)}</th>${figures
        .map((figure) => number(figure === null ? '—' : figureText(figure)))
        .join('')}</tr>`,
  );
  const note = view.note === null ? '' : `<p class="quiet">${escapeHtml(view.note)}</p>`;
  return `<section class="table" id="${view.id}"><h2>${escapeHtml(view.title)}</h2>
<div class="scroll"><table><caption class="quiet">计量单位：${escapeHtml(view.unit)}</caption><thead><tr><th scope="col">项目</th>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>
${note}${balances(view)}${tableCharts(view, language).join('\n')}</section>`;
}

function folded(count: number, label: string, content: string): string {
  if (count <= FOLD) return content;
  return `<details><summary>${label}（${count}）</summary>${content}</details>`;
}

function byRule({ run, ruleTitles }: ReturnsPage, language: Language): string {
  const totals = run.findings.byRule;
  if (totals.length === 0) return '<p class="ok">没有发现问题。</p>';
  const titleOf = (rule: string) => ruleTitles.get(rule) ?? rule;
  const rows = totals.map(
    ({ rule, severity, count, workbooks }) =>
      `<tr><td>${escapeHtml(titleOf(rule))}<br><span class="quiet">${escapeHtml(rule)}</span></td><td class="${severity}">${SEVERITY_LABELS[language][severity]}</td>${number(String(count))}${number(String(workbooks))}</tr>`,
  );
  const bars = [...totals]
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
    .slice(0, CHARTED_RULES)
    .map(({ rule, count }) => ({ label: titleOf(rule), value: count }));
  const chart = barChart({ id: 'chart-rules', title: '最常见的问题', unit: '处', bars });
  return `<figure><figcaption>最常见的问题（处）</figcaption>${chart}</figure>
<table><thead><tr><th scope="col">问题种类</th><th scope="col">级别</th><th scope="col" class="n">处</th><th scope="col" class="n">工作簿</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function byWorkbook({ run }: ReturnsPage): string {
  const found = run.inputs.filter(
    ({ findings }) => findings.errors + findings.warnings + findings.infos > 0,
  );
  if (found.length === 0) return '';
  const rows = found.map(
    ({ file, organisation, findings }) =>
      `<tr>${cell(file)}${cell(organisation ?? '')}${number(String(findings.errors))}${number(String(findings.warnings))}${number(String(findings.infos))}</tr>`,
  );
  const table = `<table><thead><tr><th scope="col">文件</th><th scope="col">党组织</th><th scope="col" class="n">错误</th><th scope="col" class="n">警告</th><th scope="col" class="n">提示</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  return `<h3>按工作簿</h3><p class="quiet">按文件名排列，不是排名。每一处的位置、依据和改法见 findings.csv。</p>${folded(found.length, '有问题的工作簿', table)}`;
}

function acrossWorkbooks(findings: readonly ReturnFinding[], language: Language): string {
  if (findings.length === 0) return '';
  const rows = findings.map(
    ({ file, severity, problem, remedy }) =>
      `<tr>${cell(file ?? '')}<td class="${severity}">${SEVERITY_LABELS[language][severity]}</td>${cell(problem)}${cell(remedy)}</tr>`,
  );
  const table = `<table><thead><tr><th scope="col">文件</th><th scope="col">级别</th><th scope="col">问题</th><th scope="col">怎么改</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  return `<section id="across"><h2>跨工作簿核对</h2>${folded(findings.length, '全部', table)}</section>`;
}

const STATUS: Readonly<Record<Exclude<RunInput['status'], 'counted'>, string>> = {
  repeated: '与另一个工作簿内容相同',
  superseded: '同一党组织另有更新的工作簿',
  'other-year': '不是本年度',
  unrecognised: '没有认出任何工作表',
  unreadable: '读不了',
};

function notCounted({ run }: ReturnsPage): string {
  const rows = run.inputs.flatMap(({ file, status, error }) =>
    status === 'counted'
      ? []
      : [`<tr>${cell(file)}${cell(STATUS[status])}${cell(error ?? '')}</tr>`],
  );
  if (rows.length === 0) return '';
  return `<section id="left-out"><h2>没有计入的工作簿</h2><table><thead><tr><th scope="col">文件</th><th scope="col">原因</th><th scope="col">代码</th></tr></thead><tbody>${rows.join('\n')}</tbody></table></section>`;
}

/** The return as one offline page: tables, balances, charts and what was found. */
export function returnsHtml(page: ReturnsPage, language: Language): string {
  const { run, tables, communique, findings } = page;
  const title = `${run.year}年度党内统计汇总`;
  const links = [
    ...(communique ? ['<li><a href="#communique-text">公报</a></li>'] : []),
    ...tables.map((view) => `<li><a href="#${view.id}">${escapeHtml(view.title)}</a></li>`),
    '<li><a href="#findings">发现的问题</a></li>',
    ...(findings.length > 0 ? ['<li><a href="#across">跨工作簿核对</a></li>'] : []),
  ];
  const body = `<header><h1>${title}</h1><p class="quiet">统计期 ${run.year}年1月1日至12月31日；存量截至 ${run.asOf}；问题检查截至 ${run.judgedOn}</p>${facts(page)}</header>
<nav aria-label="目录"><ul>${links.join('')}</ul></nav>
<main>${notCounted(page)}
${communique ? communiqueHtml(communique) : ''}
${tables.map((view) => tableSection(view, language)).join('\n')}
<section id="findings"><h2>发现的问题</h2>${byRule(page, language)}${byWorkbook(page)}</section>
${acrossWorkbooks(findings, language)}</main>
<footer class="quiet"><p>由支部台账 ${escapeHtml(run.version)} 生成，离线可看。身份证号和手机号已遮盖。</p></footer>`;
  return htmlPage({ title, language, style: STYLE, body });
}
