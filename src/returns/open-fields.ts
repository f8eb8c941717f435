import { BranchLife } from '../branch-life/branch-life';
import { tellsHowMany } from '../branch-life/names';
import { kindOfName } from '../branch-life/organisation';
import type { Person } from '../branch-life/person';
import { isToldByRoster } from '../branch-life/recruits';
import { stepsAfter } from '../branch-life/steps';
import { inexactKey } from '../core/templates/return-fields';
import { type ColumnTemplate, isNeverNegative } from '../core/templates/schema';
import {
  columnOf,
  hasColumn,
  isBlank,
  type Ledger,
  type LedgerSheet,
  type Placed,
  rawCell,
} from '../ledger/model';
import type { MembersRecord, TableId } from '../ledger/records.generated';
import { isUncomputedCell } from '../workbook/model';
import type { AnyRecord } from './field';

/**
 * Why a figure lacks something, the gravest first. `vague`: what is written does not tell enough;
 * `left-since`: who left after a mid-year period is on the roster no more; `not-asked`: nobody was
 * asked for it.
 */
export const LACK_REASONS = [
  'sheet-open',
  'sheet-absent',
  'empty-register',
  'not-told',
  'column-open',
  'versions',
  'formula-no-result',
  'unreadable',
  'rows-undecided',
  'blank',
  'vague',
  'left-since',
  'not-asked',
] as const;
export type LackReason = (typeof LACK_REASONS)[number];

/** The columns of a sheet on which a derived field rests. */
const RESTS_ON: Readonly<Record<string, readonly string[]>> = {
  // A date that is blank or unreadable takes nobody off the roster.
  'members.standing': [],
  'members.employer': [],
  'recruits.employer': [],
  'movements.birthDate': [],
  'movements.joinedOn': [],
  'movements.cadreRank': [],
  'movements.entry': ['kind'],
  'movements.effectiveOn': ['movedOn', 'arrivedOn'],
  'recruits.admittedOn': ['approvedOn', 'meetingOn'],
  'recruits.admitted': ['approvedOn', 'meetingOn'],
  'recruits.conversion': ['probationEndsOn', 'extendedTo', 'conversionApprovedOn', 'outcome'],
  'recruits.conversionKind': ['conversionCase'],
  'recruits.lateConversion': [],
  'recruits.atFront': ['frontline', 'frontlineKind'],
  'recruits.entry': [],
  'recruits.taiwan': [],
  'reviews.begunIn': ['year'],
  'reviews.endedIn': ['year', 'branchGrade', 'reviewedOn'],
  'reviews.reviewOfLastYear': ['year'],
  'honours.recipientIsSecretary': ['recipient'],
  'honours.recipients': ['recipient'],
  'branch.termEnd': ['termEndsOn', 'electedOn', 'termYears'],
  'meetings.heldInMonth': ['heldOn'],
  'meetings.meantYear': ['heldOn'],
  'meetings.lecturerIsSecretary': ['lecturer'],
  'attendance.heldOn': ['meeting'],
  'attendance.theme': ['meeting'],
  'attendance.meetingKinds': ['meeting'],
  'dues.owed': ['due', 'paid', 'waiver'],
  'trainings.onRoster': ['name'],
  'trainings.officer': ['name'],
  'trainings.class': ['title', 'from'],
};

/** The columns on which a field rests: itself, or those from which it is derived. */
export const columnsOf = (sheet: string, key: string): readonly string[] =>
  RESTS_ON[`${sheet}.${key}`] ?? [inexactKey(key) ?? key];

/** Columns that may be left out and without which their figures are not known: a blank there means no. */
const ASKED: Partial<Record<TableId, readonly string[]>> = {
  honours: ['level'],
  members: ['mobile', 'lost'],
  problems: ['doneOn'],
  recruits: ['sex', 'ethnicity', 'education', 'occupation', 'frontline'],
  services: ['amount', 'attendances', 'hours', 'participants'],
  tasks: ['doneOn'],
};

/** Columns that need not be filled in and of which a blank means that nobody knows. */
const KNOWN_BY_WRITING: Partial<Record<TableId, readonly string[]>> = {
  branch: ['membersLastYear'],
};

/** Columns whose texts name people, and may tell their number instead. */
const WHO: Partial<Record<TableId, readonly string[]>> = {
  honours: ['recipient'],
  reports: ['person'],
  talks: ['person'],
  visits: ['person'],
};

const isIn = (
  lists: Partial<Record<TableId, readonly string[]>>,
  { table }: LedgerSheet,
  key: string,
): boolean => lists[table]?.includes(key) ?? false;

/** Whether a number stands below zero where none can be: no sum takes it. */
export function isImpossible(record: AnyRecord, key: string, value: number): boolean {
  if (value >= 0) return false;
  const column = columnOf(record.on.template, key);
  return column !== undefined && isNeverNegative(column);
}

/** Whether our blank, from which the workbook was made, had a column: gone, it is an empty one. */
const hadColumn = ({ blank }: Ledger, { on }: Placed, { asked }: ColumnTemplate): boolean =>
  asked !== false && blank.includes(on.table);

/** Why a field of a record is not known; null when it is, or may be left out. */
function whyOpen(record: Placed, column: ColumnTemplate, wasAsked: boolean): LackReason | null {
  const { key, required } = column;
  const { on } = record;
  const mustBeWritten = required || isIn(KNOWN_BY_WRITING, on, key);
  if (!hasColumn(record, key)) {
    if (on.open.some(({ keys }) => keys.includes(key))) return 'column-open';
    if (mustBeWritten) return wasAsked ? 'blank' : 'not-told';
    return isIn(ASKED, on, key) && !wasAsked ? 'not-told' : null;
  }
  if (isBlank(record, key)) return mustBeWritten ? 'blank' : null;
  return isUncomputedCell(rawCell(record, key)) ? 'formula-no-result' : 'unreadable';
}

/** Why a field of an admission that 发展党员 does not have is not known. */
const whyUntold = (key: string): LackReason | null => (isToldByRoster(key) ? 'not-told' : null);

const isKnownByRoster = (key: string, member: MembersRecord | null): boolean =>
  isToldByRoster(key) && member !== null && (member as unknown as AnyRecord)[key] !== null;

/** The fields of a record that are not known, with the reason. */
export type OpenFields = ReadonlyMap<string, LackReason>;

/** Any other field that need not be filled in is open only where something stands that cannot be read. */
function columnsToLookAt(
  ledger: Ledger,
  sheet: TableId,
  records: readonly AnyRecord[],
  read: ReadonlySet<string>,
): string[] {
  const noted = new Set(
    ledger.notes.flatMap(({ kind, on, column }) =>
      kind === 'unreadable' && on.table === sheet ? column.key : [],
    ),
  );
  const isImpossibleIn = (column: ColumnTemplate): boolean =>
    isNeverNegative(column) && records.some((record) => Number(record[column.key]) < 0);
  const [first] = ledger[sheet].sheets;
  if (!first && sheet === 'recruits') return (ASKED[sheet] ?? []).filter((key) => read.has(key));
  return (first?.template.columns ?? []).flatMap((column) => {
    const { key, required } = column;
    return read.has(key) &&
      (required ||
        noted.has(key) ||
        isImpossibleIn(column) ||
        ASKED[sheet]?.includes(key) ||
        KNOWN_BY_WRITING[sheet]?.includes(key))
      ? key
      : [];
  });
}

/**
 * The records of a kind of sheet of which something is not known that figures read: what cannot
 * be read, and what must be filled in and is not.
 * @param read the columns that figures read
 */
export function openRecords(
  ledger: Ledger,
  sheet: TableId,
  records: readonly AnyRecord[],
  read: ReadonlySet<string>,
): ReadonlyMap<AnyRecord, OpenFields> {
  const keys = columnsToLookAt(ledger, sheet, records, read);
  const found = new Map<AnyRecord, OpenFields>();
  if (keys.length === 0) return found;
  const { people } = BranchLife.of(ledger);
  for (const record of records) {
    const isElsewhere = record.on.table !== sheet;
    if (isElsewhere && sheet !== 'recruits') continue;
    let open: Map<string, LackReason> | null = null;
    for (const key of keys) {
      const value = record[key];
      const impossible = typeof value === 'number' && isImpossible(record, key, value);
      const vague = typeof value === 'string' && isIn(WHO, record.on, key) && tellsHowMany(value);
      if (value !== null && !impossible && !vague) continue;
      const column = columnOf(record.on.template, key);
      // An activist had applied, whenever that was.
      const told =
        (sheet === 'recruits' && stepsAfter(key).some((step) => record[step] !== null)) ||
        (sheet === 'recruits' &&
          isKnownByRoster(key, people.memberOf(record as unknown as Person))) ||
        (sheet === 'branch' && key === 'kind' && kindOfName(record.name as string | null) !== null);
      const wasAsked = column !== undefined && hadColumn(ledger, record, column);
      const isThere = column !== undefined && (!isElsewhere || hasColumn(record, key));
      const own = isThere ? whyOpen(record, column, wasAsked) : isElsewhere ? whyUntold(key) : null;
      const blank = told ? null : own;
      const reason = vague ? 'vague' : impossible ? 'unreadable' : blank;
      if (reason === null) continue;
      open ??= new Map();
      open.set(key, reason);
    }
    if (open) found.set(record, open);
  }
  return found;
}
