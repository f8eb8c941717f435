import type { Understanding } from '../../core/templates/understanding-schema';
import type { Row } from '../../workbook/model';
import type { Reading } from '../reading';
import { squeeze } from '../text';

/** A title with one of these is of what was done with a plan. */
const DONE = /完成|执行|落实|总结|记录|台账|登记/;

/** Whether a sheet lays down which meetings are to be held, and says of none that it was. */
export function isPlan(
  { template, columns }: Reading,
  titles: readonly string[],
  { meetings: { plans } }: Understanding,
): boolean {
  if (template.id !== 'meetings' || columns.has('present') || columns.has('absentees'))
    return false;
  const header = squeeze(columns.get('heldOn')?.header ?? '');
  const [plan = ''] = plans.words;
  return (
    plans.words.some((word) => header.startsWith(word)) ||
    titles.some((title) => title.includes(plan) && !DONE.test(title))
  );
}

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
