import type { Finding, FindingData } from '../rules/rule';
import type { PlannedRule } from './planned-rule';
import type { Explanation, LeftOverAnswer } from './suppressions';

/** Why a rule, or part of one, was not checked. */
export interface NotChecked {
  readonly rule: PlannedRule;
  readonly reason: string;
  readonly data: FindingData;
}

/** What all rules say of one ledger. A rule without a finding or a reason has passed. */
export interface CheckResult {
  /** By rule, then in the order of the rows. */
  readonly findings: readonly Finding[];
  /** Those of them that 核实说明 or an answer of the branch explains, and how. */
  readonly suppressed: ReadonlyMap<Finding, Explanation>;
  /** Answers of the branch that changed nothing. */
  readonly leftOver: readonly LeftOverAnswer[];
  readonly notChecked: readonly NotChecked[];
  readonly outcomes: {
    readonly passed: number;
    readonly failed: number;
    readonly notChecked: number;
  };
}
