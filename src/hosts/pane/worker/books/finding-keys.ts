import { subjectOf } from '../../../../check/subject';
import type { Finding, Place } from '../../../../rules/rule';

/**
 * What each finding of a workbook is, also after rows were put in above it: its rule and message,
 * its sheet and column, and whom or what it is about, or else how far below the headers it is. Findings that are alike in
 * all of that are numbered.
 */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, place, record, variant }) => {
    const about = (record && subjectOf(record)) || rowBelowHeaders(place);
    const key = [rule.id, variant, place?.on.sheet.name, place?.address?.column, about].join('\n');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}\n${count}`;
  });
}

const rowBelowHeaders = (place: Place | null): number | null =>
  place?.address ? place.address.row - place.on.headerRow : null;
