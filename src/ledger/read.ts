import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { Templates } from '../templates/load';
import type { ColumnTemplate, SheetTemplate } from '../templates/schema';
import { type Cell, isDateCell, type Sheet, type Workbook } from '../workbook/model';
import type { Ledger, LedgerSheet, Placed, ReadingNote, UnknownSheet } from './model';
import { TABLE_IDS, type TableId } from './records.generated';

export interface ReadLedgerOptions {
  /** As the user named it; for messages only. */
  readonly file: string;
  /** Instead of 统计年度 of 支部信息. */
  readonly year?: number;
}

/** First version: one header row, exact headers. */
function recognise(sheet: Sheet, templates: Templates): LedgerSheet | null {
  let best: LedgerSheet | null = null;
  let bestHits = 1;
  for (const template of templates.sheets) {
    for (const row of sheet.rows.slice(0, 8)) {
      const columns: Record<string, number> = {};
      const headers: Record<string, string> = {};
      const unknown: string[] = [];
      row.cells.forEach((cell, index) => {
        if (typeof cell !== 'string') return;
        const text = cell.trim();
        const column = template.columns.find((c) => c.header === text || c.aliases?.includes(text));
        if (!column) unknown.push(text);
        else if (columns[column.key] === undefined) {
          columns[column.key] = index;
          headers[column.key] = text;
        }
      });
      const required = template.columns.filter((c) => c.required);
      const hits =
        required.filter((c) => columns[c.key] !== undefined).length / required.length +
        (sheet.name === template.name ? 1 : 0) +
        Object.keys(columns).length / 100;
      if (Object.keys(columns).length > 0 && hits > bestHits) {
        bestHits = hits;
        best = {
          template,
          table: template.id as TableId,
          sheet,
          layout: 'table',
          headerRow: row.index,
          columns,
          headers,
          unknown,
          nearMisses: [],
        };
      }
    }
  }
  return best;
}

function parseDate(cell: Cell): CivilDate | null {
  if (isDateCell(cell)) return cell.date;
  const match = /^(\d{4})[-/.年]?(\d{1,2})(?:[-/.月]?(\d{1,2})日?|月)?$/.exec(String(cell).trim());
  return match && civilDate(Number(match[1]), Number(match[2]), Number(match[3] ?? 0));
}

function parse(cell: Cell, column: ColumnTemplate, templates: Templates): unknown {
  const text = isDateCell(cell) ? '' : String(typeof cell === 'object' ? '' : cell).trim();
  switch (column.type) {
    case 'text':
    case 'name':
      return text || null;
    case 'names':
      return text.split(/[、，,；;/\s]+/).filter(Boolean);
    case 'date':
    case 'month':
      return parseDate(cell);
    case 'dates':
      return text
        .split(/[、，,；;\s]+/)
        .filter(Boolean)
        .map(parseDate);
    case 'int':
    case 'number':
      return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
    case 'money':
      return text === '' || Number.isNaN(Number(text)) ? null : Math.round(Number(text) * 100);
    case 'yesNo':
      return text === '是' ? true : text === '否' ? false : null;
    case 'code':
    case 'codes': {
      const items = templates.codes.get(column.codes ?? '')?.items ?? [];
      const ids = (column.type === 'code' ? [text] : text.split('、')).map(
        (t) => items.find((i) => i.name === t || i.aliases?.includes(t))?.id ?? null,
      );
      return column.type === 'code' ? ids[0] : ids.includes(null) ? null : ids;
    }
  }
}

/**
 * Recognises the sheets of a workbook and reads their rows as typed records.
 */
export function readLedger(
  workbook: Workbook,
  templates: Templates,
  options: ReadLedgerOptions,
): Ledger {
  const sheets: LedgerSheet[] = [];
  const unknownSheets: UnknownSheet[] = [];
  const notes: ReadingNote[] = [];
  const tables = Object.fromEntries(
    TABLE_IDS.map((id) => [id, { sheets: [] as LedgerSheet[], records: [] as Placed[] }]),
  );
  for (const sheet of workbook.sheets) {
    const on = recognise(sheet, templates);
    if (!on) {
      unknownSheets.push({ sheet, nearest: null as SheetTemplate | null, missing: [] });
      continue;
    }
    sheets.push(on);
    tables[on.table]?.sheets.push(on);
    for (const row of sheet.rows) {
      if (row.index <= on.headerRow) continue;
      const record: Record<string, unknown> & { on: LedgerSheet; row: number } = {
        on,
        row: row.index,
      };
      for (const column of on.template.columns) {
        const index = on.columns[column.key];
        const cell = index === undefined ? undefined : row.cells[index];
        record[column.key] = cell === undefined ? null : parse(cell, column, templates);
        if (cell !== undefined && record[column.key] === null && index !== undefined) {
          notes.push({
            kind: 'unreadable',
            on,
            record,
            column,
            address: { row: row.index, column: index },
          });
        }
      }
      tables[on.table]?.records.push(record);
    }
  }
  const ledger = {
    file: options.file,
    sheets,
    unknownSheets,
    notes,
    ...tables,
  } as unknown as Ledger;
  return { ...ledger, year: options.year ?? ledger.branch.records[0]?.year ?? null };
}
