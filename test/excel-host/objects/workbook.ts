import { portableInflate } from '../../../src/workbook/inflate';
import { DEFAULT_LIMITS } from '../../../src/workbook/limits';
import { mainPart, readXlsx } from '../../../src/workbook/read/xlsx/read';
import { openZip } from '../../../src/workbook/read/zip';
import { ExcelError } from '../error';
import { addWorkbookSheet } from '../from-workbook';
import { type ObjectType, ref, type Session } from '../object-type';
import { ADDIN, type SimulatedWorkbook } from '../workbook';
import { commentsType } from './comment';
import { settingsType } from './setting';
import { worksheetsType } from './worksheet';

const runtimeType: ObjectType<Session> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      since: 8,
      set: (session, value) => {
        session.eventsEnabled = value === true;
      },
    },
  },
};

const functionResultType: ObjectType<{ readonly value: number }> = {
  name: 'FunctionResult',
  properties: { Value: { since: 2, get: ({ value }) => value } },
};

/** Worksheet functions, calculated by Excel itself. */
const functionsType: ObjectType<SimulatedWorkbook> = {
  name: 'Functions',
  methods: {
    Date: {
      since: 2,
      call: ({ is1904 }, args) => {
        const [year = 0, month = 0, day = 0] = args.map(Number);
        const days = Date.UTC(year, month - 1, day) / 86_400_000;
        return ref(functionResultType, { value: days + (is1904 ? 24_107 : 25_569) });
      },
    },
  },
};

interface InsertOptions {
  readonly sheetNamesToInsert?: readonly string[];
}

export const workbookType: ObjectType<SimulatedWorkbook> = {
  name: 'Workbook',
  properties: {
    ReadOnly: { since: 8, get: ({ readOnly }) => readOnly },
  },
  navigations: {
    Worksheets: { since: 1, to: (workbook) => ref(worksheetsType, workbook) },
    Comments: { since: 10, to: (workbook) => ref(commentsType, workbook) },
    Functions: { since: 2, to: (workbook) => ref(functionsType, workbook) },
    Settings: { since: 4, to: (workbook) => ref(settingsType, workbook) },
    _Runtime: { since: 5, to: (_, session) => ref(runtimeType, session) },
  },
  methods: {
    InsertWorksheetsFromBase64: {
      since: 13,
      call: (workbook, [base64, options]) => {
        workbook.mayWrite();
        const { sheetNamesToInsert = [] } = (options ?? {}) as InsertOptions;
        const bytes = Uint8Array.from(atob(String(base64)), (byte) => byte.charCodeAt(0));
        const zip = openZip(bytes, portableInflate, DEFAULT_LIMITS);
        const { sheets } = readXlsx(zip, mainPart(zip) ?? '', DEFAULT_LIMITS);
        for (const name of sheetNamesToInsert) {
          if (!sheets.some((sheet) => sheet.name === name)) throw new ExcelError('ItemNotFound');
        }
        const chosen = sheets.filter(
          ({ name }) => sheetNamesToInsert.length === 0 || sheetNamesToInsert.includes(name),
        );
        return chosen.map((sheet) => addWorkbookSheet(workbook, sheet, ADDIN).id);
      },
    },
  },
};
