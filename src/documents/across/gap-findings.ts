import { subjectOf } from '../../check/subject';
import type { Language, LocalText } from '../../core/templates/schema';
import { outward } from '../../core/text/outward';
import { addressOf } from '../../ledger/model';
import type { Form, Gap } from '../../returns';
import { cellRef, columnLetters } from '../../workbook/model';
import type { FindingReport } from '../findings/check-report';

/** The rows because of which parts do not add up to their total. */
export const GAP_RULE = {
  id: 'balances/row-in-no-part',
  title: {
    'zh-CN': '合计数到、分项没有数到的行',
    en: 'Rows in a total and in none of its parts',
  } satisfies LocalText,
};

/** Puts into words why the tables of a return do not balance for one workbook. */
export function gapFindings(
  gaps: readonly Gap[],
  form: Form,
  language: Language,
): readonly FindingReport[] {
  return gaps.map(({ table, record, fields, surplus }) => {
    const zh = language === 'zh-CN';
    const { on } = record;
    const columns = on.template.columns.filter(({ key }) => fields.includes(key));
    const address = fields.map((key) => addressOf(record, key)).find((one) => one !== null) ?? null;
    const title = form.tables.find((one) => one.table.id === table)?.table.title[language] ?? table;
    const headers = columns.map(({ header }) => header).join(zh ? '、' : ', ');
    const subject = subjectOf(record, language);
    const blank = zh
      ? `“${headers}”空白或认不出，归不进任何一项`
      : `${headers}: blank or unreadable, so the row belongs to no part`;
    const unclear = zh ? '各分项与合计数到的不一致' : 'the parts do not count it as the total does';
    const remedy = zh
      ? '请补上或改正这一行，重新汇总后表就平衡了。'
      : 'Complete or correct the row; then the table balances.';
    return {
      rule: GAP_RULE.id,
      severity: 'info',
      sheet: outward(on.sheet.name),
      row: record.row + 1,
      column: address ? columnLetters(address.column) : null,
      header: columns[0]?.header ?? null,
      cell: address ? cellRef(address.row, address.column) : null,
      cells: address ? [cellRef(address.row, address.column)] : [],
      problem: zh
        ? `${subject}在《${title}》里${surplus > 0 ? '只' : '多'}计入了${surplus > 0 ? '合计' : '分项'}：${headers ? blank : unclear}`
        : `${subject}, in “${title}”: ${headers ? blank : unclear}`,
      why: zh ? '年报表内的平衡关系' : 'The balance equations of the return',
      remedy,
      remedies: [{ when: 'missing', text: remedy }],
      basis: null,
      related: [],
      causes: [],
      fix: null,
      suppressed: false,
      subject,
      answerable: 'by-correction',
      explanation: null,
    };
  });
}
