import Papa from 'papaparse';
import type { Language } from '../../core/templates/schema';
import type { CheckDocument } from './check-document';
import type { FindingReport, UnfoldingFindings } from './check-report';
import { FINDING_HEADINGS, SEVERITY_LABELS } from './labels';

/** A cell that a spreadsheet could take for a formula, its full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Lines of CSV (RFC 4180) in which nothing is a formula: a text that begins like
 * one gets an apostrophe before it.
 */
export const csvLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(rows as unknown[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;

/** What Excel needs to see that a CSV file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** The heading line of a list of findings, with the byte order mark. */
export const findingsCsvHead = (language: Language): string =>
  BYTE_ORDER_MARK + csvLines([Object.values(FINDING_HEADINGS[language])]);

function answered({ explanation }: FindingReport, language: Language): string {
  if (!explanation) return '';
  const { reason } = explanation;
  const [yes, colon] = language === 'zh-CN' ? ['是', '：'] : ['yes', ': '];
  return reason === '' ? yes : `${yes}${colon}${reason}`;
}

function findingRow(file: string, finding: FindingReport, language: Language): string[] {
  return [
    file,
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
}

/** The findings of one workbook as lines under {@link findingsCsvHead}; a failure is a line, too. */
function* csvParts({ file, findings, error }: UnfoldingFindings, language: Language) {
  if (error) {
    const label = SEVERITY_LABELS[language].error;
    yield csvLines([[file, '', '', '', label, error.message, '', '', error.code, '']]);
  }
  for (const finding of findings) yield csvLines([findingRow(file, finding, language)]);
}

/** The lines of one workbook in one text. */
export const findingsCsv = (workbook: UnfoldingFindings, language: Language): string =>
  [...csvParts(workbook, language)].join('');

/** The findings of many workbooks as one CSV file that Excel opens as it is. */
export const checkCsv = (language: Language): CheckDocument => ({
  workbook: (report) => csvParts(report, language),
  between: '',
  frame: () => [findingsCsvHead(language), ''],
});
