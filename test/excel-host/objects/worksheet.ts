import { type Area, LAST_COLUMN, LAST_ROW } from '../area';
import { ExcelError } from '../error';
import { type Method, type ObjectType, ref } from '../object-type';
import type { SimulatedSheet } from '../sheet';
import { ADDIN, type SimulatedWorkbook } from '../workbook';
import { parseAreas, rangeAreasType, rangeType } from './range';

const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

const protectionType: ObjectType<SimulatedSheet> = {
  name: 'WorksheetProtection',
  properties: { Protected: { since: 2, get: (sheet) => sheet.protected } },
};

const freezePanesType: ObjectType<SimulatedSheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: {
      since: 7,
      call: (sheet, [count]) => {
        sheet.panes.freeze(Number(count), 0);
      },
    },
    GetLocationOrNullObject: {
      since: 7,
      call: (sheet) => {
        const area = sheet.panes.frozen(LAST_ROW, LAST_COLUMN);
        return area && ref(rangeType, { sheet, area });
      },
    },
  },
};

const worksheetType: ObjectType<SimulatedSheet> = {
  name: 'Worksheet',
  properties: {
    Id: { since: 1, get: ({ id }) => id },
    Name: { since: 1, get: ({ name }) => name },
    Visibility: { since: 1, get: ({ visibility }) => visibility },
  },
  navigations: {
    Protection: { since: 2, to: (sheet) => ref(protectionType, sheet) },
    FreezePanes: { since: 7, to: (sheet) => ref(freezePanesType, sheet) },
  },
  methods: {
    Activate: {
      since: 1,
      call: ({ visibility }) => {
        if (visibility !== 'Visible') throw new ExcelError('InvalidOperation');
      },
    },
    Delete: {
      since: 1,
      call: (sheet, _, { workbook }) => workbook.deleteSheet(sheet, ADDIN),
    },
    GetRange: {
      since: 1,
      call: (sheet, [address]) => {
        const [area] = address === null ? [WHOLE] : parseAreas(address);
        return ref(rangeType, { sheet, area: area ?? WHOLE });
      },
    },
    GetRanges: {
      since: 9,
      call: (sheet, [address]) => ref(rangeAreasType, { sheet, areas: parseAreas(address) }),
    },
    GetRangeByIndexes: {
      since: 7,
      call: (sheet, args) => {
        const [top = 0, left = 0, rows = 0, columns = 0] = args.map(Number);
        const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
        if (!(top >= 0 && left >= 0 && rows > 0 && columns > 0 && area.bottom <= LAST_ROW)) {
          throw new ExcelError('InvalidArgument');
        }
        return ref(rangeType, { sheet, area });
      },
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      call: (sheet, [valuesOnly]) => {
        if (valuesOnly !== true) throw new Error('only the used range of values is simulated');
        const area = sheet.usedArea(WHOLE);
        return area && ref(rangeType, { sheet, area });
      },
    },
  },
};

const EVENTS: readonly (readonly [name: string, suffix: string, since: number])[] = [
  ['changed', 'RegisterDataChangedEvent', 9],
  ['selected', 'RegisterSelectionChangedEvent', 9],
  ['added', 'RegisterAddedEvent', 7],
  ['deleted', 'RegisterDeletedEvent', 7],
  ['renamed', 'RegisterEventNameChanged', 17],
  ['sorted', 'RegisterRowSortedEvent', 10],
];

const registrations: Record<string, Method<SimulatedWorkbook>> = Object.fromEntries(
  EVENTS.flatMap(([name, suffix, since]): [string, Method<SimulatedWorkbook>][] => [
    [
      `_${suffix}`,
      {
        since,
        call: (_, __, { registered }) => {
          registered.add(name);
        },
      },
    ],
    [
      `_Unr${suffix.slice(1)}`,
      {
        since,
        call: (_, __, { registered }) => {
          registered.delete(name);
        },
      },
    ],
  ]),
);

export const worksheetsType: ObjectType<SimulatedWorkbook> = {
  name: 'WorksheetCollection',
  items: ({ sheets }) => sheets.map((sheet) => ref(worksheetType, sheet)),
  item: (workbook, key) => ref(worksheetType, workbook.sheet(String(key))),
  methods: {
    Add: {
      since: 1,
      call: (workbook, [name]) => ref(worksheetType, workbook.addSheet(String(name), ADDIN)),
    },
    ...registrations,
  },
};
