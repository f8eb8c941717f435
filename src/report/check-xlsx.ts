import ExcelJS from 'exceljs';
import type { Language } from '../templates/schema';
import type { CheckReport, FindingReport } from './check-report';
import { FINDING_HEADINGS, SEVERITY_LABELS } from './labels';

const FONT = { name: '宋体', size: 11 };
const WIDTHS = [26, 14, 9, 14, 8, 46, 40, 46, 30, 30];
const COLOURS = { error: 'FFB3261E', warning: 'FF8A5A00', info: 'FF0B57A4' } as const;

function row(file: string, finding: FindingReport, language: Language): string[] {
  const { sheet, cell, header, severity, problem, why, remedy, rule, suppressed } = finding;
  const label = SEVERITY_LABELS[language][severity];
  const answered = suppressed ? FINDING_HEADINGS[language].suppressed : '';
  return [file, sheet ?? '', cell ?? '', header ?? '', label, problem, why, remedy, answered, rule];
}

/** Findings as a workbook that can be filtered and worked through, with a column for the answer. */
export async function checkXlsx(report: CheckReport, language: Language): Promise<Uint8Array> {
  const headings = FINDING_HEADINGS[language];
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(language === 'zh-CN' ? '问题清单' : 'Findings', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  const answer = language === 'zh-CN' ? '核实说明' : 'Answer';
  const { file, cell, header, severity, problem, why, remedy, rule } = headings;
  const head = [file, headings.sheet, cell, header, severity, problem, why, remedy, answer, rule];
  sheet.addRow(head).font = { ...FONT, bold: true };
  for (const one of report.workbooks) {
    if (one.error) {
      const label = SEVERITY_LABELS[language].error;
      sheet.addRow([one.file, '', '', '', label, one.error.message, '', '', '', one.error.code]);
    }
    for (const finding of one.findings) {
      const added = sheet.addRow(row(one.file, finding, language));
      added.getCell(5).font = { ...FONT, color: { argb: COLOURS[finding.severity] } };
    }
  }
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const style = { alignment: { vertical: 'top', wrapText: true } } as const;
  sheet.eachRow((each, number) => {
    each.alignment = style.alignment;
    if (number > 1) each.eachCell((one) => (one.font ??= FONT));
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: head.length } };
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
