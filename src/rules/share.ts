import type { CivilDate } from '../core/calendar/civil-date';
import type { RuleContext } from './rule';

/** A share as whole numbers, so that two thirds are two thirds. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** The share that a provision sets, in the version in force on a day. */
export const shareOf = (context: RuleContext, provision: string, on: CivilDate): Share => ({
  numerator: context.limit(provision, 'numerator', on),
  denominator: context.limit(provision, 'denominator', on),
});

/** Whether a part is at least a share of the whole (半数以上, 不少于五分之四). */
export const reaches = (part: number, whole: number, share: Share): boolean =>
  part * share.denominator >= whole * share.numerator;

/** Whether a part is more than a share of the whole (超过半数). */
export const exceeds = (part: number, whole: number, share: Share): boolean =>
  part * share.denominator > whole * share.numerator;
