import type { Severity } from '../core/templates/schema';
import type { AcrossRule } from '../rules/across/across-rule';
import type { Rule } from '../rules/rule';

/** A rule with the severity and the parameters that the packs give it. */
export interface PlannedRule {
  readonly rule: Rule<unknown>;
  readonly severity: Severity;
  readonly parameters: unknown;
  readonly pack: string;
  /** The most grave that its findings may be, where a unit set it. */
  readonly most?: Severity;
}

/** A rule across workbooks with the severity that the packs give it. */
export type PlannedAcross = Omit<PlannedRule, 'rule'> & { readonly rule: AcrossRule };
