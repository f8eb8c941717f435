import type { Plan } from '../../check/plan';
import type { Explanation } from '../../check/suppressions';
import type { Language, Severity } from '../../core/templates/schema';
import { jsonAround, jsonParts } from '../json-parts';
import type { CheckDocument, CheckFacts } from './check-document';
import type { FindingReport, PlaceReport, UnfoldingReport } from './check-report';

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

const notChecked = (workbook: UnfoldingReport, index: ReadonlyMap<string, number>) =>
  workbook.notChecked.map(({ rule, reason }) => ({
    ruleId: rule,
    ruleIndex: index.get(rule) ?? -1,
    kind: 'open',
    level: 'none',
    message: { text: reason },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(workbook.file) } } }],
  }));

const BETWEEN = `,\n${' '.repeat(8)}`;

function* resultParts(workbook: UnfoldingReport, index: ReadonlyMap<string, number>) {
  let before = '';
  const text = (value: object): string => {
    const parts = [before, ...jsonParts(value, 2, ' '.repeat(8))];
    before = BETWEEN;
    return parts.join('');
  };
  for (const finding of workbook.findings) yield text(result(workbook.file, finding, index));
  for (const open of notChecked(workbook, index)) yield text(open);
}

/**
 * Findings as SARIF 2.1.0 (OASIS): a cell is a region whose line and column are
 * the cell's, and a logical location such as `党员名册!D7`. A rule that was not
 * checked is a result of kind `open`, a file that was not read a notification.
 */
export function checkSarif(plan: Plan, language: Language, version: string): CheckDocument {
  const index = new Map(plan.rules.map(({ rule }, i) => [rule.id, i]));
  return {
    workbook: (report) => resultParts(report, index),
    between: BETWEEN,
    frame: (facts) => jsonAround((later) => log(facts, plan, language, version, later)),
  };
}

function log(
  { workbooks }: CheckFacts,
  plan: Plan,
  language: Language,
  version: string,
  results: string,
) {
  const failures = workbooks.filter(({ error }) => error);
  return {
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
        artifacts: workbooks.map(({ file, sha256 }) => ({
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
        results: [results],
      },
    ],
  };
}
