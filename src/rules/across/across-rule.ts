import type { Language } from '../../core/templates/schema';
import type { FindingData, Level, RuleMessages } from '../rule';
import type { SetPlace, WorkbookSet } from './set';

/** What a rule says of one place in a set of workbooks. It holds data and no text. */
export interface AcrossFinding {
  readonly rule: AcrossRule;
  readonly place: SetPlace;
  /** Which of the rule's messages. */
  readonly variant: string;
  readonly data: FindingData;
  readonly related: readonly SetPlace[];
}

export interface AcrossOptions {
  /** Which of the rule's messages; `default` unless told. */
  readonly variant?: string;
  readonly data?: FindingData;
  /** Places in the other workbooks: each of these is a party to the finding. */
  readonly related?: readonly SetPlace[];
}

/** What a rule across workbooks is given besides the set. */
export interface AcrossContext {
  report(place: SetPlace, options?: AcrossOptions): void;
}

/**
 * Messages with phrases: a `{placeholder}` that has phrases is replaced by the one of its value,
 * which may have placeholders of its own.
 */
export interface AcrossMessages extends RuleMessages {
  readonly phrases?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A rule that looks at the workbooks of one return together, and not at one ledger. */
export interface AcrossRule {
  readonly id: string;
  readonly level: Extract<Level, 3 | 4 | 5>;
  /** Ids of provisions; none for what only the arithmetic of a return demands. */
  readonly provisions: readonly string[];
  /** Looks through a set; everything it finds goes to the context. */
  check(set: WorkbookSet, context: AcrossContext): void;
  readonly messages: Readonly<Record<Language, AcrossMessages>>;
}

/** Gives a rule across workbooks its type. */
export const defineAcrossRule = (rule: AcrossRule): AcrossRule => rule;
