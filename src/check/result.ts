import type { Finding, FindingData, Place, VerdictCounts } from '../rules/rule';
import type { PlannedRule } from './planned-rule';
import type { Explanation, LeftOverAnswer } from './suppressions';

/** Why a rule, or part of one, was not checked. */
export interface NotChecked {
  readonly rule: PlannedRule;
  readonly reason: string;
  readonly data: FindingData;
  /** The first cell that is blank or unread; null where it is about no cell. */
  readonly place: Place | null;
}

/** How the things ended that a rule looked at. */
export interface RuleVerdict extends VerdictCounts {
  readonly rule: string;
}

/**
 * What all rules say of one ledger. A rule has passed that found something to be as it should,
 * nothing broken and nothing undecided.
 */
export interface CheckResult {
  /** By rule, then in the order of the rows. */
  readonly findings: readonly Finding[];
  /** Those of them that 核实说明 or an answer of the branch explains, and how. */
  readonly suppressed: ReadonlyMap<Finding, Explanation>;
  /** Answers of the branch that changed nothing. */
  readonly leftOver: readonly LeftOverAnswer[];
  /** By rule; also of rules that failed, where they left something undecided. */
  readonly notChecked: readonly NotChecked[];
  /** By rule; one for each rule that was planned. */
  readonly verdicts: readonly RuleVerdict[];
  readonly outcomes: {
    readonly passed: number;
    readonly failed: number;
    readonly notChecked: number;
  };
}
