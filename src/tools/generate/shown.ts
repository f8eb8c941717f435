import type { ShownCases } from './examples';

/** What the test of each rule shows, by the rule's id. */
export type TestsOfRules = ReadonlyMap<string, { readonly shows: ShownCases }>;

/** That a rule covers something: by one of its messages, or by what it rests on, where told. */
export interface Claim {
  readonly rule: string;
  readonly variant?: string;
  readonly provisions?: readonly string[];
}

/** A claim with the cases of the rule's test that show it. */
export interface Cover {
  readonly rule: string;
  readonly rejects: string;
  readonly accepts: string;
}

/** A claim as `templates/coverage/` writes it: `branch/size`, or `branch/size#hundred`. */
export function claimOf(text: string): Claim {
  const [rule = '', variant] = text.split('#');
  return variant === undefined ? { rule } : { rule, variant };
}

/** The cases that show a claim, the provisions tried in their order; null where none does. */
export function shownClaim(
  { rule, variant, provisions }: Claim,
  tests: TestsOfRules,
): Cover | null {
  const shows = tests.get(rule)?.shows;
  const fitting = shows?.rejects.filter(
    ({ variants }) => variant === undefined || variants.includes(variant),
  );
  const rejected = provisions
    ? provisions
        .map((id) => fitting?.find((one) => one.provisions.includes(id)))
        .find((one) => one !== undefined)
    : fitting?.[0];
  return shows && rejected ? { rule, rejects: rejected.title, accepts: shows.accepts } : null;
}
