import { jsonAround, jsonParts } from '../json-parts';
import type { CheckDocument } from './check-document';
import type { FindingReport, UnfoldingReport } from './check-report';

function findingJson({ subject: _, answerable: __, explanation: ___, ...finding }: FindingReport) {
  return finding;
}

function* findingsJson(findings: Iterable<FindingReport>) {
  for (const finding of findings) yield findingJson(finding);
}

function workbookJson(report: UnfoldingReport) {
  const {
    leftOver: _,
    standing: __,
    leftOut: ___,
    file,
    sha256,
    status,
    error,
    findings,
    notChecked,
    ...workbook
  } = report;
  return { file, sha256, status, error, ...workbook, findings: findingsJson(findings), notChecked };
}

/** The report as data: `branch-ledger/check@1`. */
export const CHECK_JSON: CheckDocument = {
  workbook: (report) => jsonParts(workbookJson(report), 2, ' '.repeat(4)),
  between: ',\n    ',
  frame: ({ asOf, summary }) =>
    jsonAround((later) => ({
      schema: 'branch-ledger/check@1',
      asOf,
      workbooks: [later],
      summary,
    })),
};
