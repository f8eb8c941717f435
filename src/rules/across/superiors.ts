import { editDistance } from '../../core/text/edit-distance';
import type { SetWorkbook, SuperiorIssue, WorkbookSet } from './set';

/** What is wrong with superiors and codes in one way. */
export const issuesOf = <Kind extends SuperiorIssue['kind']>(
  { superiors }: WorkbookSet,
  kind: Kind,
): Extract<SuperiorIssue, { kind: Kind }>[] =>
  superiors.filter((issue): issue is Extract<SuperiorIssue, { kind: Kind }> => issue.kind === kind);

/** Organisations as they are named in a message, each with its file. */
export const namesOf = (workbooks: readonly (SetWorkbook | undefined)[]): string[] =>
  workbooks.flatMap((one) =>
    one ? (one.name === null ? one.file : `${one.name}（${one.file}）`) : [],
  );

/** How much of a name may differ for it to be taken for a slip of the pen. */
const NEAR = 5;

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s()]/g, '');

/** The organisation whose name is nearly this one, or none: of several none is meant for sure. */
export function nearName(parent: string, workbooks: readonly SetWorkbook[]): string {
  const plain = plainName(parent);
  const limit = Math.floor(plain.length / NEAR);
  let best = '';
  let least = limit + 1;
  for (const { kind, name } of workbooks) {
    if (kind !== 'committee' && kind !== 'general') continue;
    const other = plainName(name ?? '');
    if (Math.abs(other.length - plain.length) > least) continue;
    const distance = editDistance(plain, other);
    if (distance > limit || distance > least) continue;
    best = distance < least ? (name ?? '') : '';
    least = distance;
  }
  return best;
}
