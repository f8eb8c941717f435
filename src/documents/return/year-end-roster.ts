import type { TableView } from './return-view';
import type { ReturnsReport } from './returns-report';

/**
 * What a table says under it where figures of it rest on a later roster; null where none does.
 * @param id of the table
 */
export function rosterNote(
  id: string,
  { yearEndRoster: marked, asOf }: Pick<ReturnsReport, 'yearEndRoster' | 'asOf'>,
  zh = true,
): string | null {
  const count = marked?.figures.filter((ref) => ref.startsWith(`${id}.`)).length ?? 0;
  if (!marked || count === 0) return null;
  const { workbooks } = marked;
  return zh
    ? `按年末名册：${workbooks} 个工作簿是 ${asOf} 以后填写的，人数是那一天在册的人，其中 ${count} 格用到的岗位、学历等按工作簿现在写的计`
    : `By a later roster: ${workbooks} workbooks were filled in after ${asOf}; who is counted was there on that day, their posts and education (${count} figures) are as written now`;
}

/** Tables with that note. */
export const withRosterNotes = (
  views: readonly TableView[],
  returns: Pick<ReturnsReport, 'yearEndRoster' | 'asOf'>,
  zh: boolean,
): TableView[] =>
  views.map((view) => {
    const note = rosterNote(view.id, returns, zh);
    return note === null
      ? view
      : { ...view, note: [view.note, note].filter(Boolean).join(zh ? '；' : '; ') };
  });
