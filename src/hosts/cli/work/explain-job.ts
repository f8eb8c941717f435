import type { Plan } from '../../../check/plan';
import { whomOf } from '../../../check/subject';
import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Language } from '../../../core/templates/schema';
import { outward } from '../../../core/text/outward';
import { type CorrectedRows, explainFigure, formOf, othersOf } from '../../../returns';
import { WorkbookError } from '../../../workbook/errors';
import { type FileOfSet, openJoined } from '../consolidate/joined/open-joined';
import type { Input } from '../files/discover';
import { openLedger, readBytes, sha256 } from '../files/open-workbook';

/** Which figure of which return. */
export interface ExplainSettings {
  readonly year: number;
  /** A part of it; null for all of it. */
  readonly period: string | null;
  readonly today: CivilDate;
  /** `table.row.column`. */
  readonly ref: string;
  readonly language: Language;
  readonly reveal: boolean;
  readonly passwords: readonly string[];
}

export interface ExplainJob {
  readonly input: Input;
  /** Those of its rows that count otherwise because of other workbooks. */
  readonly corrected: CorrectedRows;
  /** All files of the organisation where it has several; none otherwise. */
  readonly files: readonly FileOfSet[];
}

/** A counted row, as a person reads it. */
export interface CountedRow {
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  readonly subject: string;
  /** Times the scale. */
  readonly contribution: number;
  readonly joint: string | null;
}

/** The counted rows of one workbook; null where it cannot be read any more. */
export interface WorkbookExplanation {
  readonly sha256: string;
  readonly scale: number;
  readonly rows: readonly CountedRow[];
}

/** Lists the rows of one workbook that a figure counts. */
export async function explainWorkbook(
  { input, corrected, files }: ExplainJob,
  plan: Plan,
  settings: ExplainSettings,
): Promise<WorkbookExplanation | null> {
  const { year, period, today, ref, passwords } = settings;
  try {
    const bytes = readBytes(input.path);
    const reading = { plan, passwords, mappings: [], year };
    const ledger =
      files.length > 0
        ? (await openJoined(files, reading))?.ledger
        : await openLedger(input, plan.templates, passwords, bytes);
    if (!ledger) return null;
    const form = formOf(plan.templates, year, today, period);
    const { scale, rows } = explainFigure(ledger, form, ref, othersOf(corrected));
    return {
      sha256: sha256(bytes),
      scale,
      rows: rows
        .filter(({ contribution }) => contribution !== 0)
        .map(({ record, contribution, joint }) => ({
          sheet: outward(record.on.sheet.name, settings.reveal),
          row: record.row + 1,
          subject: whomOf(record, settings.language, settings.reveal),
          contribution,
          joint,
        })),
    };
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}
