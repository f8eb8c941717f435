import type { Workbook } from 'exceljs';

/** What exceljs puts parts into; its own is a zip file, which would be unpacked again. */
interface Into {
  append(
    data: string | Uint8Array,
    options: { readonly name: string; readonly base64?: boolean },
  ): void;
}

/** How exceljs writes a workbook: first the model is made ready, then each kind of part is added. */
const STEPS = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  // Always after the worksheets, which put their texts there.
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

type Writer = Record<(typeof STEPS)[number], (into: Into, model: unknown) => unknown> & {
  prepareModel(model: unknown, options: object): void;
};

/** The parts of a workbook's file by their names, as exceljs makes them. */
export async function partsOf(workbook: Workbook): Promise<Map<string, string | Uint8Array>> {
  const parts = new Map<string, string | Uint8Array>();
  const into: Into = {
    append(data, { name, base64 }) {
      if (base64) throw new Error('a picture is given as bytes');
      parts.set(name, data);
    },
  };
  const writer = workbook.xlsx as unknown as Writer;
  const { model } = workbook as unknown as { readonly model: unknown };
  writer.prepareModel(model, {});
  for (const step of STEPS) await writer[step](into, model);
  return parts;
}
