import type { ColumnTemplate, SheetTemplate } from '../../core/templates/schema';
import type { Understanding } from '../../core/templates/understanding-schema';
import type { HeaderPath } from '../headers/header-block';
import type { MatchedColumn } from '../headers/match-headers';
import type { Agreement } from './agreement';
import { spokenFor, wholeHeader } from './header-words';

/** The headers of a table, and what the values below say of a field. */
interface Looked {
  readonly paths: readonly HeaderPath[];
  readonly agreement: (column: ColumnTemplate, at: number) => Agreement;
}

/**
 * Columns known by another name than their own that another reading proves: free text whose values
 * are words of a closed list that the header may mean as well (活动名称 over kinds of meeting), and
 * codes that are words of the list in another column (增加 under 增减类别, 转入 under 原因; 党籍状态
 * over 正式党员 and 预备党员, beside 人员类别 of teachers and students or of nothing).
 */
export function provenOthers(
  template: SheetTemplate,
  exact: ReadonlyMap<string, MatchedColumn>,
  { paths, agreement }: Looked,
  understanding: Understanding,
): Set<string> {
  const found = new Set<string>();
  const speaks = (key: string, path: HeaderPath): boolean =>
    spokenFor(understanding, template.id, key, wholeHeader(path), null) > 0;
  const free = template.columns.filter(
    ({ key, type }) => !exact.has(key) && (type === 'code' || type === 'codes'),
  );
  const taken = new Set([...exact.values()].map(({ column }) => column));
  const category = template.columns.find(({ key }) => key === 'category');
  const status = exact.get('status')?.column;
  if (category && status !== undefined && agreement(category, status) === 'proves') {
    const before = exact.get('category')?.column;
    const said = before === undefined ? 'empty' : agreement(category, before);
    if (said === 'empty' || said === 'unlikely') return new Set(['status', 'category']);
  }
  for (const [key, { column: at, own, hit }] of exact) {
    const path = paths.find(({ column }) => column === at);
    if (own || !path) continue;
    const { column } = hit;
    const better =
      column.type === 'code' && agreement(column, at) === 'unlikely'
        ? paths.some(
            (one) =>
              !taken.has(one.column) &&
              speaks(key, one) &&
              agreement(column, one.column) === 'proves',
          )
        : column.type === 'text' &&
          free.some((one) => speaks(one.key, path) && agreement(one, at) === 'proves');
    if (better) found.add(key);
  }
  return found;
}
