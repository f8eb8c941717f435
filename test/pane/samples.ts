import { join } from 'node:path';
import { readTemplates } from '../../src/hosts/cli/files/template-files';
import { DEFECTS } from '../../src/samples/defects';
import { layOut, PLAIN } from '../../src/samples/layout';
import { Random } from '../../src/samples/random';
import { headcounts, sharesSchema } from '../../src/samples/shares';
import { makeSociety } from '../../src/samples/society';
import { type OutSheet, writePlainXlsx } from '../../src/samples/xlsx';
import { portableInflate } from '../../src/workbook/inflate';
import type { Workbook } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import shares from '../../templates/shares/communique-2024.json';

export const templates = readTemplates(join(import.meta.dirname, '../../templates'));

/** A synthetic workbook: its name, its file and its cells. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

const random = () => new Random(5);

/** What samples are to be like. */
export interface SampleOptions {
  /** Rules that are not broken. */
  readonly kept?: readonly string[];
  /** Spaces around the first names of the roster, which a safe fix takes away. */
  readonly untidy?: boolean;
}

/** Puts spaces around some names of a roster. */
function untidied(sheets: readonly OutSheet[]): readonly OutSheet[] {
  return sheets.map((sheet) => {
    if (sheet.name !== '党员名册') return sheet;
    const rows = sheet.rows.map((row, index) =>
      index > 0 && index < 5 ? [` ${String(row[0])} `, ...row.slice(1)] : row,
    );
    return { ...sheet, rows };
  });
}

/** Branches of 2025: the first without a fault, the others with every defect they can have. */
export async function makeSamples(
  count: number,
  { kept = [], untidy = false }: SampleOptions = {},
): Promise<Sample[]> {
  const counts = headcounts(sharesSchema.parse(shares), count);
  const samples: Sample[] = [];
  for (const [index, branch] of [...makeSociety(counts, count, 2025, 11)].entries()) {
    const luck = random();
    if (index > 0) {
      for (const defect of DEFECTS) if (!kept.includes(defect.rule)) defect.plant(branch, luck);
    }
    const laidOut = layOut(branch, templates, PLAIN);
    const name = `${branch.stem}.xlsx`;
    const sheets = untidy && index > 0 ? untidied(laidOut.sheets) : laidOut.sheets;
    const bytes = writePlainXlsx(sheets);
    const workbook = await readWorkbook(bytes, name, { inflate: portableInflate });
    samples.push({ name, bytes, workbook });
  }
  return samples;
}
