import type { Language } from '../../core/templates/schema';
import { CLEAN, firstLine, isClean } from '../first-line';
import { escapeHtml, htmlPage, PAGE_STYLE } from '../html';
import type { CheckDocument, CheckFacts } from './check-document';
import type { FindingReport, UnfoldingReport } from './check-report';
import { answeredText, FINDING_HEADINGS, SEVERITY_LABELS } from './labels';

const WORDS = {
  'zh-CN': {
    title: '支部台账检查结果',
    asOf: '检查截至',
    workbooks: '个工作簿',
    open: '读到的部分没有错误、警告和提示。',
    stop: '。',
    notChecked: '没有检查（或没有全部检查）的规则',
    whole: '整个文件',
  },
  en: {
    title: 'Findings in the branch ledgers',
    asOf: 'As of',
    workbooks: 'workbooks',
    open: 'No findings in what could be read.',
    stop: '.',
    notChecked: 'Rules not checked, or not wholly',
    whole: 'the file',
  },
} as const;

/** One line a finding; on a narrow screen its parts stand below each other under their headings. */
const STYLE = `
table { table-layout: fixed; } td { overflow-wrap: anywhere; }
th:nth-child(1) { width: 9rem; } th:nth-child(2) { width: 5rem; } th:nth-child(4) { width: 24%; } th:nth-child(5) { width: 28%; }
.rule { font-size: .85em; }
@media screen and (max-width: 40rem) {
  thead { display: none; } table, tbody, tr, td { display: block; } tr { border: 1px solid var(--line); margin-bottom: .75rem; }
  td { border: 0; padding: .2rem .55rem; } td::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .85em; }
}
`;

function findingRow(finding: FindingReport, language: Language): string {
  const { severity, explanation } = finding;
  const place = [finding.sheet ?? WORDS[language].whole, finding.cell].filter(Boolean).join(' ');
  const label = SEVERITY_LABELS[language][severity];
  const answered = explanation
    ? `<br><span class="quiet">${escapeHtml(answeredText(explanation, language))}</span>`
    : '';
  const headings = FINDING_HEADINGS[language];
  const cell = (label: string, html: string, kind = ''): string =>
    `<td data-label="${label}"${kind === '' ? '' : ` class="${kind}"`}>${html}</td>`;
  return `<tr>${cell(headings.cell, escapeHtml(place))}${cell(headings.severity, label, severity)}${cell(
    headings.problem,
    `${escapeHtml(finding.problem)}${answered}<br><span class="quiet rule">${escapeHtml(finding.rule)}</span>`,
  )}${cell(headings.why, escapeHtml(finding.why))}${cell(headings.remedy, escapeHtml(finding.remedy))}</tr>`;
}

function* sectionParts(workbook: UnfoldingReport, language: Language): Generator<string> {
  const words = WORDS[language];
  const headings = FINDING_HEADINGS[language];
  const [unit, second] = workbook.branches;
  const named = unit?.name && !second ? `${escapeHtml(unit.name)} ` : '';
  yield `<section><h2>${named}${escapeHtml(workbook.file)}</h2>`;
  yield `\n<p>${escapeHtml(firstLine(workbook.standing, language))}</p>`;
  if (workbook.error) yield `\n<p class="error">${escapeHtml(workbook.error.message)}</p>`;
  if (workbook.findings.length > 0) {
    const head = [
      headings.cell,
      headings.severity,
      headings.problem,
      headings.why,
      headings.remedy,
    ];
    yield `\n<div class="scroll"><table><thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead><tbody>`;
    for (const finding of workbook.findings) yield `\n${findingRow(finding, language)}`;
    yield '\n</tbody></table></div>';
  } else if (!workbook.error) {
    yield isClean(workbook.standing)
      ? `\n<p class="ok">${CLEAN[language]}${words.stop}</p>`
      : `\n<p>${words.open}</p>`;
  }
  if (workbook.notChecked.length > 0) {
    yield `\n<details><summary>${words.notChecked}${language === 'zh-CN' ? `（${workbook.notChecked.length}）` : ` (${workbook.notChecked.length})`}</summary><ul>`;
    for (const { rule, reason } of workbook.notChecked) {
      yield `\n<li>${escapeHtml(reason)} <span class="quiet">${escapeHtml(rule)}</span></li>`;
    }
    yield '\n</ul></details>';
  }
  yield '</section>';
}

function frame(
  { asOf, summary, standing }: CheckFacts,
  language: Language,
): readonly [string, string] {
  const words = WORDS[language];
  const { workbooks, errors, warnings, infos } = summary;
  const labels = SEVERITY_LABELS[language];
  const head = `<header><h1>${words.title}</h1>
<p><strong>${escapeHtml(firstLine(standing, language))}</strong></p>
<p class="quiet">${words.asOf} ${asOf}</p>
<p>${workbooks} ${words.workbooks} · <span class="error">${labels.error} ${errors}</span> · <span class="warning">${labels.warning} ${warnings}</span> · <span class="info">${labels.info} ${infos}</span></p></header>
<main>`;
  const end = '</main>';
  const page = htmlPage({
    title: words.title,
    language,
    style: PAGE_STYLE + STYLE,
    body: head + end,
  });
  const at = page.indexOf(end);
  return [page.slice(0, at), page.slice(at)];
}

/** Findings as one offline page. */
export const checkHtml = (language: Language): CheckDocument => ({
  workbook: (report) => sectionParts(report, language),
  between: '\n',
  frame: (facts) => frame(facts, language),
});
