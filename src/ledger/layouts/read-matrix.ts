import {
  type CivilDate,
  civilDate,
  dayOf as dayOfMonth,
  hasDay,
  isoDate,
  monthOf,
} from '../../core/calendar/civil-date';
import { isDateCell, type Row } from '../../workbook/model';
import type { HeaderPath } from '../headers/header-block';
import { headerText } from '../headers/match-headers';
import type { LedgerSheet } from '../model';
import type { MeetingsRecord } from '../records.generated';
import { spaced, squeeze } from '../text';
import { codeReader } from '../values/code';
import { parseDateText } from '../values/date-forms';
import type { ReadingContext } from '../values/reader';
import { isUnfilled } from '../values/unfilled';
import { type DraftRecord, FieldReader, type TableContent } from './draft-record';
import type { MeetingColumn } from './find-meetings';
import { withLegend } from './legend';
import { type ColumnReader, readTable } from './read-table';

const DAY = /^(?:(\d{4})年)?(\d{1,2})(?:月|[./-])(\d{1,2})[日号]?/;

/** The day that a header names, as 2024-05-06, 5月6日 or 5.6 with words behind it. */
function dayOf(path: HeaderPath, year: number | null): CivilDate | null {
  for (const part of path.parts) {
    if (isDateCell(part.cell)) return part.cell.date;
    const text = squeeze(part.text);
    const date = parseDateText(text);
    if (typeof date === 'number') return hasDay(date) ? date : null;
    const match = DAY.exec(text);
    const known = match?.[1] ? Number(match[1]) : year;
    if (match && known !== null) {
      const day = civilDate(known, Number(match[2]), Number(match[3]) || -1);
      if (day) return day;
    }
  }
  return null;
}

/**
 * The number of the meeting that a column stands for: the number in its header, or that of
 * the only meeting on the day in its header. Else the day, or the header as it stands.
 */
function meetingOf(
  path: HeaderPath,
  meetings: readonly MeetingsRecord[],
  year: number | null,
): string {
  const texts = path.parts.map((part) => spaced(part.text));
  const numbered = texts.find((text) => meetings.some((meeting) => meeting.number === text));
  if (numbered) return numbered;
  const day = dayOf(path, year);
  if (day === null) return headerText(path);
  // 1月6日 typed into a cell becomes a date in the year of typing.
  const hidden = year !== null && path.parts.some((part) => isDateCell(part.cell));
  const sameDay = hidden ? civilDate(year, monthOf(day), dayOfMonth(day)) : null;
  for (const date of [day, sameDay]) {
    const held = meetings.filter((meeting) => meeting.heldOn === date && meeting.number !== null);
    if (date !== null && held.length === 1 && held[0]?.number) return held[0].number;
  }
  return isoDate(day);
}

/**
 * Reads the matrix of 出席登记: a record a member and meeting with a mark. A blank cell
 * records nothing. The marks √, 假, 缺 are the proper form here and are not remarked on.
 */
export function readMatrix(
  on: LedgerSheet,
  rows: readonly Row[],
  readers: readonly ColumnReader[],
  columns: readonly MeetingColumn[],
  meetings: readonly MeetingsRecord[],
  context: ReadingContext,
  year: number | null,
): TableContent {
  const attended = on.template.columns.find((column) => column.key === 'attended');
  const list = context.codes.get(attended?.codes ?? '');
  if (!attended || !list) return { records: [], notes: [] };
  const read = codeReader(withLegend(list, on.sheet), true);
  const reader = new FieldReader(on);
  const members = readTable(on, rows, readers);
  const cellsOf = new Map(rows.map((row) => [row.index, row.cells]));
  const held = columns.map(({ column, path }) => ({
    column,
    number: meetingOf(path, meetings, year),
    header: { row: path.parts[0].row, column: path.parts[0].column },
  }));
  const records: DraftRecord[] = [];
  for (const member of members.records) {
    for (const { column, number, header } of held) {
      const cell = cellsOf.get(member.row)?.[column];
      if (cell === undefined || isUnfilled(cell, attended)) continue;
      const record = { ...member };
      record.at = { ...member.at, meeting: header, attended: { row: member.row, column } };
      record.meeting = number;
      record.attended = reader.value(read, cell, record, attended, member.row, column);
      records.push(record);
    }
  }
  return {
    records,
    notes: [...members.notes, ...reader.notes],
    undecided: members.undecided ?? 0,
  };
}
