import { subjectOf } from '../../../../check/subject';
import type { Finding, Place } from '../../../../rules/rule';

/** One mistake, alone or of a group that is told as one finding. */
export interface Mistake {
  readonly finding: Finding;
  /** The number of the finding that tells it. */
  readonly index: number;
}

/** What findings are, also after rows were put in above them. */
export interface FindingKeys {
  /** By the number of each finding; a group stays itself while some of it goes. */
  readonly findings: readonly string[];
  readonly mistakes: ReadonlyMap<string, Mistake>;
}

/** Tells findings by rule and message, sheet and column, and whom or what they are about. */
export function findingKeys(findings: readonly Finding[]): FindingKeys {
  const lines = numbering();
  const single = numbering();
  const mistakes = new Map<string, Mistake>();
  const keys = findings.map((finding, index) => {
    for (const one of [finding, ...finding.same]) {
      mistakes.set(single(keyOf(one, aboutOf(one))), { finding: one, index });
    }
    return lines(keyOf(finding, finding.same.length > 0 ? 'group' : aboutOf(finding)));
  });
  return { findings: keys, mistakes };
}

const keyOf = ({ rule, place, variant }: Finding, about: string | number | null): string =>
  [rule.id, variant, place?.on.sheet.name, place?.address?.column, about].join('\n');

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
