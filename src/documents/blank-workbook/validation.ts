import type { Worksheet } from 'exceljs';
import type { Templates } from '../../core/templates/load';
import {
  type CodeList,
  type ColumnTemplate,
  type ColumnType,
  choicesOf,
} from '../../core/templates/schema';
import { isRequired } from './asked';

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

/** Excel takes at most 255 characters for a list, the quotation marks apart; a longer one is typed. */
const MAXIMUM_INLINE = 255;

const anything: Validation = { type: 'any' };

function choose(list: CodeList | undefined): Validation {
  if (!list) return anything;
  const names = choicesOf(list)
    .map(({ name }) => name)
    .join(',');
  return names.length > MAXIMUM_INLINE ? anything : { type: 'list', formulae: [`"${names}"`] };
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

const codesOf = ({ codes }: ColumnTemplate, templates: Templates): CodeList | undefined =>
  templates.codes.get(codes ?? '');

/** What is said of a cell when it is chosen: whether it is required, what to type, and how. */
export function promptOf(column: ColumnTemplate): string {
  const help = column.help?.['zh-CN'] ?? '';
  const hint = HINTS[column.type] ?? '';
  const always = column.type === 'date' || column.type === 'month';
  const need = isRequired(column) ? '必填。' : column.derived ? '可不填，由程序推算。' : '';
  return `${need}${help}${always || !help ? hint : ''}`;
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
      const yesNo: Validation = { type: 'list', formulae: ['"是,否"'] };
      const list = column.type === 'yesNo' ? yesNo : choose(codesOf(column, templates));
      if (list.type === 'any') return list;
      return {
        ...list,
        errorStyle: 'warning',
        errorTitle: '不在下拉列表里',
        error: '请尽量从下拉列表选。常见的其他写法也能认出来，但要能对上列表里的一项。',
      };
    }
    case 'codes':
      return choose(codesOf(column, templates));
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
