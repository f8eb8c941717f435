import { isOfficial } from '../../core/templates/official';
import type { Language, LocalText } from '../../core/templates/schema';
import type { LackReason } from '../../returns';
import { groupedNumber } from './charts/chart';
import type { ReturnsReport } from './returns-report';

const REASONS: Readonly<Record<LackReason, LocalText>> = {
  'sheet-absent': { 'zh-CN': '没有收到这类表', en: 'no such sheet came in' },
  'sheet-open': { 'zh-CN': '表没有完全认出来', en: 'a sheet is not understood' },
  'empty-register': { 'zh-CN': '表是空的', en: 'the sheet is empty' },
  'not-told': { 'zh-CN': '表里没有这一列', en: 'the sheet has no such column' },
  'column-open': { 'zh-CN': '有一列没有认出来', en: 'a column is not understood' },
  versions: { 'zh-CN': '两张表说法不同', en: 'two sheets differ' },
  'formula-no-result': { 'zh-CN': '公式没有计算结果', en: 'formulas without results' },
  unreadable: { 'zh-CN': '填的内容认不出来', en: 'cells that cannot be read' },
  'rows-undecided': { 'zh-CN': '有些行认不准', en: 'rows that may be records' },
  blank: { 'zh-CN': '单元格是空的', en: 'blank cells' },
  vague: { 'zh-CN': '填的内容不够具体', en: 'what is written does not tell enough' },
  'left-since': {
    'zh-CN': '期末以后离开的人已不在名册上',
    en: 'who left later is on the roster no more',
  },
  'not-asked': { 'zh-CN': '没有向支部要这项资料', en: 'nobody was asked for it' },
};

/** Tables that are named for a reason. */
const NAMED = 3;

/**
 * Why figures of a return are withheld, the most frequent reason first, with the tables concerned.
 * @returns null when none is
 */
export function lackingLine(
  { withheld: all, tables }: Pick<ReturnsReport, 'withheld' | 'tables'>,
  language: Language,
): string | null {
  // Of the ministry's tables their own pages tell.
  const withheld = all.filter(({ figure }) => !isOfficial(figure));
  if (withheld.length === 0) return null;
  const zh = language === 'zh-CN';
  const byReason = new Map<LackReason, Map<string, number>>();
  for (const { figure, reason } of withheld) {
    const table = figure.slice(0, figure.indexOf('.'));
    const ofReason = byReason.get(reason) ?? new Map<string, number>();
    byReason.set(reason, ofReason);
    ofReason.set(table, (ofReason.get(table) ?? 0) + 1);
  }
  const titles = new Map(tables.map(({ id, title }) => [id, title]));
  const parts = [...byReason]
    .map(([reason, counts]) => ({
      reason,
      tables: [...counts.keys()],
      count: [...counts.values()].reduce((sum, one) => sum + one, 0),
    }))
    .sort((a, b) => b.count - a.count)
    .map(({ reason, tables: ids, count }) => {
      const names = ids.slice(0, NAMED).map((id) => titles.get(id) ?? id);
      const more = ids.length - names.length;
      const text = REASONS[reason][language];
      const n = groupedNumber(count);
      return zh
        ? `${text} ${n}（${names.join('、')}${more > 0 ? `等 ${ids.length} 张` : ''}）`
        : `${n} ${text} (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
    });
  return zh
    ? `${groupedNumber(withheld.length)} 个数没有填：${parts.join('；')}`
    : `${groupedNumber(withheld.length)} figures withheld: ${parts.join('; ')}`;
}
