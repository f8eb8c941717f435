import { AS_LOCKED, type Change, NAMED_CELLS, type UnitOfRound } from '../../../consolidate/round';
import type { Language } from '../../../core/templates/schema';

const SINCE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    锁定: '锁定以后又交来一份，没有计入，与审定的相比',
    已审: '审定以后又交来一份，已计入，与审定的相比',
    重交: '与退回的相比',
  },
  en: {
    锁定: 'a later one came after it was locked and does not count; since then',
    已审: 'a later one came after it was accepted and counts; since then',
    重交: 'since it was given back',
  },
};

const GONE: Readonly<Record<Language, string>> = {
  'zh-CN': '审定的工作簿不在了，按锁定时的数计入',
  en: 'the accepted workbook is not here; counts as it was locked',
};

/** A changed cell, with its old and new value where they are known. */
function cellNews(cell: string, values: Change['values'], language: Language): string {
  const found = values?.[cell];
  if (!found) return cell;
  const [old, now] = found.map((text) => text || (language === 'zh-CN' ? '空' : 'blank'));
  return language === 'zh-CN' ? `${cell}：${old}→${now}` : `${cell}: ${old} → ${now}`;
}

/** That the office has chosen a file which is not there: that of the unit counts as without a choice. */
function choiceText({ unit, isAdoptedGone }: UnitOfRound, language: Language): string {
  if (!isAdoptedGone) return '';
  return language === 'zh-CN'
    ? `“采用文件”写的 ${unit.adopted} 不在这次的文件里，没有照它采用，请核对`
    : `${unit.adopted}, named under 采用文件, is not among the files: it was not followed`;
}

/**
 * What there is to say of a unit's workbook: what has changed since the office accepted it, or gave it
 * back, and a chosen file that is not there; blank where nothing is.
 */
export function changeText(one: UnitOfRound, language: Language): string {
  const texts = [choiceText(one, language), sinceText(one, language)].filter(Boolean);
  return texts.join(language === 'zh-CN' ? '；' : '; ');
}

/** What has changed in a workbook since the office accepted it, or gave it back; blank where nothing is. */
function sinceText({ news, state, workbook }: UnitOfRound, language: Language): string {
  if (!news?.change) return workbook?.file.endsWith(AS_LOCKED) ? GONE[language] : '';
  const { cells, added, removed } = news.change;
  const names = cells
    .slice(0, NAMED_CELLS)
    .map((cell) => cellNews(cell, news.change?.values, language))
    .join(language === 'zh-CN' ? '、' : ', ');
  const since = SINCE[language][state];
  if (language === 'en') {
    const more = cells.length > NAMED_CELLS ? ' …' : '';
    const parts = [
      ...(cells.length > 0 ? [`${cells.length} cells changed (${names}${more})`] : []),
      ...(added > 0 ? [`${added} rows new`] : []),
      ...(removed > 0 ? [`${removed} rows gone`] : []),
    ];
    return `${since ? `${since}: ` : ''}${parts.join(', ') || 'no cell changed'}`;
  }
  const more = cells.length > NAMED_CELLS ? '等' : '';
  const parts = [
    ...(cells.length > 0 ? [`改了${cells.length}格（${names}${more}）`] : []),
    ...(added > 0 ? [`新增${added}行`] : []),
    ...(removed > 0 ? [`少${removed}行`] : []),
  ];
  return `${since ? `${since}：` : ''}${parts.join('、') || '内容没有变'}`;
}

/** 已改、仍在、新增、已答复 of a unit after its list came back; blank where none was sent. */
export function progressCells({ news }: UnitOfRound): readonly [string, string, string, string] {
  if (!news?.progress) return ['', '', '', news ? String(news.answered) : ''];
  const { fixed, still, fresh } = news.progress;
  return [String(fixed), String(still), String(fresh), String(news.answered)];
}
