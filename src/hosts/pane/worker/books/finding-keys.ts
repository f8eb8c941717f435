import { subjectOf } from '../../../../check/subject';
import type { Finding, Place } from '../../../../rules/rule';

/** One mistake, alone or of a group that is told as one finding. */
export interface Mistake {
  readonly finding: Finding;
  /** The number of the finding that tells it. */
  readonly index: number;
}

/**
 * Tells findings by rule and message, sheet and column, and whom or what they are about: they are the
 * same also after rows were put in above them. A group stays itself while some of it goes.
 * @returns by the number of each
 */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const lines = numbering();
  return findings.map((finding) =>
    lines(keyOf(finding, finding.same.length > 0 ? 'group' : aboutOf(finding))),
  );
}

/** The mistakes that findings tell, each by what {@link findingKeys} would call it alone. */
export function mistakesByKey(findings: readonly Finding[]): ReadonlyMap<string, Mistake> {
  const single = numbering();
  const mistakes = new Map<string, Mistake>();
  for (const [index, finding] of findings.entries()) {
    for (const one of [finding, ...finding.same]) {
      mistakes.set(single(keyOf(one, aboutOf(one))), { finding: one, index });
    }
  }
  return mistakes;
}

const keyOf = ({ rule, place, variant }: Finding, about: string | number | null): string =>
  `${rule.id}\n${variant}\n${place?.on.sheet.name}\n${place?.address?.column}\n${about}`;

/** Whom or what a finding is about, or else how far below the headers it is. */
const aboutOf = ({ record, place }: Finding): string | number | null =>
  (record && subjectOf(record)) || rowBelowHeaders(place);

const rowBelowHeaders = (place: Place | null): number | null =>
  place?.address ? place.address.row - place.on.headerRow : null;

/** Those that are alike in all of that are numbered. */
function numbering(): (key: string) => string {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}\n${count}`;
  };
}
