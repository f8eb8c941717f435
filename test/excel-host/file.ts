import { SimulatedSheet } from './sheet';
import { SimulatedWorkbook } from './workbook';

/**
 * What a file keeps of a workbook: not who listens, nor what undo remembers,
 * nor the ids of conditional formats and comments.
 */
export function saveWorkbook(workbook: SimulatedWorkbook): string {
  return JSON.stringify({
    is1904: workbook.is1904,
    settings: [...workbook.settings],
    sheets: workbook.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protected,
      merged: sheet.merged,
      tables: sheet.tables,
      rows: sheet.rows.map((cells) => cells ?? null),
      conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...format }) => format),
    })),
    comments: workbook.comments.map(({ id: _, sheet, ...comment }) => ({
      ...comment,
      sheet: sheet.name,
    })),
  });
}

/** Opens what {@link saveWorkbook} saved, with new ids. */
export function openSaved(file: string): SimulatedWorkbook {
  const saved = JSON.parse(file);
  const workbook = new SimulatedWorkbook(100_000 + Math.floor(file.length));
  workbook.is1904 = saved.is1904;
  for (const [key, value] of saved.settings) workbook.settings.set(key, value);

  for (const { id, name, rows, conditionalFormats, ...rest } of saved.sheets) {
    const sheet = Object.assign(new SimulatedSheet(id, name), rest);
    sheet.rows = rows.map((cells: unknown[] | null) => cells?.map((cell) => cell ?? undefined));
    sheet.conditionalFormats = conditionalFormats.map((format: object) => ({
      ...format,
      id: workbook.newId(),
    }));
    workbook.sheets.push(sheet);
  }
  for (const { sheet, ...comment } of saved.comments) {
    workbook.comments.push({ ...comment, id: workbook.newId(), sheet: workbook.sheet(sheet) });
  }
  return workbook;
}

/** All that is the user's, to be compared: everything but what bears the mark of an add-in. */
export function withoutMarks(workbook: SimulatedWorkbook, isMark: (text: string) => boolean) {
  const saved = JSON.parse(saveWorkbook(workbook));
  for (const sheet of saved.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ formula }: { formula: string }) => !isMark(formula),
    );
  }
  saved.comments = saved.comments.filter(({ content }: { content: string }) => !isMark(content));
  return saved;
}
