import type { Language } from '../core/templates/schema';
import { maskNumbers } from '../core/text/mask';
import type { AcrossFinding } from '../rules/across/across-rule';
import { type RemedyBranch, remedyBranches, remedyText } from '../rules/remedy';
import type { DataValue } from '../rules/rule';

/** A finding across workbooks in words. */
export interface AcrossMessage {
  readonly title: string;
  readonly problem: string;
  readonly why: string;
  readonly remedy: string;
  /** The remedy by case: mistyped, missing, or really so. */
  readonly remedies: readonly RemedyBranch[];
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/**
 * Puts a finding across workbooks into words.
 * @throws Error when the rule has no such message: a mistake in our own rules
 */
export function renderAcross(
  { rule, variant, data }: AcrossFinding,
  language: Language,
): AcrossMessage {
  const { title, why = '', variants, phrases } = rule.messages[language];
  const text = variants[variant];
  if (!text) throw new Error(`${rule.id} has no message ${variant}`);
  const list = language === 'zh-CN' ? '、' : ', ';
  const plain = (value: DataValue): string =>
    maskNumbers(Array.isArray(value) ? value.join(list) : String(value ?? ''));
  const fill = (template: string): string =>
    template.replace(PLACEHOLDER, (whole, key: string) => {
      const value = data[key];
      if (value === undefined) return whole;
      const phrase = phrases?.[key]?.[String(value)];
      return phrase === undefined ? plain(value) : fill(phrase);
    });
  const remedies = remedyBranches(text.remedy).map((branch) => ({
    when: branch.when,
    text: fill(branch.text),
  }));
  return {
    title,
    problem: fill(text.problem),
    why,
    remedy: remedyText(remedies, language),
    remedies,
  };
}
