import {
  type Consequence,
  fieldOf,
  hasTooMany,
  ofNewcomers,
  ofSwapped,
  ofThatName,
  ofThatNumber,
  samePerson,
  sameRecord,
  theOneMissing,
} from './relations';

/** Values that have changed places: the one finding that says so speaks before all others. */
export const EXCHANGED: readonly Consequence[] = [
  {
    cause: /^sheet\/exchanged$/,
    effects: /^(sheet\/(code-list|same-person)|members\/(id-format|no-record))$/,
    related: sameRecord,
  },
  {
    cause: /^sheet\/exchanged$/,
    effects:
      /^(sheet\/name-known|members\/no-record|officers\/on-roster|(reviews|talks)\/coverage|trainings\/(member|officer)-hours|dues\/(missing-months|six-months-unpaid|first-month))$/,
    related: ofThatName,
  },
  {
    // Two numbers changed places: sex and the other registers tell it of both.
    cause: /^members\/id-birth-date$/,
    effects: /^(members\/id-sex|sheet\/same-person)$/,
    related: ofSwapped,
  },
  {
    // The number tells the day of birth: the day of joining is not what is wrong.
    cause: /^members\/id-birth-date$/,
    effects: /^members\/joined-at-18$/,
    related: samePerson,
  },
];

/** One fact that two rules tell of, each by its own light: which of the two speaks. */
export const TOLD_TWICE: readonly Consequence[] = [
  {
    // 组织生活会 entered under the other name is the one that the year lacks.
    cause: /^meetings\/democratic-life-in-branch$/,
    effects: /^meetings\/organisation-life-(yearly|window)$/,
    related: () => true,
  },
  {
    // What a payer of the wrong kind should pay is not what the row says.
    cause: /^dues\/category-occupation$/,
    effects: /^dues\/(rate|fixed-amount)$/,
    related: sameRecord,
  },
  {
    // More came than were due: the number of those due is what the roster contradicts, too.
    cause: /^meetings\/present-within-due$/,
    effects: /^meetings\/due-against-roster$/,
    related: sameRecord,
  },
  {
    // What should be paid is wrong; what was paid is enough for what is right.
    cause: /^dues\/rate$/,
    effects: /^dues\/arrears$/,
    related: (cause, effect, relations) =>
      cause.variant === 'more' &&
      Number(fieldOf(cause, 'paid')) >= Number(cause.data.expected) &&
      sameRecord(cause, effect, relations),
  },
  {
    // A cell left blank tells of no payment, and asks for one.
    cause: /^sheet\/required$/,
    effects: /^dues\/(six-months-unpaid|arrears)$/,
    related: (cause, effect, relations) =>
      cause.place?.key === 'paid' && samePerson(cause, effect, relations),
  },
  {
    cause: /^recruits\/extension-length$/,
    effects: /^members\/probation-length$/,
    related: samePerson,
  },
  {
    // Who had left and is marked present makes one too many.
    cause: /^movements\/after-exit$/,
    effects: /^attendance\/count-agrees$/,
    related: (cause, effect, relations) =>
      Number(effect.data.marked) - Number(effect.data.present) === 1 &&
      ofThatNumber(cause, effect, relations),
  },
  {
    // Who has left twice is one too few.
    cause: /^movements\/duplicate$/,
    effects: /^branch\/members-balance$/,
    related: hasTooMany,
  },
  {
    // Nobody of that name, and one person short: the name is wrong, and nobody is missing.
    cause: /^sheet\/name-known$/,
    effects: /^(reviews\/coverage|dues\/missing-months|trainings\/(member|officer)-hours)$/,
    related: theOneMissing,
  },
  {
    // A group that nobody leads and that never meets is a name that is wrong.
    cause: /^officers\/group-leaders$/,
    effects: /^meetings\/group-meeting-monthly$/,
    related: ({ variant, data: { group } }, { data: { groups } }) =>
      variant === 'missing' && Array.isArray(groups) && String(groups) === String(group),
  },
  {
    cause: /^meetings\/entered-twice$/,
    effects: /^meetings\/number-unique$/,
    related: sameRecord,
  },
  {
    // Who cannot be elected holds the post by that election.
    cause: /^elections\/eligible$/,
    effects: /^officers\/full-member$/,
    related: ({ data: { elected } }, effect) =>
      elected != null && fieldOf(effect, 'name') === elected,
  },
  {
    // Who may not come back yet has no consent to it.
    cause: /^sanctions\/rejoin$/,
    effects: /^recruits\/readmission-consent$/,
    related: samePerson,
  },
  {
    cause: /^movements\/cancelled-full-member$/,
    effects: /^movements\/after-exit$/,
    related: samePerson,
  },
  {
    // Who has left owes nothing for the months after it.
    cause: /^movements\/after-exit$/,
    effects: /^dues\/arrears$/,
    related: (cause, effect, relations) =>
      Number(fieldOf(effect, 'month')) > Number(cause.data.left) &&
      samePerson(cause, effect, relations),
  },
  {
    // Who came in the year, without a row in 党员增减, paid elsewhere until then.
    cause: /^branch\/members-balance$/,
    effects: /^dues\/missing-months$/,
    related: ofNewcomers,
  },
];
