import { cellText } from '../../../check/format';
import { UNIT_STATES, type Unit, type UnitState } from '../../../consolidate/round';
import type { CivilDate } from '../../../core/calendar/civil-date';
import { parseDateText } from '../../../ledger/values/date-forms';
import { type Cell, isDateCell, type Row, type Workbook } from '../../../workbook/model';

/** The columns of 收报登记, in order: the first six are those of a list of units. */
export const REGISTER_HEADINGS = {
  code: '党组织编码',
  name: '党组织全称',
  superior: '上级党组织',
  contact: '联系人',
  phone: '电话',
  due: '期限',
  state: '状态',
  adopted: '采用文件',
  reason: '理由',
  by: '处理人',
  handledOn: '处理日期',
  receivedOn: '收到日期',
  fingerprint: '文件指纹',
  note: '提示',
} as const;

/** Kept by people where they want it. */
const FORMER_NAMES = '曾用名';

export type RegisterColumn = keyof typeof REGISTER_HEADINGS | 'formerNames';

/** How else a list of units may head a column. */
const ALIASES: Readonly<Partial<Record<RegisterColumn, readonly string[]>>> = {
  code: ['编码', '代码', '组织编码', '党组织代码'],
  name: ['名称', '全称', '党组织名称', '党支部名称', '支部名称', '党组织', '单位名称', '单位'],
  superior: ['上级', '上级组织', '所属党委'],
  due: ['截止日期', '上报期限', '报送期限'],
  formerNames: [FORMER_NAMES],
};

/** A title and a line of advice may stand above the headings. */
const HEADING_ROWS = 10;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*：:]/g, '');

/** Where the columns of a register stand in a row of headings; null where it is none. */
export function registerColumns(row: Row): ReadonlyMap<RegisterColumn, number> | null {
  const texts = Array.from(row.cells, (cell) => plain(cellText(cell, 'zh-CN')));
  const found = new Map<RegisterColumn, number>();
  const headings = [...Object.entries(REGISTER_HEADINGS), ['formerNames', FORMER_NAMES]];
  for (const [column, heading = ''] of headings as [RegisterColumn, string][]) {
    const at = [heading, ...(ALIASES[column] ?? [])]
      .map((one) => texts.indexOf(one))
      .find((one) => one >= 0);
    if (at !== undefined) found.set(column, at);
  }
  return found.has('name') && (found.has('code') || found.has('superior') || found.size > 1)
    ? found
    : null;
}

function dayOf(cell: Cell | undefined): CivilDate | null {
  if (isDateCell(cell)) return cell.date;
  const read = parseDateText(cellText(cell, 'zh-CN'));
  return typeof read === 'number' ? read : null;
}

const isState = (text: string): text is UnitState => UNIT_STATES.some((one) => one === text);

/** Whom to ask at a unit, as the list has it: the register alone says it again. */
export interface Contact {
  readonly contact: string | null;
  readonly phone: string | null;
}

/** A row of a register, by its place in the sheet. */
export interface RegisterRow extends Unit, Contact {
  readonly row: number;
}

/** The first sheet of a workbook that is a list of units or a register; null where none is. */
export function readRegister({ sheets }: Workbook): {
  readonly sheet: string;
  readonly headRow: number;
  readonly columns: ReadonlyMap<RegisterColumn, number>;
  readonly rows: readonly RegisterRow[];
} | null {
  for (const sheet of sheets) {
    const head = sheet.rows.slice(0, HEADING_ROWS).find((row) => registerColumns(row) !== null);
    const columns = head && registerColumns(head);
    if (!head || !columns) continue;
    const rows = sheet.rows.flatMap((row): RegisterRow[] => {
      if (row.index <= head.index) return [];
      const cell = (column: RegisterColumn): Cell | undefined =>
        row.cells[columns.get(column) ?? -1];
      const text = (column: RegisterColumn): string => cellText(cell(column), 'zh-CN').trim();
      const name = text('name');
      if (name === '' || /^(?:合计|总计|小计)/.test(name)) return [];
      const state = text('state');
      return [
        {
          row: row.index,
          name,
          code: text('code') || null,
          superior: text('superior') || null,
          contact: text('contact') || null,
          phone: text('phone') || null,
          formerNames: text('formerNames')
            .split(/[、,，;；]/)
            .flatMap((one) => one.trim() || []),
          due: dayOf(cell('due')),
          state: isState(state) ? state : null,
          adopted: text('adopted') || null,
          fingerprint: text('fingerprint') || null,
        },
      ];
    });
    return { sheet: sheet.name, headRow: head.index, columns, rows };
  }
  return null;
}
