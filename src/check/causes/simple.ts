/**
 * What follows from what where the two are about one person, or about the workbook as a whole:
 * ids of rules, the cause first. Nothing more need be known of the two findings.
 */
export const OF_ONE_PERSON: readonly (readonly [cause: RegExp, effects: RegExp])[] = [
  [
    /^members\/joined-at-18$/,
    /^members\/(probation-.*|plausible-occupation|party-years|category-dates)$/,
  ],
  [/^recruits\/outcome-consistent$/, /^recruits\/category-agrees$/],
  [/^recruits\/category-agrees$/, /^members\/category-dates$/],
  [/^sheet\/required$/, /^members\/category-dates$/],
  [/^members\/probation-length$/, /^members\/category-dates$/],
  [/^dues\/entered-twice$/, /^dues\/missing-months$/],
];

/** What follows from a mistake that the whole workbook is judged by. */
export const OF_ALL: readonly (readonly [cause: RegExp, effects: RegExp])[] = [
  [
    /^branch\/year$/,
    /^(branch|meetings|dues|reviews|talks|trainings|movements|recruits|ledgers|elections)\/.*|members\/(probation-.*|no-record)$/,
  ],
  [/^movements\/restored$/, /^branch\/members-balance$/],
];
