import {
  afterStop,
  beforeFirst,
  type Consequence,
  comparedWith,
  hasTooMany,
  hostedByThatOfficer,
  lacksMembers,
  missesMeeting,
  missesName,
  misspelt,
  nearlyNamed,
  ofMovement,
  ofNamed,
  ofRegister,
  ofThatMeeting,
  ofThatMonth,
  ofThatName,
  ofThatNumber,
  onThatDay,
  personOrCount,
  personOrFile,
  sameNameOrPerson,
  samePerson,
  sameRecord,
  within,
} from './relations';
import { OF_ALL, OF_ONE_PERSON } from './simple';
import { EXCHANGED, TOLD_TWICE } from './told-twice';

/** What a wrong day of admission or conversion makes other rules say of the same person. */
const OF_ADMISSION =
  /^(recruits\/(probation-end|admission-(meeting-recorded|order|quorum|numbers-agree)|approval-in-time|meeting-after-pre-review|oath-in-time|conversion-(application-early|order|pending|discussed-soon)|early-conversion|confirmed-date|voters-against-roster|preparation-order|steps-missing)|dues\/(first-month|missing-months|six-months-unpaid)|members\/(probation-.*|joined-at-18|category-dates|party-years)|movements\/(after-joining|year)|branch\/members-balance)$/;
const OF_CONVERSION =
  /^(recruits\/(conversion-.*|early-conversion)|members\/(probation-length|party-years|category-dates))$/;

/**
 * What follows from what. The order matters: a cause that stands first takes what it can, and
 * what it has taken causes nothing more.
 */
export const CONSEQUENCES: readonly Consequence[] = [
  ...OF_ALL.map(([cause, effects]) => ({ cause, effects, related: () => true })),
  ...EXCHANGED,
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
  {
    cause: /^officers\/on-roster$/,
    effects: /^meetings\/host$/,
    related: (cause, effect, relations) =>
      cause.variant === 'default' && hostedByThatOfficer(cause, effect, relations),
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
    related: sameNameOrPerson,
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
      /^(movements\/(year|after-exit)|dues\/.*|branch\/members-balance|reviews\/.*|talks\/.*|trainings\/.*)$/,
    related: (cause, effect, relations) =>
      personOrFile(cause, effect, relations) || personOrCount(cause, effect, relations),
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
  {
    cause: /^branch\/term-length$/,
    effects: /^branch\/term-(overdue|end)$/,
    related: () => true,
  },
  ...TOLD_TWICE,
  {
    cause: /^recruits\/leaving-soon$/,
    effects: /^movements\/after-exit$/,
    related: samePerson,
  },
  {
    cause: /^(sheet\/(future-date|outside-year)|dues\/wrong-year)$/,
    effects: /^(?!sheet\/).*$/,
    related: comparedWith,
  },
  {
    cause: /^sheet\/outside-year$/,
    effects: /^(trainings\/date-order)$/,
    related: sameRecord,
  },
  {
    cause: /^(sheet\/outside-year|trainings\/date-order)$/,
    effects: /^((trainings|talks|recruits)\/.*|members\/no-record)$/,
    related: ofNamed,
  },
  {
    cause: /^dues\/wrong-year$/,
    effects: /^dues\/(late-payment|missing-months|six-months-unpaid|first-month|payment-date)$/,
    related: ofNamed,
  },
  {
    cause: /^meetings\/(quorum|vote-counts)$/,
    effects: /^meetings\/(majority|quorum|voters-against-roster)$/,
    related: sameRecord,
  },
  {
    cause: /^recruits\/(admission|conversion)-numbers-agree$/,
    effects: /^recruits\/(admission|conversion)-(quorum|majority|counts)$/,
    related: samePerson,
  },
  {
    cause: /^recruits\/application-order$/,
    effects: /^recruits\/(half-year-reviews|cultivation-year|interview-in-time|activist-filed)$/,
    related: samePerson,
  },
  {
    cause: /^meetings\/group-known$/,
    effects: /^meetings\/(group-meeting-monthly|host)$/,
    related: ofThatMonth,
  },
  {
    // Without its leader a group's meetings are hosted by nobody who is known.
    cause: /^(officers\/group-leaders|meetings\/group-known)$/,
    effects: /^meetings\/host$/,
    related: (_, { variant }) => variant === 'group',
  },
  { cause: /^members\/group-missing$/, effects: /^officers\/group-leaders$/, related: () => true },
  {
    // Who joined on a day that has not come is no member yet, and was none when they became full.
    cause: /^sheet\/future-date$/,
    effects:
      /^(branch\/members-balance|members\/(probation-.*|joined-at-18|party-years|category-dates))$/,
    related: (cause, effect, relations) =>
      cause.place?.on.table === 'members' &&
      cause.place.key === 'joinedOn' &&
      personOrCount(cause, effect, relations),
  },
  {
    // Whose occupation is wrong on the roster pays as another kind.
    cause: /^members\/plausible-occupation$/,
    effects: /^dues\/category-occupation$/,
    related: samePerson,
  },
  {
    // Dues that begin late lack the months between, too.
    cause: /^dues\/first-month$/,
    effects: /^dues\/missing-months$/,
    related: (cause, effect, relations) =>
      samePerson(cause, effect, relations) && beforeFirst(cause, effect, relations),
  },
  {
    // Who introduces is as a rule the mentor, too.
    cause: /^recruits\/introducers-full-members$/,
    effects: /^recruits\/mentors$/,
    related: sameRecord,
  },
  { cause: /^sheet\/name-known$/, effects: /^branch\/members-balance$/, related: lacksMembers },
  { cause: /^members\/no-record$/, effects: /^branch\/members-balance$/, related: hasTooMany },
  {
    cause: /^members\/id-birth-date$/,
    effects: /^members\/(plausible-occupation|probation-.*)$/,
    related: samePerson,
  },
  {
    cause: /^sheet\/(future-date|required)$/,
    effects: /^branch\/members-balance$/,
    related: ofMovement,
  },
  {
    cause: /^movements\/(year|on-roster)$/,
    effects: /^branch\/members-balance$/,
    related: ofMovement,
  },
  {
    cause: /^recruits\/(cultivation-year|interview-in-time)$/,
    effects: /^recruits\/activist-filed$/,
    related: samePerson,
  },
  {
    // A row without a name is the one that is missed.
    cause: /^sheet\/required$/,
    effects:
      /^((reviews|talks)\/coverage|trainings\/(member|officer)-hours|dues\/(missing-months|six-months-unpaid|first-month)|officers\/(secretary|committee|group-leaders)|meetings\/host)$/,
    related: missesName,
  },
  {
    cause: /^(sheet\/(not-negative|required)|trainings\/hours-possible)$/,
    effects: /^trainings\/(member|officer)-hours$/,
    related: samePerson,
  },
  {
    cause: /^attendance\/entered-twice$/,
    effects: /^attendance\/count-agrees$/,
    related: ofThatNumber,
  },
  {
    cause: /^recruits\/on-roster$/,
    effects: /^recruits\/movement-without-record$/,
    related: onThatDay,
  },
  { cause: /^elections\/branch-date$/, effects: /^branch\/term-overdue$/, related: () => true },
  {
    cause: /^meetings\/entered-twice$/,
    effects: /^meetings\/(repeated-theme|entered-on-one-day)$/,
    related: () => true,
  },
  {
    // Who is marked absent there is named by no minutes.
    cause: /^attendance\/six-months-absent$/,
    effects: /^meetings\/absentees$/,
    related: (cause) => cause.variant === 'default',
  },
  {
    // The number of those due is wrong, and of those who may vote with it.
    cause: /^meetings\/due-against-roster$/,
    effects: /^meetings\/voters-against-roster$/,
    related: sameRecord,
  },
  { cause: /^branch\/temporary-work$/, effects: /^branch\/temporary-open$/, related: () => true },
];
