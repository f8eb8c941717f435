import { type CivilDate, chineseDate, isoDate } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import type { Language } from '../../core/templates/schema';
import { outward } from '../../core/text/outward';
import type { DueDay, Lacking, MonthList } from './month-list';

/** One heading of a list, and its lines. */
export interface MonthSection {
  readonly title: string;
  readonly lines: readonly string[];
}

const TITLES = {
  'zh-CN': {
    birthdays: '政治生日',
    conversions: '预备期满，讨论转正',
    terms: '任期届满，准备换届',
    reviews: '入党积极分子半年考察',
    letters: '介绍信没有回音',
    lacking: '本月还没有记录',
    unknown: '没有核对',
  },
  en: {
    birthdays: 'Political birthdays',
    conversions: 'Probations that end',
    terms: 'Terms that end',
    reviews: 'Half-yearly reviews of activists',
    letters: 'Letters without an answer',
    lacking: 'Not recorded yet',
    unknown: 'Not looked at',
  },
} as const;

type Texts = (typeof TITLES)[Language];

const day = (date: CivilDate, language: Language): string =>
  language === 'zh-CN' ? chineseDate(date) : isoDate(date);

function dueLine({ name, dueOn, overdue }: DueDay, language: Language): string {
  const when = day(dueOn, language);
  if (language === 'zh-CN') return `${name}　${when}${overdue ? '（已过）' : ''}`;
  return `${name}  ${when}${overdue ? ' (past)' : ''}`;
}

function lackingLine(one: Lacking, templates: Templates, language: Language): string {
  const chinese = language === 'zh-CN';
  if (one.what === 'dues') {
    return chinese ? `党费：${one.people}人没有交纳记录` : `Dues: ${one.people} have not paid`;
  }
  const kind = templates.codes.get('meeting-kinds')?.items.find(({ id }) => id === one.what);
  const name = (chinese ? kind?.name : kind?.nameEn) ?? one.what;
  const group = one.group === null ? '' : chinese ? `（${one.group}）` : ` (${one.group})`;
  if (one.per === 'month') return `${name}${group}`;
  return chinese ? `${name}${group}（本季度）` : `${name}${group} (this quarter)`;
}

function otherYearLine({ otherYear }: MonthList, chinese: boolean): string[] {
  if (otherYear === null) return [];
  return [
    chinese
      ? `这个工作簿是${otherYear}年的，本月的会议和党费看不出来`
      : `This workbook is of ${otherYear}: it cannot tell the meetings and dues of the month`,
  ];
}

/** What a month brings, by headings; those with nothing under them are left out. */
export function monthSections(
  list: MonthList,
  templates: Templates,
  language: Language,
): readonly MonthSection[] {
  const chinese = language === 'zh-CN';
  const titles: Texts = TITLES[language];
  const sections: MonthSection[] = [
    {
      title: titles.birthdays,
      lines: list.birthdays.map(({ name, joinedOn, years }) =>
        chinese
          ? `${name}　${day(joinedOn, language)}入党，${years}年`
          : `${name}  joined ${day(joinedOn, language)}, ${years} years`,
      ),
    },
    {
      title: titles.conversions,
      lines: list.conversions.map((one) => dueLine(one, language)),
    },
    { title: titles.terms, lines: list.terms.map((one) => dueLine(one, language)) },
    { title: titles.reviews, lines: list.reviews.map((one) => dueLine(one, language)) },
    {
      title: titles.letters,
      lines: list.letters.map(({ name, sentOn, days }) =>
        chinese
          ? `${name}　${day(sentOn, language)}开出，到月底${days}天`
          : `${name}  sent ${day(sentOn, language)}, ${days} days by the end of the month`,
      ),
    },
    {
      title: titles.lacking,
      lines: list.lacking.map((one) => lackingLine(one, templates, language)),
    },
    {
      title: titles.unknown,
      lines: [
        ...list.unknown.map((name) =>
          chinese ? `没有找到“${name}”表，相应的内容看不出来` : `There is no sheet ${name}`,
        ),
        ...otherYearLine(list, chinese),
      ],
    },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => ({ title, lines: lines.map((line) => outward(line)) }));
}

/** The heading of a month's list. */
export function monthTitle({ branch, file, year, month }: MonthList, language: Language): string {
  const whose = outward(branch ?? file);
  return language === 'zh-CN'
    ? `${whose}　${year}年${month}月`
    : `${whose}  ${year}-${String(month).padStart(2, '0')}`;
}

/** A month's list as plain text. */
export function monthText(list: MonthList, templates: Templates, language: Language): string {
  const sections = monthSections(list, templates, language);
  const nothing = language === 'zh-CN' ? '  这个月没有要办的事。\n' : '  Nothing this month.\n';
  const body = sections.map(
    ({ title, lines }) => `  ${title}\n${lines.map((line) => `    · ${line}\n`).join('')}`,
  );
  return `${monthTitle(list, language)}\n${sections.length === 0 ? nothing : body.join('')}`;
}
