import type { Finding } from '../../rules/rule';
import { union } from './months';

/** What is known when it is asked whether one finding follows from another. */
export interface Relations {
  /** All that the rules said, in order. */
  readonly said: readonly Finding[];
  readonly personOf: (finding: Finding) => unknown;
}

/** Whether an effect may follow from a cause. */
export type Relation = (cause: Finding, effect: Finding, relations: Relations) => boolean;

/** That the findings of some rules follow from a finding of another, where they are so related. */
export interface Consequence {
  readonly cause: RegExp;
  readonly effects: RegExp;
  readonly related: Relation;
}

/** What the row of a finding holds in one of its columns. */
export const fieldOf = ({ record }: Finding, key: string): unknown =>
  (record as unknown as Readonly<Record<string, unknown>> | null)?.[key];

export const samePerson: Relation = (cause, effect, { personOf }) => {
  const person = personOf(cause);
  return person !== null && person === personOf(effect);
};

/** The periods of the effect lie within those of the cause, or from its beginning on. */
export const within: Relation = (cause, effect) => {
  const inner = union([effect]) ?? { from: effect.on, to: effect.on };
  const { from, to } = cause.data;
  if (from === null || from === undefined || inner.from === null) return false;
  return Number(inner.from) >= Number(from) && (!to || Number(inner.to) <= Number(to) + 99);
};

/** The register that the cause is about is the one whose records the effect misses. */
export const ofRegister: Relation = (cause, effect) =>
  EFFECTS_OF_REGISTER[String(cause.data.table)]?.test(effect.rule.id) ?? false;

/** Which rules speak when records of a register are not there. */
const EFFECTS_OF_REGISTER: Readonly<Record<string, RegExp>> = {
  members:
    /^(branch\/members-balance|branch\/full-members|branch\/size|recruits\/on-roster|officers\/on-roster|sheet\/name-known|members\/.*|movements\/on-roster|reviews\/.*|meetings\/(due-against-roster|voters-against-roster))$/,
  officers: /^(officers\/.*|meetings\/(host|committee-.*)|elections\/officers-match)$/,
  meetings:
    /^(meetings\/.*(monthly|quarterly|yearly|window|weekly-study|lecture-recorded|secretary-lecture)|recruits\/(admission|conversion)-meeting-recorded|elections\/meeting-recorded|attendance\/.*|reviews\/steps|ledgers\/secretary-report)$/,
  dues: /^dues\/(missing-months|six-months-unpaid|first-month|arrears)$/,
  talks: /^talks\/(coverage|occasions)$/,
  trainings: /^trainings\/(member-hours|officer-hours|new-officers|secretary-rotation)$/,
  reviews: /^(reviews\/.*|meetings\/democratic-review-yearly)$/,
  elections: /^(elections\/.*|officers\/.*|branch\/(term-.*|date-order))$/,
  recruits: /^(recruits\/.*|movements\/.*)$/,
  movements: /^(recruits\/movement-recorded|branch\/members-balance|movements\/.*)$/,
};

/** A month is no shorter than from the day to which a register was kept. */
export const afterStop: Relation = (cause, effect, relations) => {
  if (!ofRegister(cause, effect, relations)) return false;
  const last = Number(cause.data.last);
  const inner = union([effect]);
  const to = inner ? inner.to : effect.on;
  // What was due before the register stops is a mistake of its own.
  return to === null || to === undefined || Number(to) + 99 >= last;
};

/** The kinds of meetings that a rule misses. */
const MISSED: readonly (readonly [rule: RegExp, kinds: RegExp])[] = [
  [/^meetings\/organisation-life/, /organisation-life/],
  [/^meetings\/(democratic-review-yearly)/, /democratic-review/],
  [/^meetings\/theme-day-monthly/, /theme-day/],
  [/^meetings\/committee-meeting-monthly/, /committee/],
  [/^meetings\/group-meeting-monthly/, /group/],
  [/^meetings\/general-meeting-quarterly/, /general|election/],
  [/^meetings\/(lecture-.*|secretary-lecture)/, /lecture/],
];

/** A meeting with a wrong date is the one that a period lacks. */
export const missesMeeting: Relation = (cause, effect) => {
  const kinds = fieldOf(cause, 'kinds') as readonly string[] | null | undefined;
  if (!kinds || effect.record) return false;
  return MISSED.some(
    ([rule, kind]) => rule.test(effect.rule.id) && kinds.some((one) => kind.test(one)),
  );
};

const nameIn = (finding: Finding): string => String(fieldOf(finding, 'name') ?? '');

/** The host of a meeting is called nearly as an officer whom nobody knows. */
export const nearlyNamed: Relation = (cause, effect) => {
  const wrong = nameIn(cause);
  const host = String(fieldOf(effect, 'host') ?? effect.data.host ?? '');
  if (wrong === '') return false;
  if (!effect.record || host === '') return effect.rule.id.startsWith('officers/');
  return wrong.includes(host) || host.includes(wrong) || differsInOne(wrong, host);
};

/** One officer is a stranger, and one name hosts all meetings without an office: it is theirs. */
export const hostedByThatOfficer: Relation = (cause, effect, { said }) => {
  const of = ({ rule }: Finding): Finding[] => said.filter((one) => one.rule === rule);
  return (
    of(cause).length === 1 && new Set(of(effect).map((one) => fieldOf(one, 'host'))).size === 1
  );
};

/** A name and another that a slip of the pen makes of it. */
function isNearName(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  return one.includes(other) || other.includes(one) || differsInOne(one, other);
}

/** A name that nobody knows is a slip for the one that a register misses. */
export const misspelt: Relation = (cause, effect) =>
  isNearName(String(cause.data.slip ?? nameIn(cause)), nameIn(effect));

/**
 * One stranger is named in a register, and one member is missing from it: of dues, in the very
 * month. The two names need not be alike.
 */
export const theOneMissing: Relation = (cause, effect, { said }) => {
  const table = cause.place?.on.table;
  if (table === undefined || !EFFECTS_OF_REGISTER[table]?.test(effect.rule.id)) return false;
  const month = fieldOf(cause, 'month');
  const isAlike = (one: Finding): boolean =>
    one.rule === cause.rule ? one.place?.on.table === table : one.rule === effect.rule;
  if (said.filter(isAlike).length !== 2) return false;
  const { months } = effect.data;
  if (table === 'dues') return Array.isArray(months) && months.length === 1 && months[0] === month;
  return effect.variant === 'default';
};

/** The effect is about somebody whose name or number is said to be wrong. */
export const ofThatName: Relation = (cause, effect) => {
  const { written, other } = cause.data;
  const named = String(effect.data.slip ?? nameIn(effect));
  return named !== '' && [nameIn(cause), written, other].includes(named);
};

function differsInOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let differences = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) differences++;
  return differences === 1;
}

export const personOrFile: Relation = (cause, effect, relations) =>
  effect.record === null || samePerson(cause, effect, relations);

/** The person of the cause, or the count of all members, which misses that person. */
export const personOrCount: Relation = (cause, effect, relations) =>
  effect.rule.id === 'branch/members-balance' || samePerson(cause, effect, relations);

/** The meeting whose vote on somebody the cause is about. */
export const ofThatMeeting: Relation = ({ data }, effect) =>
  data.meeting != null && fieldOf(effect, 'heldOn') === data.meeting;

/** The person of the cause, or somebody of that name whose number tells another person. */
export const sameNameOrPerson: Relation = (cause, effect, relations) =>
  samePerson(cause, effect, relations) || nameIn(cause) === nameIn(effect);

/** A row of 党员增减 counts nobody, or somebody whom the roster has not. */
export const ofMovement: Relation = ({ place }) => place?.on.table === 'movements';

/** The row without a name stands in the register that the effect finds somebody missing from. */
export const missesName: Relation = (cause, effect) => {
  const { place } = cause;
  if (place?.key !== 'name') return false;
  return EFFECTS_OF_REGISTER[place.on.table]?.test(effect.rule.id) ?? false;
};

/** The same meeting, by its number. */
export const ofThatNumber: Relation = (cause, { data }) =>
  data.number != null && fieldOf(cause, 'meeting') === data.number;

/** Somebody under another name, admitted on the same day. */
export const onThatDay: Relation = (cause, effect) => {
  const movedOn = fieldOf(effect, 'movedOn');
  const days = [fieldOf(cause, 'meetingOn'), fieldOf(cause, 'approvedOn')];
  return movedOn != null && days.includes(movedOn);
};

/** The very row that the cause is about. */
export const sameRecord: Relation = (cause, effect) =>
  cause.record !== null && cause.record === effect.record;

/** What is compared with the cell of the cause, in whatever row. */
export const comparedWith: Relation = ({ place }, { related }) =>
  place?.address != null &&
  related.some(
    ({ on, address }) =>
      on === place.on &&
      address?.row === place.address?.row &&
      address?.column === place.address?.column,
  );

/** Somebody whom the row of the cause names, in whichever of its columns. */
export const ofNamed: Relation = (cause, effect) => {
  const name = nameIn(effect);
  if (name === '') return false;
  const people = cause.data.people;
  return (
    [nameIn(cause), fieldOf(cause, 'talker'), fieldOf(cause, 'person')].includes(name) ||
    (Array.isArray(people) && (people as readonly unknown[]).includes(name))
  );
};

/** The group of the meeting that has a wrong name is the one that a month lacks. */
export const ofThatMonth: Relation = (cause, { data: { months } }) => {
  const heldOn = fieldOf(cause, 'heldOn') as number | null | undefined;
  return (
    heldOn != null &&
    Array.isArray(months) &&
    (months as readonly number[]).every(
      (month) => Math.floor(month / 100) === Math.floor(heldOn / 100),
    )
  );
};

/** Fewer members than there should be, as many as are named elsewhere and not on the roster. */
export const lacksMembers: Relation = (_, { data: { should, actual } }) =>
  Number(should) > Number(actual);

/** More members than there should be. */
export const hasTooMany: Relation = (_, { data: { should, actual } }) =>
  Number(should) < Number(actual);

/**
 * As many lack their dues from January to some month as there are members too many: they came
 * then. Who lacks the whole year, or a month of its middle, is no newcomer.
 */
export const ofNewcomers: Relation = ({ data: { should, actual } }, effect, { said }) => {
  const isNew = ({ rule, variant, data: { months } }: Finding): boolean =>
    rule === effect.rule &&
    variant === 'default' &&
    Array.isArray(months) &&
    (months as readonly number[]).every((month, at) => Math.floor(month / 100) % 100 === at + 1);
  return isNew(effect) && said.filter(isNew).length === Number(actual) - Number(should);
};

/** Whose numbers have changed places: the cause names both, by their cells. */
export const ofSwapped: Relation = (cause, effect) => {
  if (cause.variant !== 'swapped') return false;
  const names = [fieldOf(cause, 'name'), cause.data.other];
  return names.includes(fieldOf(effect, 'name') ?? '') || names.includes(effect.data.other ?? '');
};

/** Every month of the effect comes before the first entry that the cause found. */
export const beforeFirst: Relation = ({ data: { first } }, { data: { months } }) =>
  typeof first === 'number' &&
  Array.isArray(months) &&
  (months as readonly number[]).every((month) => month < first);
