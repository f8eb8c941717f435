import type { Language, Severity } from '../../../core/templates/schema';

type Words = Readonly<Record<string, string | number>>;

export interface AcrossText {
  readonly title: string;
  readonly problem: (words: Words) => string;
  readonly why: string;
  readonly remedy: string;
}

/** Something that is looked for across the workbooks of one return. */
export interface AcrossRule {
  readonly severity: Severity;
  readonly text: Readonly<Record<Language, AcrossText>>;
}
