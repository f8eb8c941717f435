import { addDays, type CivilDate } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import type { ElectionsRecord, Posts } from '../../ledger/records.generated';
import type { RuleContext } from '../rule';

/** An election under a known version of a provision. */
export interface Election {
  readonly election: ElectionsRecord;
  readonly date: CivilDate;
  readonly on: CivilDate;
}

/**
 * The rows of 选举 held under a known version of a provision. Older ones are not checked, and one
 * without a date is undecided: the text that applies to it is not known.
 */
export function electionsUnder(
  provision: string,
  ledger: Ledger,
  context: RuleContext<unknown>,
): readonly Election[] {
  const elections: Election[] = [];
  let older = 0;
  for (const election of ledger.elections.records) {
    const { heldOn: date } = election;
    if (date === null) {
      context.undecided(election, 'heldOn');
      continue;
    }
    const on = addDays(date, 0);
    if (context.applies(provision, on)) elections.push({ election, date, on });
    else older++;
  }
  if (older > 0) {
    context.notChecked('older-text', { n: older, table: 'elections', column: 'heldOn' }, older);
  }
  return elections;
}

/** The post of 班子成员 that a row elects to; null for another wording, such as 支委会委员. */
export function postOf({ post }: ElectionsRecord, context: RuleContext<unknown>): Posts | null {
  const items = context.templates.codes.get('posts')?.items ?? [];
  const text = post?.replace(/^(中共|党)?支部/, '') ?? '';
  const item = items.find(
    ({ name, aliases }) => name === text || name === post || aliases?.includes(post ?? ''),
  );
  return (item?.id as Posts | undefined) ?? null;
}

/** Whether a row elects 书记 or 副书记, whom the superior approves. */
export const isSecretary = ({ post }: ElectionsRecord): boolean => post?.includes('书记') ?? false;

/**
 * Rows of one meeting, so that what is said of the meeting is said once: the
 * first row of those that agree in all the given values.
 */
export function firstOfEach(
  elections: readonly Election[],
  valuesOf: (election: ElectionsRecord) => readonly (string | number | null)[],
): readonly Election[] {
  const seen = new Set<string>();
  return elections.filter(({ election, date }) => {
    const key = [date, ...valuesOf(election)].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
