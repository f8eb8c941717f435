import type { Worksheet } from 'exceljs';
import { CODES_SHEET } from '../../core/templates/blank-names';
import type { Templates } from '../../core/templates/load';
import {
  type CodeList,
  type ColumnTemplate,
  type ColumnType,
  choicesOf,
} from '../../core/templates/schema';
import { columnLetters } from '../../workbook/model';

/** What may be typed into a range of cells, and what is said of it. Without a type: anything. */
export interface Validation {
  readonly type: 'list' | 'whole' | 'decimal' | 'custom' | 'any';
  readonly formulae?: readonly (string | number)[];
  readonly operator?: 'greaterThanOrEqual';
  readonly allowBlank?: true;
  readonly showInputMessage?: true;
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly showErrorMessage?: true;
  readonly errorStyle?: 'stop' | 'warning';
  readonly errorTitle?: string;
  readonly error?: string;
}

/** Puts a validation on a range such as `B2:B2001`. exceljs can, but its types do not say so. */
export function validate(sheet: Worksheet, range: string, validation: Validation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: Validation): void };
  };
  dataValidations.add(range, validation);
}

/** Excel takes at most 255 characters for a list written into the rule itself; some others less. */
const MAXIMUM_INLINE = 200;

const inline = (list: CodeList): string =>
  `"${choicesOf(list)
    .map(({ name }) => name)
    .join(',')}"`;

/** The code lists that are too long to be written into the cells. */
export const longLists = ({ codes }: Templates): CodeList[] =>
  [...codes.values()].filter((list) => inline(list).length > MAXIMUM_INLINE);

function listFormula(list: CodeList, templates: Templates): string {
  const index = longLists(templates).findIndex(({ id }) => id === list.id);
  if (index < 0) return inline(list);
  const letters = columnLetters(index);
  return `${CODES_SHEET}!$${letters}$2:$${letters}$${choicesOf(list).length + 1}`;
}

const HINTS: Partial<Record<ColumnType, string>> = {
  date: '写成 2024-05-06。只知道年月的，先打一个英文单引号，再写 2005-07。',
  month: '写成 2026-01。',
  dates: '几个日期用顿号分开。',
  names: '几个人用顿号分开。',
  int: '只填数字。',
  number: '只填数字。',
  money: '单位元，只填数字。',
  code: '从下拉列表选。',
  codes: '从下拉列表选。',
  yesNo: '填是或者否。',
  name: '和党员名册里的姓名一致。',
};

/** What is said of a cell when it is chosen: whether it is required, what to type, and how. */
export function promptOf(column: ColumnTemplate): string {
  const help = column.help?.['zh-CN'] ?? '';
  const hint = HINTS[column.type] ?? '';
  const always = column.type === 'date' || column.type === 'month';
  return `${column.required ? '必填。' : ''}${help}${always || !help ? hint : ''}`;
}

/** Days from 1910 to 2099 as Excel counts them; a number typed as 2005.07 or 200507 is neither. */
const FIRST_DAY = 3654;
const LAST_DAY = 73050;

function rule(column: ColumnTemplate, cell: string, templates: Templates): Validation {
  switch (column.type) {
    case 'date':
    case 'month':
      return {
        type: 'custom',
        formulae: [`OR(ISTEXT(${cell}),AND(${cell}>=${FIRST_DAY},${cell}<=${LAST_DAY}))`],
        errorStyle: 'stop',
        errorTitle: '日期认不出来',
        error:
          column.type === 'month'
            ? '请写成 2026-01，中间用短横线。'
            : '请写成 2024-05-06，中间用短横线。只知道年月的，先打一个英文单引号，再写 2005-07。',
      };
    case 'int':
      return {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        errorStyle: 'stop',
        errorTitle: '只填数字',
        error: '这里填整数，不带单位和文字。',
      };
    case 'number':
    case 'money':
      return {
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [-1_000_000_000],
        errorStyle: 'stop',
        errorTitle: '只填数字',
        error: '这里填数字，可以有小数，不带单位和文字。',
      };
    case 'yesNo':
    case 'code': {
      const list = templates.codes.get(column.codes ?? '');
      return {
        type: 'list',
        formulae: [list ? listFormula(list, templates) : '"是,否"'],
        errorStyle: 'warning',
        errorTitle: '不在下拉列表里',
        error: '请尽量从下拉列表选。常见的其他写法也能认出来，但要能对上列表里的一项。',
      };
    }
    case 'codes': {
      const list = templates.codes.get(column.codes ?? '');
      return list ? { type: 'list', formulae: [listFormula(list, templates)] } : { type: 'any' };
    }
    default:
      if (column.mask !== 'id') return { type: 'any' };
      return {
        type: 'custom',
        formulae: [`LEN(${cell})=18`],
        errorStyle: 'warning',
        errorTitle: '位数不对',
        error: '公民身份号码应当是18位，请再看一遍。',
      };
  }
}

/**
 * What the cells of a column take.
 * @param cell the first cell of the range, to which a formula refers
 */
export function validationOf(
  column: ColumnTemplate,
  cell: string,
  templates: Templates,
): Validation {
  const checked = rule(column, cell, templates);
  const prompt = promptOf(column);
  return {
    ...checked,
    ...(checked.type === 'any' ? {} : { allowBlank: true }),
    ...(checked.error === undefined ? {} : { showErrorMessage: true }),
    ...(prompt ? { showInputMessage: true, promptTitle: column.header, prompt } : {}),
  };
}

/** The number format of a column's cells. Text stays text: 2026-01 is a number of a meeting. */
export function formatOf(column: ColumnTemplate): string {
  switch (column.type) {
    case 'date':
      return 'yyyy-mm-dd';
    case 'month':
      return 'yyyy-mm';
    case 'money':
      return '0.00';
    case 'dates':
      return '@';
    case 'text':
      return (column.width ?? 0) <= 22 ? '@' : 'General';
    default:
      return 'General';
  }
}
