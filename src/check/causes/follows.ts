import type { Finding } from '../../rules/rule';
import { union } from './months';
import { ofOneCell } from './one-cell';
import { OF_ALL, OF_ONE_PERSON } from './simple';

/** What is known when it is asked whether one finding follows from another. */
export interface Relations {
  readonly personOf: (finding: Finding) => unknown;
}

type Relation = (cause: Finding, effect: Finding, relations: Relations) => boolean;

/** That the findings of some rules follow from a finding of another, where they are so related. */
interface Consequence {
  readonly cause: RegExp;
  readonly effects: RegExp;
  readonly related: Relation;
}

const samePerson: Relation = (cause, effect, { personOf }) => {
  const person = personOf(cause);
  return person !== null && person === personOf(effect);
};

/** The periods of the effect lie within those of the cause, or from its beginning on. */
const within: Relation = (cause, effect) => {
  const inner = union([effect]) ?? { from: effect.on, to: effect.on };
  const { from, to } = cause.data;
  if (from === null || from === undefined || inner.from === null) return false;
  return Number(inner.from) >= Number(from) && (!to || Number(inner.to) <= Number(to) + 99);
};

/** The register that the cause is about is the one whose records the effect misses. */
const ofRegister: Relation = (cause, effect) =>
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
const afterStop: Relation = (cause, effect, relations) => {
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
const missesMeeting: Relation = ({ record }, effect) => {
  const kinds = (record as unknown as { readonly kinds?: readonly string[] | null } | null)?.kinds;
  if (!kinds || effect.record) return false;
  return MISSED.some(
    ([rule, kind]) => rule.test(effect.rule.id) && kinds.some((one) => kind.test(one)),
  );
};

const nameIn = (finding: Finding): string =>
  String((finding.record as unknown as { readonly name?: unknown } | null)?.name ?? '');

/** The host of a meeting is called nearly as an officer whom nobody knows. */
const nearlyNamed: Relation = (cause, effect) => {
  const wrong = nameIn(cause);
  const host = String(
    (effect.record as unknown as { readonly host?: unknown } | null)?.host ??
      effect.data.host ??
      '',
  );
  if (wrong === '') return false;
  if (!effect.record || host === '') return effect.rule.id.startsWith('officers/');
  return wrong.includes(host) || host.includes(wrong) || differsInOne(wrong, host);
};

/** A name and another that a slip of the pen makes of it. */
function isNearName(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  return one.includes(other) || other.includes(one) || differsInOne(one, other);
}

/** A name that nobody knows is a slip for the one that a register misses. */
const misspelt: Relation = (cause, effect) => isNearName(nameIn(cause), nameIn(effect));

/** The effect is about somebody whose name or number is said to be wrong. */
const ofThatName: Relation = (cause, effect) => {
  const { written, other } = cause.data;
  return [nameIn(cause), written, other].includes(nameIn(effect)) && nameIn(effect) !== '';
};

function differsInOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let differences = 0;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) differences++;
  return differences === 1;
}

/** What a wrong day of admission or conversion makes other rules say of the same person. */
const OF_ADMISSION =
  /^(recruits\/(probation-end|admission-(meeting-recorded|order|quorum|numbers-agree)|approval-in-time|meeting-after-pre-review|oath-in-time|conversion-(application-early|order|pending|discussed-soon)|early-conversion|confirmed-date|voters-against-roster|preparation-order|steps-missing)|dues\/(first-month|missing-months|six-months-unpaid)|members\/(probation-.*|joined-at-18|category-dates|party-years)|movements\/(after-joining|year)|branch\/members-balance)$/;
const OF_CONVERSION =
  /^(recruits\/(conversion-.*|early-conversion)|members\/(probation-length|party-years|category-dates))$/;

const personOrFile: Relation = (cause, effect, relations) =>
  effect.record === null || samePerson(cause, effect, relations);

/** The person of the cause, or the count of all members, which misses that person. */
const personOrCount: Relation = (cause, effect, relations) =>
  effect.rule.id === 'branch/members-balance' || samePerson(cause, effect, relations);

/** The meeting whose vote on somebody the cause is about. */
const ofThatMeeting: Relation = ({ data }, { record }) =>
  data.meeting != null &&
  (record as unknown as { readonly heldOn?: unknown } | null)?.heldOn === data.meeting;

/**
 * What follows from what. The order matters: a cause that stands first takes what it can, and
 * what it has taken causes nothing more.
 */
const CONSEQUENCES: readonly Consequence[] = [
  ...OF_ALL.map(([cause, effects]) => ({ cause, effects, related: () => true })),
  ...OF_ONE_PERSON.map(([cause, effects]) => ({ cause, effects, related: samePerson })),
  { cause: /^ledgers\/empty-register$/, effects: /./, related: ofRegister },
  { cause: /^ledgers\/register-stops$/, effects: /./, related: afterStop },
  {
    cause: /^sheet\/same-person$/,
    effects:
      /^(sheet\/name-known|members\/no-record|recruits\/(same-person|on-roster|movement-.*)|dues\/(missing-months|six-months-unpaid|entered-twice)|movements\/(on-roster|still-listed)|(reviews|talks)\/coverage|trainings\/(member|officer)-hours)$/,
    related: ofThatName,
  },
  { cause: /^members\/no-record$/, effects: /^sheet\/name-known$/, related: misspelt },
  {
    cause: /^sheet\/name-known$/,
    effects:
      /^((reviews|talks)\/coverage|trainings\/.*|dues\/(missing-months|six-months-unpaid|arrears))$/,
    related: misspelt,
  },
  {
    cause: /^members\/no-record$/,
    effects: /^(dues|reviews|talks|trainings|attendance)\//,
    related: samePerson,
  },
  {
    cause: /^meetings\/(held-in-future|outside-year)$/,
    effects: /^meetings\//,
    related: missesMeeting,
  },
  {
    cause: /^officers\/on-roster$/,
    effects: /^(meetings\/host|officers\/(group-leaders|secretary))$/,
    related: nearlyNamed,
  },
  { cause: /^recruits\/joined-date$/, effects: OF_ADMISSION, related: samePerson },
  {
    cause: /^recruits\/on-roster$/,
    effects: /^(movements\/on-roster|branch\/members-balance)$/,
    related: personOrCount,
  },
  {
    // The year of an approval decides which year's members are one more.
    cause: /^recruits\/admission-order$/,
    effects: /^branch\/members-balance$/,
    related: ({ place }) => place?.key === 'approvedOn',
  },
  {
    cause: /^recruits\/(admission|conversion)-(quorum|majority)$/,
    effects: /^meetings\/(quorum|majority)$/,
    related: ofThatMeeting,
  },
  { cause: /^recruits\/confirmed-date$/, effects: OF_CONVERSION, related: samePerson },
  {
    cause: /^members\/(id-format|id-check-digit|id-unique)$/,
    effects:
      /^(members\/id-(birth-date|check-digit|format|sex)|sheet\/(name-known|same-person)|dues\/(missing-months|entered-twice)|recruits\/(on-roster|same-person|movement-.*)|movements\/.*)$/,
    related: (cause, effect, relations) =>
      samePerson(cause, effect, relations) || nameIn(cause) === nameIn(effect),
  },
  {
    // Another number that is in order contradicts sex or birth as well as the other registers.
    cause: /^members\/id-(sex|birth-date)$/,
    effects: /^sheet\/same-person$/,
    related: samePerson,
  },
  {
    // A wrong day of the pre-review makes the time to the meeting wrong, too.
    cause: /^recruits\/preparation-order$/,
    effects: /^recruits\/meeting-after-pre-review$/,
    related: (cause, effect, relations) =>
      cause.place?.key === 'preReviewedOn' && samePerson(cause, effect, relations),
  },
  {
    cause: /^members\/status-movement$/,
    effects: /^(branch\/members-balance|dues\/.*)$/,
    related: personOrCount,
  },
  {
    cause: /^movements\/still-listed$/,
    effects:
      /^(movements\/year|dues\/.*|branch\/members-balance|reviews\/.*|talks\/.*|trainings\/.*)$/,
    related: personOrFile,
  },
  {
    cause: /^dues\/six-months-unpaid$/,
    effects: /^dues\/(arrears|missing-months|late-payment|payment-date)$/,
    related: (cause, effect, relations) =>
      samePerson(cause, effect, relations) && within(cause, effect, relations),
  },
  {
    cause: /^officers\/secretary$/,
    effects: /^(meetings\/host|officers\/committee)$/,
    // Without the row of the secretary the committee lacks one, and the host is nobody’s.
    related: (cause, effect) =>
      cause.variant === 'none' &&
      (effect.variant === 'small' || effect.rule.id === 'meetings/host'),
  },
  {
    cause: /^officers\/secretary$/,
    effects: /^(trainings\/secretary-rotation|officers\/secretary-standing)$/,
    related: () => true,
  },
  { cause: /^branch\/term-length$/, effects: /^branch\/term-overdue$/, related: () => true },
  {
    cause: /^recruits\/leaving-soon$/,
    effects: /^movements\/after-exit$/,
    related: samePerson,
  },
  { cause: /^branch\/temporary-work$/, effects: /^branch\/temporary-open$/, related: () => true },
];

/**
 * Which findings follow from which: each effect to its cause. A cause follows from nothing.
 * @param findings all that the rules said of one ledger
 */
export function consequences(
  findings: readonly Finding[],
  relations: Relations,
): Map<Finding, Finding> {
  const causeOf = new Map<Finding, Finding>();
  const causes = new Set<Finding>();
  const take = (cause: Finding, effect: Finding): void => {
    if (cause === effect || causeOf.has(cause) || causeOf.has(effect) || causes.has(effect)) return;
    causeOf.set(effect, cause);
    causes.add(cause);
  };
  for (const { cause: causing, effects, related } of CONSEQUENCES) {
    const possible = findings.filter(({ rule }) => effects.test(rule.id));
    if (possible.length === 0) continue;
    for (const cause of findings) {
      if (!causing.test(cause.rule.id)) continue;
      for (const effect of possible) {
        if (effect.rule !== cause.rule && related(cause, effect, relations)) take(cause, effect);
      }
    }
  }
  for (const [cause, effect] of ofOneCell(findings)) take(cause, effect);
  return causeOf;
}
