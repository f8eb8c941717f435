import type { Plan } from '../check/plan';
import type { Explanation } from '../check/suppressions';
import type { Language, Severity } from '../templates/schema';
import type { CheckReport, FindingReport, PlaceReport, WorkbookReport } from './check-report';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

function location(file: string, { sheet, row, column, cell }: PlaceReport) {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(row === null || column === null
        ? {}
        : { region: { startLine: row, startColumn: columnNumber(column) } }),
    },
    ...(sheet === null
      ? {}
      : { logicalLocations: [{ fullyQualifiedName: cell ? `${sheet}!${cell}` : sheet }] }),
  };
}

const suppression = ({ reason, inWorkbook }: Explanation) => ({
  kind: inWorkbook ? 'inSource' : 'external',
  status: 'accepted',
  justification: reason,
});

function result(file: string, finding: FindingReport, index: ReadonlyMap<string, number>) {
  return {
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: `${finding.problem}\n${finding.why}\n${finding.remedy}` },
    locations: [location(file, finding)],
    ...(finding.related.length > 0
      ? { relatedLocations: finding.related.map((place) => location(file, place)) }
      : {}),
    ...(finding.explanation ? { suppressions: [suppression(finding.explanation)] } : {}),
  };
}

const notChecked = (workbook: WorkbookReport, index: ReadonlyMap<string, number>) =>
  workbook.notChecked.map(({ rule, reason }) => ({
    ruleId: rule,
    ruleIndex: index.get(rule) ?? -1,
    kind: 'open',
    level: 'none',
    message: { text: reason },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(workbook.file) } } }],
  }));

/**
 * Findings as SARIF 2.1.0 (OASIS): a cell is a region whose line and column are
 * the cell's, and a logical location such as `党员名册!D7`. A rule that was not
 * checked is a result of kind `open`, a file that was not read a notification.
 */
export function checkSarif(
  report: CheckReport,
  plan: Plan,
  language: Language,
  version: string,
): string {
  const index = new Map(plan.rules.map(({ rule }, i) => [rule.id, i]));
  const failures = report.workbooks.filter(({ error }) => error);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'branch-ledger',
            version,
            language,
            rules: plan.rules.map(({ rule, severity }) => ({
              id: rule.id,
              shortDescription: { text: rule.messages[language].title },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        artifacts: report.workbooks.map(({ file, sha256 }) => ({
          location: { uri: uriOf(file) },
          ...(sha256 === null ? {} : { hashes: { 'sha-256': sha256 } }),
        })),
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ file, error }) => ({
              level: 'error',
              message: { text: error?.message ?? '' },
              descriptor: { id: error?.code ?? '' },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: report.workbooks.flatMap((workbook) => [
          ...workbook.findings.map((finding) => result(workbook.file, finding, index)),
          ...notChecked(workbook, index),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
