import { isNotYet } from '../../../core/text/none';
import { missingOn } from '../../../ledger/columns/missing-columns';
import {
  hasColumn,
  isBlank,
  type Ledger,
  type LedgerSheet,
  type Placed,
  rawCell,
} from '../../../ledger/model';
import { isOurForm } from '../../../ledger/our-form';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { cameAsMember } from '../../recruits/history';
import { defineRule, type RuleContext } from '../../rule';
import { countFilled } from '../filled';

/** The application of somebody who came as a member lies with the branch that admitted them. */
const isKeptElsewhere = (record: Placed, key: string, context: RuleContext): boolean =>
  record.on.table === 'recruits' &&
  key === 'appliedOn' &&
  cameAsMember(record as RecruitsRecord, context);

/** 待定 or 另行通知 under 完成时限: the deadline has not been set, and nobody forgot it. */
function isDeadlineToCome(record: Placed, key: string): boolean {
  const written = key === 'dueOn' ? rawCell(record, key) : null;
  return typeof written === 'string' && isNotYet(written);
}

/** Required columns of an office's form in which nothing stands at all: it was printed, and nobody asked for it. */
function neverFilled(sheet: LedgerSheet, ledger: Ledger): readonly string[] {
  if (isOurForm(sheet) || ledger.blank.includes(sheet.table)) return [];
  const records: readonly Placed[] = ledger[sheet.table].records;
  const own = records.filter(({ on }) => on === sheet);
  return sheet.template.columns.flatMap(({ key, required, derived }) =>
    required &&
    !derived &&
    own.length > 1 &&
    own.every((one) => hasColumn(one, key) && isBlank(one, key))
      ? key
      : [],
  );
}

/**
 * Columns that the template marks as required are there, and filled in every row. A cell that
 * follows from another one may stay blank.
 */
export const rule = defineRule({
  id: 'sheet/required',
  level: 1,
  provisions: ['FORM-01'],
  needs: {},
  check(ledger, context) {
    // What an office's own form never had is told once, not for each of its sheets.
    let told = false;
    const emptyKeys = new Map(
      ledger.sheets.map((sheet) => [sheet, neverFilled(sheet, ledger)] as const),
    );
    for (const sheet of ledger.sheets) {
      const empty = emptyKeys.get(sheet) ?? [];
      const missing = [
        ...missingOn(sheet),
        ...sheet.template.columns.filter(({ key }) => empty.includes(key)),
      ];
      const [first] = missing;
      const ours = isOurForm(sheet) || ledger.blank.includes(sheet.table);
      if (!first || sheet.aside !== null || (!ours && told)) continue;
      told ||= !ours;
      const headers = missing.map(({ header }) => header);
      context.reportSheet(sheet, first.key, {
        variant: 'column',
        data: { headers },
        provision: context.basisOf(sheet, first.key),
        // Nobody asked for it there: the figures that need it are withheld, and this says why.
        ...(ours ? {} : { severity: 'info' }),
      });
    }
    for (const template of context.templates.sheets) {
      const required = template.columns.filter((column) => column.required && !column.derived);
      const table = ledger[template.id as keyof typeof ledger] as {
        readonly records?: readonly (Placed & { readonly [key: string]: unknown })[];
      };
      for (const record of table.records ?? []) {
        for (const { key } of required) {
          if (record[key] !== null) continue;
          if (!hasColumn(record, key) || emptyKeys.get(record.on)?.includes(key)) continue;
          if (!isBlank(record, key)) context.undecided(record, key);
          else if (isDeadlineToCome(record, key)) context.undecided(record, key);
          else if (isKeptElsewhere(record, key, context)) context.notApplicable();
          else context.report(record, key, { provision: context.basisOf(record.on, key) });
        }
      }
    }
    context.met(countFilled(ledger, context, ({ required }) => required === true));
  },
  messages: {
    'zh-CN': {
      title: '必填项',
      why: '这几栏是核对和统计都要用到的',
      variants: {
        default: {
          problem: '“{sheet}”第{row}行{name}没有填{header}',
          remedy: {
            missing: '请填写{header}。',
            true: '查不清的不要估填，留着空白，请在“核实说明”里写明。',
          },
        },
        column: {
          problem: '“{sheet}”表里没有找到必填的列：{headers}',
          remedy: {
            mistyped: '表里已有、名称不同的，请改成这里的名称，或者在“列的对应”里指明。',
            missing: '表里没有的，请加上这些列并填写。',
          },
        },
      },
    },
    en: {
      title: 'Required fields',
      why: 'Checks and counts rest on these columns',
      variants: {
        default: {
          problem: 'Row {row} of {sheet} ({name}) has no {header}',
          remedy: {
            missing: 'Enter {header}.',
            true: 'If it cannot be found out, do not guess: leave it blank and say so in 核实说明.',
          },
        },
        column: {
          problem: 'The sheet {sheet} lacks required columns: {headers}',
          remedy: {
            mistyped: 'If the sheet has them under other names, rename them, or map the columns.',
            missing: 'If it has not, add and fill them.',
          },
        },
      },
    },
  },
});
