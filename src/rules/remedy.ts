import type { Language } from '../core/templates/schema';

/**
 * What a remedy is for. `mistyped`: what stands there is wrong, and is corrected.
 * `missing`: something was left out, and is entered. `true`: it really is so; what
 * the regulation provides then, and how to answer.
 */
export type RemedyWhen = 'mistyped' | 'missing' | 'true';

/** The cases in the order in which a person reads them. */
export const REMEDY_CASES: readonly RemedyWhen[] = ['mistyped', 'missing', 'true'];

/** A remedy by case; at least one of them. */
export type Remedies = Readonly<Partial<Record<RemedyWhen, string>>>;

/** One branch of a remedy. */
export interface RemedyBranch {
  readonly when: RemedyWhen;
  readonly text: string;
}

/**
 * The branches of a remedy, in order.
 * @param only the cases that apply, where not all do
 */
export const remedyBranches = (
  remedy: Remedies,
  only: readonly RemedyWhen[] = REMEDY_CASES,
): readonly RemedyBranch[] =>
  REMEDY_CASES.flatMap((when) => {
    const text = remedy[when];
    return text !== undefined && only.includes(when) ? [{ when, text }] : [];
  });

/** The branches as one text. */
export const remedyText = (branches: readonly { text: string }[], language: Language): string =>
  branches.map(({ text }) => text).join(language === 'zh-CN' ? '' : ' ');
