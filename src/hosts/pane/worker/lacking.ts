import { isOfficial } from '../../../core/templates/official';
import { lackingFigures } from '../../../returns';
import type { Book, Judgement } from './books/book';

/**
 * The figures of the return that a workbook cannot know, or of which it knows only a part; those of
 * the official form, which are made of the same, are not told once more.
 */
export function lackingIn({ checked }: Book, { plan, today }: Judgement): readonly string[] {
  if (!checked) return [];
  const figures = lackingFigures(checked.ledger, plan.templates, today);
  return figures.filter((figure) => !isOfficial(figure));
}
