import { type CivilDate, dayOf, isoDate, monthOf, yearOf } from '../../core/calendar/civil-date';
import type { Form } from '../../returns';

const monthAndDay = (date: CivilDate): string => `${monthOf(date)}月${dayOf(date)}日`;

/** 2025年1月1日至12月31日, or 2021年1月1日至2026年12月31日. */
export function periodText({ period: { days, years } }: Form): string {
  const end = `${monthAndDay(days.yearEnd)}`;
  return years
    ? `${years.first}年1月1日至${years.last}年${end}`
    : `${yearOf(days.yearStart)}年${monthAndDay(days.yearStart)}至${end}`;
}

/** 2025-01-01 to 2025-12-31. */
export const isoPeriod = ({ period: { days, years } }: Form): string =>
  `${years ? `${years.first}-01-01` : isoDate(days.yearStart)} to ${isoDate(days.yearEnd)}`;

/** The year of a return for its title: 2025, or 2021—2026. */
export const yearsText = ({ period: { year, years } }: Form): string =>
  years ? `${years.first}—${years.last}` : String(year);

/** 2025年12月31日. */
export const endText = ({ period: { days } }: Form): string =>
  `${yearOf(days.yearEnd)}年${monthAndDay(days.yearEnd)}`;
