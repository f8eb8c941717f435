import type { CheckResult, NotChecked } from '../../check/result';
import type { Severity } from '../../core/templates/schema';
import { outward } from '../../core/text/outward';
import type { Ledger } from '../../ledger/model';
import type { Finding, Place } from '../../rules/rule';
import { cellRef, columnLetters } from '../../workbook/model';
import { NO_STANDING, type Standing } from '../first-line';

/** Whether a rule could not be checked because something lacks, and not for want of what it is about. */
export const isOpen = ({ reason }: NotChecked): boolean => reason !== 'nothing';

/**
 * The rules that could not be checked, or not wholly, because something lacks; a rule that
 * there is nothing for is none of them.
 */
export const openRules = (reasons: readonly NotChecked[]): ReadonlySet<string> =>
  new Set(reasons.filter(isOpen).map(({ rule }) => rule.rule.id));

const placeName = ({ on, address }: Place): string =>
  `${outward(on.sheet.name)}${address ? ` ${cellRef(address.row, address.column)}` : ''}`;

function openColumnOf({ coverage: { open } }: Ledger): string | null {
  const [first] = open;
  const at = first?.columns[0]?.at;
  return first && at ? `${outward(first.on.sheet.name)} ${columnLetters(at.column)}` : null;
}

/**
 * How a checked workbook stands, for its first line.
 * @param withheld ids of the figures that its branch cannot know from it
 * @param findings in the order of their cells
 */
export function standingOf(
  ledger: Ledger,
  { suppressed, notChecked }: CheckResult,
  withheld: readonly string[],
  findings: readonly Finding[],
): Standing {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const first: Partial<Record<Severity, Finding>> = {};
  for (const finding of findings) {
    if (suppressed.has(finding)) continue;
    counts[finding.severity]++;
    first[finding.severity] ??= finding;
  }
  const gravest = first.error ?? first.warning;
  return {
    sheets: ledger.coverage.sheets,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    notChecked: openRules(notChecked).size,
    lacking: withheld.length,
    unreadable: 0,
    openSheet: outward(ledger.unknownSheets[0]?.sheet.name ?? '') || null,
    openColumn: openColumnOf(ledger),
    first: gravest?.place ? placeName(gravest.place) : null,
  };
}

/** How a workbook stands that could not be read. */
export const UNREAD: Standing = { ...NO_STANDING, unreadable: 1 };
