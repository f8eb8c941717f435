import type { Language } from '../../../core/templates/schema';
import { SEVERITY_LABELS } from '../../findings/labels';
import { escapeHtml } from '../../html';
import type { ReturnFinding } from '../returns-report';
import type { RunReport } from '../run-report';
import { PAGE_WORDS } from './words';

/** Longer lists are folded, and of very long ones the rest is in findings.csv. */
const FOLD = 40;
const MOST = 400;

/** A table whose rows and cells end where the next begin: with thousands of rows that matters. */
function list(head: readonly (readonly [title: string, number?: 'n'])[], rows: readonly string[]) {
  const cells = head.map(
    ([title, kind]) => `<th scope="col"${kind ? ` class="${kind}"` : ''}>${escapeHtml(title)}</th>`,
  );
  return `<div class="scroll"><table><thead><tr>${cells.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

const folded = (count: number, label: string, content: string): string =>
  count <= FOLD
    ? content
    : `<details><summary>${escapeHtml(label)} · ${count}</summary>${content}</details>`;

export interface Found {
  readonly run: RunReport;
  /** What each rule checks, by its id. */
  readonly ruleTitles: ReadonlyMap<string, string>;
}

function byKind({ run, ruleTitles }: Found, language: Language): string {
  const words = PAGE_WORDS[language];
  const kinds = run.findings.byRule.filter(({ rule }) => ruleTitles.has(rule));
  const rows = kinds.map(
    ({ rule, severity, count, workbooks }) =>
      `<tr><th scope="row">${escapeHtml(ruleTitles.get(rule) ?? rule)} <span class="quiet rule">${escapeHtml(rule)}</span><td class="${severity}">${SEVERITY_LABELS[language][severity]}<td class="n">${count}<td class="n">${workbooks}`,
  );
  return `<h3>${words.byKind}</h3>${list(
    [[words.kind], [words.severity], [words.places, 'n'], [words.workbooks, 'n']],
    rows,
  )}`;
}

function byWorkbook({ run }: Found, language: Language): string {
  const words = PAGE_WORDS[language];
  const rows: string[] = [];
  for (const { file, organisation, findings } of run.inputs) {
    const { errors, warnings, infos } = findings;
    if (errors + warnings + infos === 0) continue;
    rows.push(
      `<tr><td>${escapeHtml(file)}<td>${escapeHtml(organisation ?? '')}<td class=n>${errors}<td class=n>${warnings}<td class=n>${infos}`,
    );
  }
  if (rows.length === 0) return '';
  const labels = SEVERITY_LABELS[language];
  const table = list(
    [
      [words.file],
      [words.organisation],
      [labels.error, 'n'],
      [labels.warning, 'n'],
      [labels.info, 'n'],
    ],
    rows,
  );
  return `<h3>${words.byWorkbook}</h3><p class="quiet">${words.notRanked}</p>${folded(rows.length, words.withFindings, table)}`;
}

/**
 * What was found in the single workbooks, by kind and by workbook, in the order of their names.
 * @param mayClaim whether all was read and nothing is lacking
 */
export function findingsSection(found: Found, mayClaim: boolean, language: Language): string {
  const words = PAGE_WORDS[language];
  const content =
    found.run.findings.byRule.length === 0
      ? `<p class="ok">${mayClaim ? words.clean : words.cleanSoFar}</p>`
      : byKind(found, language) + byWorkbook(found, language);
  return `<section id="findings"><h2>${words.findings}</h2>${content}</section>`;
}

/** What was found across workbooks and in the return itself, kind by kind: what to do is said once. */
export function acrossSection(
  findings: readonly ReturnFinding[],
  ruleTitles: ReadonlyMap<string, string>,
  language: Language,
): string {
  if (findings.length === 0) return '';
  const words = PAGE_WORDS[language];
  const kinds = new Map<string, ReturnFinding[]>();
  for (const one of findings) {
    const kind = one.rule.startsWith('across/') ? one.rule : (one.rule.split('/')[0] ?? one.rule);
    const same = kinds.get(kind);
    if (same) same.push(one);
    else kinds.set(kind, [one]);
  }
  const sections = [...kinds].map(([kind, found]) => {
    const [{ severity, remedy } = { severity: 'info' as const, remedy: '' }] = found;
    const lines = found
      .slice(0, MOST)
      .map(
        ({ file, problem }) =>
          `<li>${file === null ? '' : `<b>${escapeHtml(file)}</b> `}${escapeHtml(problem)}`,
      );
    const more = found.length > MOST ? `<p>${words.more(found.length - MOST)}</p>` : '';
    const title =
      ruleTitles.get(kind) ?? (kind === 'plausibility' ? words.questions : words.balances);
    const label = SEVERITY_LABELS[language][severity];
    return `<h3>${escapeHtml(title)} <span class="${severity}">${label}</span></h3><p class="quiet">${escapeHtml(remedy)}</p>${folded(found.length, title, `<ul>${lines.join('')}</ul>${more}`)}`;
  });
  return `<section id="across"><h2>${words.across}</h2>${sections.join('\n')}</section>`;
}

/** Workbooks that the return does not count, and why. */
export function leftOutSection({ run }: Found, language: Language): string {
  const words = PAGE_WORDS[language];
  const rows: string[] = [];
  for (const { file, status, message } of run.inputs) {
    if (status === 'counted') continue;
    rows.push(
      `<tr><td>${escapeHtml(file)}<td>${words.status[status]}<td>${escapeHtml(message ?? '')}`,
    );
  }
  if (rows.length === 0) return '';
  const table = list([[words.file], [words.outcome], [words.reason]], rows);
  return `<section id="left-out"><h2>${words.leftOut}</h2>${folded(rows.length, words.leftOut, table)}</section>`;
}
