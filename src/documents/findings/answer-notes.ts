import type { Answer } from '../../check/answers';
import type { LeftOverAnswer } from '../../check/suppressions';
import type { Language } from '../../core/templates/schema';
import { acrossFinding } from '../across/across';
import type { ReturnFinding } from '../return/returns-report';

const finding = (
  id: Parameters<typeof acrossFinding>[0],
  { list, row, file }: Answer,
  language: Language,
): ReturnFinding => acrossFinding(id, language, { file: list, row }, { list, row, file });

/**
 * Puts into words which answers of lists that came back changed nothing.
 * @param elsewhere answers for workbooks that are not among those looked at
 */
export function answerFindings(
  leftOver: readonly LeftOverAnswer[],
  elsewhere: readonly Answer[],
  language: Language,
): ReturnFinding[] {
  return [
    ...leftOver.map(({ answer, why }) => finding(`across/answer-${why}`, answer, language)),
    ...elsewhere.map((answer) => finding('across/answer-elsewhere', answer, language)),
  ];
}
