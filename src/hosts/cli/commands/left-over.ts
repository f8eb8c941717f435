import { renderAcross } from '../../../check/across-messages';
import type { Answer } from '../../../check/answers';
import { checkSet } from '../../../check/check-set';
import type { Plan } from '../../../check/plan';
import type { LeftOverAnswer } from '../../../check/suppressions';
import { idleAnswers } from '../../../consolidate/workbook-set';
import type { Language } from '../../../core/templates/schema';
import { EMPTY_SET } from '../../../rules/across/set';

/**
 * Lines that say which answers of the branches changed nothing.
 * @param elsewhere answers about workbooks that were not given
 */
export function leftOverLines(
  leftOver: readonly LeftOverAnswer[],
  elsewhere: readonly Answer[],
  plan: Plan,
  language: Language,
): string {
  const set = { ...EMPTY_SET, answers: idleAnswers(leftOver, elsewhere) };
  return checkSet(set, plan)
    .map((finding) => {
      const { problem, remedy } = renderAcross(finding, language);
      return `${problem}${language === 'zh-CN' ? '。' : '. '}${remedy}\n`;
    })
    .join('');
}
