import type { CheckReport, FindingReport, WorkbookReport } from './check-report';

function findingJson({ subject: _, answerable: __, explanation: ___, ...finding }: FindingReport) {
  return finding;
}

function workbookJson({ leftOver: _, findings, notChecked, ...workbook }: WorkbookReport) {
  return { ...workbook, findings: findings.map(findingJson), notChecked };
}

/** The report as data: `branch-ledger/check@1`. */
export const checkJson = ({ workbooks, summary, ...report }: CheckReport): string =>
  `${JSON.stringify({ ...report, workbooks: workbooks.map(workbookJson), summary }, null, 2)}\n`;
