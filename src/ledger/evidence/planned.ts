import type { Understanding } from '../../core/templates/understanding-schema';
import type { Row } from '../../workbook/model';
import type { Reading } from '../reading';
import { squeeze } from '../text';

/** Whether a row of a register of meetings is of one that is only planned: 计划4月4日. */
export function isPlanned(
  { template, columns }: Reading,
  { cells }: Row,
  { meetings: { plans } }: Understanding,
): boolean {
  const at = template.id === 'meetings' ? columns.get('heldOn')?.column : undefined;
  const cell = at === undefined ? undefined : cells[at];
  return typeof cell === 'string' && plans.words.some((word) => squeeze(cell).startsWith(word));
}
