import type { Language } from '../templates/schema';
import type { CheckReport, FindingReport, WorkbookReport } from './check-report';
import { escapeHtml, htmlPage, PAGE_STYLE } from './html';
import { answeredText, FINDING_HEADINGS, SEVERITY_LABELS } from './labels';

const WORDS = {
  'zh-CN': {
    title: '支部台账检查结果',
    asOf: '检查截至',
    workbooks: '个工作簿',
    clean: '没有发现问题。',
    notChecked: '没有检查（或没有全部检查）的规则',
    whole: '整个文件',
  },
  en: {
    title: 'Findings in the branch ledgers',
    asOf: 'As of',
    workbooks: 'workbooks',
    clean: 'Nothing found.',
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

function workbookSection(workbook: WorkbookReport, language: Language): string {
  const words = WORDS[language];
  const headings = FINDING_HEADINGS[language];
  const parts = [`<section><h2>${escapeHtml(workbook.file)}</h2>`];
  if (workbook.error) parts.push(`<p class="error">${escapeHtml(workbook.error.message)}</p>`);
  if (workbook.findings.length > 0) {
    const head = [
      headings.cell,
      headings.severity,
      headings.problem,
      headings.why,
      headings.remedy,
    ];
    parts.push(
      `<div class="scroll"><table><thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead><tbody>`,
      ...workbook.findings.map((finding) => findingRow(finding, language)),
      '</tbody></table></div>',
    );
  } else if (!workbook.error) parts.push(`<p class="ok">${words.clean}</p>`);
  if (workbook.notChecked.length > 0) {
    parts.push(
      `<details><summary>${words.notChecked}${language === 'zh-CN' ? `（${workbook.notChecked.length}）` : ` (${workbook.notChecked.length})`}</summary><ul>`,
      ...workbook.notChecked.map(
        ({ rule, reason }) =>
          `<li>${escapeHtml(reason)} <span class="quiet">${escapeHtml(rule)}</span></li>`,
      ),
      '</ul></details>',
    );
  }
  return `${parts.join('\n')}</section>`;
}

/** Findings as one offline page. */
export function checkHtml(report: CheckReport, language: Language): string {
  const words = WORDS[language];
  const { workbooks, errors, warnings, infos } = report.summary;
  const labels = SEVERITY_LABELS[language];
  const body = `<header><h1>${words.title}</h1>
<p class="quiet">${words.asOf} ${report.asOf}</p>
<p>${workbooks} ${words.workbooks} · <span class="error">${labels.error} ${errors}</span> · <span class="warning">${labels.warning} ${warnings}</span> · <span class="info">${labels.info} ${infos}</span></p></header>
<main>${report.workbooks.map((workbook) => workbookSection(workbook, language)).join('\n')}</main>`;
  return htmlPage({
    title: words.title,
    language,
    style: PAGE_STYLE + STYLE,
    body,
  });
}
