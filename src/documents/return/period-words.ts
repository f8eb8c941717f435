import { type CivilDate, dayOf, monthOf, yearOf } from '../../core/calendar/civil-date';
import type { Form } from '../../returns';

const monthAndDay = (date: CivilDate): string => `${monthOf(date)}月${dayOf(date)}日`;

/** 2025年1月1日至12月31日. */
export const periodText = ({ period: { days } }: Form): string =>
  `${yearOf(days.yearStart)}年${monthAndDay(days.yearStart)}至${monthAndDay(days.yearEnd)}`;

/** 2025年12月31日. */
export const endText = ({ period: { days } }: Form): string =>
  `${yearOf(days.yearEnd)}年${monthAndDay(days.yearEnd)}`;
